"""One rule says what stands in one line, what is compared, and what is added up."""

from dataclasses import replace
from typing import Any

import pytest

from phoihop.indicators.adding_up import (
    ONLY_SAID,
    Apart,
    CannotAddUp,
    IndicatorsMixed,
    QuotedAdded,
    Value,
    VersionsAdded,
    line_of,
    may_be_compared,
    over_places,
    over_time,
    why_apart,
)
from phoihop.indicators.tests.values import COUNT, SHARE, number, share
from phoihop.indicators.wording import break_words

NEXT = replace(COUNT, number=2)


def _number(**more: Any) -> Value:
    return number(5, **more)


APART = [
    (number(5), number(5, replace(COUNT, indicator="B02")), Apart.INDICATOR),
    (number(5), number(5, replace(NEXT, comparable_since=2)), Apart.DEFINITION),
    (number(5), number(5, replace(NEXT, measured_in="lượt")), Apart.UNIT),
    (number(5), number(5, replace(NEXT, kind="stock")), Apart.UNIT),
    (
        share(1, 4),
        share(1, 4, replace(SHARE, number=2, base="hộ dân")),
        Apart.BASE,
    ),
    (number(5), _number(is_quoted=True), Apart.QUOTED),
    (_number(is_quoted=True), _number(is_quoted=True), Apart.QUOTED),
    (number(5), _number(is_proposed=True), Apart.PROPOSED),
    (number(5), _number(is_estimate=True), Apart.ESTIMATE),
]


@pytest.mark.parametrize(("one", "other", "reason"), APART)
def test_what_is_apart_is_never_one_line(
    one: Value, other: Value, reason: Apart
) -> None:
    assert why_apart(one, other) == reason
    assert why_apart(other, one) == reason
    line = line_of([one, other])
    assert len(line.segments) == 2
    assert [mark.reason for mark in line.breaks] == [reason]


@pytest.mark.parametrize(("one", "other", "reason"), APART)
@pytest.mark.parametrize("combine", [over_time, over_places])
def test_what_is_apart_is_not_added_up_unless_it_is_only_said(
    one: Value, other: Value, reason: Apart, combine: Any
) -> None:
    if reason in ONLY_SAID:
        total = combine([one, other])
        assert (total.is_estimate, total.is_proposed) == (
            reason == Apart.ESTIMATE,
            reason == Apart.PROPOSED,
        )
        return
    refusals: dict[Apart, type[CannotAddUp]] = {
        Apart.INDICATOR: IndicatorsMixed,
        Apart.QUOTED: QuotedAdded,
    }
    with pytest.raises(refusals.get(reason, VersionsAdded)):
        combine([one, other])


@pytest.mark.parametrize(("one", "other", "reason"), APART)
def test_a_change_is_told_only_between_what_may_be_compared(
    one: Value, other: Value, reason: Apart
) -> None:
    assert may_be_compared(one, other) == (reason in ONLY_SAID)


def test_comparable_definitions_in_the_same_unit_are_one() -> None:
    assert why_apart(number(5), number(6, NEXT)) is None
    assert may_be_compared(number(5), number(6, NEXT))


def test_every_reason_has_words_of_its_own() -> None:
    assert len({break_words(reason) for reason in Apart}) == len(Apart)
