"""All reports at a glance, a call with what came after it, and asking for reports."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.audit.queries import history_of
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes.opening import allow
from phoihop.reports import policies, services
from phoihop.reports.forms.calls import BodiesForm, CallForm
from phoihop.reports.queries.choices import choices_of
from phoihop.reports.queries.due import (
    arrivals_of,
    owed_after,
    reports_owed,
    reports_waiting,
)
from phoihop.reports.queries.seen import calls_seen_by, reports_seen_by, with_duties
from phoihop.reports.views.loading import find_call, find_duty
from phoihop.ui.asking import NothingForm, ReasonForm
from phoihop.ui.versioned import place_refusal, status_of

_A_PAGE = 20


@require_GET
def list_page(request: WorkRequest) -> HttpResponse:
    """Show what the actor owes, what waits for him, and the calls with their counts."""
    actor = request.mandate
    calls = Paginator(with_duties(calls_seen_by(actor)), _A_PAGE)
    page = calls.get_page(request.GET.get("page"))
    body = actor.organisation_id
    return render(
        request,
        "reports/list.html",
        {
            "owed": reports_owed(body, actor.on) if body else [],
            "waiting": reports_waiting(actor),
            "page": page,
            "calls": [(call, arrivals_of(owed_after(call, actor.on))) for call in page],
            "may_ask": policies.can_ask(actor),
            "may_begin": policies.can_ask(actor),
        },
    )


@require_GET
def call_page(request: WorkRequest, call_id: int) -> HttpResponse:
    """Show who has submitted, who is late, and who has not come yet."""
    call, actor = find_call(request, call_id), request.mandate
    owed = owed_after(call, actor.on)
    seen = reports_seen_by(actor).filter(duty__call=call).order_by()
    page = {
        "call": call,
        "programmes": call.programmes.newest_first(),
        "owed": owed,
        "arrivals": arrivals_of(owed),
        "released": [duty for duty in call.duties.all() if duty.is_released],
        "open_ids": set(seen.values_list("pk", flat=True)),
        "own_id": actor.organisation_id,
        "may_steer": policies.can_steer(actor, call),
        "may_begin": policies.can_ask(actor),
        "entries": history_of(call),
    }
    return render(request, "reports/call.html", page)


@require_http_methods(["GET", "POST"])
def ask_page(request: WorkRequest) -> HttpResponse:
    """Ask bodies of the unit for a report."""
    allow(policies.can_ask(request.mandate), str(policies.WHO_ASKS))
    form = CallForm(request.POST or None, choices=choices_of(request.mandate))
    if form.is_valid():
        try:
            call = services.ask(actor=request.mandate, outline=form.outline())
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("reports:call", call.pk)
    return render(request, "reports/ask.html", {"form": form}, status=status_of(form))


@require_http_methods(["GET", "POST"])
def add_page(request: WorkRequest, call_id: int) -> HttpResponse:
    """Ask more bodies after the same call."""
    call = find_call(request, call_id)
    allow(policies.can_steer(request.mandate, call), str(policies.WHO_ASKS))
    form = BodiesForm(request.POST or None, choices=choices_of(request.mandate))
    if form.is_valid():
        try:
            services.add_bodies(
                actor=request.mandate, call=call, bodies=form.cleaned_data["bodies"]
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("reports:call", call.pk)
    page = {"call": call, "form": form}
    return render(request, "reports/add.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def release_page(request: WorkRequest, call_id: int, duty_id: int) -> HttpResponse:
    """Release a body from its report, with a reason."""
    duty = find_duty(request, call_id, duty_id)
    allow(policies.can_steer(request.mandate, duty.call), str(policies.WHO_ASKS))
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        try:
            services.release(
                actor=request.mandate, duty=duty, reason=form.cleaned_data["reason"]
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("reports:call", call_id)
    page = {"call": duty.call, "duty": duty, "form": form}
    return render(request, "reports/release.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def begin_page(request: WorkRequest, call_id: int, duty_id: int) -> HttpResponse:
    """Begin the report that the actor's organisation owes."""
    duty = find_duty(request, call_id, duty_id)
    allow(policies.can_begin(request.mandate, duty), str(policies.WHO_SUBMITS))
    form = NothingForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            report = services.open_report(actor=request.mandate, duty=duty)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("reports:write", report.pk)
    page = {"call": duty.call, "duty": duty, "form": form}
    return render(request, "reports/begin.html", page, status=status_of(form))
