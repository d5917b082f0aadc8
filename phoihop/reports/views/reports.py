"""A report as a paper, its acts, what changed since the one before, its history."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.audit.queries import history_of
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes.opening import allow
from phoihop.publication.queries import publication_of
from phoihop.reports import policies
from phoihop.reports.actions import ACTS, acts_open_to
from phoihop.reports.models import Report
from phoihop.reports.queries.before import report_before
from phoihop.reports.queries.comparing import compare
from phoihop.reports.queries.corrections import corrections_of
from phoihop.reports.queries.due import owed
from phoihop.reports.queries.frozen import sheet_now
from phoihop.reports.queries.marks import marks_of
from phoihop.reports.queries.seen import report_seen
from phoihop.reports.views.loading import find_report
from phoihop.ui.versioned import place_refusal, status_of


@require_GET
def report_page(request: WorkRequest, report_id: int) -> HttpResponse:
    """Show the report as the official paper, and what is to be done with it."""
    report, actor = find_report(request, report_id), request.mandate
    shown = publication_of(Report._meta.label_lower, report.pk)
    sheet = sheet_now(report)
    report.duty.report = report
    page = {
        "report": report,
        "sheet": sheet,
        "issuers": [report.organisation],
        "owed": owed(report.duty, actor.on),
        "corrections": corrections_of(sheet) if report.is_frozen else [],
        "publication": shown,
        "acts": acts_open_to(actor, report, is_published=shown is not None),
        "may_write": policies.can_write(actor, report),
    }
    return render(request, "reports/report.html", page)


@require_http_methods(["GET", "POST"])
def act_page(request: WorkRequest, report_id: int, slug: str) -> HttpResponse:
    """Explain an act, ask for what it needs, and do it."""
    report = find_report(request, report_id)
    act = ACTS.get(slug)
    if act is None:
        raise Http404
    allow(act.may(request.mandate, report), str(act.whom_to_ask))
    form = act.form(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            act.run(request.mandate, report, form.cleaned_data)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return _after(request, report)
    page = {"report": report, "act": act, "form": form}
    if slug in {"submit", "approve"}:
        page["marks"] = marks_of(report)
    return render(request, "reports/act.html", page, status=status_of(form))


def _after(request: WorkRequest, report: Report) -> HttpResponse:
    """Return to the report; whoever reads it no longer goes on to its call."""
    if report_seen(request.mandate, report.pk) is None:
        return redirect("reports:call", report.duty.call_id)
    return redirect("reports:report", report.pk)


@require_GET
def compare_page(request: WorkRequest, report_id: int) -> HttpResponse:
    """Show what changed since the body's report before."""
    report = find_report(request, report_id)
    before = report_before(report)
    page = {
        "report": report,
        "before": before,
        "comparison": compare(before, sheet_now(report)) if before else None,
    }
    return render(request, "reports/compare.html", page)


@require_GET
def history_page(request: WorkRequest, report_id: int) -> HttpResponse:
    """Show who did what to a report when."""
    report = find_report(request, report_id)
    page = {"report": report, "entries": history_of(report)}
    return render(request, "reports/history.html", page)
