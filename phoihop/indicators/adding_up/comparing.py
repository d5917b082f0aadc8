"""The one rule of what may stand in a line, be compared, or be added up.

Lines, bars, sums, verdicts, reports and pages all ask here and nowhere else.
"""

from enum import StrEnum

from phoihop.indicators.adding_up.values import Rule, Value


class Apart(StrEnum):
    """Why two values in a row do not belong together, the gravest reason first."""

    INDICATOR = "indicator"
    DEFINITION = "definition"
    UNIT = "unit"
    BASE = "base"
    QUOTED = "quoted"
    PROPOSED = "proposed"
    ESTIMATE = "estimate"
    MISSING = "missing"


# Said beside what is compared or added up, and no ground to refuse it
# (docs/decisions/0011-indicators-in-versions.md).
ONLY_SAID = frozenset({Apart.PROPOSED, Apart.ESTIMATE})


def why_apart(one: Value, other: Value) -> Apart | None:
    """Return why two values may not stand in one line; None: they may.

    Whatever the order of the two. A quoted figure belongs to no other, not even to
    another quoted one, for its base is the source's (decision 20).
    """
    if (reason := _of_rules(one.rule, other.rule)) is not None:
        return reason
    if one.is_quoted or other.is_quoted:
        return Apart.QUOTED
    if one.is_proposed != other.is_proposed:
        return Apart.PROPOSED
    return Apart.ESTIMATE if one.is_estimate != other.is_estimate else None


def may_be_compared(one: Value, other: Value) -> bool:
    """Tell whether a change from one to the other says anything."""
    return why_apart(one, other) in {None, *ONLY_SAID}


def _of_rules(one: Rule, other: Rule) -> Apart | None:
    if one.indicator != other.indicator:
        return Apart.INDICATOR
    earlier, later = sorted((one, other), key=lambda rule: rule.number)
    if later.comparable_since > earlier.number:
        return Apart.DEFINITION
    if (one.kind, one.measured_in) != (other.kind, other.measured_in):
        return Apart.UNIT
    return Apart.BASE if one.base != other.base else None
