"""A report as it stands now, put together from its sections and approved figures."""

from collections.abc import Iterable

from phoihop.foundation.dates import last_day
from phoihop.programmes.models import Programme
from phoihop.reports.models import Report, ReportSection
from phoihop.reports.queries.appendix import appendix_of
from phoihop.reports.queries.at_hand import AtHand, figures_at_hand
from phoihop.reports.queries.before import (
    place_of,
    report_before,
    sections_by_place,
)
from phoihop.reports.queries.sheet import SectionLine, Sheet


def sections_of(report: Report) -> list[ReportSection]:
    """Return the sections in printing order, each with its programme."""
    rows = report.sections.select_related("content__programme").order_by("rank")
    return list(rows)


def live_sheet(
    report: Report,
    sections: Iterable[ReportSection] | None = None,
    at_hand: AtHand | None = None,
) -> Sheet:
    """Put a report together, in a number of queries that no section raises."""
    rows = sections_of(report) if sections is None else list(sections)
    at_hand = at_hand or figures_at_hand(report)
    figures = at_hand.lines
    before = sections_by_place(report_before(report))
    call = report.duty.call
    period = call.period
    lines = tuple(_line(row, before.get(place_of(row), "")) for row in rows)
    bound = [code for line in lines for code in line.codes if code in figures]
    return Sheet(
        title=call.title,
        organisation=report.organisation.name,
        receiver=call.receiver.name,
        unit=call.unit.full_name,
        period=period.name,
        first_day=period.days.lower,
        last_day=last_day(period.days) or period.days.lower,
        cut_off=period.cut_off,
        due_on=call.due_on,
        submitted_on=report.first_submitted_on,
        programmes=_titles(rows),
        sections=lines,
        figures=tuple(figures[code] for code in dict.fromkeys(bound)),
        appendix=appendix_of(report, at_hand, bound),
    )


def _line(row: ReportSection, before: str) -> SectionLine:
    return SectionLine(
        kind=row.kind,
        programme=row.content.programme.title if row.content else "",
        number=row.number,
        heading=row.heading,
        text=row.text,
        is_confirmed=row.is_confirmed,
        is_unchanged=bool(row.text) and row.text == before,
    )


def _titles(rows: Iterable[ReportSection]) -> tuple[str, ...]:
    programmes: dict[int, Programme] = {
        row.content.programme_id: row.content.programme for row in rows if row.content
    }
    return tuple(programme.title for programme in programmes.values())
