"""Why values are not put together, one class per reason.

The sentences for people stand in indicators/wording.py.
"""


class CannotAddUp(Exception):
    """Values that must not become one value."""

    code = "cannot_add_up"


class NothingToAdd(CannotAddUp):
    """There is no value at all."""

    code = "nothing_to_add"


class ValueMissing(CannotAddUp):
    """A part has no value, and a missing value is not zero."""

    code = "value_missing"

    def __init__(self, *, missing: int, among: int) -> None:
        self.missing, self.among = missing, among
        super().__init__(f"{missing} of {among} values are missing")


class IndicatorsMixed(CannotAddUp):
    """Values of different indicators."""

    code = "indicators_mixed"


class VersionsAdded(CannotAddUp):
    """Values of two definitions that are not comparable."""

    code = "versions_added"


class QuotedAdded(CannotAddUp):
    """A quoted figure stands beside others and is added to none (decision 20)."""

    code = "quoted_added"


class StockAddedOverTime(CannotAddUp):
    """Stocks of two days are not added: the same things would count twice."""

    code = "stock_added_over_time"


class PercentageAveraged(CannotAddUp):
    """Percentages are put together by their two numbers only."""

    code = "percentage_averaged"


class TwoNumbersMissing(CannotAddUp):
    """A percentage without numerator and denominator."""

    code = "two_numbers_missing"


class WeightMissing(CannotAddUp):
    """An average needs the weight of every value."""

    code = "weight_missing"


class PlacesNeverPutTogether(CannotAddUp):
    """The definition differs from place to place."""

    code = "places_never_put_together"
