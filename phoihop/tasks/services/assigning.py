"""From the promise to work: planning, assigning, accepting, beginning."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.db.models import Max

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.guards import require, require_reason
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.models import Content, Programme, Task
from phoihop.programmes.services import TaskOutline, add_later_task
from phoihop.programmes.services.steps import lock as lock_programme
from phoihop.programmes.services.steps import organisation_of, place_of
from phoihop.programmes.states import DueKind
from phoihop.tasks import policies
from phoihop.tasks.errors import DueMissing, OccurrencesMissing
from phoihop.tasks.models import Assignment, Occurrence
from phoihop.tasks.services.steps import (
    Happening,
    lock_assignment,
    lock_task,
    move,
    require_giving_out,
    require_lead,
    require_moving,
    tell,
)
from phoihop.tasks.services.telling import tell_of_assignment, tell_of_return
from phoihop.tasks.states import TaskState


@transaction.atomic
def plan_task(*, actor: Mandate, content: Content, outline: TaskOutline) -> Task:
    """Add a task after signing; it serves a content and is no part of the text.

    Raises:
        NotAllowed: the actor coordinates neither the programme nor the lead body.
        LeadMissing, LeadOutside: nobody of the unit leads it.
    """
    programme = lock_programme(content.programme_id)
    lead_id = outline.lead.pk if outline.lead else None
    require(policies.can_plan(actor, place_of(actor, programme), lead_id))
    require_lead(outline.lead, programme.unit_id, actor.on)
    return add_later_task(
        actor=actor, programme=programme, content=content, outline=outline
    )


@transaction.atomic
def assign(
    *,
    actor: Mandate,
    task: Task,
    due_on: date | None = None,
    occurrences: Sequence[date] = (),
    lead: Organisation | None = None,
) -> Assignment:
    """Give a task to the body that leads it, for the first time or after a return.

    Without a day the promised one holds; a regular task takes the days on which it
    comes due.

    Raises:
        NotAllowed: the actor heads no assigning body of this task.
        LeadMissing, LeadOutside: nobody of the unit leads it.
        DueMissing, OccurrencesMissing: nothing says when it is due.
        WrongMove: it is in somebody's hands already.
    """
    kept, programme = lock_task(task)
    given_lead = lead or kept.lead
    for body in (kept.lead, given_lead):
        require_giving_out(actor, kept, programme, body.pk if body else None)
    chosen = require_lead(given_lead, kept.unit_id, actor.on)
    assignment = _in_hand(actor, kept, programme)
    due = _due_of(kept, due_on or (assignment.due_on if assignment else None))
    if assignment is None:
        assignment = _first(actor, kept, programme, (chosen, due))
    else:
        _again(actor, assignment, chosen, due)
    days = _add_occurrences(kept, assignment, occurrences)
    tell_of_assignment(actor, assignment, days)
    return assignment


@transaction.atomic
def accept(*, actor: Mandate, assignment: Assignment) -> Assignment:
    """Take a task over for the lead body.

    Raises:
        NotAllowed: the actor does not head the lead body, or nothing waits for it.
    """
    locked = lock_assignment(assignment.pk)
    require(policies.can_accept(actor, locked))
    require_moving(locked.programme)
    move(actor, locked, "assignment.accept")
    return locked


@transaction.atomic
def return_task(*, actor: Mandate, assignment: Assignment, reason: str) -> Assignment:
    """Give a task back to whoever assigned it: not competent, or unclear.

    Raises:
        NotAllowed: the actor does not head the lead body, or nothing waits for it.
        ReasonMissing: no reason is written.
    """
    locked = lock_assignment(assignment.pk)
    require(policies.can_accept(actor, locked))
    require_moving(locked.programme)
    happening = Happening(reason=require_reason(reason))
    move(actor, locked, "assignment.return", happening)
    tell_of_return(actor, locked, happening.reason)
    return locked


@transaction.atomic
def start(*, actor: Mandate, assignment: Assignment, note: str = "") -> Assignment:
    """Begin the work on an accepted task.

    Raises:
        NotAllowed: the actor is no officer of the lead body.
        WrongMove: the task is under way already.
    """
    locked = lock_assignment(assignment.pk)
    require(policies.can_work(actor, locked))
    require_moving(locked.programme)
    move(actor, locked, "assignment.start", Happening(reason=normalise(note)))
    return locked


def _in_hand(
    actor: Mandate, task: Task, programme: Programme | None
) -> Assignment | None:
    """Return the assignment of a task given out before, for whoever gave it out."""
    given = Assignment.objects.filter(task=task).first()
    if given is None:
        return None
    locked = lock_assignment(given.pk)
    require(locked.assigned_by_id == actor.organisation_id)
    locked.programme = programme
    return locked


def _due_of(task: Task, due_on: date | None) -> date | None:
    if task.due_kind == DueKind.RECURRING:
        return None
    due = due_on or task.due_on
    has_rule = task.due_kind == DueKind.CONDITION or bool(task.no_due_reason)
    if due is None and not has_rule:
        raise DueMissing
    return due


def _first(
    actor: Mandate,
    task: Task,
    programme: Programme | None,
    given: tuple[Organisation, date | None],
) -> Assignment:
    lead, due_on = given
    assignment = Assignment(
        task=task,
        programme=programme,
        unit_id=task.unit_id,
        assigned_by_id=organisation_of(actor),
        lead=lead,
        due_on=due_on,
    )
    assignment.save(force_insert=True)
    happening = _given(task.lead, lead, task.due_on, due_on)
    states = (TaskState.PLANNED, TaskState.ASSIGNED)
    tell(actor, assignment, "assignment.assign", happening, states)
    return assignment


def _again(
    actor: Mandate, assignment: Assignment, lead: Organisation, due_on: date | None
) -> None:
    happening = _given(assignment.lead, lead, assignment.due_on, due_on)
    assignment.lead = lead
    assignment.due_on = due_on
    move(actor, assignment, "assignment.assign", happening, ("lead", "due_on"))


def _given(
    old_lead: Organisation | None,
    lead: Organisation,
    old_due_on: date | None,
    due_on: date | None,
) -> Happening:
    """Tell of lead and day only where they are others than before."""
    is_other_lead = old_lead != lead
    is_other_day = old_due_on != due_on and due_on is not None
    return Happening(
        old_lead=old_lead if is_other_lead else None,
        new_lead=lead if is_other_lead else None,
        old_due_on=old_due_on if is_other_day else None,
        new_due_on=due_on if is_other_day else None,
    )


def _add_occurrences(
    task: Task, assignment: Assignment, occurrences: Sequence[date]
) -> list[date]:
    """Write the days on which a regular task comes due; those there already stay.

    Return the new ones in order.
    """
    if task.due_kind != DueKind.RECURRING:
        return []
    there = set(assignment.occurrences.values_list("due_on", flat=True))
    days = sorted(set(occurrences) - there)
    if not days and not there:
        raise OccurrencesMissing
    last = assignment.occurrences.aggregate(last=Max("number"))["last"] or 0
    Occurrence.objects.bulk_create(
        Occurrence(assignment=assignment, number=number, due_on=day)
        for number, day in enumerate(days, start=last + 1)
    )
    return days
