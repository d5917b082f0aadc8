"""The database itself refuses to change how a task was worked on, whoever asks."""

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.files.services import store_file
from phoihop.foundation.clock import today
from phoihop.programmes.factories import make_content, make_programme, make_task
from phoihop.programmes.models import Content, Task
from phoihop.programmes.services import TaskOutline, terminate
from phoihop.programmes.tests.filled_in import scan
from phoihop.programmes.tests.raw_sql import execute, expect_no_right, expect_refusal
from phoihop.tasks import services
from phoihop.tasks.models import Assignment, Submission
from phoihop.tasks.states import MOVES, TaskState

ALLOWED = {(str(before), str(after)) for (before, _step), after in MOVES.items()} - {
    ("completed", "completed")
}


def _to(assignment: Assignment, state: str, more: str = "") -> str:
    return (
        f"UPDATE tasks_assignment SET state = '{state}'{more} "
        f"WHERE id = {assignment.pk}"
    )


@pytest.mark.parametrize("stage", ["assigned", "accepted", "under_way"])
def test_a_task_moves_by_the_table_only(
    request: pytest.FixtureRequest, stage: str
) -> None:
    assignment: Assignment = request.getfixturevalue(stage)
    assignment.refresh_from_db()
    done = ", completed_on = current_date, submitted_by_person_id = 1"
    checked = ", verified_by_person_id = 2"
    for state in TaskState.values:
        is_known = (assignment.state, state) in ALLOWED
        # Only another lead brings a task back to its beginning.
        if (is_known and state != "assigned") or state in {"planned", assignment.state}:
            continue
        expect_refusal(
            "assignment_moves_by_the_table", _to(assignment, state, done + checked)
        )


def test_a_task_that_is_over_never_changes(completed: Submission) -> None:
    assignment = completed.assignment
    for more in ("state = 'in_progress'", "due_on = NULL", "extensions = 5"):
        expect_refusal(
            "assignment_that_is_over_never_changes",
            f"UPDATE tasks_assignment SET {more} WHERE id = {assignment.pk}",
        )


def test_a_task_keeps_what_it_is_and_who_gave_it(
    assigned: Assignment, regular: Task, front: Organisation
) -> None:
    for more in (
        f"task_id = {regular.pk}",
        f"assigned_by_id = {front.pk}",
        "programme_id = NULL",
        "unit_id = unit_id + 1",
    ):
        expect_refusal(
            "assignment_keeps_its_task_and_assigning_body",
            f"UPDATE tasks_assignment SET {more} WHERE id = {assigned.pk}",
        )


def test_another_lead_begins_anew(accepted: Assignment, front: Organisation) -> None:
    expect_refusal(
        "another_lead_begins_anew",
        f"UPDATE tasks_assignment SET lead_id = {front.pk} WHERE id = {accepted.pk}",
    )
    execute(_to(accepted, "assigned", f", lead_id = {front.pk}"))


def test_a_regular_task_is_not_reported_or_completed_as_a_whole(
    regular_under_way: Assignment,
) -> None:
    done = ", completed_on = current_date, submitted_by_person_id = 1"
    expect_refusal(
        "regular_task_is_reported_time_by_time",
        _to(regular_under_way, "submitted", done),
    )
    expect_refusal(
        "assignment_moves_by_the_table",
        _to(regular_under_way, "completed", f"{done}, verified_by_person_id = 2"),
    )


def test_a_time_of_a_regular_task_moves_by_the_table_and_keeps_its_place(
    regular_under_way: Assignment, minh: Mandate
) -> None:
    first, second, _third = regular_under_way.occurrences.order_by("number")
    done = ", completed_on = current_date, submitted_by_person_id = 1"
    update = "UPDATE tasks_occurrence SET"
    expect_refusal(
        "occurrence_moves_by_the_table",
        f"{update} state = 'completed'{done}, verified_by_person_id = 2 "
        f"WHERE id = {first.pk}",
    )
    expect_refusal(
        "occurrence_keeps_its_task_and_number",
        f"{update} number = 9 WHERE id = {first.pk}",
    )
    expect_refusal(
        "occurrence_begins_open",
        "INSERT INTO tasks_occurrence (assignment_id, number, due_on, state, version)"
        f" VALUES ({regular_under_way.pk}, 9, '2030-01-01', 'cancelled', 1)",
    )
    services.cancel(
        actor=minh, assignment=regular_under_way, reason="Thôi", occurrence=second
    )
    expect_refusal(
        "occurrence_that_is_over_never_changes",
        f"{update} state = 'in_progress' WHERE id = {second.pk}",
    )


@pytest.mark.parametrize("table", ["tasks_assignment", "tasks_occurrence"])
def test_no_day_of_completion_is_of_the_future_or_older_than_the_promise(
    under_way: Assignment, regular_under_way: Assignment, table: str
) -> None:
    row = under_way.pk
    if table == "tasks_occurrence":
        row = regular_under_way.occurrences.earliest("number").pk
    for day, code in (
        ("current_date + 2", "completion_is_not_of_the_future"),
        ("current_date - 30", "completion_is_not_older_than_the_promise"),
    ):
        expect_refusal(
            code,
            f"UPDATE {table} SET state = 'submitted', submitted_by_person_id = 1, "
            f"completed_on = {day} WHERE id = {row}",
        )


NEW = """INSERT INTO tasks_assignment
    (task_id, programme_id, unit_id, assigned_by_id, lead_id, state, extensions,
     version)
    VALUES ({task}, {programme}, {unit}, {body}, {body}, '{state}', 0, 1)"""


def _new(task: Task, programme: int | str, body: Organisation, state: str) -> str:
    return NEW.format(
        task=task.pk, programme=programme, unit=task.unit_id, body=body.pk, state=state
    )


def test_a_task_is_given_out_in_its_own_signed_programme_only(
    task: Task, lan: Mandate, committee: Organisation, front: Organisation
) -> None:
    draft = make_programme(actor=lan, parties=[[committee], [front]])
    content = make_content(actor=lan, programme=draft)
    early = make_task(actor=lan, content=content, lead=committee)
    expect_refusal(
        "task_is_assigned_in_a_signed_programme",
        _new(early, draft.pk, committee, "assigned"),
    )
    for programme in (draft.pk, "NULL"):
        expect_refusal(
            "assignment_is_of_the_programme_of_its_task",
            _new(task, programme, committee, "assigned"),
        )
    expect_refusal(
        "assignment_begins_as_assigned",
        _new(task, "NULL", committee, "in_progress"),
    )


def test_a_task_of_no_programme_is_given_out_too(
    task: Task, committee: Organisation
) -> None:
    alone = Task.objects.create(
        unit_id=task.unit_id, rank=1, title="Riêng", no_due_reason="tùy lúc"
    )
    execute(_new(alone, "NULL", committee, "assigned"))


def test_a_later_task_serves_a_signed_programme_and_stays_as_planned(
    content: Content, lan: Mandate, committee: Organisation, front: Organisation
) -> None:
    draft = make_programme(actor=lan, parties=[[committee], [front]])
    early = make_content(actor=lan, programme=draft)
    later = services.plan_task(
        actor=lan, content=content, outline=TaskOutline(title="Phát sinh", lead=front)
    )
    columns = (
        "(unit_id, serves_id, origin, origin_text, rank, title, extent, due_kind,"
        " due_rule, no_due_reason, measure, deliverable, version)"
    )
    expect_refusal(
        "later_task_serves_a_signed_programme",
        f"INSERT INTO programmes_task {columns} SELECT unit_id, {early.pk}, origin,"
        " origin_text, 9, title, extent, due_kind, due_rule, no_due_reason, measure,"
        f" deliverable, 1 FROM programmes_task WHERE id = {later.pk}",
    )
    for statement in (
        f"UPDATE programmes_task SET title = 'Khác' WHERE id = {later.pk}",
        f"UPDATE programmes_task SET serves_id = NULL WHERE id = {later.pk}",
        f"DELETE FROM programmes_task WHERE id = {later.pk}",
    ):
        expect_refusal("task_stays_as_planned", statement)


def test_nothing_moves_in_a_programme_that_was_terminated(
    reported: Submission, regular_under_way: Assignment, quang: Mandate
) -> None:
    programme = reported.assignment.programme
    assert programme is not None
    terminate(
        actor=quang,
        programme=programme,
        title="Quyết định 15",
        ended_on=today(),
        scan=store_file(actor=quang, upload=scan()),
    )
    first = regular_under_way.occurrences.earliest("number")
    new_time = (
        "INSERT INTO tasks_occurrence (assignment_id, number, due_on, state, version)"
        f" VALUES ({regular_under_way.pk}, 9, '2030-01-01', 'in_progress', 1)"
    )
    for statement in (
        _to(reported.assignment, "cancelled"),
        f"UPDATE tasks_occurrence SET state = 'cancelled' WHERE id = {first.pk}",
        f"UPDATE tasks_submission SET standing = 'withdrawn' WHERE id = {reported.pk}",
        new_time,
    ):
        expect_refusal("programme_takes_no_moves", statement)


@pytest.mark.parametrize(
    "table",
    [
        "tasks_assignment",
        "tasks_occurrence",
        "tasks_submission",
        "tasks_confirmation",
        "tasks_taskevent",
        "tasks_evidence",
        "tasks_evidenceuse",
    ],
)
@pytest.mark.django_db
def test_nothing_is_erased(table: str) -> None:
    expect_no_right(f"DELETE FROM {table}")
