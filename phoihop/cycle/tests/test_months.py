"""Weeks of a month, and reading which one is asked for; no database."""

from datetime import date

import pytest

from phoihop.cycle.entries import CalendarEntry
from phoihop.cycle.forms.choosing import read_kind, read_month
from phoihop.cycle.months import days_shown, month_of, neighbour
from phoihop.cycle.states import EntryKind

MAY = date(2026, 5, 1)
TODAY = date(2026, 5, 12)


def _entry(day: date) -> CalendarEntry:
    return CalendarEntry(
        kind=EntryKind.TASK, body_id=1, day=day, key="k", address="/", title="Việc"
    )


def test_a_month_is_whole_weeks_from_monday_to_sunday() -> None:
    assert days_shown(MAY) == (date(2026, 4, 27), date(2026, 5, 31))
    month = month_of(MAY, TODAY, [])
    assert [len(week) for week in month.weeks] == [7] * 5
    assert month.weeks[0][0].day.weekday() == 0


def test_days_hold_their_entries_and_those_outside_are_not_counted() -> None:
    april, may = _entry(date(2026, 4, 30)), _entry(TODAY)
    month = month_of(MAY, TODAY, [april, may])
    days = {day.day: day for week in month.weeks for day in week}
    assert days[TODAY].entries == (may,)
    assert days[TODAY].is_today
    assert days[april.day].entries == (april,)
    assert not days[april.day].is_in_month
    assert month.count == 1


@pytest.mark.parametrize(
    ("first", "step", "meant"),
    [
        (MAY, 1, date(2026, 6, 1)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 1, 1), -1, date(2025, 12, 1)),
        (date(2100, 12, 1), 1, None),
        (date(1990, 1, 1), -1, None),
    ],
)
def test_months_follow_each_other(first: date, step: int, meant: date | None) -> None:
    assert neighbour(first, step) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-01", date(2026, 1, 1)),
        ("2026-13", MAY), ("2026-00", MAY), ("0000-01", MAY), ("9999-12", MAY),
        ("", MAY), ("x", MAY), ("2026-1", MAY), ("٢٠٢٦-٠١", MAY), ("2026-01-01", MAY),
    ],
)  # fmt: skip
def test_an_unreadable_month_is_this_one(written: str, meant: date) -> None:
    assert read_month({"month": written}, TODAY) == meant


def test_an_unknown_kind_is_all() -> None:
    assert read_kind({"kind": "task"}) == "task"
    assert read_kind({"kind": "'; --"}) == ""
