"""The straight way of a task: promised, given out, done, proven."""

from datetime import timedelta

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.clock import today
from phoihop.programmes.models import Content, Task, TaskOrigin
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.services import TaskOutline
from phoihop.programmes.states import DueKind
from phoihop.tasks import services
from phoihop.tasks.models import Assignment, Submission
from phoihop.tasks.queries.board import board_of
from phoihop.tasks.services import EvidenceOutline, SubmissionOutline
from phoihop.tasks.states import TaskState
from phoihop.tasks.status import StatusKind
from phoihop.ui.ribbons import Proof


def test_a_task_goes_from_the_promise_to_the_other_sides_word(
    task: Task, minh: Mandate, son: Mandate, lan: Mandate, tam: Mandate
) -> None:
    assignment = services.assign(actor=minh, task=task)
    assert assignment.due_on == task.due_on
    services.accept(actor=minh, assignment=assignment)
    services.start(actor=son, assignment=assignment, note="Đã họp")
    outline = SubmissionOutline(
        completed_on=today(),
        text="12 hội nghị",
        added=[EvidenceOutline(title="Báo cáo", reference="Số 12/BC-UBND")],
    )
    submission = services.submit(actor=son, assignment=assignment, outline=outline)
    services.complete(actor=lan, submission=submission, note="Đã xem danh sách")
    services.confirm(actor=tam, submission=submission)
    view = board_of(assignment.programme_id or 0, today()).tasks[0]
    assert view.state == TaskState.COMPLETED
    assert view.status.kind == StatusKind.COMPLETED_ON_TIME
    assert view.proof == Proof.CONFIRMED
    assert view.evidence == 1
    assert view.confirmed_by == ("Mặt trận xã",) or len(view.confirmed_by) == 1
    kinds = list(assignment.events.order_by("id").values_list("kind", flat=True))
    assert kinds == ["assign", "accept", "start", "submit", "complete"]


def test_a_regular_task_is_over_with_its_last_time(
    regular_under_way: Assignment,
    officer_of_front: Mandate,
    lan: Mandate,
    minh: Mandate,
) -> None:
    first, second, third = regular_under_way.occurrences.order_by("number")
    for one in (first, second):
        outline = SubmissionOutline(
            completed_on=today(), text="Đã giao ban", occurrence=one
        )
        submission = services.submit(
            actor=officer_of_front, assignment=regular_under_way, outline=outline
        )
        services.complete(actor=lan, submission=submission)
    regular_under_way.refresh_from_db()
    assert regular_under_way.state == TaskState.IN_PROGRESS
    services.cancel(
        actor=minh, assignment=regular_under_way, reason="Sáp nhập", occurrence=third
    )
    regular_under_way.refresh_from_db()
    assert regular_under_way.state == TaskState.COMPLETED
    assert regular_under_way.completed_on == today()


def test_a_task_is_given_more_time_then_to_another_body_then_called_off(
    reported: Submission, minh: Mandate, front: Organisation
) -> None:
    assignment = reported.assignment
    services.remind(actor=minh, assignment=assignment, note="Còn 3 ngày")
    old = assignment.due_on
    assert old is not None
    later = old + timedelta(days=10)
    services.extend(actor=minh, assignment=assignment, due_on=later, reason="Mưa lũ")
    services.reassign(
        actor=minh, assignment=assignment, lead=front, reason="Đúng việc hơn"
    )
    services.cancel(actor=minh, assignment=assignment, reason="Không cần nữa")
    assignment.refresh_from_db()
    reported.refresh_from_db()
    assert (assignment.due_on, assignment.extensions) == (later, 1)
    assert assignment.lead == front
    assert assignment.state == TaskState.CANCELLED
    assert reported.standing == "withdrawn"


def test_a_later_task_is_no_part_of_the_text_and_stands_on_the_board(
    content: Content, lan: Mandate, minh: Mandate, front: Organisation
) -> None:
    before = load_text(content.programme)
    outline = TaskOutline(
        title="Việc phát sinh", lead=front, due_kind=DueKind.DATE, due_on=today()
    )
    task = services.plan_task(actor=lan, content=content, outline=outline)
    assert (task.origin, task.serves, task.content) == (TaskOrigin.LATER, content, None)
    content.programme.refresh_from_db()
    assert load_text(content.programme) == before
    board = board_of(content.programme_id, today())
    assert task.pk in {view.pk for view in board.of_content([content.pk]).tasks}
    assert services.assign(actor=minh, task=task).lead == front
