"""A definition as it is entered, and the rules that it must keep."""

from dataclasses import dataclass
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.foundation.vietnamese import fold, normalise
from phoihop.indicators.errors import (
    ChangeUnsaid,
    MoneyNotInDong,
    OneNumberParted,
    PartUnsaid,
    ShareAveraged,
    StartsTooEarly,
    StartUnsaid,
    StockAddedUp,
    WeightUnsaid,
)
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.states import (
    OF_TWO_NUMBERS,
    Comparable,
    Direction,
    Kind,
    OverPlaces,
    OverTime,
)

DONG = "đồng"
# What a draft may change, by the names of its columns.
WRITTEN = (
    "name", "measured_in", "kind", "direction", "over_time", "over_places", "weight",
    "numerator_label", "denominator_label", "may_exceed_whole", "definition", "source",
    "comparable", "comparable_note", "first_day",
)  # fmt: skip
_WORDS = (
    "name", "measured_in", "weight", "numerator_label", "denominator_label",
    "definition", "source", "comparable_note",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class DefinitionOutline:
    """A definition as it is entered; the first one may hold since ever."""

    name: str
    measured_in: str
    kind: str
    direction: str
    over_time: str
    over_places: str
    definition: str
    weight: str = ""
    numerator_label: str = ""
    denominator_label: str = ""
    may_exceed_whole: bool = False
    source: str = ""
    first_day: date | None = None
    comparable: str = Comparable.YES
    comparable_note: str = ""


def take(
    version: IndicatorVersion,
    outline: DefinitionOutline,
    before: IndicatorVersion | None,
) -> None:
    """Put an outline into a draft, as far as the rules let it be.

    Raises:
        StockAddedUp, ShareAveraged, OneNumberParted, WeightUnsaid, PartUnsaid,
        MoneyNotInDong: values would not add up, or nobody could say what they are.
        StartUnsaid, StartsTooEarly, ChangeUnsaid: it does not follow the one before.
    """
    for name in _WORDS:
        setattr(version, name, normalise(getattr(outline, name)))
    version.kind = Kind(outline.kind)
    version.direction = Direction(outline.direction)
    version.over_time = OverTime(outline.over_time)
    version.over_places = OverPlaces(outline.over_places)
    version.comparable = Comparable(outline.comparable)
    version.valid = DateRange(outline.first_day, None)
    version.name_folded = fold(f"{version.indicator.code} {version.name}")
    if version.kind in OF_TWO_NUMBERS:
        version.may_exceed_whole = outline.may_exceed_whole
        _check_share(version)
    else:
        version.may_exceed_whole = False
        version.numerator_label = version.denominator_label = ""
        _check_number(version)
    _check_following(version, outline, before)


def _check_share(version: IndicatorVersion) -> None:
    if version.over_time in {OverTime.SUM, OverTime.AVERAGE}:
        raise ShareAveraged("over_time")
    if version.over_places in {OverPlaces.SUM, OverPlaces.WEIGHTED}:
        raise ShareAveraged("over_places")
    for field in ("numerator_label", "denominator_label"):
        if not getattr(version, field):
            raise PartUnsaid(field)


def _check_number(version: IndicatorVersion) -> None:
    if version.over_time == OverTime.RATIO_OF_SUMS:
        raise OneNumberParted("over_time")
    if version.over_places == OverPlaces.RATIO_OF_SUMS:
        raise OneNumberParted("over_places")
    if version.kind == Kind.STOCK and version.over_time == OverTime.SUM:
        raise StockAddedUp
    is_averaged = (
        version.over_time == OverTime.AVERAGE
        or version.over_places == OverPlaces.WEIGHTED
    )
    if is_averaged and not version.weight:
        raise WeightUnsaid
    if version.kind == Kind.MONEY and version.measured_in != DONG:
        raise MoneyNotInDong


def _check_following(
    version: IndicatorVersion,
    outline: DefinitionOutline,
    before: IndicatorVersion | None,
) -> None:
    if before is None:
        version.comparable, version.comparable_note = Comparable.YES, ""
        return
    if outline.first_day is None:
        raise StartUnsaid
    begun = before.first_day
    if begun is not None and outline.first_day <= begun:
        raise StartsTooEarly(begun)
    if not version.comparable_note:
        raise ChangeUnsaid
