"""Closing a programme: what is still open, and who has agreed."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import RuleViolation
from phoihop.monitoring import policies, services
from phoihop.monitoring.forms.closing import SettlementForm
from phoihop.monitoring.queries.next_programmes import later_programmes
from phoihop.monitoring.queries.open_tasks import leftovers_of, tasks_of_programme
from phoihop.monitoring.queries.seen import approved_final_review, closing_approvals
from phoihop.monitoring.states import SettlementKind
from phoihop.monitoring.views.loading import find
from phoihop.programmes.opening import allow
from phoihop.programmes.queries.loading import parties_of
from phoihop.ui.asking import NothingForm
from phoihop.ui.versioned import place_refusal, status_of


@require_GET
def closing_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Show what is still open in the programme, and who agrees to its closing."""
    found = find(request, programme_id)
    actor, place = request.mandate, found.place
    review = approved_final_review(programme_id)
    approvals = list(closing_approvals(programme_id))
    given = {one.organisation_id for one in approvals}
    parties = parties_of(found.programme)
    may_approve = policies.can_approve_closing(actor, place)
    page = {
        "programme": found.programme,
        "review": review,
        "leftovers": leftovers_of(programme_id, actor.on),
        "parties": parties,
        "approvals": approvals,
        "approved_ids": {one.pk for one in parties if one.acting_ids <= given},
        "may_settle": review is not None and policies.can_settle(actor, place),
        "may_approve": review is not None and may_approve,
    }
    return render(request, "monitoring/closing.html", page)


@require_http_methods(["GET", "POST"])
def settle_page(request: WorkRequest, programme_id: int, task_id: int) -> HttpResponse:
    """Carry an open task over, or close it with a reason."""
    found = find(request, programme_id)
    task = get_object_or_404(tasks_of_programme(programme_id), pk=task_id)
    allow(policies.can_settle(request.mandate, found.place))
    choices = later_programmes(request.mandate, found.programme)
    form = SettlementForm(request.POST or None, programmes=choices)
    if form.is_valid():
        try:
            services.settle(
                actor=request.mandate,
                task=task,
                kind=SettlementKind(form.cleaned_data["kind"]),
                reason=form.cleaned_data["reason"],
                into=form.cleaned_data["into"],
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("monitoring:closing", programme_id)
    page = {"programme": found.programme, "task": task, "form": form}
    return render(request, "monitoring/settle.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def approve_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Agree, for the actor's organisation, that the programme is closed."""
    found = find(request, programme_id)
    allow(policies.can_approve_closing(request.mandate, found.place))
    form = NothingForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            services.approve_closing(actor=request.mandate, programme=found.programme)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("monitoring:closing", programme_id)
    page = {"programme": found.programme, "form": form}
    return render(
        request, "monitoring/approve_closing.html", page, status=status_of(form)
    )
