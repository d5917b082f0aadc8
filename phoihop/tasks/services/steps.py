"""What every service on a task does first and last: lock, move, tell."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.errors import WrongMove
from phoihop.foundation.guards import require
from phoihop.foundation.prepared import PreparedQuery, given_number
from phoihop.programmes.models import Programme, Task
from phoihop.programmes.services.steps import lock as lock_programme
from phoihop.programmes.services.steps import organisation_of, place_of
from phoihop.tasks import policies
from phoihop.tasks.errors import LeadMissing, LeadOutside, TakesNoMoves
from phoihop.tasks.models import Assignment, Occurrence, Submission, TaskEvent
from phoihop.tasks.states import MOVES, TaskMove, TaskState


@dataclass(frozen=True, kw_only=True)
class Happening:
    """What an event of a task tells besides who, what and when."""

    reason: str = ""
    occurrence: Occurrence | None = None
    old_due_on: date | None = None
    new_due_on: date | None = None
    old_lead: Organisation | None = None
    new_lead: Organisation | None = None


_NOTHING = Happening()


def lock_task(task: Task) -> tuple[Task, Programme | None]:
    """Lock the programme of a task, or the task itself when it has none."""
    tasks = Task.objects.select_related("lead", "content", "serves")
    kept = tasks.get(pk=task.pk)
    if content := kept.content or kept.serves:
        return kept, lock_programme(content.programme_id)
    return tasks.select_for_update(of=("self",)).get(pk=task.pk), None


def require_giving_out(
    actor: Mandate, task: Task, programme: Programme | None, lead_id: int | None
) -> None:
    """Refuse whoever may not give the task out to this lead.

    Raises:
        NotAllowed: the actor heads no assigning body of this task.
    """
    place = place_of(actor, programme) if programme else None
    require(policies.can_give_out(actor, task, place, lead_id))


_ASSIGNMENT = PreparedQuery(
    lambda: (
        Assignment.objects.select_for_update(of=("self",))
        .select_related("task", "lead", "assigned_by")
        .filter(pk=given_number("number"))
    )
)
_SUBMISSION = PreparedQuery(
    lambda: (
        Submission.objects.select_for_update(of=("self",))
        .select_related("occurrence")
        .filter(pk=given_number("number"))
    )
)


def lock_assignment(assignment_id: int) -> Assignment:
    """Lock the programme, then the assignment, until the transaction ends.

    Everything that touches a programme locks it first, so two acts on one task
    follow each other and never deadlock.
    """
    given = Assignment.objects.values_list("programme_id", flat=True)
    programme_id = given.get(pk=assignment_id)
    programme = lock_programme(programme_id) if programme_id else None
    [assignment] = _ASSIGNMENT.rows(number=assignment_id)
    assignment.programme = programme
    return assignment


def lock_submission(submission: Submission) -> Submission:
    """Lock the programme, the assignment, then the submission."""
    assignment = lock_assignment(submission.assignment_id)
    [kept] = _SUBMISSION.rows(number=submission.pk)
    kept.assignment = assignment
    if kept.occurrence:
        kept.occurrence.assignment = assignment
    return kept


def require_moving(programme: Programme | None) -> None:
    """Refuse what would move a task of a programme that no longer moves.

    Raises:
        TakesNoMoves: it was terminated or replaced, or a source tells of it.
    """
    if not policies.takes_moves(programme):
        raise TakesNoMoves


def require_lead(lead: Organisation | None, unit_id: int, day: date) -> Organisation:
    """Return the body that is to lead a task of the unit.

    Raises:
        LeadMissing: nobody is named.
        LeadOutside: it does not work in the unit on the day.
    """
    if lead is None:
        raise LeadMissing
    if not Organisation.objects.of_unit(unit_id).on(day).filter(pk=lead.pk).exists():
        raise LeadOutside(lead.short_name)
    return lead


def occurrence_of(assignment: Assignment, given: Occurrence | None) -> Occurrence:
    """Return an occurrence as it stands now, locked with its assignment."""
    if given is None:
        raise AssertionError
    kept = assignment.occurrences.select_for_update().get(pk=given.pk)
    kept.assignment = assignment
    return kept


def next_state(state: str, step: TaskMove) -> TaskState:
    """Return where a step leads.

    Raises:
        WrongMove: the table of moves does not hold this step.
    """
    before = TaskState(state)
    if (after := MOVES.get((before, step))) is None:
        raise WrongMove(str(before.label))
    return after


def move(
    actor: Mandate,
    thing: Assignment | Occurrence,
    action: str,
    happening: Happening = _NOTHING,
    fields: Iterable[str] = (),
) -> None:
    """Take an assignment or an occurrence to its next state, and tell of it.

    Raises:
        WrongMove: the table of moves does not hold this step.
    """
    before = TaskState(thing.state)
    thing.state = next_state(before, step_of(action))
    thing.version += 1
    thing.save(update_fields=["state", "version", *fields])
    states = (before, TaskState(thing.state))
    if isinstance(thing, Occurrence):
        told = replace(happening, occurrence=thing)
        tell(actor, thing.assignment, action, told, states)
    else:
        tell(actor, thing, action, happening, states)


def step_of(action: str) -> TaskMove:
    """Return the step that an act of the journal stands for."""
    return TaskMove(action.rpartition(".")[2])


def tell(
    actor: Mandate,
    assignment: Assignment,
    action: str,
    happening: Happening,
    states: tuple[TaskState, TaskState],
) -> TaskEvent:
    """Write an event of a task, and the same act into the journal."""
    event = TaskEvent.objects.create(
        assignment=assignment,
        occurrence=happening.occurrence,
        kind=step_of(action),
        occurred_on=actor.on,
        person_id=actor.person_id,
        person_name=actor.person_name,
        title=actor.title,
        organisation_id=organisation_of(actor),
        reason=happening.reason,
        old_due_on=happening.old_due_on,
        new_due_on=happening.new_due_on,
        old_lead=happening.old_lead,
        new_lead=happening.new_lead,
    )
    before, after = states
    record(
        actor=actor,
        action=action,
        target=assignment,
        circumstances=Circumstances(
            within=assignment.programme,
            from_state=str(before.label),
            to_state=str(after.label),
            reason=happening.reason,
            changes=_changes(happening),
        ),
    )
    return event


def _changes(happening: Happening) -> dict[str, list[str]]:
    changes = {}
    if happening.new_due_on:
        days = (happening.old_due_on, happening.new_due_on)
        changes["due_on"] = [day.isoformat() if day else "" for day in days]
    if happening.new_lead:
        bodies = (happening.old_lead, happening.new_lead)
        changes["lead"] = [body.short_name if body else "" for body in bodies]
    return changes
