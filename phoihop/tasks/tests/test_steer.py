"""More time, another body, calling off, reminding; all by whoever gave it out."""

from datetime import timedelta

import pytest
from django.urls import resolve

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import NotAllowed, ReasonMissing, WrongMove
from phoihop.outbox.models import Message
from phoihop.programmes.models import Task
from phoihop.tasks import services
from phoihop.tasks.errors import (
    AnotherTimeThen,
    DueInThePast,
    LeadMissing,
    LeadOutside,
    NotLater,
    OccurrenceUnclear,
    SameLead,
)
from phoihop.tasks.models import Assignment, Submission
from phoihop.tasks.services import SubmissionOutline
from phoihop.tasks.states import SubmissionStanding, TaskState

LATER = timedelta(days=40)


def test_only_the_assigning_bodys_head_or_chief_steers(
    assigned: Assignment, lan: Mandate, son: Mandate, tam: Mandate, front: Organisation
) -> None:
    for actor in (lan, son, tam):
        with pytest.raises(NotAllowed):
            services.extend(
                actor=actor, assignment=assigned, due_on=today() + LATER, reason="Mưa"
            )
        with pytest.raises(NotAllowed):
            services.reassign(
                actor=actor, assignment=assigned, lead=front, reason="Đúng việc"
            )
        with pytest.raises(NotAllowed):
            services.cancel(actor=actor, assignment=assigned, reason="Thôi")


def test_a_coordinator_reminds_and_an_officer_does_not(
    assigned: Assignment, lan: Mandate, son: Mandate
) -> None:
    services.remind(actor=lan, assignment=assigned, note="Sắp đến hạn")
    assert assigned.events.filter(kind="remind", reason="Sắp đến hạn").exists()
    with pytest.raises(NotAllowed):
        services.remind(actor=son, assignment=assigned)


def test_who_is_reminded_reads_it_among_his_messages(
    assigned: Assignment, lan: Mandate, minh: Mandate, ha: Mandate, son: Mandate
) -> None:
    services.remind(actor=lan, assignment=assigned, note="Sắp đến hạn")
    about = Message.objects.filter(about=f"tasks.assignment:{assigned.pk}")
    told = about.filter(kind="urge")
    people = {message.person_id for message in told}
    assert people == {one.person_id for one in (minh, ha, son)}
    message = told[0]
    assert assigned.task.title in message.subject
    assert message.lines[0] == "Sắp đến hạn"
    assert assigned.due_on
    assert format_date(assigned.due_on) in message.lines[1]
    assert resolve(message.address).view_name == "tasks:task"


def test_more_time_keeps_the_old_day_and_is_counted(
    assigned: Assignment, ha: Mandate
) -> None:
    old = assigned.due_on
    days = [today() + LATER, today() + LATER + LATER]
    for day in days:
        services.extend(actor=ha, assignment=assigned, due_on=day, reason="Mưa lũ")
    assigned.refresh_from_db()
    assert (assigned.due_on, assigned.extensions) == (days[1], 2)
    told = assigned.events.filter(kind="extend").order_by("id")
    assert list(told.values_list("old_due_on", "new_due_on")) == [
        (old, days[0]),
        (days[0], days[1]),
    ]
    assert assigned.task.due_on == old


def test_more_time_is_a_later_day_with_a_reason(
    assigned: Assignment, ha: Mandate
) -> None:
    due = assigned.due_on
    assert due is not None
    with pytest.raises(NotLater):
        services.extend(actor=ha, assignment=assigned, due_on=due, reason="Mưa")
    with pytest.raises(ReasonMissing):
        services.extend(
            actor=ha, assignment=assigned, due_on=today() + LATER, reason=""
        )


def test_time_that_is_over_is_not_given(task: Task, minh: Mandate) -> None:
    past = today() - timedelta(days=20)
    assignment = services.assign(actor=minh, task=task, due_on=past)
    with pytest.raises(DueInThePast):
        services.extend(
            actor=minh,
            assignment=assignment,
            due_on=today() - timedelta(days=1),
            reason="Mưa",
        )


def test_of_a_regular_task_one_time_is_extended(
    regular_under_way: Assignment, minh: Mandate
) -> None:
    first, second, _third = regular_under_way.occurrences.order_by("number")
    with pytest.raises(OccurrenceUnclear):
        services.extend(
            actor=minh,
            assignment=regular_under_way,
            due_on=today() + LATER,
            reason="Mưa",
        )
    with pytest.raises(AnotherTimeThen):
        services.extend(
            actor=minh,
            assignment=regular_under_way,
            due_on=second.due_on,
            reason="Mưa",
            occurrence=first,
        )
    services.extend(
        actor=minh,
        assignment=regular_under_way,
        due_on=today() + LATER,
        reason="Mưa",
        occurrence=first,
    )
    first.refresh_from_db()
    regular_under_way.refresh_from_db()
    assert first.due_on == today() + LATER
    assert regular_under_way.extensions == 1


def test_another_body_begins_anew_and_a_result_not_checked_falls(
    reported: Submission, minh: Mandate, front: Organisation, tam: Mandate
) -> None:
    assignment = reported.assignment
    services.reassign(
        actor=minh, assignment=assignment, lead=front, reason="Đúng việc hơn"
    )
    assignment.refresh_from_db()
    reported.refresh_from_db()
    assert (assignment.state, assignment.lead) == (TaskState.ASSIGNED, front)
    assert assignment.completed_on is None
    assert reported.standing == SubmissionStanding.WITHDRAWN
    services.accept(actor=tam, assignment=assignment)


def test_of_a_regular_task_what_was_completed_stays_with_who_did_it(
    regular_under_way: Assignment,
    officer_of_front: Mandate,
    lan: Mandate,
    minh: Mandate,
    committee: Organisation,
) -> None:
    first, second, _third = regular_under_way.occurrences.order_by("number")
    rows = [
        services.submit(
            actor=officer_of_front,
            assignment=regular_under_way,
            outline=SubmissionOutline(
                completed_on=today(), text="Xong", occurrence=one
            ),
        )
        for one in (first, second)
    ]
    services.complete(actor=lan, submission=rows[0])
    services.reassign(
        actor=minh, assignment=regular_under_way, lead=committee, reason="Đổi"
    )
    states = list(
        regular_under_way.occurrences.order_by("number").values_list("state", flat=True)
    )
    assert states == ["completed", "in_progress", "in_progress"]
    standing = list(
        regular_under_way.submissions.order_by("number").values_list(
            "standing", flat=True
        )
    )
    assert standing == ["standing", "withdrawn"]


def test_another_body_is_another_one_of_the_unit_and_has_a_reason(
    assigned: Assignment,
    minh: Mandate,
    committee: Organisation,
    front: Organisation,
    neighbour_committee: Organisation,
) -> None:
    with pytest.raises(SameLead):
        services.reassign(actor=minh, assignment=assigned, lead=committee, reason="Đổi")
    with pytest.raises(LeadOutside):
        services.reassign(
            actor=minh, assignment=assigned, lead=neighbour_committee, reason="Đổi"
        )
    with pytest.raises(ReasonMissing):
        services.reassign(actor=minh, assignment=assigned, lead=front, reason=" ")


def test_a_task_that_is_over_is_neither_moved_nor_called_off(
    completed: Submission, minh: Mandate, lan: Mandate
) -> None:
    assignment = completed.assignment
    with pytest.raises(NotAllowed):
        services.cancel(actor=minh, assignment=assignment, reason="Thôi")
    with pytest.raises(NotAllowed):
        services.remind(actor=lan, assignment=assignment)


def test_a_planned_task_is_called_off_once_with_a_reason(
    task: Task, leaderless: Task, minh: Mandate, lan: Mandate
) -> None:
    with pytest.raises(NotAllowed):
        services.cancel(actor=lan, assignment=task, reason="Thôi")
    with pytest.raises(ReasonMissing):
        services.cancel(actor=minh, assignment=task, reason="")
    cancelled = services.cancel(actor=minh, assignment=task, reason="Trùng việc")
    assert cancelled.state == TaskState.CANCELLED
    assert cancelled.events.get().kind == "cancel"
    with pytest.raises(WrongMove):
        services.cancel(actor=minh, assignment=task, reason="Trùng việc")
    with pytest.raises(LeadMissing):
        services.cancel(actor=minh, assignment=leaderless, reason="Trùng việc")


def test_calling_a_regular_task_off_ends_every_open_time(
    regular_under_way: Assignment, minh: Mandate
) -> None:
    services.cancel(actor=minh, assignment=regular_under_way, reason="Thôi")
    states = set(regular_under_way.occurrences.values_list("state", flat=True))
    assert states == {TaskState.CANCELLED}


def test_a_regular_task_of_which_no_time_was_done_ends_as_called_off(
    regular_under_way: Assignment, minh: Mandate
) -> None:
    for one in regular_under_way.occurrences.all():
        services.cancel(
            actor=minh, assignment=regular_under_way, reason="Thôi", occurrence=one
        )
    regular_under_way.refresh_from_db()
    assert regular_under_way.state == TaskState.CANCELLED
