"""A row of values as it may be drawn: in pieces, with a mark at each break."""

from collections.abc import Sequence
from dataclasses import dataclass

from phoihop.indicators.adding_up.comparing import Apart, why_apart
from phoihop.indicators.adding_up.values import Value


@dataclass(frozen=True, kw_only=True)
class Point:
    """A value at its place in the row; without a value the place stays empty."""

    place: int
    value: Value


@dataclass(frozen=True, kw_only=True)
class Break:
    """A mark in front of the place at which the line begins anew."""

    before: int
    reason: Apart


@dataclass(frozen=True, kw_only=True)
class Line:
    """Pieces of which each may be drawn through, and the marks between them."""

    segments: tuple[tuple[Point, ...], ...]
    breaks: tuple[Break, ...]


def line_of(values: Sequence[Value | None]) -> Line:
    """Part a row of values, given in order of time, into what may be joined.

    What the one rule keeps apart is never joined, and no line is drawn across a value
    that is missing.
    """
    segments: list[list[Point]] = []
    breaks: list[Break] = []
    for place, value in enumerate(values):
        if value is None:
            continue
        point = Point(place=place, value=value)
        before = segments[-1][-1] if segments else None
        reason = _reason(before, point) if before else None
        if before is None or reason is not None:
            segments.append([])
        if reason is not None:
            breaks.append(Break(before=place, reason=reason))
        segments[-1].append(point)
    return Line(segments=tuple(map(tuple, segments)), breaks=tuple(breaks))


def _reason(before: Point, point: Point) -> Apart | None:
    if (reason := why_apart(before.value, point.value)) is not None:
        return reason
    return Apart.MISSING if point.place - before.place > 1 else None
