"""When an act on a task is open to whoever has it before him."""

from collections.abc import Callable
from typing import Any

from phoihop.tasks import policies
from phoihop.tasks.opened import OpenedTask
from phoihop.tasks.queries.page import Word
from phoihop.tasks.states import SubmissionStanding, TaskState


def may_assign(opened: OpenedTask) -> bool:
    """A task that nobody has yet, or that came back, is given out."""
    actor, task, place = opened.actor, opened.task, opened.place
    may = policies.can_give_out(actor, task, place, task.lead_id)
    if opened.assignment is None:
        return may
    gave_it = opened.assignment.assigned_by_id == actor.organisation_id
    is_returned = opened.assignment.state == TaskState.RETURNED
    lead_id = opened.assignment.lead_id
    return is_returned and gave_it and may and lead_id is not None


def may_cancel(opened: OpenedTask) -> bool:
    """A task given out is called off; a planned one when somebody leads it."""
    if opened.assignment is None:
        return opened.task.lead_id is not None and may_assign(opened)
    return policies.can_steer(opened.actor, opened.assignment)


def on_given(
    rule: Callable[[Any, Any], bool],
) -> Callable[[OpenedTask], bool]:
    """Turn a rule about an assignment into one about an opened task."""
    return lambda opened: bool(
        opened.assignment and rule(opened.actor, opened.assignment)
    )


def may_start(opened: OpenedTask) -> bool:
    """An accepted task is begun."""
    given = opened.assignment
    is_accepted = given is not None and given.state == TaskState.ACCEPTED
    return is_accepted and policies.can_work(opened.actor, opened.given)


def may_submit(opened: OpenedTask) -> bool:
    """A task under way is reported, a regular one as long as a time is open."""
    given = opened.assignment
    is_begun = given is not None and given.state == TaskState.IN_PROGRESS
    if not is_begun or not policies.can_work(opened.actor, opened.given):
        return False
    times = opened.occurrences
    return not times or any(one.state == TaskState.IN_PROGRESS for one in times)


def may_verify(opened: OpenedTask) -> bool:
    """A result that stands and that nobody checked is checked."""
    named = opened.submission
    waits = named is not None and _stands(opened) and not named.judged_by_person_id
    return waits and policies.can_verify(opened.actor, opened.named)


def may_confirm(opened: OpenedTask) -> bool:
    """Another side speaks on a result that stands."""
    if not _stands(opened):
        return False
    if opened.place is not None:
        return policies.can_confirm(opened.actor, opened.place, opened.named)
    return policies.can_confirm_alone(opened.actor, opened.sides, opened.named)


def may_put_forward(opened: OpenedTask) -> bool:
    """Evidence is added to a result that stands."""
    return _stands(opened) and policies.can_put_forward(opened.actor, opened.named)


def _stands(opened: OpenedTask) -> bool:
    return opened.submission is not None and (
        opened.submission.standing == SubmissionStanding.STANDING
    )


def may_answer(opened: OpenedTask) -> bool:
    """An objection that waits is answered."""
    said = opened.confirmation
    if said is None or not Word(said, is_last=True).waits_for_answer:
        return False
    return policies.can_answer_dispute(opened.actor, said)
