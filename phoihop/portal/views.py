"""Public pages: home, programmes, units, search; and three addresses for machines."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.db import DatabaseError, connection
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from phoihop.directory.units.models import UnitLevel
from phoihop.directory.units.queries import (
    find_units,
    unit_by_public_code,
    units_on,
)
from phoihop.foundation.clock import today
from phoihop.portal import pages, queries, questions
from phoihop.portal.caching import kept_a_minute
from phoihop.portal.places import locality_of
from phoihop.portal.views_events import programme_from_source
from phoihop.search.queries import LONGEST_QUESTION, result_page
from phoihop.search.states import PUBLIC_KINDS

_ON_A_PAGE = 20
_UNITS_FOUND = 50
_UNITS_AMONG_ALL = 8


@login_not_required
@require_safe
@kept_a_minute
def home(request: HttpRequest) -> HttpResponse:
    """Say what this is, and show what was published last."""
    newest = queries.read(queries.newest_published())
    page = {
        "newest": newest,
        "localities": queries.localities_published(),
        "far": pages.how_far_elsewhere(newest[0], today()) if newest else None,
    }
    return render(request, "portal/home.html", page)


@login_not_required
@require_safe
@kept_a_minute
def programmes(request: HttpRequest) -> HttpResponse:
    """List the published programmes, newest first."""
    year = questions.asked_year(request.GET)
    unit_code = questions.asked_unit(request.GET)
    found = queries.published_programmes(unit_code=unit_code, year=year)
    page_obj = Paginator(found, _ON_A_PAGE).get_page(request.GET.get("page"))
    page = {
        "page_obj": page_obj,
        "programmes": queries.read(page_obj),
        "years": queries.years_published(),
        "provinces": queries.provinces_published(),
        "year": year,
        "unit_code": unit_code,
        "unit": unit_by_public_code(unit_code) if unit_code else None,
    }
    return render(request, "portal/programme_list.html", page)


@login_not_required
@require_safe
@kept_a_minute
def programme(request: HttpRequest, public_code: str) -> HttpResponse:
    """Show a programme as signed, or that it was withdrawn and why."""
    publication = queries.programme_publication(public_code)
    if publication is None:
        return programme_from_source(request, public_code)
    if not publication.is_live:
        page = {
            "publication": publication,
            "locality": locality_of(publication.named_unit),
        }
        return render(request, "portal/programme_withdrawn.html", page, status=410)
    shown = pages.programme_page(publication, today())
    page = {"page": shown, "locality": shown.locality}
    return render(request, "portal/programme.html", page)


@login_not_required
@require_safe
@kept_a_minute
def units(request: HttpRequest) -> HttpResponse:
    """Find a unit by an old or a new name, or go down from the provinces."""
    text = questions.asked_text(request.GET)
    top = units_on(today(), UnitLevel.PROVINCE, include_samples=True)
    provinces = [] if text else list(top)
    page = {
        "question": text,
        "is_too_long": len(text) > LONGEST_QUESTION,
        "found": find_units(text, limit=_UNITS_FOUND, include_samples=True),
        "provinces": [one for one in provinces if not one.is_sample],
        "samples": [one for one in provinces if one.is_sample],
    }
    return render(request, "portal/unit_list.html", page)


@login_not_required
@require_safe
@kept_a_minute
def unit(request: HttpRequest, public_code: str) -> HttpResponse:
    """Show a unit, what it was, what it became, and what was promised there."""
    found = unit_by_public_code(public_code)
    if found is None:
        raise Http404
    shown = pages.unit_page(found, today())
    return render(
        request, "portal/unit.html", {"page": shown, "locality": shown.locality}
    )


@login_not_required
@require_safe
@kept_a_minute
def search(request: HttpRequest) -> HttpResponse:
    """Look for everything that is published, and for units, at once."""
    found = result_page(request.GET)
    asked = found.text if found.is_asked and found.is_on_first_page else ""
    page = {
        "page": found,
        "search_text": found.text,
        "kinds": PUBLIC_KINDS,
        "units": find_units(asked, limit=_UNITS_AMONG_ALL, include_samples=True),
    }
    return render(request, "portal/search.html", page)


@login_not_required
@require_safe
@kept_a_minute
def robots(_request: HttpRequest) -> HttpResponse:
    """Tell search engines which pages are public."""
    lines = ["User-agent: *", *(f"Disallow: /{room}/" for room in ("account", "work"))]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain")


@login_not_required
@require_safe
def health(_request: HttpRequest) -> HttpResponse:
    """Answer the machine that watches us, if the database answers too."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("no database", status=503, content_type="text/plain")
    return HttpResponse("ok", content_type="text/plain")


@login_not_required
@require_safe
def favicon(_request: HttpRequest) -> HttpResponse:
    """Lead to our mark those that ask for it under the old name."""
    return redirect(static("ui/mark.svg"))
