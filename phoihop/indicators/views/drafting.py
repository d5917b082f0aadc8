"""Forms for indicators of a unit's own, and deciding on what was drafted."""

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from phoihop.directory.history import last_change
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import RuleViolation
from phoihop.foundation.guards import require
from phoihop.indicators import policies, services
from phoihop.indicators.actions import ACTS
from phoihop.indicators.forms.definitions import (
    ChangeFirstForm,
    ChangeNextForm,
    NewIndicatorForm,
    NextDefinitionForm,
    definition_initial,
)
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.queries import definitions_of
from phoihop.indicators.views.loading import find_indicator, find_version
from phoihop.ui.versioned import place_refusal, status_of


@require_http_methods(["GET", "POST"])
def new_page(request: WorkRequest) -> HttpResponse:
    """Draft an indicator of the unit's own."""
    require(policies.can_draft(request.mandate), str(policies.WHO_DRAFTS))
    form = NewIndicatorForm(request.POST or None)
    if form.is_valid():
        try:
            made = services.draft_indicator(
                actor=request.mandate,
                group=form.cleaned_data["group"],
                outline=form.outline(),
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("indicators:indicator", made.indicator.code)
    return _form(request, "indicators/new.html", {"form": form})


@require_http_methods(["GET", "POST"])
def next_page(request: WorkRequest, code: str) -> HttpResponse:
    """Draft the next definition of an indicator of the unit's own."""
    actor, indicator = request.mandate, find_indicator(request, code)
    require(policies.can_draft_next(actor, indicator), str(policies.WHO_DRAFTS))
    found = definitions_of(indicator, actor.on)
    form = NextDefinitionForm(request.POST or None, initial=_begin_with(found.newest))
    if form.is_valid():
        try:
            services.draft_next(
                actor=actor, indicator=indicator, outline=form.outline()
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("indicators:indicator", code)
    page = {"form": form, "indicator": indicator, "before": found.newest}
    return _form(request, "indicators/next.html", page)


@require_http_methods(["GET", "POST"])
def change_page(request: WorkRequest, code: str, number: int) -> HttpResponse:
    """Change a draft before it is decided on."""
    version = find_version(request, code, number)
    require(policies.can_change(request.mandate, version), str(policies.WHO_CHANGES))
    kind = ChangeFirstForm if version.number == 1 else ChangeNextForm
    form = kind(request.POST or None, initial=definition_initial(version))
    page: dict[str, object] = {"form": form, "indicator": version.indicator}
    if form.is_valid():
        try:
            services.change_draft(
                actor=request.mandate,
                version=version,
                outline=form.outline(),
                seen=form.cleaned_data["version"],
            )
        except RuleViolation as refusal:
            page |= place_refusal(form, refusal, **last_change(version))
        else:
            return redirect("indicators:indicator", code)
    return _form(request, "indicators/change.html", page)


@require_http_methods(["GET", "POST"])
def act_page(request: WorkRequest, code: str, number: int, slug: str) -> HttpResponse:
    """Put a draft into use, or refuse it."""
    version = find_version(request, code, number)
    act = ACTS.get(slug)
    if act is None:
        raise Http404
    require(policies.can_decide(request.mandate, version), str(policies.WHO_APPROVES))
    form = act.form(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            act.run(request.mandate, version, form.cleaned_data)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("indicators:indicator", code)
    page = {"form": form, "act": act, "version": version}
    return _form(request, "indicators/act.html", page)


def _begin_with(version: IndicatorVersion | None) -> dict[str, object]:
    """Begin the next definition with the words of the one before."""
    if version is None:
        return {}
    anew = {"first_day": None, "comparable": "", "comparable_note": ""}
    return definition_initial(version) | anew


def _form(request: WorkRequest, template: str, page: dict[str, object]) -> HttpResponse:
    form = page["form"]
    if not isinstance(form, forms.Form):
        raise TypeError
    return render(request, template, page, status=status_of(form))
