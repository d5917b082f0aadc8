"""The periods of a unit, one of them, and how it is opened, changed and locked."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.audit.queries import history_of
from phoihop.directory.history import last_change
from phoihop.directory.requests import WorkRequest
from phoihop.figures import policies, services
from phoihop.figures.actions import BULK_STEPS, PERIOD_ACTS, PeriodAct, acts_on_period
from phoihop.figures.csv_out import csv_response
from phoihop.figures.forms.periods import ChangePeriodForm, PeriodForm, initial_of
from phoihop.figures.models import ReportingPeriod
from phoihop.figures.proposals import proposal_named, usual_periods
from phoihop.figures.queries.figures import waiting_in
from phoihop.figures.queries.missing import missing_in
from phoihop.figures.queries.periods import listed_periods
from phoihop.figures.queries.sheet import period_sheet
from phoihop.figures.queries.waiting import not_approved_in
from phoihop.figures.states import MeasurementState
from phoihop.figures.views.loading import (
    allow,
    allow_at_work,
    find_own_period,
    find_period,
)
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes.opening import must_exist
from phoihop.ui.versioned import place_refusal, status_of

_ON_A_PAGE = 20
_YEARS = range(1990, 2150)
_STANDING = (MeasurementState.APPROVED, MeasurementState.LOCKED)


@require_GET
def periods_page(request: WorkRequest) -> HttpResponse:
    """Show the periods, the latest first, and how far each is filled."""
    allow_at_work(request)
    pages = Paginator(listed_periods(request.mandate), _ON_A_PAGE)
    page = {
        "page_obj": pages.get_page(request.GET.get("page")),
        "may_open": policies.can_open_period(request.mandate),
    }
    return render(request, "figures/periods.html", page)


@require_http_methods(["GET", "POST"])
def open_page(request: WorkRequest) -> HttpResponse:
    """Open a period; the usual ones are proposed."""
    actor = request.mandate
    allow(policies.can_open_period(actor), policies.WHO_OPENS)
    year = _year(request)
    proposed = proposal_named(year, request.GET.get("proposal", ""))
    initial = proposed.initial if proposed else {}
    form = PeriodForm(request.POST or None, initial=initial)
    if form.is_valid():
        try:
            period = services.open_period(actor=actor, outline=form.outline())
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("figures:period", period.pk)
    page = {"form": form, "year": year, "proposals": usual_periods(year)}
    page |= {"proposed": proposed, "years": (year - 1, year + 1)}
    return render(request, "figures/open.html", page, status=status_of(form))


@require_GET
def period_page(request: WorkRequest, period_id: int) -> HttpResponse:
    """Show what is in and what is missing, body by body."""
    period = find_period(request, period_id)
    actor, sheet = request.mandate, period_sheet(request.mandate, period)
    measured = sheet.measured
    standing = [one for one in measured if one.figure and one.figure.stands]
    page = {
        "period": period,
        "sheet": sheet,
        "standing_count": len(standing),
        "measured_count": len(measured),
        "is_over": period.due_on < actor.on,
        "acts": acts_on_period(actor, period),
        "steps": _steps(request, period),
        "may_change": policies.can_gather(actor, period),
        "may_enter": policies.can_enter(actor, period),
    }
    return render(request, "figures/period.html", page)


@require_http_methods(["GET", "POST"])
def change_page(request: WorkRequest, period_id: int) -> HttpResponse:
    """Change an open period."""
    period = find_own_period(request, period_id)
    allow(policies.can_gather(request.mandate, period), policies.WHO_GATHERS)
    form = ChangePeriodForm(request.POST or None, initial=initial_of(period))
    conflict: dict[str, object] = {}
    if form.is_valid():
        try:
            services.change_period(
                actor=request.mandate,
                period=period,
                outline=form.outline(),
                version=form.cleaned_data["version"],
            )
        except RuleViolation as refusal:
            conflict = place_refusal(form, refusal, **last_change(period))
        else:
            return redirect("figures:period", period_id)
    page = {"period": period, "form": form, **conflict}
    return render(request, "figures/change.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def act_page(request: WorkRequest, period_id: int, slug: str) -> HttpResponse:
    """Explain an act on a period, ask for what it needs, and do it."""
    period, act = find_own_period(request, period_id), PERIOD_ACTS.get(slug)
    must_exist(act)
    if act is None:
        raise AssertionError
    allow(act.may(request.mandate, period), act.whom_to_ask)
    form = act.form(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            act.run(request.mandate, period, form.cleaned_data)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("figures:period", period_id)
    page = {"period": period, "act": act, "form": form} | _before_lock(period, act)
    return render(request, "figures/period_act.html", page, status=status_of(form))


@require_GET
def history_page(request: WorkRequest, period_id: int) -> HttpResponse:
    """Show who did what in a period when."""
    period = find_own_period(request, period_id)
    page = {"period": period, "entries": history_of(period)}
    return render(request, "figures/period_history.html", page)


@require_GET
def csv_page(request: WorkRequest, period_id: int) -> HttpResponse:
    """Hand a period out as a table for a spreadsheet."""
    period = find_period(request, period_id)
    sheet = period_sheet(request.mandate, period)
    return csv_response(period, sheet)


def _year(request: WorkRequest) -> int:
    asked = request.GET.get("year", "")
    day = request.mandate.on
    is_year = asked.isascii() and asked.isdecimal() and int(asked[:6]) in _YEARS
    return int(asked) if is_year else day.year


def _steps(request: WorkRequest, period: ReportingPeriod) -> list[tuple[object, int]]:
    """Return the steps that figures wait for from the actor, with how many do."""
    if period.is_locked:
        return []
    on_their_way = [state for state in MeasurementState if state not in _STANDING]
    waiting = waiting_in(request.mandate, period, on_their_way)
    found: list[tuple[object, int]] = []
    for step in BULK_STEPS.values():
        count = sum(step.may(request.mandate, figure) for figure in waiting)
        if count:
            found.append((step, count))
    return found


def _before_lock(period: ReportingPeriod, act: PeriodAct) -> dict[str, object]:
    """Return what is not approved and what is missing; nothing changes after a lock."""
    return {
        "not_approved": not_approved_in(period.pk),
        "missing": missing_in(period),
    }
