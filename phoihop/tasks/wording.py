"""How a task stands, in words: status, proof, state, next step; for every page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from phoihop.foundation.dates import format_date
from phoihop.programmes.states import DueKind
from phoihop.tasks.queries.board import TaskView
from phoihop.tasks.states import TaskState
from phoihop.tasks.status import StatusKind
from phoihop.ui.ribbons import Proof


@dataclass(frozen=True)
class Light:
    """Word, colour and icon together; never one without the others."""

    words: str
    kind: str
    icon: str


_STATUS_LOOKS = {
    StatusKind.COMPLETED_ON_TIME: ("done", "check"),
    StatusKind.COMPLETED_LATE: ("waiting", "check"),
    StatusKind.CANCELLED: ("idle", "line"),
    StatusKind.PLANNED: ("idle", "ring"),
    StatusKind.RECURRING: ("idle", "loop"),
    StatusKind.SUBMITTED: ("brand", "half"),
    StatusKind.DUE_MISSING: ("waiting", "question"),
    StatusKind.WAITING: ("idle", "pause"),
    StatusKind.OVERDUE: ("late", "bang"),
    StatusKind.DUE_SOON: ("waiting", "quarter"),
    StatusKind.IN_PROGRESS: ("brand", "clock"),
}
_PLAIN: dict[StatusKind, Promise] = {
    StatusKind.CANCELLED: gettext_lazy("Called off"),
    StatusKind.PLANNED: gettext_lazy("Not assigned yet"),
    StatusKind.DUE_MISSING: gettext_lazy("No due date yet"),
    StatusKind.WAITING: gettext_lazy("Waits for its condition"),
}
_PROOFS: dict[Proof, tuple[Promise, str, str]] = {
    Proof.NONE: (gettext_lazy("Nothing reported"), "idle", "line"),
    Proof.REPORTED: (gettext_lazy("Reported"), "waiting", "ring"),
    Proof.EVIDENCED: (gettext_lazy("With evidence"), "brand", "check"),
    Proof.CONFIRMED: (gettext_lazy("Confirmed by the other side"), "done", "checks"),
    Proof.HATCHED: (gettext_lazy("No task"), "idle", "line"),
}
_STATES: dict[TaskState, tuple[Promise, str, str]] = {
    TaskState.PLANNED: (gettext_lazy("Not assigned yet"), "idle", "ring"),
    TaskState.ASSIGNED: (gettext_lazy("Assigned"), "waiting", "dot"),
    TaskState.RETURNED: (gettext_lazy("Returned"), "late", "back"),
    TaskState.ACCEPTED: (gettext_lazy("Accepted"), "brand", "half"),
    TaskState.IN_PROGRESS: (gettext_lazy("Under way"), "brand", "half"),
    TaskState.SUBMITTED: (gettext_lazy("Waits to be checked"), "waiting", "half"),
    TaskState.COMPLETED: (gettext_lazy("Completed"), "done", "check"),
    TaskState.CANCELLED: (gettext_lazy("Called off"), "idle", "line"),
}


def status_words(task: TaskView) -> str:
    """Say whether a task is late: "Overdue by 12 days"."""
    kind = task.status.kind
    if kind in _PLAIN:
        return str(_PLAIN[kind])
    return _SAID[kind](task)


def status_light(task: TaskView) -> Light:
    """Return the first light: is it late?"""
    kind, icon = _STATUS_LOOKS[task.status.kind]
    if task.status.is_late:
        kind, icon = "late", "bang"
    return Light(status_words(task), kind, icon)


def state_light(state: str) -> Light:
    """Return the second light: is it looked after?"""
    words, kind, icon = _STATES[TaskState(state)]
    return Light(str(words), kind, icon)


def proof_light(task: TaskView) -> Light | None:
    """Return the third light: how far is it proven? None when nothing is owed yet."""
    if task.proof is None:
        return None
    words, kind, icon = _PROOFS[task.proof]
    return Light(str(words), kind, icon)


def proof_words(task: TaskView) -> str:
    """Say how far a task is proven; nothing when nothing is owed yet."""
    light = proof_light(task)
    return light.words if light else ""


def time_light(state: str, due_on: date, day: date) -> Light:
    """Return how one time of a regular task stands on a day."""
    if state == TaskState.IN_PROGRESS:
        late = (day - due_on).days
        if late > 0:
            said = ngettext("Overdue by %(days)s day", "Overdue by %(days)s days", late)
            return Light(said % {"days": late}, "late", "bang")
        return Light(_("To be done"), "idle", "clock")
    return state_light(state)


def due_words(task: TaskView) -> str:
    """Say until when, by which rule, or why there is no day."""
    if task.due_on:
        return format_date(task.due_on)
    if task.due_kind == DueKind.RECURRING:
        return _("regularly: %(rule)s") % {"rule": task.due_rule}
    if task.due_rule:
        return task.due_rule
    if task.no_due_reason:
        return _("none: %(reason)s") % {"reason": task.no_due_reason}
    return _("not said yet")


def _completed_on_time(task: TaskView) -> str:
    return _("Done on time") if task.due_on else _("Done")


def _completed_late(task: TaskView) -> str:
    days = task.status.days
    said = ngettext("Done, %(days)s day late", "Done, %(days)s days late", days)
    return said % {"days": days}


def _submitted(task: TaskView) -> str:
    if not task.status.is_late:
        return _("Reported, waits to be checked")
    days = task.status.days
    said = ngettext("Reported, %(days)s day late", "Reported, %(days)s days late", days)
    return said % {"days": days}


def _recurring(task: TaskView) -> str:
    if not task.status.is_late:
        return _("Regular")
    days = task.status.days
    said = ngettext(
        "Regular, overdue by %(days)s day", "Regular, overdue by %(days)s days", days
    )
    return said % {"days": days}


def _overdue(task: TaskView) -> str:
    days = task.status.days
    said = ngettext("Overdue by %(days)s day", "Overdue by %(days)s days", days)
    return said % {"days": days}


def _due_soon(task: TaskView) -> str:
    if task.status.days == 0:
        return _("Due today")
    if task.due_on is None:
        raise AssertionError
    day = f"{task.due_on.day}/{task.due_on.month}"
    return _("Due soon (%(day)s)") % {"day": day}


def _in_progress(task: TaskView) -> str:
    return _("In time") if task.due_on else _("Without a due date")


_SAID: dict[StatusKind, Callable[[TaskView], str]] = {
    StatusKind.COMPLETED_ON_TIME: _completed_on_time,
    StatusKind.COMPLETED_LATE: _completed_late,
    StatusKind.SUBMITTED: _submitted,
    StatusKind.RECURRING: _recurring,
    StatusKind.OVERDUE: _overdue,
    StatusKind.DUE_SOON: _due_soon,
    StatusKind.IN_PROGRESS: _in_progress,
}


def next_step(task: TaskView, assigner: str) -> str:
    """Say what happens next and who does it."""
    lead = {"body": task.lead or _("the lead body")}
    giver = {"body": assigner}
    if task.state == TaskState.COMPLETED:
        return _after_completion(task)
    said = {
        TaskState.PLANNED: _("%(body)s assigns the task.") % giver,
        TaskState.ASSIGNED: _("%(body)s accepts the task or returns it.") % lead,
        TaskState.RETURNED: _("%(body)s looks at the reason and assigns anew.") % giver,
        TaskState.ACCEPTED: _("%(body)s begins the task.") % lead,
        TaskState.IN_PROGRESS: _("%(body)s reports the result.") % lead,
        TaskState.SUBMITTED: _("%(body)s checks the reported result.") % giver,
        TaskState.CANCELLED: _("Nothing more; the task was called off."),
    }
    return said[task.state]


def _after_completion(task: TaskView) -> str:
    if task.disputed_by:
        return _("%(body)s answers the objection.") % {"body": task.lead}
    if task.confirmed_by:
        return _("Nothing more; the task is completed and confirmed.")
    return _("Another side confirms the result.")
