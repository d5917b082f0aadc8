"""Showing the file of a piece of evidence to everybody, and taking it back."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import NotAllowed, RuleViolation
from phoihop.tasks import services
from phoihop.tasks.forms.publishing import ShowForm, TakeBackForm
from phoihop.tasks.models import Evidence
from phoihop.tasks.policies import WHO_PUBLISHES_EVIDENCE, can_publish_evidence
from phoihop.tasks.queries.evidence import (
    authors_of_evidence,
    evidence_seen_by,
    task_shown_by,
)
from phoihop.ui.versioned import place_refusal, status_of


@require_http_methods(["GET", "POST"])
def show_page(request: WorkRequest, evidence_id: int) -> HttpResponse:
    """Let everybody take the file."""
    evidence = _evidence(request, evidence_id)
    form = ShowForm(request.POST or None)
    if form.is_valid():
        try:
            services.publish_evidence(actor=request.mandate, evidence=evidence)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return _to_task(evidence)
    page = {"evidence": evidence, "form": form, "task_id": task_shown_by(evidence)}
    return render(request, "tasks/show_evidence.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def take_back_page(request: WorkRequest, evidence_id: int) -> HttpResponse:
    """Take the file off the public pages."""
    evidence = _evidence(request, evidence_id)
    form = TakeBackForm(request.POST or None)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            services.withdraw_evidence(
                actor=request.mandate, evidence=evidence, reason=reason
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return _to_task(evidence)
    page = {"evidence": evidence, "form": form, "task_id": task_shown_by(evidence)}
    page |= {"is_taken_back": True}
    return render(request, "tasks/show_evidence.html", page, status=status_of(form))


def _evidence(request: WorkRequest, evidence_id: int) -> Evidence:
    """Return the evidence if the actor sees it, else 404; if he may publish, else 403.

    Raises:
        NotAllowed: the actor is no publisher of the unit, or had a hand in it.
    """
    seen = evidence_seen_by(request.mandate).select_related("file")
    evidence = get_object_or_404(seen, pk=evidence_id)
    authors = authors_of_evidence(evidence)
    if not can_publish_evidence(request.mandate, evidence, authors):
        raise NotAllowed(str(WHO_PUBLISHES_EVIDENCE))
    return evidence


def _to_task(evidence: Evidence) -> HttpResponse:
    task_id = task_shown_by(evidence)
    if task_id is None:
        raise Http404
    return redirect("tasks:task", task_id)
