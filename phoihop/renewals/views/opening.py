"""Opening the next programme from one, and letting a draft follow one."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import RuleViolation
from phoihop.monitoring.queries.seen import approved_final_review
from phoihop.programmes.models import Programme
from phoihop.programmes.opening import allow, find_place, find_programme
from phoihop.programmes.queries.earlier import followable, term_programmes
from phoihop.renewals import policies, services
from phoihop.renewals.forms.opening import FollowForm, NextForm, next_initial
from phoihop.renewals.services.bodies import parties_today
from phoihop.ui.versioned import place_refusal, status_of


@require_http_methods(["GET", "POST"])
def next_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Open the draft of the next programme from a signed one."""
    programme = find_programme(request, programme_id)
    may_open = policies.can_open_next(request.mandate, programme)
    allow(may_open, str(policies.WHO_OPENS))
    review = approved_final_review(programme.pk)
    parties = parties_today(programme, request.mandate.unit_id)
    form = _next_form(request, programme, is_reviewed=review is not None)
    if form.is_valid():
        try:
            renewal = services.open_next(
                actor=request.mandate,
                predecessor=programme,
                head=form.head(programme),
                parties=parties,
                waiver=form.cleaned_data.get("waiver", ""),
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("renewals:walk", renewal.programme_id)
    page = {"programme": programme, "form": form, "review": review, "parties": parties}
    return render(request, "renewals/next.html", page, status=status_of(form))


def _next_form(
    request: WorkRequest, programme: Programme, *, is_reviewed: bool
) -> NextForm:
    return NextForm(
        request.POST or None,
        initial=next_initial(programme),
        terms=term_programmes(request.mandate.unit_id).newest_first(),
        is_reviewed=is_reviewed,
    )


@require_http_methods(["GET", "POST"])
def follow_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Let a draft follow a signed programme."""
    programme = find_programme(request, programme_id)
    place = find_place(request, programme)
    allow(policies.can_walk(request.mandate, place), str(policies.WHO_WALKS))
    earlier = followable(request.mandate).exclude(pk=programme.pk)
    before = earlier.filter(period__startswith__lt=programme.period.lower)
    form = FollowForm(request.POST or None, programmes=before.newest_first())
    if form.is_valid():
        try:
            services.follow(
                actor=request.mandate,
                programme=programme,
                predecessor=form.cleaned_data["predecessor"],
                waiver=form.cleaned_data["waiver"],
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("renewals:walk", programme.pk)
    page = {"programme": programme, "form": form}
    return render(request, "renewals/follow.html", page, status=status_of(form))
