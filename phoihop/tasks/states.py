"""The life of a task, as one table (domain.md 9.3; decision 16)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TaskState(models.TextChoices):
    """Where a task, or one of its occurrences, stands."""

    PLANNED = "planned", _("planned")
    ASSIGNED = "assigned", _("assigned")
    RETURNED = "returned", _("returned to whoever assigned it")
    ACCEPTED = "accepted", _("accepted by the lead body")
    IN_PROGRESS = "in_progress", _("in progress")
    SUBMITTED = "submitted", _("reported as done")
    COMPLETED = "completed", _("completed")
    CANCELLED = "cancelled", _("cancelled")


class TaskMove(models.TextChoices):
    """What is done to a task; each is an event of its own."""

    ASSIGN = "assign", _("Assign")
    ACCEPT = "accept", _("Accept the task")
    RETURN = "return", _("Return the task")
    START = "start", _("Begin")
    SUBMIT = "submit", _("Report the result")
    SEND_BACK = "send_back", _("Send back to be completed")
    COMPLETE = "complete", _("Confirm as completed")
    EXTEND = "extend", _("Give more time")
    REASSIGN = "reassign", _("Give to another body")
    CANCEL = "cancel", _("Cancel the task")
    REMIND = "remind", _("Remind")


# A reassigned task begins anew: another body has not accepted it yet.
MOVES: dict[tuple[TaskState, TaskMove], TaskState] = {
    (TaskState.PLANNED, TaskMove.ASSIGN): TaskState.ASSIGNED,
    (TaskState.RETURNED, TaskMove.ASSIGN): TaskState.ASSIGNED,
    (TaskState.ASSIGNED, TaskMove.ACCEPT): TaskState.ACCEPTED,
    (TaskState.ASSIGNED, TaskMove.RETURN): TaskState.RETURNED,
    (TaskState.ACCEPTED, TaskMove.START): TaskState.IN_PROGRESS,
    (TaskState.IN_PROGRESS, TaskMove.SUBMIT): TaskState.SUBMITTED,
    (TaskState.SUBMITTED, TaskMove.SEND_BACK): TaskState.IN_PROGRESS,
    (TaskState.SUBMITTED, TaskMove.COMPLETE): TaskState.COMPLETED,
}
OPEN_STATES = frozenset(
    {
        TaskState.PLANNED,
        TaskState.ASSIGNED,
        TaskState.RETURNED,
        TaskState.ACCEPTED,
        TaskState.IN_PROGRESS,
        TaskState.SUBMITTED,
    }
)
# What the assigning body may do to any open task that it has assigned.
STEERED_STATES = OPEN_STATES - {TaskState.PLANNED}
OVER_STATES = frozenset({TaskState.COMPLETED, TaskState.CANCELLED})
for _state in STEERED_STATES:
    MOVES[(_state, TaskMove.EXTEND)] = _state
    MOVES[(_state, TaskMove.REMIND)] = _state
    MOVES[(_state, TaskMove.REASSIGN)] = TaskState.ASSIGNED
    MOVES[(_state, TaskMove.CANCEL)] = TaskState.CANCELLED
MOVES[(TaskState.PLANNED, TaskMove.CANCEL)] = TaskState.CANCELLED


class SubmissionStanding(models.TextChoices):
    """Whether a submission still speaks for its task."""

    STANDING = "standing", _("stands")
    SENT_BACK = "sent_back", _("sent back")
    # The task was given to another body before anybody checked the result.
    WITHDRAWN = "withdrawn", _("withdrawn")


class ConfirmationStance(models.TextChoices):
    """What another party says of a submitted result."""

    CONFIRMED = "confirmed", _("confirmed")
    DISPUTED = "disputed", _("disputed")
