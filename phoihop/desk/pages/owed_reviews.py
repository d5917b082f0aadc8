"""What a mandate owes in reviews and in closing."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from phoihop.desk.pages.rows import Owed, body_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.foundation.dates import last_day
from phoihop.foundation.prepared import PreparedQuery, given_day, given_number
from phoihop.monitoring.models import ClosingApproval, Review, ReviewApproval
from phoihop.monitoring.states import ReviewKind, ReviewState
from phoihop.programmes.models import Origin, PartyMember, Programme
from phoihop.programmes.states import State
from phoihop.ui.addresses import address_of

_MOST = 30


def reviews_owed(actor: Mandate, day: date) -> Iterator[Owed]:
    """Yield what waits for this mandate in reviews."""
    if actor.organisation_id is None:
        return
    if actor.has(Role.COORDINATOR):
        yield from _to_write(actor, day)
    if actor.has(Role.HEAD):
        yield from _to_approve(actor)
        yield from _to_close(actor)


def _unreviewed() -> QuerySet[Programme]:
    """Programmes whose period is over and that nobody has reviewed yet."""
    submitted = Review.objects.filter(
        programme=OuterRef("pk"), kind=ReviewKind.FINAL
    ).exclude(state=ReviewState.DRAFT)
    return (
        Programme.objects.filter(
            state=State.SIGNED,
            origin=Origin.HERE,
            drafting_organisation_id=given_number("body"),
            period__endswith__lte=given_day("day"),
        )
        .exclude(Exists(submitted))
        .order_by("period", "id")[:_MOST]
    )


_TO_WRITE = PreparedQuery(_unreviewed)


def _to_write(actor: Mandate, day: date) -> Iterator[Owed]:
    for one in _TO_WRITE.rows(body=body_of(actor), day=day):
        yield Owed(
            title=_("Review: %(title)s") % {"title": one.title},
            verb=_("Write the review"),
            url=address_of("monitoring:reviews", one.pk),
            belongs_to=one.title,
            note=_("the period is over"),
            due_on=last_day(one.period),
            rank=4,
        )


def _unapproved() -> QuerySet[Review]:
    body = given_number("body")
    acts = PartyMember.objects.filter(
        organisation_id=body, acts=True, party__programme=OuterRef("programme")
    )
    given = ReviewApproval.objects.filter(
        review=OuterRef("pk"), organisation_id=body, withdrawn_at=None
    )
    return (
        Review.objects.filter(Exists(acts), state=ReviewState.SUBMITTED)
        .exclude(Exists(given))
        .select_related("programme")
        .order_by("submitted_on", "id")[:_MOST]
    )


_TO_APPROVE = PreparedQuery(_unapproved)


def _to_approve(actor: Mandate) -> Iterator[Owed]:
    for one in _TO_APPROVE.rows(body=body_of(actor)):
        yield Owed(
            title=_("Approve: %(title)s") % {"title": one.title},
            verb=_("Look and approve"),
            url=address_of("monitoring:review", one.programme_id, one.pk),
            belongs_to=one.programme.title,
            rank=3,
        )


def _unclosed() -> QuerySet[Programme]:
    body = given_number("body")
    acts = PartyMember.objects.filter(
        organisation_id=body, acts=True, party__programme=OuterRef("pk")
    )
    reviewed = Review.objects.filter(
        programme=OuterRef("pk"), kind=ReviewKind.FINAL, state=ReviewState.APPROVED
    )
    agreed = ClosingApproval.objects.filter(
        programme=OuterRef("pk"), organisation_id=body
    )
    return (
        Programme.objects.filter(Exists(acts), Exists(reviewed), state=State.SIGNED)
        .exclude(Exists(agreed))
        .order_by("period", "id")[:_MOST]
    )


_TO_CLOSE = PreparedQuery(_unclosed)


def _to_close(actor: Mandate) -> Iterator[Owed]:
    for one in _TO_CLOSE.rows(body=body_of(actor)):
        yield Owed(
            title=_("Close: %(title)s") % {"title": one.title},
            verb=_("Look and close"),
            url=address_of("monitoring:closing", one.pk),
            belongs_to=one.title,
            note=_("the final review is approved"),
            rank=5,
        )
