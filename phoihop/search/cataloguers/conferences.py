"""Conferences held here, with what they concluded, as those at work see them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from django.db.models import Prefetch, QuerySet

from phoihop.conferences.models import (
    AgendaItem,
    ConclusionItem,
    Conference,
    ConferencePerson,
    ConferenceSummary,
    MinuteRevision,
)
from phoihop.directory.mandates import Mandate
from phoihop.programmes.models import Origin
from phoihop.search.cards import (
    Address,
    Card,
    Part,
    Touched,
    filled,
    numbers_above,
)
from phoihop.search.cataloguers.places import place_parts, successors_among
from phoihop.search.states import CardKind, Face, PartKind

_UNIT = ("unit__kind", "unit__parent__kind", "unit__parent__parent__kind")


class ConferenceCataloguer:
    """Owner: a conference held here.

    Its programmes are not on its card: whoever is invited may not know of a draft. What
    was said and concluded is on it only once the whole unit reads it.
    """

    face = Face.WORK
    owner_type = Conference._meta.label_lower

    def touched_by(self, touched: Touched) -> set[int]:
        """Return conferences changed, or with something in them changed."""
        found = set(touched.get(self.owner_type, ()))
        for model in (AgendaItem, ConclusionItem, ConferencePerson, ConferenceSummary):
            found |= numbers_above(touched, model, "conference_id")
        return found

    def cards_of(self, owners: Collection[int]) -> Iterator[Card]:
        """Yield a card for each conference, and for each of its conclusions."""
        items = AgendaItem.objects.filter(removed_at=None).order_by("rank")
        written = Prefetch("revisions", MinuteRevision.objects.order_by("-number"))
        people = ConferencePerson.objects.order_by("rank")
        conclusions = ConclusionItem.objects.select_related("lead").order_by("number")
        held = Conference.objects.filter(pk__in=owners, origin=Origin.HERE)
        conferences = list(
            held.select_related("organisation", "summary", *_UNIT).prefetch_related(
                Prefetch("people", people),
                Prefetch("items", items.prefetch_related(written)),
                Prefetch("conclusions", conclusions),
            )
        )
        became = successors_among(one.unit for one in conferences)
        for conference in conferences:
            place = place_parts(conference.unit, became)
            whole = _card(conference, place)
            yield whole
            if conference.concluded_on is not None:
                for conclusion in conference.conclusions.all():
                    yield _card_of_conclusion(conclusion, whole, place)

    def all_owners(self) -> Iterator[int]:
        """Yield all conferences held here."""
        held = Conference.objects.filter(origin=Origin.HERE).order_by("pk")
        return held.values_list("pk", flat=True).iterator()

    def seen_by(self, actor: Mandate | None) -> "QuerySet[Conference, int] | None":
        """Return the conferences that the mandate may see, by the room's own rule."""
        if actor is None:
            return None
        return Conference.objects.visible_to(actor).values_list("pk", flat=True)


def _card(conference: Conference, place: Sequence[Part]) -> Card:
    day = conference.occurred_on
    organiser = conference.organisation.name if conference.organisation else ""
    return Card(
        kind=CardKind.EVENT,
        owner=conference.pk,
        title=conference.title,
        address=Address("conferences:conference", (conference.pk,)),
        day=day,
        first_day=day,
        last_day=day,
        unit=conference.unit,
        parts=filled(
            Part(PartKind.TEXT, ", ".join(conference.purpose_labels)),
            Part(PartKind.TEXT, conference.series),
            Part(PartKind.TEXT, _summary(conference)),
            Part(PartKind.PLACE, conference.place),
            Part(PartKind.PARTY, organiser),
            Part(PartKind.PARTY, conference.convener),
            Part(PartKind.PARTY, conference.concludes_for),
            *_people(conference),
            *_said(conference),
            *place,
        ),
    )


def _people(conference: Conference) -> Iterator[Part]:
    for one in conference.people.all():
        yield Part(PartKind.PERSON, ", ".join([one.name, *one.titles]))


def _summary(conference: Conference) -> str:
    """Return what was written of it for the public, once it is concluded."""
    if conference.concluded_on is None:
        return ""
    summary = getattr(conference, "summary", None)
    return summary.text if summary else ""


def _said(conference: Conference) -> Iterator[Part]:
    for order, item in enumerate(conference.items.all(), start=1):
        words = ", ".join(filter(None, [item.title, item.speaker]))
        yield Part(PartKind.ITEM, words, str(order))
        if conference.concluded_on is not None:
            yield Part(PartKind.ITEM, item.decision, str(order))
            for revision in item.revisions.all()[:1]:
                yield Part(PartKind.MINUTES, revision.text, str(order))


def _card_of_conclusion(
    conclusion: ConclusionItem, whole: Card, place: Sequence[Part]
) -> Card:
    lead = conclusion.lead.name if conclusion.lead else ""
    return replace(
        whole,
        kind=CardKind.CONCLUSION,
        title=conclusion.quote,
        number=str(conclusion.number),
        context=whole.title,
        parts=filled(
            Part(PartKind.PARTY, lead),
            Part(PartKind.PARTY, conclusion.addressed_to),
            Part(PartKind.CONTEXT, whole.title),
            *place,
        ),
    )
