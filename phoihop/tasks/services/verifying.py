"""Checking a reported result: sent back to be completed, or completed."""

from django.db import transaction

from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require, require_reason
from phoihop.foundation.vietnamese import normalise
from phoihop.tasks import policies
from phoihop.tasks.errors import AlreadyJudged, VerifierHasConfirmed
from phoihop.tasks.models import Assignment, Occurrence, Submission
from phoihop.tasks.services.recurring import finish_if_over
from phoihop.tasks.services.steps import (
    Happening,
    lock_submission,
    move,
    occurrence_of,
    require_moving,
)
from phoihop.tasks.services.telling import tell_of_sending_back
from phoihop.tasks.states import SubmissionStanding

_JUDGEMENT = (
    "standing",
    "judged_by_person_id",
    "judged_by_name",
    "judged_on",
    "judgement",
)


@transaction.atomic
def send_back(*, actor: Mandate, submission: Submission, reason: str) -> Submission:
    """Send a reported result back to be completed; it no longer stands.

    Raises:
        NotAllowed: the actor coordinates no assigning body, or reported it himself.
        AlreadyJudged: somebody was faster.
        ReasonMissing: no reason is written.
    """
    locked, thing = _open(actor, submission)
    written = require_reason(reason)
    locked.standing = SubmissionStanding.SENT_BACK
    _judge(actor, locked, written)
    thing.completed_on = None
    thing.submitted_by_person_id = None
    fields = ("completed_on", "submitted_by_person_id")
    move(actor, thing, "assignment.send_back", Happening(reason=written), fields)
    tell_of_sending_back(actor, locked.assignment, written)
    return locked


@transaction.atomic
def complete(*, actor: Mandate, submission: Submission, note: str = "") -> Submission:
    """Confirm, as another person than the doer, that the task is completed.

    Raises:
        NotAllowed: the actor coordinates no assigning body, or reported it himself.
        AlreadyJudged: somebody was faster.
        VerifierHasConfirmed: he spoke on it for another party.
    """
    locked, thing = _open(actor, submission)
    if locked.confirmations.filter(person_id=actor.person_id).exists():
        raise VerifierHasConfirmed
    written = normalise(note)
    _judge(actor, locked, written)
    thing.verified_by_person_id = actor.person_id
    fields = ("verified_by_person_id",)
    move(actor, thing, "assignment.complete", Happening(reason=written), fields)
    if isinstance(thing, Occurrence):
        finish_if_over(actor, locked.assignment)
    return locked


def _open(
    actor: Mandate, submission: Submission
) -> tuple[Submission, Assignment | Occurrence]:
    """Return the submission that waits to be checked, and what it reports."""
    locked = lock_submission(submission)
    require(policies.can_verify(actor, locked))
    require_moving(locked.assignment.programme)
    if locked.standing != SubmissionStanding.STANDING or locked.judged_by_person_id:
        raise AlreadyJudged
    if locked.occurrence is None:
        return locked, locked.assignment
    return locked, occurrence_of(locked.assignment, locked.occurrence)


def _judge(actor: Mandate, submission: Submission, written: str) -> None:
    submission.judged_by_person_id = actor.person_id
    submission.judged_by_name = actor.person_name
    submission.judged_on = actor.on
    submission.judgement = written
    submission.save(update_fields=_JUDGEMENT)
