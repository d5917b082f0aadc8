"""Every address of the site, as the table must name it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.urls import URLPattern, URLResolver, get_resolver

from tests.permissions.rules import PROGRAMME_ROWS
from tests.permissions.rules_beside import OPEN_ROWS, WORK_ROWS
from tests.permissions.rules_calendar import CALENDAR_ROWS
from tests.permissions.rules_conclusions import CONCLUSION_ROWS
from tests.permissions.rules_conferences import CONFERENCE_ROWS
from tests.permissions.rules_figures import FIGURE_ROWS
from tests.permissions.rules_indicators import INDICATOR_ROWS
from tests.permissions.rules_renewals import RENEWAL_ROWS
from tests.permissions.rules_reports import REPORT_ROWS
from tests.permissions.rules_sources import SOURCE_ROWS
from tests.permissions.rules_tasks import TASK_ROWS


@dataclass(frozen=True)
class Route:
    """A name and a pattern of the URL resolver."""

    name: str
    pattern: str


@cache
def routes() -> tuple[Route, ...]:
    """Return all routes of the site."""
    return tuple(_walk(get_resolver().url_patterns, "", ""))


def named_in_table() -> set[str]:
    """Return the routes that have a row, variants put together."""
    rows = (*PROGRAMME_ROWS, *WORK_ROWS, *OPEN_ROWS, *TASK_ROWS, *SOURCE_ROWS)
    rows += tuple(RENEWAL_ROWS)
    rows += tuple(CONCLUSION_ROWS)
    rows += tuple(CONFERENCE_ROWS)
    rows += tuple(FIGURE_ROWS)
    rows += tuple(INDICATOR_ROWS)
    rows += (*CALENDAR_ROWS, *REPORT_ROWS)
    return {case.partition("@")[0] for case in rows}


def _walk(
    patterns: list[URLPattern | URLResolver], prefix: str, space: str
) -> Iterator[Route]:
    for pattern in patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _walk(pattern.url_patterns, path, inner)
        else:
            yield Route(f"{space}{pattern.name or ''}", path)
