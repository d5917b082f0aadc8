"""Numbers the Vietnamese way: 1.234,5 and 2,13 %; read back with the same rules."""

import re
from decimal import ROUND_HALF_UP, Decimal

_WRITTEN = re.compile(r"[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?")
_NARROW_BLANK = "\N{NO-BREAK SPACE}"


class UnreadableNumberError(ValueError):
    """The text is no number written the Vietnamese way."""


def format_number(value: Decimal | float, places: int | None = None) -> str:
    """Write a number with dots between thousands and a decimal comma.

    Without ``places`` the decimals are those the value has, trailing zeros dropped.
    """
    number = Decimal(str(value))
    if places is not None:
        number = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
        written = f"{number:,f}"
    else:
        written = f"{number:,f}"
        if "." in written:
            written = written.rstrip("0").rstrip(".")
    return written.translate(str.maketrans(",.", ".,"))


def format_percent(value: Decimal | float, places: int | None = None) -> str:
    """Write a percentage; ``value`` is already in percent: 2.13 gives "2,13 %"."""
    return f"{format_number(value, places)}{_NARROW_BLANK}%"


def format_money(value: int) -> str:
    """Write an amount in whole đồng."""
    return f"{format_number(value)}{_NARROW_BLANK}đ"


def parse_number(text: str) -> Decimal:
    """Read a number written the Vietnamese way.

    A dot parts thousands only: "1.234" is one thousand two hundred and thirty-four,
    and "1.5" is refused because nobody can tell what was meant.

    Raises:
        UnreadableNumberError: the text is not such a number.
    """
    written = text.replace(_NARROW_BLANK, "").replace(" ", "")
    if not _WRITTEN.fullmatch(written):
        raise UnreadableNumberError(text)
    return Decimal(written.replace(".", "").replace(",", "."))
