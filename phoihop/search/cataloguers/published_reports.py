"""Published reports of organisations, read from the text that was approved."""

from collections.abc import Iterator, Sequence

from phoihop.publication.models import Publication
from phoihop.reports.queries.public import read_published
from phoihop.reports.queries.sheet import SectionLine, Sheet
from phoihop.search.cards import Address, Card, Part, filled
from phoihop.search.cataloguers.places import Successors, place_parts
from phoihop.search.states import CardKind, PartKind


def cards_of_reports(
    shown: Sequence[Publication], became: Successors
) -> Iterator[Card]:
    """Yield a card for each published report; its figures stand in their places."""
    for one in read_published(shown):
        sheet, unit = one.sheet, one.publication.unit
        yield Card(
            kind=CardKind.REPORT,
            owner=one.publication.pk,
            title=one.report.title,
            context=sheet.period,
            address=Address("portal:report", (one.publication.public_code,)),
            day=one.report.issued_on or sheet.cut_off,
            first_day=sheet.first_day,
            last_day=sheet.last_day,
            unit=unit,
            parts=filled(
                Part(PartKind.NUMBER, one.report.number),
                Part(PartKind.PARTY, sheet.organisation),
                *(_part(line, sheet) for line in sheet.sections if line.text),
                *(Part(PartKind.CONTEXT, title) for title in sheet.programmes),
                *place_parts(unit, became),
            ),
        )


def _part(line: SectionLine, sheet: Sheet) -> Part:
    words = ": ".join(filter(None, [line.heading, sheet.said(line.text)]))
    return Part(PartKind.CONTENT if line.number else PartKind.TEXT, words, line.number)
