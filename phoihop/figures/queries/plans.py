"""Targets of plans, and every target that stands beside a box to be filled in."""

from collections import defaultdict
from collections.abc import Collection
from datetime import timedelta
from decimal import Decimal

from django.contrib.postgres.fields import DateRangeField
from django.db.models import Q, QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.figures.models import PlanTarget, ReportingPeriod
from phoihop.figures.states import TargetState
from phoihop.foundation.numbers import format_money, format_number, format_percent
from phoihop.foundation.prepared import (
    Given,
    PreparedQuery,
    given_day,
    given_number,
    is_among,
)
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.states import Kind
from phoihop.programmes.models import Target
from phoihop.programmes.states import SIGNED_STATES, Operator

_BLANK = "\N{NO-BREAK SPACE}"
_SIGNS = {Operator.AT_LEAST: f"≥{_BLANK}", Operator.AT_MOST: f"≤{_BLANK}"}


_PLANNED = PreparedQuery(
    lambda: (
        PlanTarget.objects.filter(
            is_among("indicator_version__indicator_id", "indicators"),
            organisation_id=given_number("body"),
            state=TargetState.SET,
            period__days__contains=Given("days", DateRangeField()),
        )
        .select_related("indicator_version", "period")
        .order_by("period__days", "id")
    )
)
_SIGNED = PreparedQuery(
    lambda: (
        Target.objects.filter(
            is_among("indicator_version__indicator_id", "indicators"),
            content__programme__unit_id=given_number("unit"),
            content__programme__state__in=sorted(SIGNED_STATES),
            content__programme__period__contains=given_day("day"),
            content__is_dropped=False,
        )
        .select_related("indicator_version", "content__programme")
        .order_by("id")
    )
)


def plan_targets_seen_by(actor: Mandate) -> QuerySet[PlanTarget]:
    """Return the targets of the actor's unit; proposed ones are its body's own."""
    if actor.organisation_id is None:
        return PlanTarget.objects.none()
    own = Q(organisation_id=actor.organisation_id)
    return (
        PlanTarget.objects.filter(unit_id=actor.unit_id)
        .filter(own | ~Q(state=TargetState.DRAFT))
        .select_related(
            "organisation", "period", "indicator_version__indicator__group", "adjusts"
        )
        .order_by(
            "-period__cut_off",
            "organisation__sort_key",
            "indicator_version__indicator__group__rank",
            "indicator_version__indicator__rank",
            "indicator_version__indicator__code",
            "id",
        )
    )


def is_being_adjusted(target: PlanTarget) -> bool:
    """Tell whether another value for the target is proposed or set already."""
    return PlanTarget.objects.filter(adjusts=target).exists()


def targets_beside(
    period: ReportingPeriod, body_id: int, indicator_ids: Collection[int]
) -> dict[int, tuple[str, ...]]:
    """Return by indicator what is to be reached in a period, in two queries.

    A plan of a longer time holds the period as well; so does a signed programme.
    """
    wanted = list(indicator_ids)
    if not wanted:
        return {}
    planned = _PLANNED.rows(body=body_id, days=period.days, indicators=wanted)
    signed = _SIGNED.rows(unit=period.unit_id, day=period.cut_off, indicators=wanted)
    found: defaultdict[int, list[str]] = defaultdict(list)
    for plan in planned:
        words = f"{words_of_plan(plan)} ({plan.period.name})"
        found[plan.indicator_version.indicator_id].append(words)
    for target in signed:
        found[target.indicator_version.indicator_id].append(_signed_words(target))
    return {pk: tuple(dict.fromkeys(words)) for pk, words in found.items()}


def words_of_plan(target: PlanTarget) -> str:
    """Say what a target of a plan is to reach: ≥ 6 căn, ≤ 2,13 %."""
    version = target.indicator_version
    value = _written(target.value, version)
    upper = _written(target.upper_value, version)
    return _words(Operator(target.operator), value, upper)


def _words(operator: Operator, value: str, upper: str) -> str:
    if not value:
        return str(operator.label)
    if upper:
        return f"{value} – {upper}"
    if operator in {Operator.INCREASE, Operator.DECREASE}:
        return f"{operator.label} {value}"
    return f"{_SIGNS.get(operator, '')}{value}"


def _signed_words(target: Target) -> str:
    """Say what a signed target is to reach, and until when where that is years away."""
    period = target.content.programme.period
    first, last = period.lower.year, (period.upper - timedelta(days=1)).year
    words = _goal_words(target)
    return f"{words} ({first}–{last})" if last > first else words


def _goal_words(target: Target) -> str:
    value, upper = (
        "" if number is None else f"{format_number(number)}{_BLANK}{target.measured_in}"
        for number in (target.value, target.upper_value)
    )
    return _words(Operator(target.operator), value, upper)


def _written(value: Decimal | None, version: IndicatorVersion) -> str:
    if value is None:
        return ""
    if version.is_of_two_numbers:
        return format_percent(value)
    if version.kind == Kind.MONEY:
        return format_money(int(value))
    return f"{format_number(value)}{_BLANK}{version.measured_in}"
