"""How a task stands on a day, at every edge of the order of questions."""

from datetime import date, timedelta

import pytest

from phoihop.programmes.states import DueKind
from phoihop.tasks.states import TaskState
from phoihop.tasks.status import DUE_SOON_DAYS, Status, StatusKind, TaskFacts, status_of

DAY = date(2026, 5, 12)
K = StatusKind


def _in(days: int) -> date:
    return DAY + timedelta(days=days)


def _dated(days: int, state: str = TaskState.IN_PROGRESS) -> TaskFacts:
    return TaskFacts(state=state, due_kind=DueKind.DATE, due_on=_in(days))


def _done(state: str, due: int | None, done: int) -> TaskFacts:
    return TaskFacts(
        state=state,
        due_kind=DueKind.DATE,
        due_on=None if due is None else _in(due),
        completed_on=_in(done),
    )


def _undated(
    kind: str, *, reason: bool = False, state: str = "in_progress"
) -> TaskFacts:
    return TaskFacts(state=state, due_kind=kind, has_reason_for_no_due=reason)


def _regular(*days: int, state: str = TaskState.IN_PROGRESS) -> TaskFacts:
    return TaskFacts(
        state=state,
        due_kind=DueKind.RECURRING,
        open_occurrences_due_on=tuple(_in(one) for one in days),
    )


CASES: dict[str, tuple[TaskFacts, Status]] = {
    "due today is not overdue": (_dated(0), Status(K.DUE_SOON, 0)),
    "due tomorrow": (_dated(1), Status(K.DUE_SOON, 1)),
    "due yesterday": (_dated(-1), Status(K.OVERDUE, 1, is_late=True)),
    "twelve days over": (_dated(-12), Status(K.OVERDUE, 12, is_late=True)),
    "at the threshold": (_dated(7), Status(K.DUE_SOON, 7)),
    "one day before the threshold": (_dated(8), Status(K.IN_PROGRESS)),
    "planned, far ahead": (_dated(8, "planned"), Status(K.PLANNED)),
    "planned, and over": (_dated(-1, "planned"), Status(K.OVERDUE, 1, is_late=True)),
    "returned, and over": (_dated(-2, "returned"), Status(K.OVERDUE, 2, is_late=True)),
    "assigned, far ahead": (_dated(30, "assigned"), Status(K.IN_PROGRESS)),
    "reported in time, checked after the day": (
        _done("submitted", -3, -5),
        Status(K.SUBMITTED),
    ),
    "reported as done on the due day": (
        _done("submitted", -3, -3),
        Status(K.SUBMITTED),
    ),
    "reported late": (
        _done("submitted", -5, -3),
        Status(K.SUBMITTED, 2, is_late=True),
    ),
    "completed in time, checked late": (
        _done("completed", -30, -31),
        Status(K.COMPLETED_ON_TIME),
    ),
    "completed on the due day": (
        _done("completed", -30, -30),
        Status(K.COMPLETED_ON_TIME),
    ),
    "completed three days late": (
        _done("completed", -30, -27),
        Status(K.COMPLETED_LATE, 3),
    ),
    "completed without a due date": (
        _done("completed", None, -1),
        Status(K.COMPLETED_ON_TIME),
    ),
    "cancelled, however late": (_dated(-90, "cancelled"), Status(K.CANCELLED)),
    "a day is promised and missing": (_undated(DueKind.DATE), Status(K.DUE_MISSING)),
    "no day, no reason": (_undated(DueKind.NONE), Status(K.DUE_MISSING)),
    "no day, with a reason": (
        _undated(DueKind.NONE, reason=True),
        Status(K.IN_PROGRESS),
    ),
    "no day, with a reason, planned": (
        _undated(DueKind.NONE, reason=True, state="planned"),
        Status(K.PLANNED),
    ),
    "waits for its condition": (_undated(DueKind.CONDITION), Status(K.WAITING)),
    "a condition that has its day by now": (
        TaskFacts(state="in_progress", due_kind=DueKind.CONDITION, due_on=_in(-1)),
        Status(K.OVERDUE, 1, is_late=True),
    ),
    "regular, not given out": (_regular(state="planned"), Status(K.RECURRING)),
    "regular, next time today": (_regular(0, 30), Status(K.RECURRING)),
    "regular, one time is late": (
        _regular(-4, 10),
        Status(K.RECURRING, 4, is_late=True),
    ),
    "regular, the oldest late time counts": (
        _regular(-4, -34),
        Status(K.RECURRING, 34, is_late=True),
    ),
    "regular, nothing open": (_regular(), Status(K.RECURRING)),
    "regular, completed": (_regular(state="completed"), Status(K.COMPLETED_ON_TIME)),
}


@pytest.mark.parametrize("case", CASES)
def test_a_task_stands_on_a_day_as_the_rules_say(case: str) -> None:
    facts, meant = CASES[case]
    assert status_of(facts, DAY) == meant


def test_the_threshold_is_a_week() -> None:
    assert DUE_SOON_DAYS == 7


def test_the_same_record_stands_otherwise_on_another_day() -> None:
    facts = _dated(0)
    kinds = [status_of(facts, _in(day)).kind for day in (-8, -7, 0, 1)]
    assert kinds == [K.IN_PROGRESS, K.DUE_SOON, K.DUE_SOON, K.OVERDUE]
