"""The sheet on which a review is written: one row for each content."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from phoihop.directory.requests import WorkRequest
from phoihop.monitoring import policies
from phoihop.monitoring.forms.writing import assessment_form, head_form, note_form
from phoihop.monitoring.models import Review
from phoihop.monitoring.queries.judging import TargetRow
from phoihop.monitoring.queries.live import LiveReview, ReviewRow, live_review
from phoihop.monitoring.views.loading import FoundReview, find_review
from phoihop.monitoring.views.saving import (
    NotePart,
    Part,
    Saved,
    save_notes,
    save_sheet,
)
from phoihop.programmes.opening import allow
from phoihop.tasks.queries.evidence import files_seen_by

_SHOWN = ("version", "cut_off", "strengths", "shortcomings")


@require_http_methods(["GET", "POST"])
def write_page(request: WorkRequest, programme_id: int, review_id: int) -> HttpResponse:
    """Judge each content beside its tasks and their evidence; store what is whole."""
    found = find_review(request, programme_id, review_id)
    review = found.review
    allow(policies.can_open_sheet(request.mandate, found.place, review))
    live, saved = live_review(review), Saved()
    if request.method == "POST":
        own = [row for row in live.rows if _may(request, found, row)]
        noted = [row for row in live.targets if _may_note(request, found, live, row)]
        keys = {row.key for row in own} | {row.key for row in noted}
        _refuse_others(request, live, keys)
        saved = save_sheet(request.mandate, review, own, request.POST)
        save_notes(request.mandate, review, noted, request.POST, saved)
        _tell(request, saved)
        if saved.is_whole:
            return redirect(_where_next(programme_id, review, request))
        review.refresh_from_db(fields=_SHOWN)
        live = live_review(review)
    page = _page(request, found, live, saved)
    return render(request, "monitoring/write.html", page, status=saved.status)


def _refuse_others(request: WorkRequest, live: LiveReview, own: set[str]) -> None:
    """Refuse a sheet that judges what the actor does not assess."""
    keys = {row.key for row in live.rows} | {row.key for row in live.targets}
    others = keys - own
    forged = any(f"{key}-seen" in request.POST for key in others)
    allow(not forged, _("The body that leads it assesses it."))


def _page(
    request: WorkRequest, found: FoundReview, live: LiveReview, saved: Saved
) -> dict[str, object]:
    noted = _by_row(
        [_note_part(request, found, live, row, saved) for row in live.targets]
    )
    parts = [_part(request, found, row, saved) for row in live.rows]
    for part in parts:
        part.notes = noted.get(part.row.key, [])
    head = saved.wrong_head
    if head is None and policies.can_write(request.mandate, found.place, found.review):
        head = head_form(found.review)
    return {
        "programme": found.programme,
        "review": found.review,
        "sheet": live.sheet,
        "parts": parts,
        "files": files_seen_by(request.mandate, live.sheet.evidence_codes),
        "head": head,
        "head_conflict": saved.head_conflict,
        "wrong_forms": saved.wrong_forms,
        "loose": noted.get("", []),
        "left": len(live.sheet.lacking),
    }


def _part(
    request: WorkRequest, found: FoundReview, row: ReviewRow, saved: Saved
) -> Part:
    if row.key in saved.wrong:
        return saved.wrong[row.key]
    return Part(row, assessment_form(row) if _may(request, found, row) else None)


def _by_row(notes: Sequence[NotePart]) -> dict[str, list[NotePart]]:
    found: dict[str, list[NotePart]] = {}
    for part in notes:
        found.setdefault(part.row.row_key, []).append(part)
    return found


def _note_part(
    request: WorkRequest,
    found: FoundReview,
    live: LiveReview,
    row: TargetRow,
    saved: Saved,
) -> NotePart:
    if row.key in saved.wrong_notes:
        return saved.wrong_notes[row.key]
    may = _may_note(request, found, live, row)
    return NotePart(row, note_form(row) if may else None)


def _may_note(
    request: WorkRequest, found: FoundReview, live: LiveReview, row: TargetRow
) -> bool:
    if row.line.is_withdrawn:
        return False
    over = live.row_over(row)
    return policies.can_note(request.mandate, found.place, found.review, over)


def _may(request: WorkRequest, found: FoundReview, row: ReviewRow) -> bool:
    if row.line.is_withdrawn:
        return False
    return policies.can_assess(request.mandate, found.place, found.review, row)


def _tell(request: WorkRequest, saved: Saved) -> None:
    """Say how much was stored; what was not stands marked on the page."""
    count = len(saved.rows) + saved.head
    if count:
        words = ngettext("Saved %(count)s part.", "Saved %(count)s parts.", count)
        messages.success(request, words % {"count": count})


def _where_next(programme_id: int, review: Review, request: WorkRequest) -> str:
    """Return the sheet again, at the row from which it was saved."""
    address = reverse("monitoring:write", args=[programme_id, review.pk])
    row = request.POST.get("row", "")
    return f"{address}#row-{row}" if row.isalnum() else address
