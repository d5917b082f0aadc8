"""Putting values together by the rules of their definition.

Values come in as plain numbers with the rule of their definition, and go out as one
value that still carries its two numbers, or are refused with a reason of its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce

from phoihop.indicators.adding_up.comparing import Apart, why_apart
from phoihop.indicators.adding_up.refusals import (
    CannotAddUp,
    IndicatorsMixed,
    NothingToAdd,
    PercentageAveraged,
    PlacesNeverPutTogether,
    QuotedAdded,
    StockAddedOverTime,
    TwoNumbersMissing,
    ValueMissing,
    VersionsAdded,
    WeightMissing,
)
from phoihop.indicators.adding_up.values import Rule, Value

# As in indicators/states.py, whose choices need Django; a test compares.
STOCK = "stock"
SUM, LAST, FIRST, AVERAGE, RATIO_OF_SUMS = "sum", "last", "first", "avg", "ros"
WEIGHTED, NEVER = "wavg", "none"
WHOLE = Decimal(100)
# What keeps two values apart, the gravest first; all else stains the total only.
_NEVER_ADDED: tuple[tuple[Apart, type[CannotAddUp]], ...] = (
    (Apart.INDICATOR, IndicatorsMixed),
    (Apart.DEFINITION, VersionsAdded),
    (Apart.UNIT, VersionsAdded),
    (Apart.BASE, VersionsAdded),
    (Apart.QUOTED, QuotedAdded),
)


@dataclass(frozen=True, kw_only=True)
class Total:
    """What values put together give. One estimate among them makes it an estimate."""

    value: Decimal | None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    in_kind: Decimal | None = None
    weight: Decimal | None = None
    is_estimate: bool = False
    is_proposed: bool = False
    parts: int = 1

    def counted(self, *, in_percent: bool) -> Decimal | None:
        """Return what a target is compared with: the percentage, or the count."""
        if in_percent or self.numerator is None:
            return self.value
        return self.numerator


def over_time(values: Sequence[Value | None], way: str | None = None) -> Total:
    """Put the values of several periods together, given in order of time.

    ``way`` asks for another way than the rule's own. A missing value (None) is never
    taken for zero; the first and the last value need no others.

    Raises:
        NothingToAdd, ValueMissing: there is no value, or not every one.
        IndicatorsMixed, VersionsAdded, QuotedAdded: they do not belong together.
        StockAddedOverTime, PercentageAveraged: the way is never right for the kind.
        TwoNumbersMissing, WeightMissing: a value lacks what the way needs.
    """
    rule = _rule_of(values)
    chosen = way or rule.over_time
    if rule.kind == STOCK and chosen == SUM:
        raise StockAddedOverTime
    if rule.is_of_two_numbers and chosen in {SUM, AVERAGE}:
        raise PercentageAveraged
    if chosen in {FIRST, LAST}:
        values = [values[0] if chosen == FIRST else values[-1]]
        chosen = RATIO_OF_SUMS if rule.is_of_two_numbers else SUM
    return _together(_all_there(values), chosen)


def over_places(values: Sequence[Value | None], way: str | None = None) -> Total:
    """Put the values of several places in one period together.

    Raises:
        PlacesNeverPutTogether: the rule says that they are never put together.
        NothingToAdd, ValueMissing, IndicatorsMixed, VersionsAdded, QuotedAdded,
        PercentageAveraged, TwoNumbersMissing, WeightMissing: as over time.
    """
    rule = _rule_of(values)
    chosen = way or rule.over_places
    if rule.over_places == NEVER:
        raise PlacesNeverPutTogether
    if rule.is_of_two_numbers and chosen in {SUM, WEIGHTED}:
        raise PercentageAveraged
    return _together(_all_there(values), chosen)


def single(value: Value) -> Total:
    """Return one value as a total of itself, percentages worked out."""
    way = RATIO_OF_SUMS if value.rule.is_of_two_numbers else SUM
    return _together([value], way)


def percentage(numerator: Decimal, denominator: Decimal) -> Decimal | None:
    """Return the percentage; nothing out of nothing is no percentage."""
    return numerator * WHOLE / denominator if denominator else None


def _rule_of(values: Sequence[Value | None]) -> Rule:
    """Return the one rule of the values, the newest of comparable definitions."""
    there = [value for value in values if value is not None]
    if not there:
        raise NothingToAdd
    newest = max(there, key=lambda value: value.rule.number)
    if len(values) > 1:
        apart = {why_apart(value, newest) for value in there}
        for reason, refusal in _NEVER_ADDED:
            if reason in apart:
                raise refusal
    return newest.rule


def _all_there(values: Sequence[Value | None]) -> list[Value]:
    there = [value for value in values if value is not None]
    if len(there) < len(values):
        raise ValueMissing(missing=len(values) - len(there), among=len(values))
    return there


def _together(values: Sequence[Value], way: str) -> Total:
    ways: dict[str, Callable[[Sequence[Value]], dict[str, Decimal | None]]] = {
        SUM: _sum,
        RATIO_OF_SUMS: _ratio_of_sums,
        AVERAGE: _average,
        WEIGHTED: _average,
    }
    return Total(
        **ways[way](values),
        is_estimate=any(value.is_estimate for value in values),
        is_proposed=any(value.is_proposed for value in values),
        parts=len(values),
    )


def _sum(values: Sequence[Value]) -> dict[str, Decimal | None]:
    numbers = [value.value for value in values if value.value is not None]
    if len(numbers) < len(values):
        raise ValueMissing(missing=len(values) - len(numbers), among=len(values))
    in_kind = [value.in_kind for value in values if value.in_kind is not None]
    weights = [value.weight for value in values if value.weight is not None]
    return {
        "value": _added(numbers),
        "in_kind": _added(in_kind) if in_kind else None,
        "weight": _added(weights) if len(weights) == len(values) else None,
    }


def _ratio_of_sums(values: Sequence[Value]) -> dict[str, Decimal | None]:
    above = [value.numerator for value in values if value.numerator is not None]
    below = [value.denominator for value in values if value.denominator is not None]
    if min(len(above), len(below)) < len(values):
        raise TwoNumbersMissing
    numerator, denominator = _added(above), _added(below)
    return {
        "value": percentage(numerator, denominator),
        "numerator": numerator,
        "denominator": denominator,
    }


def _average(values: Sequence[Value]) -> dict[str, Decimal | None]:
    weighed = [
        (value.value * value.weight, value.weight)
        for value in values
        if value.value is not None and value.weight is not None
    ]
    weight = _added([weight for _product, weight in weighed])
    if len(weighed) < len(values) or not weight:
        raise WeightMissing
    total = _added([product for product, _weight in weighed])
    return {"value": total / weight, "weight": weight}


def _added(numbers: Sequence[Decimal]) -> Decimal:
    return reduce(lambda left, right: left + right, numbers, Decimal(0))
