"""Whether a value is whole and possible, before it is kept."""

from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from phoihop.figures.errors import (
    BelowZero,
    InKindUnsaid,
    NamesDoNotMatch,
    NameTooLong,
    NameTwice,
    NotWhole,
    PartAboveTotal,
    PartAboveWhole,
    PartsDoNotSum,
    TooLarge,
    ValueIncomplete,
    ValueOfAnotherKind,
    WholeIsZero,
)
from phoihop.figures.models import NUMBERS
from phoihop.figures.value import Value
from phoihop.foundation.numbers import format_number
from phoihop.foundation.vietnamese import fold, normalise
from phoihop.indicators.adding_up import Unfit, unfit
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.states import OF_TWO_NUMBERS, Kind

_LARGEST = Decimal(10) ** 14
_MOST_MONEY = 10**15
_FINEST = 4
_LONGEST_NAME = 200
_COLUMNS = {
    Kind.RATIO: ("numerator", "denominator"),
    Kind.PERCENT: ("numerator", "denominator"),
    Kind.MONEY: ("amount", "in_kind_amount"),
}


def columns_for(version: IndicatorVersion) -> tuple[str, ...]:
    """Return which numbers an indicator is entered in."""
    return _COLUMNS.get(Kind(version.kind), ("value",))


def tidy(value: Value) -> Value:
    """Return a value with its words as they are stored; no part given is none."""
    names = (normalise(name) for name in value.names)
    return replace(
        value,
        in_kind_note=normalise(value.in_kind_note),
        names=tuple(name for name in names if name),
        parts=value.parts if any(part is not None for part in value.parts) else (),
        note=normalise(value.note),
    )


def check_value(value: Value, version: IndicatorVersion, *, quoted: bool) -> None:
    """Refuse a value that is not whole or cannot be.

    A source may print a percentage without saying of what; nobody makes a base up.

    Raises:
        ValueOfAnotherKind: it is entered in other numbers than the indicator asks for.
        ValueIncomplete: one of its numbers is missing.
        BelowZero, TooLarge, NotWhole: no figure of this kind is such a number.
        WholeIsZero, PartAboveWhole: it is no share.
        NamesDoNotMatch, NameTwice, NameTooLong: the list is not what was counted.
        InKindUnsaid: what was given in kind is only valued.
        PartsDoNotSum, PartAboveTotal: the breakdown does not make up the whole.
    """
    wanted = columns_for(version)
    is_bare_rate = quoted and version.is_of_two_numbers and value.value is not None
    if is_bare_rate:
        wanted = ("value",)
    for column in NUMBERS:
        number = getattr(value, column)
        if number is None:
            continue
        if column not in wanted:
            raise ValueOfAnotherKind
        is_money = column.endswith("amount")
        _check_number(column, Decimal(number), is_money=is_money)
    if not is_bare_rate:
        _check_whole(value, version)
    _check_parts(value, version)
    _check_names(value)


def _check_number(column: str, number: Decimal, *, is_money: bool) -> None:
    if number < 0:
        raise BelowZero(column)
    exponent = number.normalize().as_tuple().exponent
    digits = -exponent if isinstance(exponent, int) else _FINEST + 1
    most = _MOST_MONEY if is_money else _LARGEST
    if digits > _FINEST or number >= most:
        raise TooLarge(column)
    if is_money and number % 1:
        raise NotWhole(column)


def _check_whole(value: Value, version: IndicatorVersion) -> None:
    if version.kind in OF_TWO_NUMBERS:
        _check_share(value, version)
    elif version.kind == Kind.MONEY:
        _check_money(value)
    elif value.value is None:
        raise ValueIncomplete("value", _("the number"))


def _check_share(value: Value, version: IndicatorVersion) -> None:
    part, whole = value.numerator, value.denominator
    if part is None:
        raise ValueIncomplete("numerator", version.numerator_label or _("upper number"))
    if whole is None:
        lacking = version.denominator_label or _("lower number")
        raise ValueIncomplete("denominator", lacking)
    if whole == 0:
        raise WholeIsZero
    if part > whole and not version.may_exceed_whole:
        label = version.denominator_label or version.name
        raise PartAboveWhole(format_number(part), format_number(whole), label)


def _check_money(value: Value) -> None:
    if value.amount is None:
        raise ValueIncomplete("amount", _("the money; write 0 if there was none"))
    if value.in_kind_amount and not value.in_kind_note:
        raise InKindUnsaid
    if value.in_kind_note and value.in_kind_amount is None:
        raise ValueIncomplete("in_kind_amount", _("what it is worth"))


def _check_parts(value: Value, version: IndicatorVersion) -> None:
    """Ask for every part of a breakdown or none, and for parts that make up the whole.

    Where they may overlap another sum is said beside the box, and not refused.
    """
    if not value.parts:
        return
    if len(value.parts) != len(version.parts):
        raise ValueOfAnotherKind
    parts: list[Decimal] = []
    for place, (label, part) in enumerate(zip(version.parts, value.parts, strict=True)):
        if part is None:
            raise ValueIncomplete(f"part{place}", label)
        _check_number(f"part{place}", part, is_money=version.kind == Kind.MONEY)
        parts.append(part)
    whole = value.number
    if whole is None:
        raise AssertionError
    found = unfit(version.parts_rule, whole, parts)
    if found == Unfit.NOT_THE_SUM:
        total = sum(parts, Decimal(0))
        apart = format_number(abs(total - whole))
        raise PartsDoNotSum(format_number(total), format_number(whole), apart)
    if found == Unfit.ABOVE_WHOLE:
        place = parts.index(max(parts))
        numbers = (format_number(parts[place]), format_number(whole))
        raise PartAboveTotal(place, version.parts[place], *numbers)


def _check_names(value: Value) -> None:
    if not value.names:
        return
    seen: set[str] = set()
    for name in value.names:
        if len(name) > _LONGEST_NAME:
            raise NameTooLong
        if fold(name) in seen:
            raise NameTwice(name)
        seen.add(fold(name))
    counted = value.counted
    if counted is None or counted != len(value.names):
        said = "–" if counted is None else format_number(counted)
        raise NamesDoNotMatch(said, len(value.names))
