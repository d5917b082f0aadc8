"""Arithmetic on values: put together, drawn in a row, judged against a target.

Plain values in, plain values out, or a refusal with a reason of its own. Nothing in
here knows a database, a page, or Django
(docs/decisions/0011-indicators-in-versions.md).
"""

from phoihop.indicators.adding_up.lines import (
    Break,
    BreakReason,
    Line,
    Point,
    line_of,
)
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
from phoihop.indicators.adding_up.together import (
    Rule,
    Total,
    Value,
    over_places,
    over_time,
    percentage,
    single,
)
from phoihop.indicators.adding_up.verdicts import Verdict, verdict

__all__ = [
    "Break",
    "BreakReason",
    "CannotAddUp",
    "IndicatorsMixed",
    "Line",
    "NothingToAdd",
    "PercentageAveraged",
    "PlacesNeverPutTogether",
    "Point",
    "QuotedAdded",
    "Rule",
    "StockAddedOverTime",
    "Total",
    "TwoNumbersMissing",
    "Value",
    "ValueMissing",
    "Verdict",
    "VersionsAdded",
    "WeightMissing",
    "line_of",
    "over_places",
    "over_time",
    "percentage",
    "single",
    "verdict",
]
