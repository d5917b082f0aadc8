"""Sources as their keepers at work see them, with the events and figures they tell."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from django.db.models import QuerySet

from phoihop.conferences.models import Conference
from phoihop.conferences.queries import RecordedEvent, events_told
from phoihop.directory.mandates import Mandate
from phoihop.directory.units.queries import histories_of
from phoihop.search.cards import Address, Card, Touched, numbers_above
from phoihop.search.cataloguers.events import card_of_source, cards_of_event
from phoihop.search.cataloguers.places import place_parts, successors_among
from phoihop.search.states import Face
from phoihop.sources.models import Source

_UNIT = ("unit__kind", "unit__parent__kind", "unit__parent__parent__kind")


class SourceCataloguer:
    """Owner: a source."""

    face = Face.WORK
    owner_type = Source._meta.label_lower

    def touched_by(self, touched: Touched) -> set[int]:
        """Return sources changed, or with a conference that changed."""
        found = set(touched.get(self.owner_type, ()))
        return found | numbers_above(touched, Conference, "source_id")

    def cards_of(self, owners: Collection[int]) -> Iterator[Card]:
        """Yield a card for each source, and those of what it tells."""
        sources = list(Source.objects.filter(pk__in=owners).select_related(*_UNIT))
        became = successors_among(one.unit for one in sources)
        told = Conference.objects.filter(source_id__in=owners)
        events: defaultdict[int, list[RecordedEvent]] = defaultdict(list)
        for event in events_told(told.values_list("pk", flat=True)):
            events[event.conference.source_id or 0].append(event)
        for source in sources:
            place = place_parts(source.unit, became)
            here = Address("imports:detail", (source.pk,))
            yield card_of_source(source, here, place)
            for event in events[source.pk]:
                yield from cards_of_event(event, source.pk, here, place)

    def all_owners(self) -> Iterator[int]:
        """Yield all sources."""
        return Source.objects.order_by("pk").values_list("pk", flat=True).iterator()

    def seen_by(self, actor: Mandate | None) -> "QuerySet[Source, int] | None":
        """Return the sources of the actor's locality, and of nobody in its history."""
        if actor is None:
            return None
        histories = list(histories_of(actor.unit_id).values_list("pk", flat=True))
        seen = Source.objects.visible_to(actor, histories)
        return seen.values_list("pk", flat=True)
