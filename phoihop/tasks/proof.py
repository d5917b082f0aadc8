"""How far a task and a content are proven (decision 22); arithmetic on plain values."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from phoihop.tasks.states import ConfirmationStance, TaskState
from phoihop.ui.ribbons import Proof

_RANK = {
    Proof.NONE: 0,
    Proof.REPORTED: 1,
    Proof.EVIDENCED: 2,
    Proof.CONFIRMED: 3,
}


@dataclass(frozen=True, kw_only=True)
class ConfirmationFact:
    """What one party says last of a submission, and whether it was answered."""

    party_id: int
    stance: str
    is_answered: bool = False


@dataclass(frozen=True, kw_only=True)
class SubmissionFact:
    """A standing submission: how many pieces of evidence, what the parties say."""

    evidence: int
    confirmations: tuple[ConfirmationFact, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OccurrenceFact:
    """One occurrence of a recurring task and its standing submission, if any."""

    due_on: date
    state: str
    submission: SubmissionFact | None = None
    completed_on: date | None = None


def proof_of_submission(submission: SubmissionFact | None) -> Proof:
    """Return how far one submission proves its task.

    A dispute without answer lowers the proof to "reported", whatever others confirm.
    """
    if submission is None:
        return Proof.NONE
    stances = submission.confirmations
    if any(
        one.stance == ConfirmationStance.DISPUTED and not one.is_answered
        for one in stances
    ):
        return Proof.REPORTED
    if any(one.stance == ConfirmationStance.CONFIRMED for one in stances):
        return Proof.CONFIRMED
    return Proof.EVIDENCED if submission.evidence else Proof.REPORTED


def proof_of_occurrences(
    occurrences: Iterable[OccurrenceFact], day: date
) -> Proof | None:
    """Return the lowest proof of the occurrences due so far; None when none is due."""
    due = [
        proof_of_submission(one.submission)
        for one in occurrences
        if one.due_on <= day and one.state != TaskState.CANCELLED
    ]
    return lowest(due)


def lowest(proofs: Iterable[Proof | None]) -> Proof | None:
    """Return the lowest of the proofs that there are; None when there is none."""
    known = [proof for proof in proofs if proof is not None]
    return min(known, key=_RANK.__getitem__) if known else None


def proof_of_content(has_task: bool, proofs: Iterable[Proof | None]) -> Proof:
    """Return the lowest proof of the tasks that are not cancelled.

    A content without tasks has no proof and is drawn hatched; one whose tasks are
    not due yet has nothing to show.
    """
    if not has_task:
        return Proof.HATCHED
    return lowest(proofs) or Proof.NONE
