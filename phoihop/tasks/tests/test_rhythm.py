"""The days on which a regular task comes due."""

from datetime import date

import pytest

from phoihop.foundation.vietnamese import fold
from phoihop.tasks.rhythm import MOST_DAYS, Rhythm, days_of, end_of_first, guess


def _said(days: list[date]) -> list[str]:
    return [f"{day.day}/{day.month}" for day in days]


def test_weeks_follow_each_other() -> None:
    days = days_of(Rhythm.WEEK, date(2026, 5, 15), date(2026, 6, 5))
    assert _said(days) == ["15/5", "22/5", "29/5", "5/6"]


def test_the_last_day_of_a_month_stays_the_last() -> None:
    days = days_of(Rhythm.MONTH, date(2026, 2, 28), date(2026, 5, 31))
    assert _said(days) == ["28/2", "31/3", "30/4", "31/5"]


def test_another_day_of_the_month_stays_that_day_where_there_is_one() -> None:
    days = days_of(Rhythm.MONTH, date(2026, 1, 30), date(2026, 4, 30))
    assert _said(days) == ["30/1", "28/2", "30/3", "30/4"]


def test_quarters_and_half_years() -> None:
    quarters = days_of(Rhythm.QUARTER, date(2026, 3, 31), date(2027, 3, 31))
    assert _said(quarters) == ["31/3", "30/6", "30/9", "31/12", "31/3"]
    halves = days_of(Rhythm.HALF_YEAR, date(2026, 6, 30), date(2026, 12, 31))
    assert _said(halves) == ["30/6", "31/12"]


def test_nothing_comes_due_after_the_last_day_and_never_too_much() -> None:
    assert days_of(Rhythm.WEEK, date(2026, 5, 15), date(2026, 5, 14)) == []
    many = days_of(Rhythm.WEEK, date(1900, 1, 1), date(2199, 1, 1))
    assert len(many) == MOST_DAYS


@pytest.mark.parametrize(
    ("rule", "meant"),
    [
        ("thứ Sáu hằng tuần", Rhythm.WEEK),
        ("hằng tháng", Rhythm.MONTH),
        ("mỗi quý một lần", Rhythm.QUARTER),
        ("6 tháng một lần", Rhythm.HALF_YEAR),
        ("sáu tháng", Rhythm.HALF_YEAR),
        ("thường xuyên", Rhythm.MONTH),
    ],
)
def test_the_rhythm_is_guessed_from_the_rule(rule: str, meant: Rhythm) -> None:
    assert guess(fold(rule)) == meant


def test_the_first_day_offered_ends_the_running_span() -> None:
    day = date(2026, 5, 12)
    ends = [end_of_first(rhythm, day) for rhythm in Rhythm]
    assert _said(ends) == ["17/5", "31/5", "30/6", "30/6"]
