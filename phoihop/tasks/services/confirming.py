"""The other party's word on a result, and the answer to a dispute."""

from django.db import transaction
from django.db.models import QuerySet

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require, require_reason
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.services.steps import organisation_of, party_of, place_of
from phoihop.tasks import policies
from phoihop.tasks.errors import (
    AlreadyAnswered,
    AnswerMissing,
    NoLongerStands,
    NothingToAnswer,
)
from phoihop.tasks.models import Confirmation, Submission
from phoihop.tasks.queries.sides import sides_of
from phoihop.tasks.services.steps import lock_submission, require_moving
from phoihop.tasks.services.telling import tell_of_answer, tell_of_dispute
from phoihop.tasks.states import ConfirmationStance, SubmissionStanding


@transaction.atomic
def confirm(*, actor: Mandate, submission: Submission) -> Confirmation:
    """Confirm a result for another party; it stands beside the task's state.

    Raises:
        NotAllowed: the actor works for no other party, or did or checked it himself.
        NoLongerStands: the result was sent back or withdrawn.
    """
    return _speak(actor, submission, ConfirmationStance.CONFIRMED, "")


@transaction.atomic
def dispute(*, actor: Mandate, submission: Submission, reason: str) -> Confirmation:
    """Say, with a reason, that another party does not see the result.

    Raises:
        NotAllowed: the actor works for no other party, or did or checked it himself.
        NoLongerStands: the result was sent back or withdrawn.
        ReasonMissing: no reason is written.
    """
    return _speak(actor, submission, ConfirmationStance.DISPUTED, reason)


@transaction.atomic
def answer_dispute(
    *, actor: Mandate, confirmation: Confirmation, answer: str
) -> Confirmation:
    """Answer a dispute, once, as another person than the one who raised it.

    Raises:
        NotAllowed: the actor works not for the lead body, or raised it himself.
        NothingToAnswer: it is no dispute, or the party has spoken since.
        AlreadyAnswered, AnswerMissing: there is an answer, or none is written.
    """
    submission = lock_submission(confirmation.submission)
    kept = submission.confirmations.get(pk=confirmation.pk)
    kept.submission = submission
    require(policies.can_answer_dispute(actor, kept))
    require_moving(submission.assignment.programme)
    if kept.answered_on is not None:
        raise AlreadyAnswered
    same_side = _of_side(submission, kept.party_id, kept.organisation_id)
    later = same_side.filter(pk__gt=kept.pk)
    if kept.stance != ConfirmationStance.DISPUTED or later.exists():
        raise NothingToAnswer
    if not (written := normalise(answer)):
        raise AnswerMissing
    kept.answer = written
    kept.answered_by_person_id = actor.person_id
    kept.answered_by_name = actor.person_name
    kept.answered_on = actor.on
    kept.save(
        update_fields=[
            "answer",
            "answered_by_person_id",
            "answered_by_name",
            "answered_on",
        ]
    )
    _tell(actor, submission, "confirmation.answer", written)
    tell_of_answer(actor, submission.assignment, kept)
    return kept


def _speak(
    actor: Mandate, submission: Submission, stance: ConfirmationStance, reason: str
) -> Confirmation:
    """Write a party's word; saying the same again changes nothing."""
    locked = lock_submission(submission)
    party_id = _party_speaking(actor, locked)
    if locked.standing != SubmissionStanding.STANDING:
        raise NoLongerStands
    is_dispute = stance == ConfirmationStance.DISPUTED
    written = require_reason(reason) if is_dispute else ""
    said = _of_side(locked, party_id, organisation_of(actor)).order_by("-id").first()
    if said and (said.stance, said.reason, said.answer) == (stance, written, ""):
        return said
    word = Confirmation.objects.create(
        submission=locked,
        party_id=party_id,
        organisation_id=organisation_of(actor),
        stance=stance,
        reason=written,
        person_id=actor.person_id,
        person_name=actor.person_name,
        title=actor.title,
        confirmed_on=actor.on,
    )
    _tell(
        actor,
        locked,
        "confirmation.dispute" if is_dispute else "confirmation.confirm",
        written,
    )
    if is_dispute:
        tell_of_dispute(actor, locked.assignment, written)
    return word


def _party_speaking(actor: Mandate, submission: Submission) -> int | None:
    """Return the party for which the actor speaks; None where there are no parties.

    Raises:
        NotAllowed: the actor may not speak on this result.
    """
    programme = submission.assignment.programme
    if programme is None:
        sides = sides_of(submission.assignment.task)
        require(policies.can_confirm_alone(actor, sides, submission))
        return None
    place = place_of(actor, programme)
    require(policies.can_confirm(actor, place, submission))
    return party_of(place).pk


def _of_side(
    submission: Submission, party_id: int | None, organisation_id: int
) -> QuerySet[Confirmation]:
    """Return what one side has said: a party, or a body where there are none."""
    if party_id is not None:
        return submission.confirmations.filter(party_id=party_id)
    return submission.confirmations.filter(organisation_id=organisation_id)


def _tell(actor: Mandate, submission: Submission, action: str, reason: str) -> None:
    assignment = submission.assignment
    circumstances = Circumstances(within=assignment.programme, reason=reason)
    record(actor=actor, action=action, target=assignment, circumstances=circumstances)
