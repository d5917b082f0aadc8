"""Addresses of pages, worked out once for the same name and numbers.

An address is made of nothing but the routes, which never change while a process lives,
and what is given. Who may open it is asked by the page itself.
"""

from functools import lru_cache

from django.conf import settings
from django.urls import get_script_prefix, get_urlconf, reverse

_MOST_KEPT = 5000


def address_of(name: str, *numbers: object, current_app: str | None = None) -> str:
    """Return the address of a page by its name, as ``reverse`` does.

    Raises:
        NoReverseMatch: no page has this name and takes these numbers.
    """
    routes = get_urlconf() or settings.ROOT_URLCONF
    return _kept(routes, get_script_prefix(), name, current_app, *numbers)


# Typed, because 1 and True are equal and read in other ways.
@lru_cache(maxsize=_MOST_KEPT, typed=True)
def _kept(
    routes: str, _prefix: str, name: str, current_app: str | None, *numbers: object
) -> str:
    return reverse(name, routes, args=numbers, current_app=current_app)
