"""The page of one figure: what it says, on what it rests, what became of it."""

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.audit.queries import history_of
from phoihop.directory.requests import WorkRequest
from phoihop.figures import policies
from phoihop.figures.actions import FIGURE_ACTS, acts_on_figure
from phoihop.figures.models import CorrectionRequest, Measurement
from phoihop.figures.queries.balances import broken_balance
from phoihop.figures.queries.entry import cell_of, overlap_of
from phoihop.figures.queries.evidence import evidence_of, evidence_shown
from phoihop.figures.queries.figures import corrections_of, revisions_of
from phoihop.figures.queries.line import bars_of
from phoihop.figures.queries.shown import show
from phoihop.figures.states import Basis, CorrectionState, MeasurementState
from phoihop.figures.value import value_of, written
from phoihop.figures.views.loading import allow, find_figure
from phoihop.figures.wording import balance_words, overlap_words
from phoihop.files.streaming import stream
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes.opening import must_exist
from phoihop.ui.versioned import place_refusal, status_of


@require_GET
def figure_page(request: WorkRequest, code: str) -> HttpResponse:
    """Show a figure with its base, day, source, evidence and every value it had."""
    figure = find_figure(request, code)
    actor, version = request.mandate, figure.indicator_version
    told = revisions_of(figure)
    corrections = corrections_of(figure)
    page = _page(figure) | {
        "revisions": [
            (one, written(value_of(one.revision), version), value_of(one.revision))
            for one in told
        ],
        "evidence": evidence_shown(figure),
        "corrections": [
            (one, written(value_of(one), version), _may_decide(request, one, figure))
            for one in corrections
        ],
        "acts": acts_on_figure(actor, figure),
        "may_ask_for_correction": policies.can_ask_for_correction(actor, figure)
        and all(one.state != CorrectionState.REQUESTED for one in corrections),
        "bars": bars_of(figure),
        "warnings": _warnings(figure),
        "entry_url": _entry_url(request, figure),
    }
    return render(request, "figures/figure.html", page)


@require_http_methods(["GET", "POST"])
def act_page(request: WorkRequest, code: str, slug: str) -> HttpResponse:
    """Explain an act on a figure, ask for what it needs, and do it."""
    figure, act = find_figure(request, code), FIGURE_ACTS.get(slug)
    must_exist(act)
    if act is None:
        raise AssertionError
    allow(act.may(request.mandate, figure), act.whom_to_ask)
    form = act.form(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            act.run(request.mandate, figure, form.cleaned_data)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("figures:figure", code)
    page = _page(figure) | {"act": act, "form": form}
    return render(request, "figures/act.html", page, status=status_of(form))


@require_GET
def history_page(request: WorkRequest, code: str) -> HttpResponse:
    """Show who did what to a figure when."""
    figure = find_figure(request, code)
    page = _page(figure) | {"entries": history_of(figure)}
    return render(request, "figures/history.html", page)


@require_GET
def evidence_file(
    request: WorkRequest, code: str, evidence_id: int
) -> HttpResponseBase:
    """Hand out the file that shows a figure to whoever may see the figure."""
    evidence = evidence_of(find_figure(request, code), evidence_id)
    if evidence is None or evidence.file is None:
        raise Http404
    return stream(request, evidence.file, as_name=evidence.file.original_name)


def _page(figure: Measurement) -> dict[str, object]:
    shown = show([figure]) if figure.current else []
    return {
        "figure": figure,
        "shown": shown[0] if shown else None,
        "period": figure.period,
        "definition": figure.indicator_version,
    }


def _entry_url(request: WorkRequest, figure: Measurement) -> str:
    """Return the box in which the actor enters the figure, while he may."""
    is_own = figure.organisation_id == request.mandate.organisation_id
    is_draft = figure.state == MeasurementState.DRAFT
    may_enter = policies.can_enter(request.mandate, figure.period)
    if not (is_own and is_draft and may_enter):
        return ""
    if figure.basis == Basis.QUOTED:
        address = reverse("figures:quote", args=[figure.period_id])
        return f"{address}?indicator={figure.indicator_version.indicator_id}"
    column, key = cell_of(figure)
    address = reverse("figures:entry", args=[figure.period_id, column.value])
    return f"{address}#row-{key}"


def _warnings(figure: Measurement) -> list[str]:
    """Say what does not fit together, though it may stand."""
    overlap, broken = overlap_of(figure), broken_balance(figure)
    return [
        *([overlap_words(*overlap)] if overlap else []),
        *([balance_words(broken)] if broken else []),
    ]


def _may_decide(
    request: WorkRequest, correction: CorrectionRequest, figure: Measurement
) -> bool:
    correction.measurement = figure
    return policies.can_decide_correction(request.mandate, correction)
