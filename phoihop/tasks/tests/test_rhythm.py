"""The days on which a regular task comes due."""

from datetime import date

import pytest

from phoihop.foundation.vietnamese import fold
from phoihop.tasks.rhythm import (
    MOST_DAYS,
    Rhythm,
    days_of,
    end_of_first,
    guess,
    read_rule,
)


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
        ("nửa năm một lần", Rhythm.HALF_YEAR),
        ("hằng năm", Rhythm.YEAR),
        ("thường xuyên", Rhythm.MONTH),
        ("theo quy định, hằng tháng", Rhythm.MONTH),
        ("6 tháng đầu năm và hằng năm", Rhythm.HALF_YEAR),
    ],
)
def test_the_rhythm_is_guessed_from_the_rule(rule: str, meant: Rhythm) -> None:
    assert guess(fold(rule)) == meant


def test_the_first_day_offered_ends_the_running_span() -> None:
    day = date(2026, 5, 12)
    ends = [end_of_first(rhythm, day) for rhythm in Rhythm]
    assert _said(ends) == ["17/5", "31/5", "30/6", "30/6", "31/12"]


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("thứ Sáu hằng tuần đến ngày 30/5/2026", ["15/5", "22/5", "29/5"]),
        ("thứ 2 hằng tuần đến ngày 25/5/2026", ["18/5", "25/5"]),
        ("Chủ nhật hằng tuần đến 24/5/2026", ["17/5", "24/5"]),
        ("trước ngày 25 hằng tháng, đến ngày 31/7/2026", ["25/5", "25/6", "25/7"]),
        ("ngày 10 hằng tháng, đến ngày 31/7/2026", ["10/6", "10/7"]),
        ("mỗi quý, trước ngày 25", ["25/6", "25/9", "25/12"]),
        ("hằng quý đến hết năm 2026", ["30/6", "30/9", "31/12"]),
        ("ngày 31 hằng tháng đến ngày 31/8/2026", ["31/5", "30/6", "31/7", "31/8"]),
        ("hằng tháng, từ ngày 5/9/2026 đến ngày 5/11/2026", ["5/9", "5/10", "5/11"]),
        ("thường xuyên, đến ngày 30/6/2026", ["31/5", "30/6"]),
        ("hằng năm, trước ngày 15", ["15/12"]),
    ],
)
def test_the_days_are_read_from_the_rule(rule: str, days: list[str]) -> None:
    assert _said(read_rule(fold(rule), date(2026, 5, 12)).days) == days


@pytest.mark.parametrize(
    "rule", ["đến ngày 31/2/2026", "ngày 0 hằng tháng", "đến năm 0000", "từ 45/45/2026"]
)
def test_a_day_that_no_calendar_has_is_passed_over(rule: str) -> None:
    course = read_rule(fold(rule), date(2026, 5, 12))
    assert (course.first, course.last) == (date(2026, 5, 31), date(2026, 12, 31))


def test_a_programme_ends_what_its_rule_leaves_open() -> None:
    course = read_rule(fold("hằng tháng"), date(2026, 5, 12), date(2026, 7, 15))
    assert _said(course.days) == ["31/5", "30/6"]
