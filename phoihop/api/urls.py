"""Addresses of the open API; everything else under it is a problem+JSON."""

from collections.abc import Iterable, Iterator

from django.urls import URLPattern, URLResolver, path, re_path

from phoihop.api.problems import for_reading_only, not_found
from phoihop.api.search_operations import api
from phoihop.portal.caching import kept_a_minute

app_name = "api"

_ROOT = "api-root"


def _opened(patterns: Iterable[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    """Yield the operations as pages that everybody may read."""
    for one in patterns:
        if (
            isinstance(one, URLPattern)
            and one.callback is not None
            and one.name != _ROOT
        ):
            view = for_reading_only(kept_a_minute(one.callback))
            yield path(str(one.pattern), view, name=one.name)


urlpatterns = [
    *_opened(api.urls[0]),
    path("", for_reading_only(not_found), name=_ROOT),
    re_path("", for_reading_only(not_found)),
]
