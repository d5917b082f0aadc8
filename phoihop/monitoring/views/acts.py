"""The acts on a review: submitting, approving, taking back, publishing."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import RuleViolation
from phoihop.monitoring.actions import ACTS
from phoihop.monitoring.queries.live import live_review
from phoihop.monitoring.states import ReviewState
from phoihop.monitoring.views.loading import FoundReview, find_review
from phoihop.programmes.opening import allow
from phoihop.ui.versioned import place_refusal, status_of


@require_http_methods(["GET", "POST"])
def act_page(
    request: WorkRequest, programme_id: int, review_id: int, slug: str
) -> HttpResponse:
    """Explain an act, ask for what it needs, and do it."""
    found = find_review(request, programme_id, review_id)
    act = ACTS.get(slug)
    if act is None:
        raise Http404
    permitted = act.may(request.mandate, found.place, found.review)
    allow(permitted, str(act.whom_to_ask))
    form = act.form(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            act.run(request.mandate, found.review, form.cleaned_data)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("monitoring:review", programme_id, review_id)
    page = {"programme": found.programme, "review": found.review, "act": act}
    page |= {"form": form, **_lacking(found)}
    return render(request, "monitoring/act.html", page, status=status_of(form))


def _lacking(found: FoundReview) -> dict[str, object]:
    """Return what waits for an assessment or a note, each with its row."""
    if found.review.state != ReviewState.DRAFT:
        return {}
    live = live_review(found.review)
    rows = [(row.key, row.line) for row in live.rows if row.line.lacks_judgement]
    return {
        "lacking": rows,
        "unexplained": [row for row in live.targets if row.line.lacks_note],
    }
