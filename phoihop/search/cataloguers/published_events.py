"""Published events of the past, with the figures their sources quote."""

from collections.abc import Iterator, Sequence

from phoihop.conferences.queries import events_told
from phoihop.publication.models import Publication
from phoihop.search.cards import Address, Card
from phoihop.search.cataloguers.events import cards_of_event
from phoihop.search.cataloguers.places import Successors, place_parts


def cards_of_events(shown: Sequence[Publication], became: Successors) -> Iterator[Card]:
    """Yield the cards of events that sources tell and that are published."""
    publications = {one.object_id: one for one in shown}
    for event in events_told(publications):
        publication = publications[event.conference.pk]
        here = Address("portal:event", (publication.public_code,))
        place = place_parts(publication.unit, became)
        yield from cards_of_event(event, publication.pk, here, place)
