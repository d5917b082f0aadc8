"""How far a task and a content are proven, in every combination."""

from datetime import date, timedelta

import pytest

from phoihop.tasks.proof import (
    ConfirmationFact,
    OccurrenceFact,
    SubmissionFact,
    lowest,
    proof_of_content,
    proof_of_occurrences,
    proof_of_submission,
)
from phoihop.ui.ribbons import Proof

DAY = date(2026, 5, 12)
NONE, REPORTED = Proof.NONE, Proof.REPORTED
EVIDENCED, CONFIRMED = Proof.EVIDENCED, Proof.CONFIRMED
YES = ConfirmationFact(party_id=1, stance="confirmed")
NO = ConfirmationFact(party_id=2, stance="disputed")
ANSWERED = ConfirmationFact(party_id=2, stance="disputed", is_answered=True)


def _reported(evidence: int, *words: ConfirmationFact) -> SubmissionFact:
    return SubmissionFact(evidence=evidence, confirmations=words)


@pytest.mark.parametrize(
    ("submission", "meant"),
    [
        (None, NONE),
        (_reported(0), REPORTED),
        (_reported(1), EVIDENCED),
        (_reported(3), EVIDENCED),
        (_reported(0, YES), CONFIRMED),
        (_reported(2, YES), CONFIRMED),
        (_reported(2, NO), REPORTED),
        (_reported(2, YES, NO), REPORTED),
        (_reported(0, ANSWERED), REPORTED),
        (_reported(2, ANSWERED), EVIDENCED),
        (_reported(2, YES, ANSWERED), CONFIRMED),
        (_reported(2, NO, ANSWERED), REPORTED),
    ],
)
def test_a_submission_proves_as_far_as_this(
    submission: SubmissionFact | None, meant: Proof
) -> None:
    assert proof_of_submission(submission) == meant


def _time(days: int, state: str, submission: SubmissionFact | None) -> OccurrenceFact:
    return OccurrenceFact(
        due_on=DAY + timedelta(days=days), state=state, submission=submission
    )


@pytest.mark.parametrize(
    ("times", "meant"),
    [
        ([], None),
        ([_time(1, "in_progress", None)], None),
        ([_time(0, "in_progress", None)], NONE),
        (
            [_time(-9, "completed", _reported(1)), _time(9, "in_progress", None)],
            EVIDENCED,
        ),
        (
            [
                _time(-9, "completed", _reported(1, YES)),
                _time(0, "submitted", _reported(0)),
            ],
            REPORTED,
        ),
        (
            [_time(-9, "cancelled", None), _time(-1, "completed", _reported(1))],
            EVIDENCED,
        ),
        ([_time(-9, "cancelled", None)], None),
        ([_time(-9, "completed", _reported(1)), _time(-1, "in_progress", None)], NONE),
    ],
)
def test_a_regular_task_is_proven_as_its_weakest_time_so_far(
    times: list[OccurrenceFact], meant: Proof | None
) -> None:
    assert proof_of_occurrences(times, DAY) == meant


def test_the_lowest_is_taken_of_what_there_is() -> None:
    assert lowest([]) is None
    assert lowest([None, None]) is None
    assert lowest([CONFIRMED, None, EVIDENCED]) == EVIDENCED
    for low, high in ((NONE, REPORTED), (REPORTED, EVIDENCED), (EVIDENCED, CONFIRMED)):
        assert lowest([high, low]) == low


def test_a_content_without_tasks_is_hatched_and_one_with_nothing_due_has_no_proof() -> (
    None
):
    assert proof_of_content(has_task=False, proofs=[]) == Proof.HATCHED
    assert proof_of_content(has_task=True, proofs=[None]) == NONE
    assert proof_of_content(has_task=True, proofs=[CONFIRMED, REPORTED]) == REPORTED
