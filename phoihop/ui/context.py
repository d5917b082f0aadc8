"""What every template may read: the menu and the mark of sample data."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext


@dataclass(frozen=True)
class MenuEntry:
    """One entry of a menu."""

    label: str
    url: str
    is_current: bool


def surroundings(request: HttpRequest) -> dict[str, object]:
    """Return the menus and the sample mark."""
    mandate = getattr(request, "mandate", None)
    menu: list[MenuEntry] = []
    if mandate is not None:
        names = (
            settings.ADMINISTRATOR_MENU
            if mandate.is_administrator
            else settings.WORK_MENU
        )
        menu = _entries(names, request.path)
    return {
        "menu": menu,
        "public_menu": _entries(settings.PUBLIC_MENU, request.path),
        "sample_mode": settings.SAMPLE_MODE,
        "sample_day": settings.SAMPLE_DAY,
        "local_mode": settings.LOCAL_MODE,
    }


def _entries(names: list[tuple[str, str]], path: str) -> list[MenuEntry]:
    """Return the entries that exist; the one closest above the page is current."""
    found = []
    for label, url_name in names:
        try:
            found.append((gettext(label), reverse(url_name)))
        except NoReverseMatch:
            continue
    above = [url for _label, url in found if _is_above(url, path)]
    current = max(above, key=len, default="")
    return [MenuEntry(label, url, url == current) for label, url in found]


def _is_above(url: str, path: str) -> bool:
    return path == url or (url != "/" and path.startswith(url))
