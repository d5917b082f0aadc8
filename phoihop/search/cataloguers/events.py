"""Events, their figures and their sources: the pieces that work and public share."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from phoihop.conferences.models import ToldItem
from phoihop.conferences.queries import RecordedEvent
from phoihop.search.cards import Address, Card, Part, filled
from phoihop.search.states import CardKind, PartKind
from phoihop.sources.models import QuotedFigure, Source


def cards_of_event(
    event: RecordedEvent, owner: int, address: Address, place: Sequence[Part]
) -> Iterator[Card]:
    """Yield the card of an event that a source tells, and one for each figure."""
    conference = event.conference
    day = conference.occurred_on
    whole = Card(
        kind=CardKind.EVENT,
        owner=owner,
        title=conference.title,
        address=address,
        day=day,
        first_day=day,
        last_day=day,
        unit=conference.unit,
        parts=filled(
            Part(PartKind.TEXT, ", ".join(conference.purpose_labels)),
            Part(PartKind.PLACE, conference.place),
            Part(PartKind.PARTY, conference.convener),
            Part(PartKind.PARTY, conference.concludes_for),
            *_people(event),
            *(Part(PartKind.CONTEXT, one.title) for one in event.programmes),
            *(figure_part(figure) for figure in event.figures),
            *map(_item_part, event.items),
            *source_parts(event.source),
            *place,
        ),
    )
    yield whole
    for figure in event.figures:
        yield _card_of_figure(figure, replace(whole, context=conference.title), place)


def card_of_source(source: Source, address: Address, place: Sequence[Part]) -> Card:
    """Return the card of a source, with its text; only its keepers may find it."""
    day = source.published_on or source.entered_at.date()
    return Card(
        kind=CardKind.SOURCE,
        owner=source.pk,
        title=source.title,
        address=address,
        day=day,
        first_day=day,
        last_day=day,
        unit=source.unit,
        parts=filled(
            *source_parts(source)[1:], Part(PartKind.TEXT, source.text), *place
        ),
    )


def source_parts(source: Source | None) -> tuple[Part, ...]:
    """Return how a source is cited; its text is not part of it."""
    if source is None:
        return ()
    printed = (source.title, source.author, source.publisher)
    return tuple(Part(PartKind.SOURCE, words) for words in printed)


def figure_part(figure: QuotedFigure) -> Part:
    """Return a quoted figure in words, with the names listed beside it."""
    return Part(PartKind.FIGURE, ". ".join(filter(None, _words_of(figure))))


def _card_of_figure(figure: QuotedFigure, whole: Card, place: Sequence[Part]) -> Card:
    year = figure.as_of.year if figure.as_of else figure.year
    first, last = (
        (date(year, 1, 1), date(year, 12, 31))
        if year
        else (whole.first_day, whole.last_day)
    )
    return replace(
        whole,
        kind=CardKind.FIGURE,
        title=f"{figure.written} {figure.measures}".strip(),
        first_day=min(first, whole.first_day),
        last_day=max(last, whole.last_day),
        parts=filled(
            figure_part(figure), Part(PartKind.CONTEXT, whole.context), *place
        ),
    )


def _words_of(figure: QuotedFigure) -> Iterator[str]:
    yield f"{figure.written} {figure.measures}"
    yield figure.claim
    yield figure.base
    yield figure.said_by
    yield ", ".join(one.name for one in figure.names.all())


def _item_part(item: ToldItem) -> Part:
    """Return what the source tells: a movement, a fund, a direction and the like."""
    words = (item.get_kind_display(), item.text, item.issuer, item.addressed_to)
    return Part(PartKind.TEXT, ". ".join(filter(None, words)))


def _people(event: RecordedEvent) -> Iterator[Part]:
    for one in event.people:
        yield Part(PartKind.PERSON, ", ".join([one.name, *one.titles]))
