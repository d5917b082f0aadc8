"""A definition as it is entered, and the rules that it must keep."""

from dataclasses import dataclass
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.foundation.vietnamese import fold, normalise
from phoihop.indicators.errors import (
    ChangeUnsaid,
    MoneyNotInDong,
    OneNumberParted,
    OnePartOnly,
    PartsOfAShare,
    PartsRuleUnsaid,
    PartTooLong,
    PartTwice,
    PartUnsaid,
    ShareAveraged,
    StartsTooEarly,
    StartUnsaid,
    StockAddedUp,
    TooManyParts,
    WeightUnsaid,
)
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.states import (
    OF_TWO_NUMBERS,
    WITH_PARTS,
    Comparable,
    Direction,
    Kind,
    OverPlaces,
    OverTime,
    PartsRule,
)

DONG = "đồng"
# As many boxes as a page for one figure bears.
MOST_PARTS = 12
_LONGEST_PART = 100
# What a draft may change, by the names of its columns.
WRITTEN = (
    "name", "measured_in", "kind", "direction", "over_time", "over_places", "weight",
    "numerator_label", "denominator_label", "may_exceed_whole", "definition", "source",
    "parts_text", "parts_rule", "comparable", "comparable_note", "first_day",
)  # fmt: skip
_WORDS = (
    "name", "measured_in", "weight", "numerator_label", "denominator_label",
    "definition", "source", "comparable_note",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class DefinitionOutline:
    """A definition as it is entered; the first one may hold since ever.

    ``parts_text`` names the parts of a breakdown, one a line.
    """

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
    parts_text: str = ""
    parts_rule: str = ""
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
        PartsOfAShare, OnePartOnly, TooManyParts, PartTooLong, PartTwice,
        PartsRuleUnsaid: nothing could be broken down like this.
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
    _take_parts(version, outline)
    _check_following(version, outline, before)


def _take_parts(version: IndicatorVersion, outline: DefinitionOutline) -> None:
    """Take the parts into which figures are broken down; most have none."""
    version.parts = [
        part for part in map(normalise, outline.parts_text.splitlines()) if part
    ]
    version.parts_rule = outline.parts_rule if version.parts else ""
    if not version.parts:
        return
    if version.kind not in WITH_PARTS:
        raise PartsOfAShare
    if len(version.parts) == 1:
        raise OnePartOnly
    if len(version.parts) > MOST_PARTS:
        raise TooManyParts(MOST_PARTS)
    if any(len(part) > _LONGEST_PART for part in version.parts):
        raise PartTooLong(_LONGEST_PART)
    if len({fold(part) for part in version.parts}) < len(version.parts):
        raise PartTwice
    if not version.parts_rule:
        raise PartsRuleUnsaid
    version.parts_rule = PartsRule(version.parts_rule)


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
