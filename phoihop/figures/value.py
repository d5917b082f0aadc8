"""A value by itself: what was counted, how it is compared, how it is written."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _

from phoihop.figures.models import NUMBERS, Valued
from phoihop.foundation.numbers import format_money, format_number, format_percent
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.states import Kind

_HUNDRED = Decimal(100)
_FINEST_PERCENT = Decimal("0.01")
_BLANK = "\N{NO-BREAK SPACE}"
# Further away than this from the same time before, a figure is explained.
_MOST_TIMES = 3


@dataclass(frozen=True, kw_only=True)
class Value:
    """A plain number, two numbers, or money; with the names of what was counted."""

    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    amount: int | None = None
    in_kind_amount: int | None = None
    in_kind_note: str = ""
    names: tuple[str, ...] = ()
    parts: tuple[Decimal | None, ...] = ()
    note: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was counted, whatever is noted beside it."""
        numbers = (getattr(self, column) for column in NUMBERS)
        return not self.names and all(
            number is None for number in (*numbers, *self.parts)
        )

    @property
    def number(self) -> Decimal | None:
        """The one number by which values of an indicator are compared.

        Of two numbers it is the percentage; money is compared without what was given
        in kind, for the two are never added up.
        """
        if self.numerator is not None and self.denominator:
            return self.numerator / self.denominator * _HUNDRED
        if self.amount is not None:
            return Decimal(self.amount)
        return self.value

    @property
    def counted(self) -> Decimal | None:
        """How many names a list of them must have."""
        return self.value if self.numerator is None else self.numerator


def is_far(now: Decimal | None, before: Decimal | None) -> bool:
    """Tell whether a figure is more than three times, or less than a third."""
    if now is None or before is None or now == before:
        return False
    return now > before * _MOST_TIMES or now * _MOST_TIMES < before


def value_of(row: Valued | None) -> Value:
    """Return the value that stands in a row; an empty one where there is no row."""
    if row is None:
        return Value()
    return Value(
        **{column: getattr(row, column) for column in NUMBERS},
        in_kind_note=row.in_kind_note,
        names=tuple(row.names),
        parts=tuple(row.parts),
        note=row.note,
    )


def columns_of(value: Value) -> dict[str, object]:
    """Return what stands in the columns of a row for this value."""
    return {
        **{column: getattr(value, column) for column in NUMBERS},
        "in_kind_note": value.in_kind_note,
        "names": list(value.names),
        "parts": list(value.parts),
        "note": value.note,
    }


def written(value: Value, version: IndicatorVersion) -> str:
    """Write a value as people read it: 2,13 %, 32/1.502 hộ, 1.265.000.000 đ, 3 nhà."""
    if value.amount is not None:
        return format_money(value.amount)
    if version.kind == Kind.PERCENT:
        return "" if value.number is None else _percent(value.number)
    if value.numerator is not None:
        return base_words(value, version)
    if value.value is None:
        return ""
    return f"{format_number(value.value)}{_BLANK}{version.measured_in}"


def base_words(value: Value, version: IndicatorVersion) -> str:
    """Write what a value rests on: so many of so many; empty where it has no base."""
    if value.numerator is None or value.denominator is None:
        return ""
    part, whole = format_number(value.numerator), format_number(value.denominator)
    counted = version.measured_in.removeprefix("%").strip()
    return f"{part}/{whole}{_BLANK}{counted}".strip()


def parts_written(
    value: Value, version: IndicatorVersion
) -> tuple[tuple[str, str], ...]:
    """Write the parts of a breakdown, each with its name."""
    is_money = version.kind == Kind.MONEY
    return tuple(
        (name, format_money(int(part)) if is_money else format_number(part))
        for name, part in zip(version.parts, value.parts, strict=False)
        if part is not None
    )


def parts_words(value: Value, version: IndicatorVersion) -> str:
    """Write the parts of a breakdown in a line; empty where there are none."""
    return "; ".join(": ".join(part) for part in parts_written(value, version))


def in_kind_words(value: Value) -> str:
    """Write what was given in kind; it stands beside the money, never within it."""
    if not value.in_kind_amount:
        return ""
    worth = format_money(value.in_kind_amount)
    if not value.in_kind_note:
        return _("in kind, worth %(amount)s") % {"amount": worth}
    return _("in kind, worth %(amount)s: %(what)s") % {
        "amount": worth,
        "what": value.in_kind_note,
    }


def _percent(number: Decimal) -> str:
    exact = number.quantize(_FINEST_PERCENT, rounding=ROUND_HALF_UP)
    return format_percent(exact)
