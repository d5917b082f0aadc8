"""Who confirms a task that has no parties: whoever watches it, or takes no part."""

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Role
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed
from phoihop.tasks import services
from phoihop.tasks.models import Submission
from phoihop.tasks.queries.board import views_of
from phoihop.tasks.services import SubmissionOutline
from phoihop.tasks.states import TaskState
from phoihop.tasks.tests.employing import employ
from phoihop.testing.cast import Cast
from phoihop.ui.ribbons import Proof


def _proof(submission: Submission) -> Proof | None:
    [view] = views_of([submission.assignment.task_id], today())
    return view.proof


def test_it_walks_from_planned_to_completed_and_confirmed(
    said_reported: Submission, lan: Mandate, front: Organisation, tam: Mandate
) -> None:
    services.confirm(actor=tam, submission=said_reported)
    services.complete(actor=lan, submission=said_reported)
    said_reported.assignment.refresh_from_db()
    assert said_reported.assignment.state == TaskState.COMPLETED
    assert said_reported.assignment.programme is None
    [view] = views_of([said_reported.assignment.task_id], today())
    assert view.proof == Proof.CONFIRMED
    assert view.confirmed_by == (front.short_name,)


def test_the_supervisor_alone_confirms_when_there_is_one(
    said_reported: Submission, tam: Mandate, youth_union: Organisation
) -> None:
    other = employ(youth_union, Role.OFFICER)
    with pytest.raises(NotAllowed):
        services.confirm(actor=other, submission=said_reported)
    services.confirm(actor=tam, submission=said_reported)
    assert _proof(said_reported) == Proof.CONFIRMED


def test_nobody_in_the_work_confirms_it(
    cast: Cast, said_reported: Submission, officer_of_union: Mandate
) -> None:
    coordinating = employ(cast.organisations["farmers_union"], Role.OFFICER)
    names = ("hong", "minh", "son", "thao", "tuan", "kieu")
    named = [cast.mandate(name) for name in names]
    for actor in (*named, officer_of_union, coordinating):
        with pytest.raises(NotAllowed):
            services.confirm(actor=actor, submission=said_reported)


def test_without_a_supervisor_any_body_that_takes_no_part_confirms(
    cast: Cast, reported_unwatched: Submission, minh: Mandate, tam: Mandate
) -> None:
    reported = reported_unwatched
    with pytest.raises(NotAllowed):
        services.confirm(actor=minh, submission=reported)
    services.confirm(actor=tam, submission=reported)
    youth_union = cast.organisations["youth_union"]
    other = employ(youth_union, Role.HEAD)
    services.dispute(actor=other, submission=reported, reason="Chưa thấy danh sách")
    assert _proof(reported) == Proof.REPORTED
    [view] = views_of([reported.assignment.task_id], today())
    assert view.disputed_by == (youth_union.short_name,)


def test_a_supervisor_that_came_to_lead_it_watches_no_more(
    cast: Cast, said_reported: Submission, minh: Mandate, tam: Mandate
) -> None:
    front = cast.organisations["front"]
    youth_union = cast.organisations["youth_union"]
    assignment = said_reported.assignment
    services.reassign(actor=minh, assignment=assignment, lead=front, reason="Đúng việc")
    officer = employ(front, Role.OFFICER)
    services.accept(actor=tam, assignment=assignment)
    services.start(actor=officer, assignment=assignment)
    outline = SubmissionOutline(completed_on=today(), text="Đã xong")
    again = services.submit(actor=officer, assignment=assignment, outline=outline)
    with pytest.raises(NotAllowed):
        services.confirm(actor=tam, submission=again)
    services.confirm(actor=employ(youth_union, Role.OFFICER), submission=again)
    assert _proof(again) == Proof.CONFIRMED


def test_a_bodys_later_word_replaces_its_earlier(
    said_reported: Submission, tam: Mandate, hong: Mandate
) -> None:
    dispute = services.dispute(
        actor=tam, submission=said_reported, reason="Chưa thấy danh sách"
    )
    assert _proof(said_reported) == Proof.REPORTED
    services.answer_dispute(actor=hong, confirmation=dispute, answer="Gửi kèm")
    services.confirm(actor=tam, submission=said_reported)
    services.confirm(actor=tam, submission=said_reported)
    assert said_reported.confirmations.count() == 2
    assert _proof(said_reported) == Proof.CONFIRMED
