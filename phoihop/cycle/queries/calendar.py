"""The calendar of bodies between two days: every source, in one statement."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from phoihop.cycle.entries import CalendarEntry
from phoihop.cycle.queries import (
    conclusions,
    conferences,
    figures,
    programmes,
    reports,
    tasks,
)
from phoihop.cycle.queries.source import CalendarSource
from phoihop.cycle.states import EntryKind
from phoihop.foundation.statements import rows_of

SOURCES: tuple[CalendarSource, ...] = (
    *tasks.SOURCES,
    *programmes.SOURCES,
    *conferences.SOURCES,
    *conclusions.SOURCES,
    *figures.SOURCES,
    *reports.SOURCES,
)
_AHEAD = timedelta(days=45)
_MOST_AHEAD = 12
# A period that begins or ends asks for nothing by itself.
_ASKING = sorted(set(EntryKind) - {EntryKind.BEGINS, EntryKind.ENDS})
_BY_NAME = {source.name: source for source in SOURCES}
_VALUES = {name: given for one in SOURCES for name, given in one.values.items()}


def _joined(sources: Iterable[CalendarSource]) -> str:
    return " UNION ALL ".join(source.select for source in sources)


_ALL = _joined(SOURCES)


def entries_between(
    bodies: Sequence[int],
    first: date,
    last: date,
    kinds: Collection[str] = (),
) -> list[CalendarEntry]:
    """Return what comes due for the bodies, in order of day; one query."""
    statement = _ALL
    if kinds:
        statement = _joined(one for one in SOURCES if one.kind in kinds)
    values: dict[str, Any] = {"bodies": list(bodies), "first": first, "last": last}
    entries = [_entry(*row) for row in rows_of(statement, _VALUES | values)]
    return sorted(entries, key=lambda one: one.order)


def days_ahead(organisation_id: int | None, day: date) -> list[CalendarEntry]:
    """Return what a body still has to do in the next weeks; one query."""
    if organisation_id is None:
        return []
    found = entries_between([organisation_id], day, day + _AHEAD, _ASKING)
    return [entry for entry in found if entry.is_open][:_MOST_AHEAD]


def _entry(name: str, body: int, day: date, thing: int, *columns: Any) -> CalendarEntry:
    source = _BY_NAME[name]
    number, title, belongs_to, is_open, is_shared, *when, place, revision = columns
    starts_at, ends_at = when
    return CalendarEntry(
        kind=source.kind,
        key=f"{name}:{number}",
        address=source.address.to(thing),
        body_id=body,
        day=day,
        title=title,
        belongs_to=belongs_to,
        is_open=is_open,
        is_shared=is_shared,
        starts_at=starts_at,
        ends_at=ends_at,
        place=place,
        revision=revision,
    )
