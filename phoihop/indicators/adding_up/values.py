"""A value under the rule of its definition, as plain data."""

from dataclasses import dataclass
from decimal import Decimal

# As in indicators/states.py, whose choices need Django; a test compares.
RATIO, PERCENT = "ratio", "pct"


@dataclass(frozen=True, kw_only=True)
class Rule:
    """How the values of one definition behave.

    ``base`` is what a share is counted out of. ``comparable_since`` is the earliest
    definition of the same indicator from which on every next one is comparable with
    the one before; values may cross no other border.
    """

    indicator: str
    number: int
    kind: str
    over_time: str
    over_places: str
    comparable_since: int
    measured_in: str = ""
    base: str = ""

    @property
    def is_of_two_numbers(self) -> bool:
        """Tell whether values are kept as numerator and denominator."""
        return self.kind in {RATIO, PERCENT}


@dataclass(frozen=True, kw_only=True)
class Value:
    """One value under its rule; money is whole đồng, what was given in kind apart."""

    rule: Rule
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    in_kind: Decimal | None = None
    weight: Decimal | None = None
    is_estimate: bool = False
    is_proposed: bool = False
    is_quoted: bool = False
