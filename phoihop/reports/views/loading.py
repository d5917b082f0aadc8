"""Finding a call or a report for whoever asks; what he may not see does not exist."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from phoihop.directory.requests import WorkRequest
from phoihop.reports.models import Report, ReportCall, ReportDuty, ReportSection
from phoihop.reports.queries.seen import call_seen, report_seen


def find_call(request: WorkRequest, call_id: int) -> ReportCall:
    """Return a call that the actor may see, with what is owed after it, else 404."""
    call = call_seen(request.mandate, call_id)
    if call is None:
        raise Http404
    return call


def find_duty(request: WorkRequest, call_id: int, duty_id: int) -> ReportDuty:
    """Return what a body owes after a call that the actor may see, else 404."""
    call = find_call(request, call_id)
    for duty in call.duties.all():
        if duty.pk == duty_id:
            duty.call = call
            return duty
    raise Http404


def find_report(request: WorkRequest, report_id: int) -> Report:
    """Return a report that the actor may read, else 404."""
    report = report_seen(request.mandate, report_id)
    if report is None:
        raise Http404
    return report


def find_section(
    request: WorkRequest, report_id: int, section_id: int
) -> ReportSection:
    """Return a section of a report that the actor may read, else 404."""
    report = find_report(request, report_id)
    sections = report.sections.select_related("content__programme")
    section = get_object_or_404(sections, pk=section_id)
    section.report = report
    return section
