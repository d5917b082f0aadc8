"""The table of figures behind a report: plan, this period, a year before."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import F
from django.utils.translation import gettext as _

from phoihop.figures.models import PlanTarget
from phoihop.figures.queries.beside import periods_before
from phoihop.figures.queries.comparing import Rules, may_be_compared
from phoihop.figures.queries.shown import Shown, standing_figures
from phoihop.figures.states import Recognition, TargetState, ValueKind
from phoihop.foundation.numbers import format_money, format_number, format_percent
from phoihop.indicators.queries import rules_among
from phoihop.indicators.states import OF_TWO_NUMBERS, Kind
from phoihop.programmes.models import Target
from phoihop.programmes.states import Operator
from phoihop.reports.models import Report
from phoihop.reports.queries.at_hand import AtHand, chosen
from phoihop.reports.queries.sheet import AppendixLine

_HUNDRED = Decimal(100)
_PLACES = Decimal("0.01")
_BLANK = "\N{NO-BREAK SPACE}"
_SIGNS = {
    Operator.AT_LEAST: "≥ ",
    Operator.AT_MOST: "≤ ",
    Operator.EQUAL: "",
    Operator.BETWEEN: "",
}


@dataclass(frozen=True)
class Plan:
    """What an indicator is to reach: how it is read, from where, up to where."""

    operator: str
    value: Decimal | None
    upper: Decimal | None


def appendix_of(
    report: Report, at_hand: AtHand, bound: Collection[str]
) -> tuple[AppendixLine, ...]:
    """Return a line for each figure that the body gives or speaks of."""
    rows = [
        one
        for code, one in at_hand.shown.items()
        if code in bound or one.organisation_id == report.organisation_id
    ]
    if not rows:
        return ()
    codes = [row.code for row in rows]
    plans, before = _plans(report, codes), _a_year_before(report, codes)
    rules = rules_among(row.indicator_id for row in rows) if before else {}
    return tuple(
        _line(row, plans.get(row.code), before.get(row.code), rules) for row in rows
    )


def _a_year_before(report: Report, codes: Collection[str]) -> dict[str, Shown]:
    then = periods_before(report.duty.call.period).a_year_ago
    if then is None:
        return {}
    rows = standing_figures(then.unit_id, period_ids=[then.pk], codes=codes)
    return chosen(rows, report.organisation_id)


def _plans(report: Report, codes: Collection[str]) -> dict[str, Plan]:
    """Return the plan of each code: of the body, else of a programme of the call."""
    call = report.duty.call
    signed = Target.objects.filter(
        content__programme__report_calls=call,
        indicator_version__indicator__code__in=codes,
    ).annotate(code=F("indicator_version__indicator__code"))
    planned = PlanTarget.objects.filter(
        organisation_id=report.organisation_id,
        state=TargetState.SET,
        period__days__contains=call.period.days,
        indicator_version__indicator__code__in=codes,
    ).annotate(code=F("indicator_version__indicator__code"))
    found = _by_code(signed.order_by("-id"))
    # The shortest time that holds the period says the most of it.
    return found | _by_code(planned.order_by("-period__days", "id"))


def _by_code(targets: Iterable[Target | PlanTarget]) -> dict[str, Plan]:
    return {
        vars(one)["code"]: Plan(one.operator, one.value, one.upper_value)
        for one in targets
    }


def _line(
    row: Shown, plan: Plan | None, before: Shown | None, rules: Rules
) -> AppendixLine:
    is_same = before is not None and may_be_compared(before, row, rules)
    return AppendixLine(
        code=row.code,
        name=row.indicator,
        measured_in=row.measured_in,
        public_code=row.public_code,
        plan=_plan_words(row, plan) if plan else "",
        words=row.written,
        percent_of_plan=_of_plan(row, plan),
        before=before.written if before else "",
        change=_change(row, before) if before and is_same else "",
        note="; ".join(_notes(row, before, is_same)),
    )


def marks_in_notes() -> frozenset[str]:
    """Return what a note says in our own words, apart from what an officer wrote."""
    return frozenset({_estimate(), _proposed(), _not_compared()})


def _estimate() -> str:
    return _("estimate")


def _proposed() -> str:
    return _("proposed for recognition")


def _not_compared() -> str:
    return _("another definition than a year before, not compared")


def _notes(row: Shown, before: Shown | None, is_same: bool) -> Iterable[str]:
    if row.value_kind == ValueKind.ESTIMATE:
        yield _estimate()
    if row.recognition == Recognition.PROPOSED:
        yield _proposed()
    if before and not is_same:
        yield _not_compared()
    if row.in_kind:
        yield row.in_kind
    if row.note:
        yield row.note


def _plan_words(row: Shown, plan: Plan) -> str:
    if plan.value is None:
        return str(Operator(plan.operator).label)
    words = f"{_SIGNS.get(Operator(plan.operator), '')}{_written(row, plan.value)}"
    if plan.upper is None:
        return words
    return f"{words} – {_written(row, plan.upper)}"


def _written(row: Shown, value: Decimal) -> str:
    if row.kind in OF_TWO_NUMBERS:
        return format_percent(value)
    if row.kind == Kind.MONEY:
        return format_money(int(value))
    return f"{format_number(value)}{_BLANK}{row.measured_in}"


def _of_plan(row: Shown, plan: Plan | None) -> str:
    """Say what share of the plan was reached; a percentage has no such share."""
    if plan is None or not plan.value or row.number is None:
        return ""
    if row.kind in OF_TWO_NUMBERS or plan.upper is not None:
        return ""
    return format_percent(_rounded(row.number / plan.value * _HUNDRED))


def _change(row: Shown, before: Shown) -> str:
    """Say by how much it changed: in points of a percentage, else in per cent."""
    if row.number is None or before.number is None:
        return ""
    moved = row.number - before.number
    sign = "+" if moved > 0 else ""
    if row.kind in OF_TWO_NUMBERS:
        points = f"{sign}{format_number(_rounded(moved))}"
        return _("%(points)s percentage points") % {"points": points}
    if not before.number:
        return ""
    return f"{sign}{format_percent(_rounded(moved / before.number * _HUNDRED))}"


def _rounded(number: Decimal) -> Decimal:
    return number.quantize(_PLACES, rounding=ROUND_HALF_UP)
