"""A row of values is drawn in pieces wherever a line would tell a lie."""

from dataclasses import replace

from phoihop.indicators.adding_up import Apart, Break, Line, line_of
from phoihop.indicators.tests.values import COUNT, SHARE, number, share

NEW = replace(SHARE, number=2, comparable_since=2)
SAME = replace(SHARE, number=2, comparable_since=1)


def _places(line: Line) -> list[list[int]]:
    return [[point.place for point in one] for one in line.segments]


def test_values_of_one_definition_are_one_line() -> None:
    line = line_of([number(1), number(2), number(3)])
    assert _places(line) == [[0, 1, 2]]
    assert line.breaks == ()


def test_values_of_two_definitions_are_never_one_line() -> None:
    line = line_of([share(4, 100), share(3, 100), share(9, 100, NEW)])
    assert _places(line) == [[0, 1], [2]]
    assert line.breaks == (Break(before=2, reason=Apart.DEFINITION),)


def test_comparable_definitions_are_one_line() -> None:
    assert _places(line_of([share(4, 100), share(3, 100, SAME)])) == [[0, 1]]


def test_a_quoted_value_is_joined_to_none() -> None:
    line = line_of([number(1), number(2, is_quoted=True), number(3)])
    assert _places(line) == [[0], [1], [2]]
    assert [mark.reason for mark in line.breaks] == [
        Apart.QUOTED,
        Apart.QUOTED,
    ]


def test_two_quoted_values_are_not_joined_to_each_other() -> None:
    both = [number(1, is_quoted=True), number(2, is_quoted=True)]
    assert _places(line_of(both)) == [[0], [1]]


def test_no_line_is_drawn_across_a_missing_value() -> None:
    line = line_of([number(1), None, number(3)])
    assert _places(line) == [[0], [2]]
    assert line.breaks == (Break(before=2, reason=Apart.MISSING),)


def test_another_definition_is_said_before_a_gap() -> None:
    line = line_of([share(4, 100), None, share(9, 100, NEW)])
    assert line.breaks == (Break(before=2, reason=Apart.DEFINITION),)


def test_another_indicator_is_another_line() -> None:
    other = replace(COUNT, indicator="B02")
    assert _places(line_of([number(1), number(2, other)])) == [[0], [1]]


def test_nothing_is_no_line() -> None:
    assert line_of([]).segments == ()
    assert line_of([None, None]).segments == ()
    assert line_of([None, number(2)]).breaks == ()
