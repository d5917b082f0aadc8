"""Conferences held here, as their published summaries tell of them."""

from collections.abc import Iterator, Sequence

from phoihop.conferences.models import Purpose
from phoihop.conferences.queries.published import PublicSummary, read_summary
from phoihop.publication.models import Publication
from phoihop.search.cards import Address, Card, Part, filled
from phoihop.search.cataloguers.places import Successors, place_parts
from phoihop.search.states import CardKind, PartKind


def cards_of_summaries(
    shown: Sequence[Publication], became: Successors
) -> Iterator[Card]:
    """Yield a card for each conference whose summary is published."""
    for one in shown:
        summary = read_summary(one)
        yield Card(
            kind=CardKind.EVENT,
            owner=one.pk,
            title=summary.title,
            address=Address("portal:event", (one.public_code,)),
            day=summary.day,
            first_day=summary.day,
            last_day=summary.day,
            unit=one.unit,
            parts=filled(
                *_who_and_what(summary),
                *(Part(PartKind.TEXT, words) for words in summary.paragraphs),
                *(
                    Part(PartKind.ITEM, title, str(order))
                    for order, title in enumerate(summary.agenda, start=1)
                ),
                *(Part(PartKind.CONTEXT, title.title) for title in summary.programmes),
                *place_parts(one.unit, became),
            ),
        )


def _who_and_what(summary: PublicSummary) -> Iterator[Part]:
    chosen = set(summary.purposes)
    labels = [str(one.label) for one in Purpose if one.value in chosen]
    yield Part(PartKind.TEXT, ", ".join(labels))
    yield Part(PartKind.PLACE, summary.place)
    for body in (summary.organiser, summary.convener, summary.concludes_for):
        yield Part(PartKind.PARTY, body)
    for person in summary.presiding:
        yield Part(PartKind.PERSON, person)
