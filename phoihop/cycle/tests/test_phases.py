"""Where a year stands: tables, no database."""

from dataclasses import replace
from datetime import date

import pytest

from phoihop.cycle.phases import YearFacts, phases_of
from phoihop.programmes.states import State

DAY = date(2026, 7, 1)
DRAFT = YearFacts(
    programme_id=7, title="Chương trình", state=State.DRAFT, last_day=date(2026, 12, 31)
)
SENT = replace(DRAFT, state=State.CONSULTING, sent_out_on=date(2026, 1, 5))
AGREED = replace(SENT, state=State.APPROVED_FOR_SIGNING)
SIGNED = replace(AGREED, state=State.SIGNED, signed_on=date(2026, 2, 2), tasks=4)
GIVEN = replace(SIGNED, assigned=4)
BRIEFED = replace(GIVEN, briefed_on=date(2026, 6, 30))
REVIEWED = replace(BRIEFED, state=State.CLOSED, reviewed_on=date(2026, 12, 20))


def _current(facts: YearFacts, day: date = DAY) -> str:
    return next((step.title for step in phases_of(facts, day) if step.is_current), "")


@pytest.mark.parametrize(
    ("facts", "title"),
    [
        (DRAFT, "Soạn dự thảo"),
        (SENT, "Lấy ý kiến"),
        (AGREED, "Ký kết"),
        (SIGNED, "Giao việc"),
        (GIVEN, "Giao ban 6 tháng"),
        (BRIEFED, "Tổng kết"),
        (REVIEWED, ""),
    ],
)
def test_one_stands_in_the_first_phase_that_is_not_over(
    facts: YearFacts, title: str
) -> None:
    assert _current(facts) == title


def test_after_the_period_only_the_review_is_left() -> None:
    later = date(2027, 1, 10)
    steps = {step.title: step for step in phases_of(SIGNED, later)}
    assert _current(SIGNED, later) == "Tổng kết"
    assert steps["Giao ban 6 tháng"].note == "không tổ chức"
    assert steps["Tổng kết"].note == "đến kỳ tổng kết"


def test_the_review_of_the_year_before_stands_first_where_there_was_one() -> None:
    first = phases_of(replace(DRAFT, predecessor_id=3), DAY)[0]
    assert first.title == "Đánh giá năm trước"
    assert (first.is_past, first.note) == (True, "chưa có bản tổng kết được duyệt")
    reviewed = replace(DRAFT, predecessor_id=3, before_reviewed_on=date(2025, 12, 20))
    assert phases_of(reviewed, DAY)[0].day == date(2025, 12, 20)
    assert len(phases_of(DRAFT, DAY)) == len(phases_of(reviewed, DAY)) - 1


def test_it_says_how_many_tasks_are_given_out() -> None:
    steps = {one.title: one for one in phases_of(replace(SIGNED, assigned=3), DAY)}
    assert steps["Giao việc"].note == "đã giao 3/4 việc"
