"""What every template may read: the menu and the mark of sample data."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, get_script_prefix, get_urlconf
from django.utils.translation import get_language, gettext

from phoihop.ui.addresses import address_of


@dataclass(frozen=True)
class MenuEntry:
    """One entry of a menu."""

    label: str
    url: str
    is_current: bool


def surroundings(request: HttpRequest) -> dict[str, object]:
    """Return the menus and the sample mark."""
    mandate = getattr(request, "mandate", None)
    menu: tuple[MenuEntry, ...] = ()
    if mandate is not None:
        names = (
            settings.ADMINISTRATOR_MENU
            if mandate.is_administrator
            else settings.WORK_MENU
        )
        menu = _entries(names, request.path)
    return {
        "menu": menu,
        # Only public pages ask for it.
        "public_menu": lambda: _entries(settings.PUBLIC_MENU, request.path),
        "sample_mode": settings.SAMPLE_MODE,
        "sample_day": settings.SAMPLE_DAY,
        "local_mode": settings.LOCAL_MODE,
    }


def _entries(names: Sequence[tuple[str, str]], path: str) -> tuple[MenuEntry, ...]:
    """Return the entries that exist; the one closest above the page is current."""
    routes = get_urlconf() or settings.ROOT_URLCONF
    found = _shown(tuple(names), get_language(), routes, get_script_prefix())
    above = [url for _label, url in found if _is_above(url, path)]
    current = max(above, key=len, default="")
    return tuple(MenuEntry(label, url, url == current) for label, url in found)


@lru_cache(maxsize=64)
def _shown(
    names: tuple[tuple[str, str], ...],
    _language: str | None,
    _routes: str,
    _prefix: str,
) -> tuple[tuple[str, str], ...]:
    """Return labels and addresses, which are the same on every page in a language."""
    return tuple(
        (gettext(label), url)
        for label, name in names
        if (url := _address(name)) is not None
    )


def _address(name: str) -> str | None:
    try:
        return address_of(name)
    except NoReverseMatch:
        return None


def _is_above(url: str, path: str) -> bool:
    return path == url or (url != "/" and path.startswith(url))
