"""Plain values under rules, for tests that need no database."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from phoihop.indicators.adding_up import Rule, Value

COUNT = Rule(
    indicator="B01",
    number=1,
    kind="count",
    over_time="sum",
    over_places="sum",
    comparable_since=1,
)
STOCK = replace(COUNT, indicator="C02", kind="stock", over_time="last")
SHARE = replace(STOCK, indicator="C01", kind="pct", over_time="last", over_places="ros")
FLOW_SHARE = replace(SHARE, indicator="F07", over_time="ros")
RATIO = replace(SHARE, indicator="A02", kind="ratio")
SCORE = replace(SHARE, indicator="E10", over_places="none")
MONEY = replace(COUNT, indicator="D02", kind="money")
OPENING = replace(MONEY, indicator="D01", over_time="first")
DAYS = replace(COUNT, indicator="F15", kind="days", over_time="avg", over_places="wavg")


def number(value: int | str, rule: Rule = COUNT, **more: Any) -> Value:
    """Return a plain number under a rule."""
    return Value(rule=rule, value=Decimal(value), **more)


def share(numerator: int, denominator: int, rule: Rule = SHARE, **more: Any) -> Value:
    """Return two numbers under a rule."""
    return Value(
        rule=rule,
        numerator=Decimal(numerator),
        denominator=Decimal(denominator),
        **more,
    )


def days(value: int | str, weight: int | None) -> Value:
    """Return days with what they are weighted by."""
    weighed = None if weight is None else Decimal(weight)
    return Value(rule=DAYS, value=Decimal(value), weight=weighed)
