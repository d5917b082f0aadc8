"""Public pages that put records beside each other: over the years, and two by two."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from phoihop.directory.units.queries import unit_by_public_code, unit_path
from phoihop.foundation.clock import today
from phoihop.portal import questions
from phoihop.portal.caching import kept_a_minute
from phoihop.portal.comparing import compare, side_of
from phoihop.portal.history import history_page
from phoihop.portal.places import locality_of
from phoihop.portal.queries import programme_publication, read
from phoihop.portal.queries.terms import side_of_years
from phoihop.search.queries import programmes_like


@login_not_required
@require_safe
@kept_a_minute
def history(request: HttpRequest, public_code: str) -> HttpResponse:
    """Show all that is published of a unit by year, across the reform."""
    found = unit_by_public_code(public_code)
    if found is None:
        raise Http404
    shown = history_page(found, today())
    page = {"page": shown, "locality": shown.locality}
    return render(request, "portal/history.html", page)


@login_not_required
@require_safe
@kept_a_minute
def years(request: HttpRequest, public_code: str) -> HttpResponse:
    """Show the published years around a programme side by side, line by line."""
    publication = programme_publication(public_code)
    if publication is None:
        raise Http404
    locality = locality_of(publication.named_unit)
    if not publication.is_live:
        gone = {"publication": publication, "locality": locality}
        return render(request, "portal/programme_withdrawn.html", gone, status=410)
    [programme] = read([publication])
    page = {
        "programme": programme,
        "side": side_of_years(programme),
        "path": unit_path(publication.named_unit),
        "locality": locality,
    }
    return render(request, "portal/years.html", page)


@login_not_required
@require_safe
@kept_a_minute
def compare_two(request: HttpRequest) -> HttpResponse:
    """Compare the contents of two programmes, or let one choose them."""
    codes = [questions.asked_code(request.GET, name) for name in ("first", "second")]
    first, second = map(side_of, codes)
    if first and second and first.code != second.code:
        compared = {"page": compare(first, second)}
        return render(request, "portal/compare.html", compared)
    text = questions.asked_text(request.GET)
    chosen = first or second
    page = {
        "chosen": chosen,
        "text": text,
        "lines": programmes_like(text, near=chosen.unit if chosen else None),
    }
    return render(request, "portal/compare_choose.html", page)
