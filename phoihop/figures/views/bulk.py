"""One step for many figures of a period, looked at beside what was given before."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from phoihop.directory.requests import WorkRequest
from phoihop.figures import services
from phoihop.figures.actions import BULK_STEPS, BulkStep
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.queries.beside import FiguresBefore, figures_before
from phoihop.figures.queries.comparing import Rules, may_be_compared, rules_behind
from phoihop.figures.queries.entry import overlap_of
from phoihop.figures.queries.evidence import evidence_counts
from phoihop.figures.queries.figures import waiting_in
from phoihop.figures.queries.shown import Shown, show
from phoihop.figures.services import BulkOutcome
from phoihop.figures.value import is_far, value_of, written
from phoihop.figures.views.loading import allow, find_own_period
from phoihop.figures.wording import overlap_words
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes.opening import must_exist
from phoihop.ui.asking import NothingForm
from phoihop.ui.versioned import place_refusal, status_of


@dataclass(frozen=True)
class Looked:
    """A figure with what stands beside it."""

    shown: Shown
    last: str
    a_year_ago: str
    is_far: bool
    evidence_count: int
    warning: str


@require_http_methods(["GET", "POST"])
def step_page(request: WorkRequest, period_id: int, slug: str) -> HttpResponse:
    """Show the figures that wait for a step, and take it for those that are ticked."""
    period, step = find_own_period(request, period_id), BULK_STEPS.get(slug)
    must_exist(step)
    if step is None:
        raise AssertionError
    figures = _waiting(request, period, step)
    form = NothingForm(request.POST if request.method == "POST" else None)
    ticked = request.POST.getlist("figures")
    if form.is_valid():
        try:
            outcome = _take(request, period, step, figures, ticked)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            _tell(request, outcome)
            return redirect("figures:period", period_id)
    page = {"period": period, "step": step, "form": form, "ticked": ticked}
    page |= {"rows": _looked_at(period, figures), "is_sent": form.is_bound}
    return render(request, "figures/step.html", page, status=status_of(form))


def _take(
    request: WorkRequest,
    period: ReportingPeriod,
    step: BulkStep,
    figures: list[Measurement],
    ticked: list[str],
) -> BulkOutcome:
    chosen = [figure.pk for figure in figures if str(figure.pk) in set(ticked)]
    return services.move_all(
        actor=request.mandate, period=period, step=step.step, chosen=chosen
    )


def _waiting(
    request: WorkRequest, period: ReportingPeriod, step: BulkStep
) -> list[Measurement]:
    """Return what waits for the actor; whoever never takes the step is refused.

    Raises:
        NotAllowed: nothing in this period waits for him.
    """
    found = waiting_in(request.mandate, period, step.states)
    open_to = [figure for figure in found if step.may(request.mandate, figure)]
    allow(bool(open_to), step.whom_to_ask)
    return open_to


def _looked_at(period: ReportingPeriod, figures: list[Measurement]) -> list[Looked]:
    numbers = {figure.indicator_version.indicator_id for figure in figures}
    before = figures_before(period, numbers)
    rules = rules_behind([*figures, *before.all])
    counts = evidence_counts(figure.current_id for figure in figures)
    return [
        _look(figure, shown, before, rules, counts.get(shown.revision_id, 0))
        for figure, shown in zip(figures, show(figures), strict=True)
    ]


def _look(
    figure: Measurement,
    shown: Shown,
    before: FiguresBefore,
    rules: Rules,
    evidence_count: int,
) -> Looked:
    then = before.a_year_ago(shown.indicator_id, figure.subject_id)
    last = before.last(shown.indicator_id, figure.subject_id)
    is_same = then is not None and may_be_compared(then, figure, rules)
    number = value_of(then.current).number if then and is_same else None
    overlap = overlap_of(figure)
    return Looked(
        shown=shown,
        last=_written(last),
        a_year_ago=_written(then),
        is_far=is_far(shown.number, number),
        evidence_count=evidence_count,
        warning=overlap_words(*overlap) if overlap else "",
    )


def _written(figure: Measurement | None) -> str:
    if figure is None:
        return ""
    return written(value_of(figure.current), figure.indicator_version)


def _tell(request: WorkRequest, outcome: BulkOutcome) -> None:
    """Say what was done, and what was not and why."""
    if outcome.done:
        words = ngettext(
            "Done for %(n)s figure.", "Done for %(n)s figures.", outcome.done
        )
        messages.success(request, words % {"n": outcome.done})
    for one in outcome.refused:
        words = _("Not done for “%(figure)s”: %(why)s")
        name = one.figure.indicator_version.name
        messages.warning(request, words % {"figure": name, "why": one.sentence})
