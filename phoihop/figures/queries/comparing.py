"""Which figures may stand in one line: the one rule, asked of figures.

The rule itself stands in indicators/adding_up/comparing.py; here figures are put before
it as plain values.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from phoihop.figures.models import Measurement
from phoihop.figures.states import Basis, Recognition, ValueKind
from phoihop.indicators import adding_up
from phoihop.indicators.adding_up import Apart, Rule
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.queries import rule_by_itself, rules_of

Rules = Mapping[int, Rule]


class Kinded(Protocol):
    """What the rule asks of a figure, whether a row or as it is shown."""

    @property
    def indicator_version_id(self) -> int:
        """By which definition it was counted."""

    @property
    def value_kind(self) -> str:
        """Counted, or foreseen."""

    @property
    def recognition(self) -> str:
        """Recognised, or only proposed."""

    @property
    def basis(self) -> str:
        """Measured here, or quoted from a source."""


class Numbered(Kinded, Protocol):
    """A figure with its numbers beside it."""

    @property
    def value(self) -> Decimal | None:
        """A plain number."""

    @property
    def numerator(self) -> Decimal | None:
        """What is counted of two numbers."""

    @property
    def denominator(self) -> Decimal | None:
        """Out of how many."""

    @property
    def amount(self) -> int | None:
        """Money in whole đồng."""

    @property
    def in_kind_amount(self) -> int | None:
        """What was given in kind, in whole đồng."""


@dataclass(frozen=True, kw_only=True)
class Kinds:
    """A figure of which only the kind is known: one that is not entered yet."""

    indicator_version_id: int
    value_kind: str
    recognition: str
    basis: str = Basis.COMPUTED


def rules_behind(figures: Iterable[Measurement]) -> Rules:
    """Return the rules of the definitions of figures, in one query at most."""
    return rules_between(one.indicator_version for one in figures)


def rules_between(definitions: Iterable[IndicatorVersion]) -> Rules:
    """Return the rules of definitions that are loaded with their indicators.

    Where each indicator has but one definition among them there is nothing to ask.
    """
    versions = {one.pk: one for one in definitions}
    if len({one.indicator_id for one in versions.values()}) < len(versions):
        return rules_of(versions.values())
    return {pk: rule_by_itself(version) for pk, version in versions.items()}


def why_apart(one: Kinded, other: Kinded, rules: Rules) -> Apart | None:
    """Return why two figures may not stand in one line; None: they may."""
    return adding_up.why_apart(_bare(one, rules), _bare(other, rules))


def may_be_compared(one: Kinded, other: Kinded, rules: Rules) -> bool:
    """Tell whether a change from one figure to the other says anything.

    An estimate, and one only proposed, may be compared; they say what they are.
    """
    return adding_up.may_be_compared(_bare(one, rules), _bare(other, rules))


def addend(figure: Numbered, rules: Rules) -> adding_up.Value:
    """Return a figure as a value to be added up under its rule."""
    amount = None if figure.amount is None else Decimal(figure.amount)
    in_kind = figure.in_kind_amount
    return adding_up.Value(
        rule=rules[figure.indicator_version_id],
        value=amount if figure.value is None else figure.value,
        numerator=figure.numerator,
        denominator=figure.denominator,
        in_kind=None if in_kind is None else Decimal(in_kind),
        is_estimate=figure.value_kind == ValueKind.ESTIMATE,
        is_proposed=figure.recognition == Recognition.PROPOSED,
        is_quoted=figure.basis == Basis.QUOTED,
    )


def _bare(figure: Kinded, rules: Rules) -> adding_up.Value:
    return adding_up.Value(
        rule=rules[figure.indicator_version_id],
        is_estimate=figure.value_kind == ValueKind.ESTIMATE,
        is_proposed=figure.recognition == Recognition.PROPOSED,
        is_quoted=figure.basis == Basis.QUOTED,
    )
