"""The sheet on which a body enters its figures of a period, and each row of it."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from phoihop.directory.requests import WorkRequest
from phoihop.figures import policies, services
from phoihop.figures.forms.entry import EvidenceForm, entry_form
from phoihop.figures.models import ReportingPeriod
from phoihop.figures.queries.entry import EntryRow, entry_rows
from phoihop.figures.queries.evidence import evidence_kept_by, evidence_shown
from phoihop.figures.queries.sheet import versions_in_force
from phoihop.figures.services import FigureOutline
from phoihop.figures.states import Column, MeasurementState
from phoihop.figures.views.loading import allow, find_own_period
from phoihop.figures.views.saving import Part, key_of, save_row, save_sheet
from phoihop.foundation.errors import RuleViolation
from phoihop.indicators.models import IndicatorVersion
from phoihop.programmes.services.steps import organisation_of
from phoihop.ui.addresses import address_of
from phoihop.ui.versioned import place_refusal, status_of

_FINE = 200


@require_http_methods(["GET", "POST"])
def sheet_page(request: WorkRequest, period_id: int, column: str) -> HttpResponse:
    """Show a box for each figure beside what was given before; store what is whole."""
    period, kind = _open(request, period_id, column)
    rows = _rows(request, period, kind)
    parts: dict[str, Part] = {}
    if request.method == "POST":
        parts = save_sheet(request.mandate, period, kind, rows, request.POST)
        _tell(request, parts)
        if not any(part.is_wrong for part in parts.values()):
            return redirect(_back(request, period_id, kind))
        rows = _rows(request, period, kind)
    page = _page(request, period, kind, rows, parts)
    wrong = [part for part in parts.values() if part.is_wrong]
    page["wrong_forms"] = [part.form for part in wrong]
    status = max((status_of(one.form) for one in wrong if one.form), default=_FINE)
    return render(request, "figures/entry.html", page, status=status)


@require_POST
def save_cell(
    request: WorkRequest, period_id: int, column: str, key: str
) -> HttpResponse:
    """Store one row by itself, and answer with how it stands."""
    period, kind = _open(request, period_id, column)
    row = _find(_rows(request, period, kind), key)
    part = save_row(request.mandate, period, kind, row, request.POST)
    if not request.headers.get("HX-Request"):
        return redirect(_back(request, period_id, kind, key))
    fresh = _find(_rows(request, period, kind), key)
    part.row = fresh
    page = {"part": part, "state": part.answer, "sheet_url": _sheet(period_id, kind)}
    return render(request, "figures/_cell.html", page, status=part.status)


@require_http_methods(["GET", "POST"])
def row_page(
    request: WorkRequest, period_id: int, column: str, key: str
) -> HttpResponse:
    """Enter one figure with its names and what shows it."""
    period, kind = _open(request, period_id, column)
    row = _find(_rows(request, period, kind), key)
    allow(row.is_open, policies.WHO_ENTERS)
    data = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = entry_form(row, data[0])
    beside = _evidence_form(request, row, data)
    if form.is_valid() and beside.is_valid():
        try:
            _enter(request, period, kind, Part(row, form), beside)
        except RuleViolation as refusal:
            place_refusal(beside if refusal.field in beside.fields else form, refusal)
        else:
            return redirect(_back(request, period_id, kind, key))
    page = {"period": period, "column": kind, "row": row, "form": form}
    page |= {"beside": beside}
    status = max(status_of(form), status_of(beside))
    return render(request, "figures/entry_row.html", page, status=status)


def _enter(
    request: WorkRequest,
    period: ReportingPeriod,
    column: Column,
    part: Part,
    beside: EvidenceForm,
) -> None:
    if part.form is None:
        raise AssertionError
    services.enter(
        actor=request.mandate,
        period=period,
        key=key_of(part.row, column),
        outline=FigureOutline(
            value=part.form.entered(),
            evidence=beside.chosen(),
            added=beside.added(),
        ),
        version=part.form.cleaned_data["version"],
    )


def _open(
    request: WorkRequest, period_id: int, column: str
) -> tuple[ReportingPeriod, Column]:
    """Return the period and the column that the actor enters, else 404 or 403."""
    period = find_own_period(request, period_id)
    if column not in Column.values:
        raise Http404
    allow(policies.can_enter(request.mandate, period), policies.WHO_ENTERS)
    return period, Column(column)


def _rows(
    request: WorkRequest, period: ReportingPeriod, column: Column
) -> list[EntryRow]:
    """Return the rows; indicators asked for beside are added to them."""
    asked = [*request.GET.getlist("beside"), *request.POST.getlist("beside")]
    beside = [int(one) for one in asked if one.isascii() and one.isdigit()][:50]
    if key := getattr(request.resolver_match, "kwargs", {}).get("key", ""):
        beside += [int(key[1:])] if key[1:].isascii() and key[1:].isdigit() else []
    body = organisation_of(request.mandate)
    return entry_rows(body, period, column, [one for one in beside if one < 2**31])


def _find(rows: Sequence[EntryRow], key: str) -> EntryRow:
    found = next((row for row in rows if row.key == key), None)
    if found is None:
        raise Http404
    return found


def _evidence_form(
    request: WorkRequest, row: EntryRow, data: tuple[Any, Any]
) -> EvidenceForm:
    """Offer the newest pieces of the body, and those that show the value already."""
    shown = evidence_shown(row.figure) if row.figure else []
    newest = evidence_kept_by(organisation_of(request.mandate))
    kept = [*shown, *(one for one in newest if one not in shown)]
    ticked = [str(one.pk) for one in shown]
    return EvidenceForm(*data, kept=kept, initial={"evidence": ticked})


def _page(
    request: WorkRequest,
    period: ReportingPeriod,
    column: Column,
    rows: Sequence[EntryRow],
    parts: dict[str, Part],
) -> dict[str, object]:
    shown = [_part(row, parts.get(row.key)) for row in rows]
    is_entered = [row for row in rows if row.figure and row.figure.current_id]
    is_draft = [
        row
        for row in is_entered
        if row.figure and row.figure.state == MeasurementState.DRAFT
    ]
    return {
        "period": period,
        "column": column,
        "columns": Column,
        "parts": shown,
        "sheet_url": _sheet(period.pk, column),
        "entered": len(is_entered),
        "draft_count": len(is_draft),
        "others": _others(period, rows) if "add" in request.GET else [],
        "beside": [row.version.indicator_id for row in rows if not row.is_owed],
    }


def _others(
    period: ReportingPeriod, rows: Sequence[EntryRow]
) -> list[IndicatorVersion]:
    """Return the indicators that have no box on the sheet yet."""
    known = {row.version.indicator_id for row in rows}
    versions = versions_in_force(period).values()
    return [one for one in versions if one.indicator_id not in known]


def _part(row: EntryRow, sent: Part | None) -> Part:
    if sent is not None and sent.is_wrong:
        sent.row = row
        return sent
    return Part(row)


def _tell(request: WorkRequest, parts: dict[str, Part]) -> None:
    """Say how much was stored; what was not stands marked on the page."""
    count = sum(part.is_saved for part in parts.values())
    if count:
        words = ngettext("Saved %(count)s figure.", "Saved %(count)s figures.", count)
        messages.success(request, words % {"count": count})


def _back(request: WorkRequest, period_id: int, column: Column, key: str = "") -> str:
    address = _sheet(period_id, column)
    row = key or request.POST.get("row", "")
    return f"{address}#row-{row}" if row.isalnum() else address


def _sheet(period_id: int, column: Column) -> str:
    return address_of("figures:entry", period_id, column.value)
