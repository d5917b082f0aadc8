"""Whether parts make up their whole, and whether a balance is right."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cache

# As in indicators/states.py, whose choices need Django; a test compares.
EXACT, OVERLAP = "exact", "overlap"
_TERM = re.compile(r"\s*([+-]?)\s*([A-Z][0-9]{2})")


class Unfit(StrEnum):
    """What is wrong with the parts of a whole."""

    ABOVE_WHOLE = "above_whole"
    NOT_THE_SUM = "not_the_sum"
    OVERLAPPING = "overlapping"


def unfit(rule: str, whole: Decimal, parts: Sequence[Decimal]) -> Unfit | None:
    """Return what is wrong with parts; None: nothing, or there are none (INV-16).

    No part is more than the whole. Where parts may overlap, another sum is no mistake
    by itself (``OVERLAPPING``): it is said, not refused.
    """
    if not parts:
        return None
    if max(parts) > whole:
        return Unfit.ABOVE_WHOLE
    if sum(parts) == whole:
        return None
    return Unfit.OVERLAPPING if rule == OVERLAP else Unfit.NOT_THE_SUM


@cache
def terms_of(balance: str) -> tuple[tuple[int, str], ...]:
    """Read “D01 + D02 - D04” as signs and codes; nothing is worked out from nothing.

    Raises:
        ValueError: it is written otherwise.
    """
    if _TERM.sub("", balance).strip():
        raise ValueError(balance)
    return tuple(
        (-1 if sign == "-" else 1, code) for sign, code in _TERM.findall(balance)
    )


def balance_of(balance: str, values: Mapping[str, Decimal | None]) -> Decimal | None:
    """Return what a balance must be; None while one of its figures is missing."""
    total = Decimal(0)
    for sign, code in terms_of(balance):
        value = values.get(code)
        if value is None:
            return None
        total += sign * value
    return total
