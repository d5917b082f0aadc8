"""Arithmetic on values: put together, drawn in a row, judged against a target.

Plain values in, plain values out, or a refusal with a reason of its own. Nothing in
here knows a database, a page, or Django
(docs/decisions/0011-indicators-in-versions.md).
"""

from phoihop.indicators.adding_up.breakdowns import (
    Unfit,
    balance_of,
    terms_of,
    unfit,
)
from phoihop.indicators.adding_up.comparing import (
    ONLY_SAID,
    Apart,
    may_be_compared,
    why_apart,
)
from phoihop.indicators.adding_up.lines import Break, Line, Point, line_of
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
    Total,
    over_places,
    over_time,
    percentage,
    single,
)
from phoihop.indicators.adding_up.values import Rule, Value
from phoihop.indicators.adding_up.verdicts import Verdict, verdict

__all__ = [
    "ONLY_SAID",
    "Apart",
    "Break",
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
    "Unfit",
    "Value",
    "ValueMissing",
    "Verdict",
    "VersionsAdded",
    "WeightMissing",
    "balance_of",
    "line_of",
    "may_be_compared",
    "over_places",
    "over_time",
    "percentage",
    "single",
    "terms_of",
    "unfit",
    "verdict",
    "why_apart",
]
