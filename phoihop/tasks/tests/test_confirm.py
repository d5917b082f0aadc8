"""The other side's word on a result: confirmed, disputed, answered, replaced."""

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Role
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.tasks import services
from phoihop.tasks.errors import (
    AlreadyAnswered,
    AnswerMissing,
    NoLongerStands,
    NothingToAnswer,
)
from phoihop.tasks.models import Submission
from phoihop.tasks.queries.board import views_of
from phoihop.tasks.tests.employing import also, employ
from phoihop.ui.ribbons import Proof


def _proof(submission: Submission) -> Proof | None:
    [view] = views_of([submission.assignment.task_id], today())
    return view.proof


def test_an_officer_or_head_of_another_side_confirms(
    reported: Submission, tam: Mandate, hong: Mandate, officer_of_front: Mandate
) -> None:
    for actor in (tam, hong, officer_of_front):
        services.confirm(actor=actor, submission=reported)
    assert _proof(reported) == Proof.CONFIRMED


def test_nobody_else_speaks(
    completed: Submission,
    son: Mandate,
    minh: Mandate,
    thao: Mandate,
    kieu: Mandate,
    inspection: Organisation,
) -> None:
    outside = employ(inspection, Role.OFFICER)
    for actor in (son, minh, thao, kieu, outside):
        with pytest.raises(NotAllowed):
            services.confirm(actor=actor, submission=completed)
        with pytest.raises(NotAllowed):
            services.dispute(actor=actor, submission=completed, reason="Không thấy")


def test_doer_and_verifier_do_not_speak_for_another_side_either(
    completed: Submission, son: Mandate, lan: Mandate, front: Organisation
) -> None:
    for actor in (son, lan):
        with pytest.raises(NotAllowed):
            services.confirm(
                actor=also(actor, front, Role.OFFICER), submission=completed
            )


def test_saying_the_same_twice_says_it_once(reported: Submission, tam: Mandate) -> None:
    for _time in range(2):
        services.confirm(actor=tam, submission=reported)
    assert reported.confirmations.count() == 1


def test_a_dispute_needs_a_reason_and_lowers_the_proof(
    completed: Submission, tam: Mandate, hong: Mandate, son: Mandate
) -> None:
    services.confirm(actor=hong, submission=completed)
    evidence = services.add_evidence(actor=son, title="Ảnh", reference="Số 5")
    services.use_evidence(actor=son, submission=completed, evidence=evidence)
    with pytest.raises(ReasonMissing):
        services.dispute(actor=tam, submission=completed, reason=" ")
    services.dispute(actor=tam, submission=completed, reason="Chưa thấy")
    assert _proof(completed) == Proof.REPORTED


def test_an_answer_lifts_the_dispute_once_by_another_person(
    completed: Submission, tam: Mandate, son: Mandate, minh: Mandate, thao: Mandate
) -> None:
    dispute = services.dispute(actor=tam, submission=completed, reason="Chưa thấy")
    with pytest.raises(NotAllowed):
        services.answer_dispute(actor=thao, confirmation=dispute, answer="Có rồi")
    with pytest.raises(AnswerMissing):
        services.answer_dispute(actor=son, confirmation=dispute, answer="")
    services.answer_dispute(actor=son, confirmation=dispute, answer="Có rồi")
    with pytest.raises(AlreadyAnswered):
        services.answer_dispute(actor=minh, confirmation=dispute, answer="Có rồi")
    evidence = services.add_evidence(actor=son, title="Ảnh", reference="Số 5")
    services.use_evidence(actor=son, submission=completed, evidence=evidence)
    assert _proof(completed) == Proof.EVIDENCED


def test_whoever_disputes_does_not_answer_under_another_mandate(
    completed: Submission, tam: Mandate, committee: Organisation
) -> None:
    dispute = services.dispute(actor=tam, submission=completed, reason="Chưa thấy")
    both = also(tam, committee, Role.OFFICER)
    with pytest.raises(NotAllowed):
        services.answer_dispute(actor=both, confirmation=dispute, answer="Có rồi")


def test_a_sides_later_word_replaces_its_earlier(
    completed: Submission, tam: Mandate, son: Mandate
) -> None:
    dispute = services.dispute(actor=tam, submission=completed, reason="Chưa thấy")
    word = services.confirm(actor=tam, submission=completed)
    assert _proof(completed) == Proof.CONFIRMED
    for one in (dispute, word):
        with pytest.raises(NothingToAnswer):
            services.answer_dispute(actor=son, confirmation=one, answer="Có rồi")
    services.dispute(actor=tam, submission=completed, reason="Lại không thấy")
    assert _proof(completed) == Proof.REPORTED
    assert completed.confirmations.count() == 3


def test_nobody_speaks_on_a_result_that_no_longer_stands(
    reported: Submission, lan: Mandate, tam: Mandate
) -> None:
    services.send_back(actor=lan, submission=reported, reason="Thiếu")
    with pytest.raises(NoLongerStands):
        services.confirm(actor=tam, submission=reported)
    with pytest.raises(NoLongerStands):
        services.dispute(actor=tam, submission=reported, reason="Không thấy")
