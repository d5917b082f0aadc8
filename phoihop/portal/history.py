"""The timeline of a unit: all that is published of it, before and after a reform."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from phoihop.directory.models import AdminUnit, UnitSuccession
from phoihop.directory.units.models import COVERED_FROM
from phoihop.directory.units.queries import (
    UnitLink,
    predecessors,
    successors,
    unit_path,
)
from phoihop.portal.places import Locality, locality_of
from phoihop.portal.queries import published_in, read
from phoihop.portal.queries.events import events_shown_in
from phoihop.portal.timeline import (
    YearEntry,
    programmes_told_in,
    reviews_of,
    units_reached_back,
    years_of,
)

# On this day the level of districts ended.
REFORM = COVERED_FROM + timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Break:
    """A day on which one unit ended and another began, drawn across the years."""

    day: date
    before: tuple[AdminUnit, ...]
    after: tuple[AdminUnit, ...]
    # The same unit on both sides: it only went on.
    is_kept: bool

    @property
    def is_reform(self) -> bool:
        """Tell whether the level of districts ended that day."""
        return self.day == REFORM


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """What is told of one year, or of its part up to a break or from it on."""

    year: int
    entries: tuple[YearEntry, ...]
    # Drawn above the chapter: the chapters after it stand before the break.
    broken_by: Break | None = None


@dataclass(frozen=True, kw_only=True)
class HistoryPage:
    """The timeline of a unit."""

    unit: AdminUnit
    locality: Locality
    path: tuple[AdminUnit, ...]
    chapters: tuple[Chapter, ...]
    # Breaks with nothing told before them.
    last_breaks: tuple[Break, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is published of the unit or of those around it."""
        return not self.chapters


def history_page(unit: AdminUnit, today: date) -> HistoryPage:
    """Put together all that is published of a unit, of what it was and has become."""
    before, after = predecessors(unit), successors(unit)
    reached = [unit.pk, *units_reached_back(before), *(one.unit.pk for one in after)]
    programmes = read(published_in(reached))
    years = years_of(
        unit.pk,
        programmes,
        events_shown_in(reached),
        programmes_told_in(reached),
        today,
    )
    entries = [*years.own, *years.earlier, *reviews_of(years)]
    entries.sort(key=lambda one: one.day, reverse=True)
    breaks = sorted(_breaks(unit, before, after), key=lambda one: one.day, reverse=True)
    chapters, unused = _chapters(entries, breaks)
    return HistoryPage(
        unit=unit,
        locality=locality_of(unit),
        path=unit_path(unit),
        chapters=tuple(chapters),
        last_breaks=tuple(unused),
    )


def _chapters(
    entries: Sequence[YearEntry], breaks: list[Break]
) -> tuple[list[Chapter], list[Break]]:
    """Part the entries by years and breaks; the newest stand first."""

    def place(entry: YearEntry) -> tuple[int, int]:
        passed = sum(entry.day < one.day for one in breaks)
        return passed, entry.day.year

    chapters: list[Chapter] = []
    drawn = 0
    for (passed, year), group in groupby(entries, key=place):
        # Nothing is told between two breaks: the later one tells of both.
        broken_by = breaks[passed - 1] if passed > drawn else None
        drawn = passed
        chapters.append(Chapter(year=year, entries=tuple(group), broken_by=broken_by))
    return chapters, breaks[drawn:]


def _breaks(
    unit: AdminUnit, before: Sequence[UnitLink], after: Sequence[UnitLink]
) -> Iterator[Break]:
    for day in sorted({link.occurred_on for link in before}):
        links = [link for link in before if link.occurred_on == day]
        yield Break(
            day=day,
            before=tuple(link.unit for link in links),
            after=(unit,),
            is_kept=_is_kept(links),
        )
    for day in sorted({link.occurred_on for link in after}):
        links = [link for link in after if link.occurred_on == day]
        yield Break(
            day=day,
            before=(unit,),
            after=tuple(link.unit for link in links),
            is_kept=_is_kept(links),
        )


def _is_kept(links: Sequence[UnitLink]) -> bool:
    return all(link.kind == UnitSuccession.Kind.CONTINUE for link in links)
