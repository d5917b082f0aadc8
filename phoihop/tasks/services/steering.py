"""What the assigning body does to a task it gave out."""

from datetime import date

from django.db import transaction

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.errors import WrongMove
from phoihop.foundation.guards import require, require_reason
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.models import Task
from phoihop.programmes.services.steps import organisation_of
from phoihop.tasks import policies
from phoihop.tasks.errors import (
    AnotherTimeThen,
    DueInThePast,
    NotLater,
    OccurrenceUnclear,
    SameLead,
)
from phoihop.tasks.models import Assignment, Occurrence
from phoihop.tasks.services.recurring import finish_if_over
from phoihop.tasks.services.steps import (
    Happening,
    lock_assignment,
    lock_task,
    move,
    next_state,
    occurrence_of,
    require_giving_out,
    require_lead,
    require_moving,
    tell,
)
from phoihop.tasks.services.telling import tell_of_reassignment, tell_of_urging
from phoihop.tasks.states import OVER_STATES, SubmissionStanding, TaskMove, TaskState

_REPORTED = ("completed_on", "submitted_by_person_id")


@transaction.atomic
def extend(
    *,
    actor: Mandate,
    assignment: Assignment,
    due_on: date,
    reason: str,
    occurrence: Occurrence | None = None,
) -> Assignment:
    """Give a task, or one time of a regular one, more time; the old day is kept.

    A first day for a task that had none is no extension and is not counted.

    Raises:
        NotAllowed: the actor heads no assigning body of this task.
        ReasonMissing: no reason is written.
        OccurrenceUnclear: nothing says which time of a regular task is meant.
        NotLater, DueInThePast, AnotherTimeThen: the day is no later one.
    """
    locked = _steered(actor, assignment)
    written = require_reason(reason)
    thing = _chosen(locked, occurrence)
    old = thing.due_on
    _check_day(actor, thing, due_on)
    next_state(thing.state, TaskMove.EXTEND)
    happening = Happening(reason=written, old_due_on=old, new_due_on=due_on)
    thing.due_on = due_on
    if old is not None:
        locked.extensions += 1
    if isinstance(thing, Occurrence):
        locked.save(update_fields=["extensions"])
        move(actor, thing, "assignment.extend", happening, ("due_on",))
    else:
        move(actor, thing, "assignment.extend", happening, ("due_on", "extensions"))
    return locked


@transaction.atomic
def reassign(
    *, actor: Mandate, assignment: Assignment, lead: Organisation, reason: str
) -> Assignment:
    """Give a task to another body; it begins anew and a result not checked falls.

    Raises:
        NotAllowed: the actor heads no assigning body of this task.
        ReasonMissing: no reason is written.
        SameLead, LeadOutside: the body is no other one of the unit.
    """
    locked = _steered(actor, assignment)
    written = require_reason(reason)
    chosen = require_lead(lead, locked.unit_id, actor.on)
    if chosen == locked.lead:
        raise SameLead(chosen.short_name)
    old_lead = locked.lead
    happening = Happening(reason=written, old_lead=old_lead, new_lead=chosen)
    _withdraw_reports(locked)
    locked.lead = chosen
    locked.completed_on = None
    locked.submitted_by_person_id = None
    move(actor, locked, "assignment.reassign", happening, ("lead", *_REPORTED))
    tell_of_reassignment(actor, locked, old_lead, written)
    return locked


@transaction.atomic
def cancel(
    *,
    actor: Mandate,
    assignment: Assignment | Task,
    reason: str,
    occurrence: Occurrence | None = None,
) -> Assignment:
    """Call a task off, given out or only planned, or one time of a regular one.

    Raises:
        NotAllowed: the actor heads no assigning body of this task.
        ReasonMissing: no reason is written.
        LeadMissing, LeadOutside: a task that was only planned has no lead.
        WrongMove: it is over already.
    """
    if isinstance(assignment, Task):
        return _cancel_planned(actor, assignment, reason)
    locked = _steered(actor, assignment)
    written = require_reason(reason)
    if occurrence is not None:
        thing = _chosen(locked, occurrence)
        _clear_report(thing)
        happening = Happening(reason=written)
        move(actor, thing, "assignment.cancel", happening, _REPORTED)
        finish_if_over(actor, locked, written)
        return locked
    for one in locked.occurrences.exclude(state__in=OVER_STATES):
        _clear_report(one)
        one.state = TaskState.CANCELLED
        one.version += 1
        one.save(update_fields=["state", "version", *_REPORTED])
    _clear_report(locked)
    move(actor, locked, "assignment.cancel", Happening(reason=written), _REPORTED)
    return locked


@transaction.atomic
def remind(*, actor: Mandate, assignment: Assignment, note: str = "") -> Assignment:
    """Remind the lead body of a task that is open.

    Raises:
        NotAllowed: the actor neither heads nor coordinates the assigning body.
    """
    locked = lock_assignment(assignment.pk)
    require(policies.can_remind(actor, locked))
    require_moving(locked.programme)
    written = normalise(note)
    move(actor, locked, "assignment.remind", Happening(reason=written))
    tell_of_urging(actor, locked, written)
    return locked


def _steered(actor: Mandate, assignment: Assignment) -> Assignment:
    locked = lock_assignment(assignment.pk)
    require(policies.can_steer(actor, locked))
    require_moving(locked.programme)
    return locked


def _chosen(
    assignment: Assignment, occurrence: Occurrence | None
) -> Assignment | Occurrence:
    """Return what is meant: the task, or one time of a regular one."""
    if occurrence is None and not assignment.occurrences.exists():
        return assignment
    if occurrence is None or occurrence.assignment_id != assignment.pk:
        raise OccurrenceUnclear
    return occurrence_of(assignment, occurrence)


def _check_day(actor: Mandate, thing: Assignment | Occurrence, due_on: date) -> None:
    if thing.due_on is not None and due_on <= thing.due_on:
        raise NotLater(thing.due_on)
    if due_on < actor.on:
        raise DueInThePast
    if isinstance(thing, Occurrence):
        others = thing.assignment.occurrences.exclude(pk=thing.pk)
        if others.filter(due_on=due_on).exists():
            raise AnotherTimeThen(due_on)


def _cancel_planned(actor: Mandate, task: Task, reason: str) -> Assignment:
    kept, programme = lock_task(task)
    require_giving_out(actor, kept, programme, kept.lead_id)
    if given := Assignment.objects.filter(task=kept).first():
        raise WrongMove(given.get_state_display())
    written = require_reason(reason)
    assignment = Assignment(
        task=kept,
        programme=programme,
        unit_id=kept.unit_id,
        assigned_by_id=organisation_of(actor),
        lead=require_lead(kept.lead, kept.unit_id, actor.on),
        due_on=kept.due_on,
        state=next_state(TaskState.PLANNED, TaskMove.CANCEL),
    )
    assignment.save(force_insert=True)
    states = (TaskState.PLANNED, TaskState.CANCELLED)
    happening = Happening(reason=written)
    tell(actor, assignment, "assignment.cancel", happening, states)
    return assignment


def _withdraw_reports(assignment: Assignment) -> None:
    """Let fall what was reported and not checked; what was completed stays."""
    waiting = assignment.submissions.filter(
        standing=SubmissionStanding.STANDING, judged_by_person_id=None
    )
    waiting.update(standing=SubmissionStanding.WITHDRAWN)
    for one in assignment.occurrences.filter(state=TaskState.SUBMITTED):
        _clear_report(one)
        one.state = TaskState.IN_PROGRESS
        one.version += 1
        one.save(update_fields=["state", "version", *_REPORTED])


def _clear_report(thing: Assignment | Occurrence) -> None:
    thing.completed_on = None
    thing.submitted_by_person_id = None
