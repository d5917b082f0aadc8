"""Showing a record to the public, and taking it back."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import RuleViolation
from phoihop.imports import services
from phoihop.imports.forms.acts import NothingForm, ReasonForm
from phoihop.imports.views.finding import allow, find_record
from phoihop.ui.versioned import place_refusal, status_of


@require_http_methods(["GET", "POST"])
def publish_page(request: WorkRequest, source_id: int) -> HttpResponse:
    """Show the event and its programmes to everybody."""
    found = find_record(request, source_id)
    allow(found.may_publish)
    form = NothingForm(request.POST or None)
    if form.is_valid():
        try:
            services.publish_record(actor=request.mandate, source=found.source)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("imports:detail", source_id)
    page = {"source": found.source, "form": form, "event": found.event}
    return render(request, "imports/publish.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def withdraw_page(request: WorkRequest, source_id: int) -> HttpResponse:
    """Take the event and its programmes off the public pages."""
    found = find_record(request, source_id)
    allow(found.may_publish)
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        try:
            services.withdraw_record(
                actor=request.mandate,
                source=found.source,
                reason=form.cleaned_data["reason"],
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("imports:detail", source_id)
    page = {"source": found.source, "form": form, "event": found.event}
    return render(request, "imports/withdraw.html", page, status=status_of(form))
