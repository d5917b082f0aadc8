"""When a regular task is over: every time of it is completed or cancelled."""

from phoihop.directory.mandates import Mandate
from phoihop.tasks.models import Assignment
from phoihop.tasks.services.steps import Happening, move
from phoihop.tasks.states import OVER_STATES, TaskState


def finish_if_over(actor: Mandate, assignment: Assignment, reason: str = "") -> None:
    """Complete a regular task with its last open time; cancel it if none was done.

    It is completed on the day, by the doer and the verifier, of the last time done.
    """
    times = list(assignment.occurrences.order_by("due_on"))
    if any(one.state not in OVER_STATES for one in times):
        return
    done = [one for one in times if one.state == TaskState.COMPLETED]
    if not done:
        move(actor, assignment, "assignment.cancel", Happening(reason=reason))
        return
    last = done[-1]
    assignment.state = TaskState.COMPLETED
    assignment.completed_on = last.completed_on
    assignment.submitted_by_person_id = last.submitted_by_person_id
    assignment.verified_by_person_id = last.verified_by_person_id
    assignment.version += 1
    assignment.save(
        update_fields=[
            "state",
            "completed_on",
            "submitted_by_person_id",
            "verified_by_person_id",
            "version",
        ]
    )
