"""How tasks stood at the end of a day: what came later is not seen."""

from datetime import timedelta

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.clock import today
from phoihop.programmes.models import Programme, Task
from phoihop.tasks import services
from phoihop.tasks.models import Assignment, Submission
from phoihop.tasks.queries.as_of import board_as_of, evidence_as_of
from phoihop.tasks.queries.board import TaskView, board_of
from phoihop.tasks.services import EvidenceOutline, SubmissionOutline
from phoihop.tasks.states import TaskState
from phoihop.tasks.status import Timing, timing_of, worst_timing
from phoihop.testing.cast import Cast
from phoihop.ui.ribbons import Proof

_AGO = {"given": 9, "reported": 6, "checked": 5, "confirmed": 3}
DAYS = {act: today() - timedelta(days=left) for act, left in _AGO.items()}


@pytest.fixture
def by_day(cast: Cast, task: Task) -> Submission:
    """The task, done over several days: given, reported, checked, confirmed."""
    start, sent = DAYS["given"], DAYS["reported"]
    assignment = services.assign(actor=cast.mandate("minh", start), task=task)
    services.accept(actor=cast.mandate("minh", start), assignment=assignment)
    services.start(actor=cast.mandate("son", start), assignment=assignment)
    outline = SubmissionOutline(
        completed_on=sent,
        text="12 hội nghị",
        added=[EvidenceOutline(title="Báo cáo", reference="Số 12/BC-UBND")],
    )
    submission = services.submit(
        actor=cast.mandate("son", sent), assignment=assignment, outline=outline
    )
    checked = DAYS["checked"]
    services.complete(actor=cast.mandate("lan", checked), submission=submission)
    services.confirm(
        actor=cast.mandate("tam", DAYS["confirmed"]), submission=submission
    )
    return submission


def _at(programme: Programme, task: Task, ago: int) -> TaskView:
    board = board_as_of(programme.pk, today() - timedelta(days=ago))
    [view] = [one for one in board.tasks if one.pk == task.pk]
    return view


@pytest.mark.parametrize(
    ("ago", "state", "proof"),
    [
        (10, TaskState.PLANNED, Proof.NONE),
        (9, TaskState.IN_PROGRESS, Proof.NONE),
        (7, TaskState.IN_PROGRESS, Proof.NONE),
        (6, TaskState.SUBMITTED, Proof.EVIDENCED),
        (5, TaskState.COMPLETED, Proof.EVIDENCED),
        (4, TaskState.COMPLETED, Proof.EVIDENCED),
        (3, TaskState.COMPLETED, Proof.CONFIRMED),
    ],
)
def test_each_day_shows_what_had_been_done_by_then(
    by_day: Submission,
    programme: Programme,
    task: Task,
    ago: int,
    state: TaskState,
    proof: Proof,
) -> None:
    view = _at(programme, task, ago)
    assert (view.state, view.proof) == (state, proof)
    was_reported = state in {TaskState.SUBMITTED, TaskState.COMPLETED}
    assert view.completed_on == (DAYS["reported"] if was_reported else None)
    shown = evidence_as_of(programme.pk, today() - timedelta(days=ago))
    assert len(shown.get(task.pk, [])) == int(was_reported)


def test_evidence_that_came_later_is_not_seen(
    by_day: Submission, programme: Programme, task: Task, son: Mandate
) -> None:
    more = EvidenceOutline(title="Ảnh", reference="Số 3")
    services.put_forward(actor=son, submission=by_day, added=[more])
    assert _at(programme, task, 1).evidence == 1
    assert _at(programme, task, 0).evidence == 2


def test_an_objection_lowers_the_proof_until_the_day_of_its_answer(
    by_day: Submission, cast: Cast, programme: Programme, task: Task
) -> None:
    day = today() - timedelta(days=2)
    said = services.dispute(
        actor=cast.mandate("hong", day), submission=by_day, reason="Thiếu hai thôn"
    )
    services.answer_dispute(
        actor=cast.mandate("son"), confirmation=said, answer="Đã đủ"
    )
    proofs = [_at(programme, task, ago).proof for ago in (3, 2, 1, 0)]
    assert proofs == [
        Proof.CONFIRMED,
        Proof.REPORTED,
        Proof.REPORTED,
        Proof.CONFIRMED,
    ]


def test_a_result_sent_back_stood_until_that_day(
    under_way: Assignment, cast: Cast, programme: Programme, task: Task
) -> None:
    day = today() - timedelta(days=4)
    submission = services.submit(
        actor=cast.mandate("son", day),
        assignment=under_way,
        outline=SubmissionOutline(completed_on=day, text="Xong"),
    )
    services.send_back(actor=cast.mandate("lan"), submission=submission, reason="Thiếu")
    assert _at(programme, task, 4).proof == Proof.REPORTED
    assert _at(programme, task, 1).state == TaskState.SUBMITTED
    assert _at(programme, task, 0).proof == Proof.NONE
    assert _at(programme, task, 0).state == TaskState.IN_PROGRESS


def test_more_time_and_another_body_count_from_their_day(
    under_way: Assignment,
    cast: Cast,
    programme: Programme,
    task: Task,
    front: Organisation,
) -> None:
    day, old = today() - timedelta(days=1), under_way.due_on
    assert old is not None
    later = old + timedelta(days=10)
    minh = cast.mandate("minh", day)
    services.extend(actor=minh, assignment=under_way, due_on=later, reason="Mưa lũ")
    services.reassign(actor=minh, assignment=under_way, lead=front, reason="Đổi việc")
    before, after = _at(programme, task, 2), _at(programme, task, 1)
    assert (before.due_on, after.due_on) == (old, later)
    assert before.lead_id != front.pk
    assert after.lead_id == front.pk
    assert after.state == TaskState.ASSIGNED


def test_a_regular_task_that_is_over_was_open_before_its_last_time(
    regular_under_way: Assignment,
    regular: Task,
    cast: Cast,
    programme: Programme,
    officer_of_front: Mandate,
) -> None:
    day = today() - timedelta(days=2)
    minh, lan = cast.mandate("minh", day), cast.mandate("lan")
    first, second, third = regular_under_way.occurrences.order_by("number")
    for one in (second, third):
        services.cancel(
            actor=minh, assignment=regular_under_way, reason="Gộp", occurrence=one
        )
    submission = services.submit(
        actor=officer_of_front,
        assignment=regular_under_way,
        outline=SubmissionOutline(
            completed_on=today(), text="Đã họp", occurrence=first
        ),
    )
    services.complete(actor=lan, submission=submission)
    before, after = _at(programme, regular, 1), _at(programme, regular, 0)
    assert before.state != TaskState.COMPLETED
    assert before.timing == Timing.OPEN
    assert (after.state, after.timing) == (TaskState.COMPLETED, Timing.LATE)


def test_as_of_today_nothing_reads_otherwise_than_on_the_board_of_today(
    by_day: Submission, regular_under_way: Assignment, programme: Programme
) -> None:
    assert board_as_of(programme.pk, today()) == board_of(programme.pk, today())


def test_what_was_due_is_on_time_late_or_open() -> None:
    due, late = today() - timedelta(days=5), today() - timedelta(days=4)
    done = TaskState.COMPLETED
    assert timing_of(done, due, due, today()) == Timing.ON_TIME
    assert timing_of(TaskState.SUBMITTED, due, late, today()) == Timing.LATE
    assert timing_of(TaskState.IN_PROGRESS, due, None, today()) == Timing.OPEN
    # Due today counts, due tomorrow does not; a condition without a day never does.
    assert timing_of(TaskState.ACCEPTED, today(), None, today()) == Timing.OPEN
    assert timing_of(done, today() + timedelta(days=1), due, today()) is None
    assert timing_of(done, None, due, today()) is None


def test_a_regular_task_is_as_good_as_the_worst_of_its_times() -> None:
    assert worst_timing([Timing.ON_TIME, None, Timing.LATE]) == Timing.LATE
    assert worst_timing([Timing.OPEN, Timing.ON_TIME]) == Timing.OPEN
    assert worst_timing([None]) is None
