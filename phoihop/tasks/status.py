"""How a task stands on a day: one function of (record, date), never stored (INV-05)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from phoihop.programmes.states import DueKind
from phoihop.tasks.states import TaskState

# Days before the due date from which a task is said to be due soon (domain.md 9.3).
DUE_SOON_DAYS = 7


class StatusKind(models.TextChoices):
    """The first of the three lights: is it late?"""

    COMPLETED_ON_TIME = "completed_on_time", _("done on time")
    COMPLETED_LATE = "completed_late", _("done late")
    CANCELLED = "cancelled", _("cancelled")
    PLANNED = "planned", _("not assigned yet")
    RECURRING = "recurring", _("regular")
    SUBMITTED = "submitted", _("reported, waits to be checked")
    DUE_MISSING = "due_missing", _("no due date yet")
    WAITING = "waiting", _("waits for its condition")
    OVERDUE = "overdue", _("overdue")
    DUE_SOON = "due_soon", _("due soon")
    IN_PROGRESS = "in_progress", _("under way")


class Timing(models.TextChoices):
    """How a task that was due by a day was done (decision 21)."""

    ON_TIME = "on_time", _("done on time")
    LATE = "late", _("done late")
    OPEN = "open", _("not done")


@dataclass(frozen=True, kw_only=True)
class TaskFacts:
    """What the status of a task, or of one occurrence, hangs on.

    ``open_occurrences_due_on`` are the due dates of a recurring task's occurrences
    that are still to be done.
    """

    state: str
    due_kind: str
    due_on: date | None = None
    completed_on: date | None = None
    has_reason_for_no_due: bool = False
    open_occurrences_due_on: tuple[date, ...] = ()


@dataclass(frozen=True)
class Status:
    """The kind, and by how many days it is late, or until it is due."""

    kind: StatusKind
    days: int = 0
    is_late: bool = False


def status_of(facts: TaskFacts, day: date) -> Status:
    """Return how a task stands on a day; the order of the questions matters.

    A task that was submitted is judged by the completion date it reports
    (decision 16), and a task due today is not overdue.
    """
    if facts.state == TaskState.COMPLETED:
        return _completed(facts)
    if facts.state == TaskState.CANCELLED:
        return Status(StatusKind.CANCELLED)
    if facts.due_kind == DueKind.RECURRING:
        return _recurring(facts, day)
    if facts.state == TaskState.SUBMITTED:
        late = _days_after(facts.completed_on, facts.due_on)
        return Status(StatusKind.SUBMITTED, late, late > 0)
    if facts.due_on is None:
        return _undated(facts)
    return _dated(facts, facts.due_on, day)


def _completed(facts: TaskFacts) -> Status:
    late = _days_after(facts.completed_on, facts.due_on)
    if late:
        return Status(StatusKind.COMPLETED_LATE, late)
    return Status(StatusKind.COMPLETED_ON_TIME)


def _recurring(facts: TaskFacts, day: date) -> Status:
    first = min(facts.open_occurrences_due_on, default=None)
    late = _days_after(day, first)
    return Status(StatusKind.RECURRING, late, late > 0)


def _undated(facts: TaskFacts) -> Status:
    if facts.due_kind == DueKind.CONDITION:
        return Status(StatusKind.WAITING)
    if facts.has_reason_for_no_due and facts.due_kind == DueKind.NONE:
        return _moving(facts)
    return Status(StatusKind.DUE_MISSING)


def _dated(facts: TaskFacts, due_on: date, day: date) -> Status:
    left = (due_on - day).days
    if left < 0:
        return Status(StatusKind.OVERDUE, -left, is_late=True)
    if left <= DUE_SOON_DAYS:
        return Status(StatusKind.DUE_SOON, left)
    return _moving(facts)


def _moving(facts: TaskFacts) -> Status:
    is_planned = facts.state == TaskState.PLANNED
    return Status(StatusKind.PLANNED if is_planned else StatusKind.IN_PROGRESS)


def _days_after(day: date | None, due_on: date | None) -> int:
    if day is None or due_on is None:
        return 0
    return max(0, (day - due_on).days)


def timing_of(
    state: str, due_on: date | None, completed_on: date | None, day: date
) -> Timing | None:
    """Return whether what was due by a day was done in time; None: nothing was due.

    What was reported is judged by the day it says (decision 16).
    """
    if due_on is None or due_on > day:
        return None
    if state not in {TaskState.SUBMITTED, TaskState.COMPLETED} or completed_on is None:
        return Timing.OPEN
    return Timing.ON_TIME if completed_on <= due_on else Timing.LATE


_WORST_FIRST = (Timing.OPEN, Timing.LATE, Timing.ON_TIME)


def worst_timing(timings: Iterable[Timing | None]) -> Timing | None:
    """Return the worst of those that were due; None when none was."""
    known = {timing for timing in timings if timing is not None}
    return next((timing for timing in _WORST_FIRST if timing in known), None)
