"""Who may do what to a review and to the closing (rows Review and Programme)."""

from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.monitoring.models import Review
from phoihop.monitoring.queries.live import ReviewRow
from phoihop.monitoring.queries.seen import authors_of
from phoihop.monitoring.states import ReviewState
from phoihop.programmes.policies import Standing
from phoihop.programmes.states import State

WHO_PUBLISHES = _(
    "An approved review is shown, or taken off the public pages, by a publisher of its "
    "unit who neither assessed anything in it nor submitted it. Ask another publisher."
)
WHO_APPROVES = _(
    "The head of each organisation that acts for a party approves the review."
)


def can_read_unfinished(actor: Mandate, place: Standing) -> bool:
    """The parties read a review on its way; so do those who read shared drafts."""
    is_reader = actor.has(Role.AUDITOR, Role.PARTY_STANDING)
    reads_along = is_reader and actor.unit_id == place.programme.unit_id
    return place.is_drafting or place.party is not None or reads_along


def can_open(actor: Mandate, place: Standing) -> bool:
    """The coordinator of the organisation that keeps the programme opens a review."""
    is_signed = place.programme.state == State.SIGNED
    return is_signed and place.is_drafting and actor.has(Role.COORDINATOR)


def can_write(actor: Mandate, place: Standing, review: Review) -> bool:
    """The same coordinator writes all of it while it is a draft."""
    return review.state == ReviewState.DRAFT and can_open(actor, place)


def can_assess(actor: Mandate, place: Standing, review: Review, row: ReviewRow) -> bool:
    """Another party's coordinator assesses what his organisation leads."""
    if can_write(actor, place, review):
        return True
    is_open = review.state == ReviewState.DRAFT
    is_signed = place.programme.state == State.SIGNED
    is_party = place.party is not None and actor.has(Role.COORDINATOR)
    return is_open and is_signed and is_party and row.is_led_by(actor.organisation_id)


def can_note(
    actor: Mandate, place: Standing, review: Review, row: ReviewRow | None
) -> bool:
    """Whoever assesses a content writes notes beside its targets.

    A target whose content is not one that counts is noted by the review's writer.
    """
    if row is None:
        return can_write(actor, place, review)
    return can_assess(actor, place, review, row)


def can_open_sheet(actor: Mandate, place: Standing, review: Review) -> bool:
    """A coordinator of a party opens the page on which contents are assessed."""
    is_open = review.state == ReviewState.DRAFT
    is_signed = place.programme.state == State.SIGNED
    return (
        is_open
        and is_signed
        and place.party is not None
        and actor.has(Role.COORDINATOR)
    )


def can_submit(actor: Mandate, place: Standing, review: Review) -> bool:
    """The coordinator who writes it submits it."""
    return can_write(actor, place, review)


def can_take_back(actor: Mandate, place: Standing, review: Review) -> bool:
    """The coordinator takes back what not every party has approved yet."""
    return review.state == ReviewState.SUBMITTED and can_open(actor, place)


def can_approve(actor: Mandate, place: Standing, review: Review) -> bool:
    """The head of each organisation that acts for a party approves for it."""
    is_submitted = review.state == ReviewState.SUBMITTED
    is_signed = place.programme.state == State.SIGNED
    return is_submitted and is_signed and place.acts and actor.has(Role.HEAD)


def can_publish(actor: Mandate, place: Standing, review: Review) -> bool:
    """A publisher of the unit who is none of its authors shows an approved review."""
    return (
        review.is_approved
        and actor.has(Role.PUBLISHER)
        and actor.organisation_id is not None
        and actor.unit_id == place.programme.unit_id
        and actor.person_id not in authors_of(review)
    )


def can_settle(actor: Mandate, place: Standing) -> bool:
    """Coordinator, office chief or head of a party says what becomes of open tasks.

    They speak for the organisation that keeps the programme, or act for their party.
    """
    is_signed = place.programme.state == State.SIGNED
    speaks = actor.has(Role.COORDINATOR, Role.OFFICE_CHIEF, Role.HEAD)
    return is_signed and speaks and (place.is_drafting or place.acts)


def can_approve_closing(actor: Mandate, place: Standing) -> bool:
    """The head of each organisation that acts for a party agrees to the closing."""
    is_signed = place.programme.state == State.SIGNED
    return is_signed and place.acts and actor.has(Role.HEAD)
