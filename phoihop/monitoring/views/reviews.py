"""The reviews of a programme, one of them, on paper, and its history."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.audit.queries import history_of
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import RuleViolation
from phoihop.monitoring import policies, services
from phoihop.monitoring.actions import acts_open_to
from phoihop.monitoring.forms.writing import OpenForm
from phoihop.monitoring.models import Review
from phoihop.monitoring.queries.corrections import corrections_of
from phoihop.monitoring.queries.frozen import read
from phoihop.monitoring.queries.seen import (
    approvals_of,
    approved_final_review,
    reviews_seen,
)
from phoihop.monitoring.states import ReviewKind
from phoihop.monitoring.views.loading import FoundReview, find, find_review
from phoihop.monitoring.wording import proof_sentence, ribbon_of
from phoihop.programmes.opening import allow
from phoihop.programmes.queries.loading import parties_of
from phoihop.publication.queries import publication_of
from phoihop.tasks.queries.evidence import files_seen_by
from phoihop.ui.versioned import place_refusal, status_of


@require_GET
def reviews_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Show the reviews of a programme and what comes next."""
    found = find(request, programme_id)
    actor, place = request.mandate, found.place
    unfinished = policies.can_read_unfinished(actor, place)
    reviews = reviews_seen(programme_id, unfinished=unfinished)
    page = {
        "programme": found.programme,
        "reviews": [(one, _figures(one)) for one in reviews],
        "may_open": policies.can_open(actor, place),
        "is_reviewed": approved_final_review(programme_id) is not None,
    }
    return render(request, "monitoring/reviews.html", page)


@require_http_methods(["GET", "POST"])
def open_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Open a review."""
    found = find(request, programme_id)
    allow(policies.can_open(request.mandate, found.place))
    initial = {"kind": ReviewKind.FINAL, "cut_off": request.mandate.on}
    form = OpenForm(request.POST or None, initial=initial)
    if form.is_valid():
        try:
            review = services.open_review(
                actor=request.mandate,
                programme=found.programme,
                kind=ReviewKind(form.cleaned_data["kind"]),
                cut_off=form.cleaned_data["cut_off"],
                title=form.cleaned_data["title"],
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("monitoring:write", programme_id, review.pk)
    page = {"programme": found.programme, "form": form}
    return render(request, "monitoring/open.html", page, status=status_of(form))


@require_GET
def review_page(
    request: WorkRequest, programme_id: int, review_id: int
) -> HttpResponse:
    """Show the figure, the contents behind it, and the evidence behind them."""
    found = find_review(request, programme_id, review_id)
    actor, place, review = request.mandate, found.place, found.review
    shown = publication_of(Review._meta.label_lower, review.pk)
    page = _page(request, found) | {
        "publication": shown,
        "acts": acts_open_to(actor, place, review, is_published=shown is not None),
        "may_write": policies.can_open_sheet(actor, place, review),
        "may_see_closing": review.is_approved and review.kind == ReviewKind.FINAL,
    }
    return render(request, "monitoring/review.html", page)


@require_GET
def print_page(request: WorkRequest, programme_id: int, review_id: int) -> HttpResponse:
    """Show the review on one sheet of A4."""
    found = find_review(request, programme_id, review_id)
    return render(request, "monitoring/print.html", _page(request, found))


@require_GET
def history_page(
    request: WorkRequest, programme_id: int, review_id: int
) -> HttpResponse:
    """Show who did what to a review when."""
    found = find_review(request, programme_id, review_id)
    page = {
        "programme": found.programme,
        "review": found.review,
        "entries": history_of(found.review),
    }
    return render(request, "monitoring/history.html", page)


def _page(request: WorkRequest, found: FoundReview) -> dict[str, object]:
    sheet, review = found.sheet, found.review
    approvals = approvals_of(review)
    parties = parties_of(found.programme)
    given = {one.organisation_id for one in approvals}
    return {
        "programme": found.programme,
        "review": review,
        "sheet": sheet,
        "figures": sheet.figures,
        "proofs": proof_sentence(sheet),
        "ribbon": ribbon_of(sheet, with_results=review.is_approved),
        "parties": parties,
        "approvals": approvals,
        "approved_ids": {one.pk for one in parties if one.acting_ids <= given},
        "among": len(sheet.contents),
        "files": files_seen_by(request.mandate, sheet.evidence_codes),
        "corrections": corrections_of(sheet) if review.is_approved else [],
    }


def _figures(review: Review) -> object:
    """Return the figures of an approved review; no other has any."""
    return read(review.text).figures if review.is_approved and review.text else None
