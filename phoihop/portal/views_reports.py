"""Public pages of the reports of organisations."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from phoihop.directory.units.queries import unit_by_public_code
from phoihop.portal import questions
from phoihop.portal.caching import kept_a_minute
from phoihop.portal.places import locality_of
from phoihop.portal.queries import programme_publication
from phoihop.portal.queries.reports import listed_reports, report_page
from phoihop.reports.queries.public import published_reports, report_publication

_ON_A_PAGE = 20


@login_not_required
@require_safe
@kept_a_minute
def report_list(request: HttpRequest) -> HttpResponse:
    """List published reports: all of them, or those of a unit or on a programme."""
    unit_code = questions.asked_unit(request.GET)
    programme_code = questions.asked_code(request.GET, "programme")
    found = published_reports(unit_code=unit_code, programme_code=programme_code)
    found = found.select_related("version")
    page_obj = Paginator(found, _ON_A_PAGE).get_page(request.GET.get("page"))
    about = programme_publication(programme_code) if programme_code else None
    page = {
        "page_obj": page_obj,
        "reports": listed_reports(page_obj),
        "unit": unit_by_public_code(unit_code) if unit_code else None,
        "programme": about if about and about.is_live else None,
        "is_narrowed": bool(unit_code or programme_code),
    }
    return render(request, "portal/report_list.html", page)


@login_not_required
@require_safe
@kept_a_minute
def report(request: HttpRequest, public_code: str) -> HttpResponse:
    """Show a report as it was approved, or that it was withdrawn and why."""
    publication = report_publication(public_code)
    if publication is None:
        raise Http404
    if not publication.is_live:
        page = {
            "publication": publication,
            "locality": locality_of(publication.named_unit),
        }
        return render(request, "portal/report_withdrawn.html", page, status=410)
    shown = report_page(publication)
    page = {"page": shown, "locality": shown.locality}
    return render(request, "portal/report.html", page)
