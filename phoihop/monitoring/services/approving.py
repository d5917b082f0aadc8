"""Submitting a review; each party's head approves it, and the last one freezes it."""

from django.db import transaction
from django.utils import timezone

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.documents.services import freeze_version
from phoihop.foundation.guards import require
from phoihop.monitoring import policies
from phoihop.monitoring.errors import (
    AssessorApproves,
    NotAssessed,
    ReviewApprovedBefore,
    TargetUnexplained,
)
from phoihop.monitoring.models import Review, ReviewApproval
from phoihop.monitoring.queries.canonical import canonical
from phoihop.monitoring.queries.live import live_review
from phoihop.monitoring.queries.seen import standing_approvals
from phoihop.monitoring.services.steps import lock_review, move
from phoihop.monitoring.services.telling import tell_who_approves
from phoihop.monitoring.states import ReviewMove
from phoihop.programmes.queries.loading import parties_of
from phoihop.programmes.services.steps import organisation_of, party_of, place_of


@transaction.atomic
def submit_review(*, actor: Mandate, review: Review) -> Review:
    """Fix the review as one text under its hash, for every party to approve.

    Raises:
        NotAllowed: the actor does not write this review, or it is no draft.
        NotAssessed: a content that counts, or that was added, has no assessment.
        TargetUnexplained: a figure that cannot be judged has no note.
    """
    locked = lock_review(review.pk, review.programme_id)
    place = place_of(actor, locked.programme)
    require(policies.can_submit(actor, place, locked))
    sheet = live_review(locked).sheet
    if lacking := sheet.lacking:
        raise NotAssessed([f"{line.number}. {line.title}" for line in lacking])
    if unexplained := sheet.unexplained:
        raise TargetUnexplained([line.indicator for line in unexplained])
    locked.text = freeze_version(
        actor=actor, document=locked.document, canonical=canonical(sheet)
    )
    locked.submitted_by_person_id = actor.person_id
    locked.submitted_on = actor.on
    submitted = ("text", "submitted_by_person_id", "submitted_on")
    move(actor, locked, ReviewMove.SUBMIT, "review.submit", submitted)
    tell_who_approves(actor, locked)
    return locked


@transaction.atomic
def take_back(*, actor: Mandate, review: Review) -> Review:
    """Take a submitted review back to be changed; approvals given so far fall.

    Raises:
        NotAllowed: the actor does not write this review, or it is not submitted.
    """
    locked = lock_review(review.pk, review.programme_id)
    place = place_of(actor, locked.programme)
    require(policies.can_take_back(actor, place, locked))
    locked.approvals.filter(withdrawn_at=None).update(withdrawn_at=timezone.now())
    move(actor, locked, ReviewMove.TAKE_BACK, "review.take_back")
    return locked


@transaction.atomic
def approve_review(*, actor: Mandate, review: Review) -> Review:
    """Approve the submitted text for the actor's organisation.

    With the last organisation that acts for a party the text is frozen: it is the
    snapshot, and nothing of the review changes any more.

    Raises:
        NotAllowed: the actor heads no organisation that acts for a party.
        AssessorApproves: the actor has assessed a content of it.
        ReviewApprovedBefore: the organisation has approved it.
    """
    locked = lock_review(review.pk, review.programme_id)
    place = place_of(actor, locked.programme)
    permitted = policies.can_approve(actor, place, locked)
    require(permitted, str(policies.WHO_APPROVES))
    if _has_judged(actor, locked):
        raise AssessorApproves
    if locked.text is None:
        raise AssertionError
    given = standing_approvals(locked.pk, locked.text.pk)
    if given.filter(organisation_id=organisation_of(actor)).exists():
        raise ReviewApprovedBefore
    ReviewApproval.objects.create(
        review=locked,
        party_id=party_of(place).pk,
        organisation_id=organisation_of(actor),
        text=locked.text,
        person_id=actor.person_id,
        person_name=actor.person_name,
        title=actor.title,
        approved_on=actor.on,
    )
    record(
        actor=actor,
        action="review.approve",
        target=locked,
        circumstances=Circumstances(within=locked.programme),
    )
    parties = parties_of(locked.programme)
    needed = {pk for party in parties for pk in party.acting_ids}
    if needed <= set(given.values_list("organisation_id", flat=True)):
        locked.approved_on = actor.on
        move(actor, locked, ReviewMove.APPROVE, "review.freeze", ("approved_on",))
    return locked


def _has_judged(actor: Mandate, review: Review) -> bool:
    """Tell whether the actor assessed a content, or wrote beside a target."""
    person = actor.person_id
    return (
        review.assessments.filter(assessor_person_id=person).exists()
        or review.target_notes.filter(written_by_person_id=person).exists()
    )
