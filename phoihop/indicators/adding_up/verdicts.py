"""Whether a target was reached."""

from decimal import Decimal
from enum import StrEnum

AT_LEAST, AT_MOST, EQUAL, BETWEEN = "at_least", "at_most", "equal", "between"
INCREASE, DECREASE = "increase", "decrease"
UP, DOWN = "up", "down"


class Verdict(StrEnum):
    """What a value says of a target."""

    MET = "met"
    EXCEEDED = "exceeded"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


def verdict(
    *,
    operator: str,
    target: Decimal | None,
    upper: Decimal | None,
    direction: str,
    value: Decimal | None,
    before: Decimal | None = None,
) -> Verdict:
    """Judge a value against a target; what is not known is never guessed.

    Past an exact value or a range, the indicator's direction decides: on the better
    side the target is exceeded, on the other, or where neither is better, not met.
    An increase or decrease is measured from the value ``before``, by at least
    ``target`` where one is given.
    """
    if operator in {INCREASE, DECREASE}:
        return _moved(operator, target, value, before)
    if value is None or target is None:
        return Verdict.UNKNOWN
    if operator == AT_LEAST:
        return _beyond(value, target)
    if operator == AT_MOST:
        return _beyond(target, value)
    end = upper if operator == BETWEEN else target
    return _within(value, target, end, direction)


def _within(
    value: Decimal, first: Decimal, last: Decimal | None, direction: str
) -> Verdict:
    if last is None:
        return Verdict.UNKNOWN
    if first <= value <= last:
        return Verdict.MET
    better = UP if value > last else DOWN
    return Verdict.EXCEEDED if direction == better else Verdict.NOT_MET


def _beyond(value: Decimal, mark: Decimal) -> Verdict:
    if value == mark:
        return Verdict.MET
    return Verdict.EXCEEDED if value > mark else Verdict.NOT_MET


def _moved(
    operator: str, target: Decimal | None, value: Decimal | None, before: Decimal | None
) -> Verdict:
    if value is None or before is None:
        return Verdict.UNKNOWN
    moved = value - before if operator == INCREASE else before - value
    if target is not None:
        return _beyond(moved, target)
    return Verdict.MET if moved > 0 else Verdict.NOT_MET
