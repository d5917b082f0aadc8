"""Reviews as those at work see them."""

from collections.abc import Collection, Iterator

from django.db.models import Exists, OuterRef, Q, QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.monitoring.models import Assessment, Review
from phoihop.monitoring.states import ReviewState
from phoihop.programmes.models import PartyMember, Programme
from phoihop.programmes.models.programmes import reads_all_shared
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
_WITH_UNIT = tuple(f"programme__{path}" for path in _UNIT)


class ReviewCataloguer:
    """Owner: a review."""

    face = Face.WORK
    owner_type = Review._meta.label_lower

    def touched_by(self, touched: Touched) -> set[int]:
        """Return reviews changed, or assessed, or of a programme that changed."""
        found = set(touched.get(self.owner_type, ()))
        found |= numbers_above(touched, Assessment, "review_id")
        if programmes := touched.get(Programme._meta.label_lower, ()):
            of_programmes = Review.objects.filter(programme_id__in=programmes)
            found |= set(of_programmes.values_list("pk", flat=True))
        return found

    def cards_of(self, owners: Collection[int]) -> Iterator[Card]:
        """Yield a card for each review."""
        reviews = list(
            Review.objects.filter(pk__in=owners)
            .select_related("programme", *_WITH_UNIT)
            .prefetch_related("assessments__signed_content")
        )
        became = successors_among(one.programme.unit for one in reviews)
        for review in reviews:
            programme = review.programme
            yield Card(
                kind=CardKind.REVIEW,
                owner=review.pk,
                title=review.title,
                context=programme.title,
                address=Address("monitoring:review", (programme.pk, review.pk)),
                day=review.cut_off,
                first_day=programme.period.lower,
                last_day=review.cut_off,
                unit=programme.unit,
                parts=filled(
                    Part(PartKind.TEXT, review.strengths),
                    Part(PartKind.TEXT, review.shortcomings),
                    *(_line(one) for one in review.assessments.all()),
                    Part(PartKind.CONTEXT, programme.title),
                    *place_parts(programme.unit, became),
                ),
            )

    def all_owners(self) -> Iterator[int]:
        """Yield all reviews."""
        return Review.objects.order_by("pk").values_list("pk", flat=True).iterator()

    def seen_by(self, actor: Mandate | None) -> "QuerySet[Review, int] | None":
        """Return approved reviews of programmes seen; others only to who reads along.

        This is the rule of ``can_read_unfinished``, asked of all reviews at once.
        """
        if actor is None or actor.organisation_id is None:
            return None
        seen = Programme.objects.visible_to(actor).values("pk")
        member = PartyMember.objects.filter(
            party__programme=OuterRef("programme_id"),
            organisation_id=actor.organisation_id,
        )
        inside = Q(programme__drafting_organisation_id=actor.organisation_id)
        inside |= Q(Exists(member))
        if reads_all_shared(actor):
            inside |= Q(programme__unit_id=actor.unit_id)
        found = Review.objects.filter(programme__in=seen)
        found = found.filter(Q(state=ReviewState.APPROVED) | inside)
        return found.values_list("pk", flat=True)


def _line(assessment: Assessment) -> Part:
    content = assessment.signed_content
    number, title = (content.number, content.title) if content else ("", "")
    words = f"{title}: {assessment.note}" if title else assessment.note
    return Part(PartKind.CONTENT, words, number)
