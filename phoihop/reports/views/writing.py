"""Writing a report: its sections at a glance, and one section at a time."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from phoihop.directory.history import last_change
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import ChangedMeanwhile, RuleViolation
from phoihop.programmes.opening import allow
from phoihop.reports import policies, services
from phoihop.reports.actions import acts_open_to
from phoihop.reports.forms.sections import CopyForm, SectionForm
from phoihop.reports.models import ReportSection
from phoihop.reports.queries.beside import beside
from phoihop.reports.queries.marks import marks_of
from phoihop.reports.views.loading import find_report, find_section
from phoihop.ui.versioned import place_refusal, status_of


@require_GET
def write_page(request: WorkRequest, report_id: int) -> HttpResponse:
    """Show every section with what is still to be looked at in it."""
    report, actor = find_report(request, report_id), request.mandate
    allow(policies.can_write(actor, report), str(policies.WHO_WRITES))
    page = {
        "report": report,
        "marks": marks_of(report),
        "acts": acts_open_to(actor, report, is_published=False),
    }
    return render(request, "reports/write.html", page)


@require_http_methods(["GET", "POST"])
def section_page(request: WorkRequest, report_id: int, section_id: int) -> HttpResponse:
    """Write one section beside its tasks, its figures and what was said before."""
    section = find_section(request, report_id, section_id)
    actor = request.mandate
    allow(policies.can_write(actor, section.report), str(policies.WHO_WRITES))
    initial = {"text": section.text, "version": section.version}
    form = SectionForm(request.POST or None, initial=initial)
    conflict: dict[str, object] = {}
    if form.is_valid():
        try:
            services.write_section(actor=actor, section=section, **form.cleaned_data)
        except RuleViolation as refusal:
            conflict = place_refusal(form, refusal, **last_change(section))
        else:
            return _go_on(request, section)
    page = {"report": section.report, "section": section, "form": form}
    page |= {"beside": beside(section, actor.on)} | conflict
    return render(request, "reports/section.html", page, status=status_of(form))


@require_POST
def copy_page(request: WorkRequest, report_id: int, section_id: int) -> HttpResponse:
    """Take over what the body's last report says in the same place."""
    section = find_section(request, report_id, section_id)
    actor = request.mandate
    allow(policies.can_write(actor, section.report), str(policies.WHO_WRITES))
    form = CopyForm(request.POST)
    if form.is_valid():
        try:
            services.copy_section(actor=actor, section=section, **form.cleaned_data)
        except ChangedMeanwhile:
            messages.warning(
                request, _("The text changed meanwhile; look at it first.")
            )
        except RuleViolation as refusal:
            messages.warning(request, refusal.sentence)
    return redirect("reports:section", report_id, section_id)


def _go_on(request: WorkRequest, section: ReportSection) -> HttpResponse:
    """Say that it is stored, and lead to the next section or back to all of them."""
    messages.success(request, _("Saved: %(place)s.") % {"place": section})
    following = section.report.sections.filter(rank__gt=section.rank).order_by("rank")
    if "next" in request.POST and (then := following.first()):
        return redirect("reports:section", section.report_id, then.pk)
    if "stay" in request.POST:
        return redirect("reports:section", section.report_id, section.pk)
    return redirect("reports:write", section.report_id)
