"""Targets of plans: all of a unit, and how one is proposed, changed, set, adjusted."""

from django import forms
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.audit.queries import history_of
from phoihop.directory.requests import WorkRequest
from phoihop.figures import policies, services
from phoihop.figures.forms.targets import ProposeForm
from phoihop.figures.models import PlanTarget
from phoihop.figures.queries.periods import periods_seen_by
from phoihop.figures.queries.plans import plan_targets_seen_by, words_of_plan
from phoihop.figures.target_acts import TARGET_ACTS, TargetAct, acts_on_target
from phoihop.figures.views.loading import allow, allow_at_work, find_own_period
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes.opening import must_exist
from phoihop.ui.versioned import place_refusal, status_of

_ON_A_PAGE = 40
_MOST_PERIODS = 12


@require_GET
def targets_page(request: WorkRequest) -> HttpResponse:
    """Show the targets of the unit's plans, those of the latest periods first."""
    allow_at_work(request)
    actor = request.mandate
    pages = Paginator(plan_targets_seen_by(actor), _ON_A_PAGE)
    page_obj = pages.get_page(request.GET.get("page"))
    rows = [(one, words_of_plan(one), acts_on_target(actor, one)) for one in page_obj]
    periods = periods_seen_by(actor).filter(unit_id=actor.unit_id)
    page = {
        "page_obj": page_obj,
        "rows": rows,
        "may_propose": policies.can_propose_targets(actor),
        "periods": periods.order_by("-cut_off", "-days")[:_MOST_PERIODS],
    }
    return render(request, "figures/targets.html", page)


@require_http_methods(["GET", "POST"])
def propose_page(request: WorkRequest, period_id: int) -> HttpResponse:
    """Propose what an indicator is to reach in a period."""
    period, actor = find_own_period(request, period_id), request.mandate
    allow(policies.can_propose_targets(actor), policies.WHO_PROPOSES_TARGETS)
    form = ProposeForm(request.POST or None, period=period)
    if form.is_valid():
        try:
            services.propose_target(
                actor=actor,
                period=period,
                indicator_version=form.cleaned_data["indicator"],
                outline=form.outline(),
                is_about_the_body=form.cleaned_data["is_about_the_body"],
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("figures:targets")
    page = {"period": period, "form": form}
    return render(request, "figures/propose.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def act_page(request: WorkRequest, target_id: int, slug: str) -> HttpResponse:
    """Change, set or adjust a target."""
    seen = plan_targets_seen_by(request.mandate)
    target, act = get_object_or_404(seen, pk=target_id), TARGET_ACTS.get(slug)
    must_exist(act)
    if act is None:
        raise AssertionError
    allow(act.may(request.mandate, target), act.whom_to_ask)
    form = _form(request, act, target)
    if form.is_valid():
        try:
            act.run(request.mandate, target, form)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("figures:targets")
    page = {"target": target, "act": act, "form": form, "period": target.period}
    page |= {"words": words_of_plan(target), "entries": history_of(target)}
    return render(request, "figures/target_act.html", page, status=status_of(form))


def _form(request: WorkRequest, act: TargetAct, target: PlanTarget) -> forms.Form:
    sent = request.POST if request.method == "POST" else None
    return act.form(sent, initial=dict(act.initial(target)))
