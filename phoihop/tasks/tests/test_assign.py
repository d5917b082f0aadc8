"""Giving a task out, taking it over or returning it, and planning one later."""

from datetime import timedelta

import pytest

from phoihop.audit.models import Entry
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Role
from phoihop.files.services import store_file
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed, ReasonMissing, WrongMove
from phoihop.programmes.factories import make_content, make_programme, make_task
from phoihop.programmes.models import Content, Task
from phoihop.programmes.services import TaskOutline, terminate
from phoihop.programmes.services.later_tasks import add_later_task
from phoihop.programmes.states import DueKind
from phoihop.programmes.tests.filled_in import scan
from phoihop.tasks import services
from phoihop.tasks.errors import (
    DueMissing,
    LeadMissing,
    LeadOutside,
    OccurrencesMissing,
    TakesNoMoves,
)
from phoihop.tasks.models import Assignment
from phoihop.tasks.states import TaskState
from phoihop.tasks.tests.employing import employ
from phoihop.testing.cast import Cast


def test_the_keeper_of_the_programme_and_the_leads_own_side_assign(
    task: Task, regular: Task, minh: Mandate, ha: Mandate, tam: Mandate
) -> None:
    services.assign(actor=ha, task=task)
    own = services.assign(actor=tam, task=regular, occurrences=[today()])
    assert own.assigned_by_id == tam.organisation_id


def test_nobody_else_assigns(
    task: Task, lan: Mandate, son: Mandate, tam: Mandate, hong: Mandate
) -> None:
    for actor in (lan, son, tam, hong):
        with pytest.raises(NotAllowed):
            services.assign(actor=actor, task=task)
    assert not Assignment.objects.exists()


def test_a_side_takes_no_task_of_another_side_as_its_own(
    task: Task, tam: Mandate, front: Organisation
) -> None:
    with pytest.raises(NotAllowed):
        services.assign(actor=tam, task=task, lead=front)


def test_the_promised_day_holds_unless_another_is_given(
    task: Task, minh: Mandate
) -> None:
    other = today() + timedelta(days=3)
    assignment = services.assign(actor=minh, task=task, due_on=other)
    assert assignment.due_on == other
    event = assignment.events.get()
    assert (event.old_due_on, event.new_due_on) == (task.due_on, other)
    entry = Entry.objects.get(action="assignment.assign")
    assert entry.within_id == assignment.programme_id


def test_a_task_without_lead_day_and_reason_waits_for_both(
    leaderless: Task, minh: Mandate, front: Organisation
) -> None:
    with pytest.raises(LeadMissing):
        services.assign(actor=minh, task=leaderless, due_on=today())
    with pytest.raises(DueMissing):
        services.assign(actor=minh, task=leaderless, lead=front)
    given = services.assign(actor=minh, task=leaderless, lead=front, due_on=today())
    assert (given.lead, given.due_on) == (front, today())


def test_a_lead_of_another_unit_is_refused(
    leaderless: Task, minh: Mandate, neighbour_committee: Organisation
) -> None:
    with pytest.raises(LeadOutside):
        services.assign(
            actor=minh, task=leaderless, lead=neighbour_committee, due_on=today()
        )


def test_a_regular_task_takes_its_days_in_order_and_each_once(
    regular: Task, minh: Mandate
) -> None:
    with pytest.raises(OccurrencesMissing):
        services.assign(actor=minh, task=regular)
    days = [today() + timedelta(days=30), today(), today()]
    assignment = services.assign(actor=minh, task=regular, occurrences=days)
    times = assignment.occurrences.order_by("number").values_list("number", "due_on")
    assert list(times) == [(1, days[1]), (2, days[0])]
    assert assignment.due_on is None


def test_assigning_twice_is_no_move(assigned: Assignment, minh: Mandate) -> None:
    with pytest.raises(WrongMove):
        services.assign(actor=minh, task=assigned.task)
    assert assigned.events.count() == 1


def test_only_the_head_of_the_lead_accepts_or_returns(
    assigned: Assignment, ha: Mandate, son: Mandate, tam: Mandate
) -> None:
    for actor in (ha, son, tam):
        with pytest.raises(NotAllowed):
            services.accept(actor=actor, assignment=assigned)
        with pytest.raises(NotAllowed):
            services.return_task(actor=actor, assignment=assigned, reason="Không rõ")


def test_what_is_accepted_is_not_accepted_or_returned_again(
    accepted: Assignment, minh: Mandate
) -> None:
    with pytest.raises(NotAllowed):
        services.accept(actor=minh, assignment=accepted)
    with pytest.raises(NotAllowed):
        services.return_task(actor=minh, assignment=accepted, reason="Muộn")


def test_a_task_is_returned_with_a_reason_and_given_out_again(
    regular: Task, ha: Mandate, minh: Mandate, tam: Mandate, front: Organisation
) -> None:
    assignment = services.assign(actor=ha, task=regular, occurrences=[today()])
    with pytest.raises(ReasonMissing):
        services.return_task(actor=tam, assignment=assignment, reason=" ")
    services.return_task(actor=tam, assignment=assignment, reason="Chưa rõ")
    assignment.refresh_from_db()
    assert assignment.state == TaskState.RETURNED
    with pytest.raises(NotAllowed):
        services.assign(actor=tam, task=regular)
    later = today() + timedelta(days=9)
    services.assign(actor=minh, task=regular, occurrences=[today(), later])
    assignment.refresh_from_db()
    assert assignment.state == TaskState.ASSIGNED
    assert assignment.occurrences.count() == 2


def test_only_an_officer_of_the_lead_begins(
    accepted: Assignment, minh: Mandate, officer_of_front: Mandate, son: Mandate
) -> None:
    for actor in (minh, officer_of_front):
        with pytest.raises(NotAllowed):
            services.start(actor=actor, assignment=accepted)
    services.start(actor=son, assignment=accepted)
    with pytest.raises(WrongMove):
        services.start(actor=son, assignment=accepted)


def test_a_task_of_a_draft_is_not_given_out(
    lan: Mandate, minh: Mandate, committee: Organisation, front: Organisation
) -> None:
    draft = make_programme(actor=lan, parties=[[committee], [front]])
    content = make_content(actor=lan, programme=draft)
    task = make_task(actor=lan, content=content, lead=committee)
    with pytest.raises(NotAllowed):
        services.assign(actor=minh, task=task)
    with pytest.raises(NotAllowed):
        services.plan_task(
            actor=lan, content=content, outline=TaskOutline(title="A", lead=front)
        )
    with pytest.raises(WrongMove):
        add_later_task(
            actor=lan,
            programme=draft,
            content=content,
            outline=TaskOutline(title="A", lead=front),
        )


def test_nothing_moves_in_a_programme_that_was_terminated(
    assigned: Assignment, quang: Mandate, minh: Mandate
) -> None:
    assert assigned.programme is not None
    terminate(
        actor=quang,
        programme=assigned.programme,
        title="Quyết định 15",
        ended_on=today(),
        scan=store_file(actor=quang, upload=scan()),
    )
    with pytest.raises(TakesNoMoves):
        services.accept(actor=minh, assignment=assigned)
    with pytest.raises(TakesNoMoves):
        services.cancel(actor=minh, assignment=assigned, reason="Thôi")
    with pytest.raises(TakesNoMoves):
        services.remind(actor=minh, assignment=assigned)


def test_a_later_task_is_planned_by_the_keeper_or_by_whoever_will_lead_it(
    content: Content,
    lan: Mandate,
    thao: Mandate,
    son: Mandate,
    cast: Cast,
) -> None:
    committee, front, inspection = (
        cast.organisations[name] for name in ("committee", "front", "inspection")
    )

    def outline(lead: Organisation | None) -> TaskOutline:
        return TaskOutline(title="Phát sinh", lead=lead, no_due_reason="theo mưa lũ")

    services.plan_task(actor=lan, content=content, outline=outline(inspection))
    planned = services.plan_task(actor=thao, content=content, outline=outline(front))
    assert planned.rank == 2
    stranger = employ(inspection, Role.COORDINATOR)
    for actor, lead in ((thao, committee), (son, committee), (stranger, inspection)):
        with pytest.raises(NotAllowed):
            services.plan_task(actor=actor, content=content, outline=outline(lead))
    with pytest.raises(LeadMissing):
        services.plan_task(actor=lan, content=content, outline=outline(None))
    assert content.later_tasks.filter(due_kind=DueKind.NONE).count() == 2
