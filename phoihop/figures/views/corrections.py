"""Corrections: what waits in a unit, asking for one, deciding one."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.directory.requests import WorkRequest
from phoihop.figures import policies, services
from phoihop.figures.decisions import DECISIONS
from phoihop.figures.forms.corrections import CorrectionForm
from phoihop.figures.forms.entry import EvidenceForm
from phoihop.figures.models import Measurement
from phoihop.figures.queries.evidence import evidence_kept_by
from phoihop.figures.queries.figures import corrections_of, open_corrections
from phoihop.figures.queries.shown import show
from phoihop.figures.value import value_of, written
from phoihop.figures.views.loading import allow, allow_at_work, find_figure
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes.opening import must_exist
from phoihop.ui.versioned import place_refusal, status_of


@require_GET
def corrections_page(request: WorkRequest) -> HttpResponse:
    """Show the corrections that wait to be decided in the unit."""
    allow_at_work(request)
    rows = []
    for one in open_corrections(request.mandate):
        figure, version = one.measurement, one.measurement.indicator_version
        rows.append(
            {
                "request": one,
                "figure": figure,
                "stands": written(value_of(figure.current), version),
                "wanted": written(value_of(one), version),
                "may_decide": policies.can_decide_correction(request.mandate, one),
            }
        )
    return render(request, "figures/corrections.html", {"rows": rows})


@require_http_methods(["GET", "POST"])
def ask_page(request: WorkRequest, code: str) -> HttpResponse:
    """Ask for another value of a locked figure."""
    figure = find_figure(request, code)
    permitted = policies.can_ask_for_correction(request.mandate, figure)
    allow(permitted, policies.WHO_ASKS_FOR_CORRECTION)
    data = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = CorrectionForm(data[0], of=figure.indicator_version)
    kept = evidence_kept_by(figure.organisation_id)
    beside = EvidenceForm(*data, kept=kept)
    if form.is_valid() and beside.is_valid():
        try:
            _ask(request, figure, form, beside)
        except RuleViolation as refusal:
            place_refusal(beside if refusal.field in beside.fields else form, refusal)
        else:
            return redirect("figures:figure", code)
    page = {"figure": figure, "shown": show([figure])[0], "form": form}
    page |= {"beside": beside, "period": figure.period}
    status = max(status_of(form), status_of(beside))
    return render(request, "figures/correct.html", page, status=status)


@require_http_methods(["GET", "POST"])
def decide_page(
    request: WorkRequest, code: str, request_id: int, slug: str
) -> HttpResponse:
    """Approve or refuse a correction, for another organisation than the asking one."""
    figure, decision = find_figure(request, code), DECISIONS.get(slug)
    must_exist(decision)
    if decision is None:
        raise AssertionError
    asked = next((one for one in corrections_of(figure) if one.pk == request_id), None)
    if asked is None:
        raise Http404
    asked.measurement = figure
    permitted = policies.can_decide_correction(request.mandate, asked)
    allow(permitted, policies.WHO_DECIDES_CORRECTION)
    form = decision.form(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            decision.run(request.mandate, asked, form.cleaned_data)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("figures:figure", code)
    page = {"figure": figure, "shown": show([figure])[0], "form": form}
    page |= {"asked": asked, "decision": decision, "period": figure.period}
    page["wanted"] = written(value_of(asked), figure.indicator_version)
    return render(request, "figures/decide.html", page, status=status_of(form))


def _ask(
    request: WorkRequest,
    figure: Measurement,
    form: CorrectionForm,
    beside: EvidenceForm,
) -> None:
    services.ask_for_correction(
        actor=request.mandate,
        figure=figure,
        outline=services.CorrectionOutline(
            value=form.entered(),
            reason=form.cleaned_data["reason"],
            evidence=beside.chosen(),
            added=beside.added(),
        ),
    )
