"""What a writer still has to look at in a report, section by section."""

from dataclasses import dataclass
from functools import cached_property

from phoihop.reports.models import Report, ReportSection
from phoihop.reports.queries.at_hand import (
    AtHand,
    ChangedFigure,
    changed_in,
    figures_at_hand,
)
from phoihop.reports.queries.before import (
    place_of,
    report_before,
    sections_by_place,
)
from phoihop.reports.queries.codes import codes_in
from phoihop.reports.queries.live import sections_of


@dataclass(frozen=True)
class Mark:
    """A section with what is to be said of it before it goes on."""

    section: ReportSection
    unbound: tuple[str, ...]
    changed: tuple[ChangedFigure, ...]
    is_unchanged: bool

    @property
    def is_silent(self) -> bool:
        """Tell whether it is prefilled and nobody has saved it."""
        return bool(self.section.text) and not self.section.is_confirmed

    @property
    def is_empty(self) -> bool:
        """Tell whether it says nothing."""
        return not self.section.text


@dataclass(frozen=True)
class Marks:
    """All sections of a report, and the figures at hand."""

    rows: tuple[Mark, ...]
    at_hand: AtHand

    @property
    def unbound(self) -> list[Mark]:
        """Return the sections with a code that no approved figure stands behind."""
        return [row for row in self.rows if row.unbound]

    @property
    def changed(self) -> list[Mark]:
        """Return the sections with a figure that changed since they were written."""
        return [row for row in self.rows if row.changed]

    @property
    def silent(self) -> list[Mark]:
        """Return the prefilled sections that nobody has saved."""
        return [row for row in self.rows if row.is_silent]

    @cached_property
    def by_section(self) -> dict[int, Mark]:
        """Return the marks by the number of their section."""
        return {row.section.pk: row for row in self.rows}


def marks_of(report: Report) -> Marks:
    """Return what is to be looked at, in a number of queries that no section raises."""
    at_hand = figures_at_hand(report)
    before = sections_by_place(report_before(report))
    rows = [
        mark_of(section, at_hand, before.get(place_of(section), ""))
        for section in sections_of(report)
    ]
    return Marks(tuple(rows), at_hand)


def mark_of(section: ReportSection, at_hand: AtHand, before: str) -> Mark:
    """Return what is to be said of one section."""
    lines = at_hand.lines
    return Mark(
        section=section,
        unbound=tuple(code for code in codes_in(section.text) if code not in lines),
        changed=tuple(changed_in(section, at_hand)),
        is_unchanged=bool(section.text) and section.text == before,
    )
