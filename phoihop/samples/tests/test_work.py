"""On its day the sample shows every way in which a task and its proof can stand."""

from collections import Counter
from collections.abc import Iterable

import pytest
from django.db.models import Count, Max

from phoihop.programmes.models import Programme, Task, TaskOrigin
from phoihop.programmes.queries.loading import load_text
from phoihop.publication.queries import publication_of
from phoihop.samples.day import SAMPLE_DAY
from phoihop.samples.year_2025 import TITLE as TITLE_2025
from phoihop.samples.year_2026 import TITLE as TITLE_2026
from phoihop.tasks.models import (
    Assignment,
    Confirmation,
    Evidence,
    Submission,
    TaskEvent,
)
from phoihop.tasks.queries.board import TaskView, board_of
from phoihop.tasks.queries.contents import CountedStand, figures_of, stands_of
from phoihop.tasks.states import (
    ConfirmationStance,
    SubmissionStanding,
    TaskMove,
    TaskState,
)
from phoihop.tasks.status import Status, StatusKind
from phoihop.ui.ribbons import Proof

pytestmark = pytest.mark.usefixtures("chapters")


def _stands(title: str) -> tuple[CountedStand, ...]:
    programme = Programme.objects.get(title=title)
    board = board_of(programme.pk, SAMPLE_DAY)
    return stands_of(load_text(programme), board)


def _tasks(*titles: str) -> list[TaskView]:
    return [
        task for title in titles for one in _stands(title) for task in one.stand.tasks
    ]


def _statuses(tasks: Iterable[TaskView], kind: StatusKind) -> set[Status]:
    return {task.status for task in tasks if task.status.kind == kind}


def test_every_kind_of_status_is_there() -> None:
    kinds = {task.status.kind for task in _tasks(TITLE_2025, TITLE_2026)}
    assert kinds == set(StatusKind)


def test_every_state_is_there() -> None:
    states = {task.state for task in _tasks(TITLE_2025, TITLE_2026)}
    assert states == set(TaskState)


def test_every_degree_of_proof_is_there_in_one_year() -> None:
    assert {one.stand.proof for one in _stands(TITLE_2026)} == set(Proof)


def test_everything_that_can_be_done_to_a_task_was_done_once() -> None:
    kinds = TaskEvent.objects.order_by().values_list("kind", flat=True)
    assert set(kinds) == set(TaskMove.values)
    stances = Confirmation.objects.order_by().values_list("stance", flat=True)
    assert set(stances) == set(ConfirmationStance.values)
    standings = set(Submission.objects.values_list("standing", flat=True))
    assert standings >= {SubmissionStanding.STANDING, SubmissionStanding.SENT_BACK}


def test_what_is_late_and_early_in_2026_is_as_told() -> None:
    tasks = _tasks(TITLE_2026)
    late = _statuses(tasks, StatusKind.COMPLETED_LATE)
    assert {one.days for one in late} == {3}
    assert {one.days for one in _statuses(tasks, StatusKind.OVERDUE)} == {12}
    submitted = _statuses(tasks, StatusKind.SUBMITTED)
    assert {one.days for one in submitted} == {0, 5}
    regular = _statuses(tasks, StatusKind.RECURRING)
    assert {one.is_late for one in regular} == {True, False}
    assert {one.days for one in _statuses(tasks, StatusKind.DUE_SOON)} == {0, 3, 7}


def test_the_ribbon_of_2025_is_that_of_the_picture() -> None:
    stands = _stands(TITLE_2025)
    figures = figures_of(stands)
    assert (figures.total, figures.late) == (16, 0)
    assert (figures.confirmed, figures.evidenced, figures.reported) == (12, 3, 1)
    less = {one.order: one.stand.proof for one in stands}
    assert {order for order, proof in less.items() if proof == Proof.EVIDENCED} == {
        6,
        10,
        14,
    }
    assert less[12] == Proof.REPORTED


def test_the_ribbon_of_2026_in_may_is_that_of_the_picture() -> None:
    stands = _stands(TITLE_2026)
    figures = figures_of(stands)
    assert (figures.total, figures.late) == (15, 1)
    assert (figures.confirmed, figures.evidenced, figures.reported) == (5, 2, 1)
    [late] = [one for one in stands if one.stand.is_late]
    assert late.order == 8
    assert late.content.lead == "UBND xã"
    [hatched] = [one for one in stands if one.stand.proof == Proof.HATCHED]
    assert hatched.content.no_task_reason
    counts = Counter(one.stand.proof for one in stands)
    assert counts[Proof.NONE] == 6


def test_a_dispute_without_answer_lowers_its_content_to_reported() -> None:
    [disputed] = [task for task in _tasks(TITLE_2026) if task.disputed_by]
    assert disputed.disputed_by == ("MTTQ xã",)
    assert disputed.proof == Proof.REPORTED
    assert disputed.evidence
    assert disputed.confirmed_by == ("Khối tổ chức",)


def test_the_dispute_of_2025_was_answered_and_then_confirmed() -> None:
    disputed = Confirmation.objects.exclude(answer="").get()
    task = disputed.submission.assignment.task
    [view] = [one for one in _tasks(TITLE_2025) if one.pk == task.pk]
    assert view.disputed_by == ()
    assert disputed.side.short_name in view.confirmed_by


def test_each_promise_that_changed_in_2025_has_its_reason() -> None:
    changed = TaskEvent.objects.filter(
        assignment__programme__title=TITLE_2025,
        kind__in=[TaskMove.EXTEND, TaskMove.REASSIGN, TaskMove.CANCEL],
    )
    counts = Counter(changed.values_list("kind", flat=True))
    # The second one called off is what was left over at the closing.
    assert counts == {"extend": 1, "reassign": 1, "cancel": 2}
    assert not changed.filter(reason="").exists()


def test_later_tasks_were_added_after_signing_and_one_of_them_in_march() -> None:
    later = Task.objects.filter(
        origin=TaskOrigin.LATER, serves__programme__title=TITLE_2026
    )
    days = [task.planned_on for task in later if task.planned_on]
    assert len(days) == 4
    assert 3 in {day.month for day in days}


def test_one_task_was_returned_and_waits() -> None:
    returned = Assignment.objects.get(state=TaskState.RETURNED)
    assert returned.events.latest("id").reason


def test_evidence_is_a_file_or_a_document_and_may_serve_two_tasks() -> None:
    evidence = Evidence.objects.filter(unit__is_sample=True)
    assert evidence.filter(file=None).exists()
    drawn = evidence.exclude(file=None)
    assert drawn.exists()
    for one in drawn.select_related("file"):
        assert one.file is not None
        assert one.file.original_name.startswith("ban-minh-hoa-")
    tasks = Count("submissions__assignment", distinct=True)
    assert evidence.annotate(tasks=tasks).filter(tasks=2).exists()


def test_one_paper_is_open_to_everybody() -> None:
    label = Evidence._meta.label_lower
    shown = [
        one
        for one in Evidence.objects.exclude(file=None)
        if publication_of(label, one.pk)
    ]
    [paper] = shown
    assert paper.title == "Bảng kết quả trả thủ tục hành chính, tháng 3/2026"


def test_nothing_was_done_after_the_samples_day() -> None:
    last = [
        TaskEvent.objects.aggregate(day=Max("occurred_on")),
        Submission.objects.aggregate(day=Max("submitted_on")),
        Confirmation.objects.aggregate(day=Max("confirmed_on")),
        Confirmation.objects.aggregate(day=Max("answered_on")),
    ]
    assert all(one["day"] <= SAMPLE_DAY for one in last)


def test_who_did_who_checked_and_who_confirmed_are_three_people() -> None:
    for one in Submission.objects.prefetch_related("confirmations"):
        people = [one.person_id, one.judged_by_person_id]
        for word in one.confirmations.all():
            assert word.person_id not in people
