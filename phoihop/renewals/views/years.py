"""The years under a programme of several years, and years side by side."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from phoihop.directory.requests import WorkRequest
from phoihop.programmes.opening import find_programme
from phoihop.renewals.forms.choosing import chosen_years
from phoihop.renewals.pages import year_cards
from phoihop.renewals.queries.side import FEWEST, MOST, side_by_side
from phoihop.renewals.queries.years import beneath, years_of


@require_GET
def term_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Show the yearly programmes under one of several years, each with its ribbon."""
    programme = find_programme(request, programme_id)
    years = list(beneath(request.mandate, programme))
    page = {
        "programme": programme,
        "cards": year_cards(years, request.mandate.on),
    }
    return render(request, "renewals/term.html", page)


@require_GET
def side_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Show the chosen years of a unit side by side, line by line."""
    programme = find_programme(request, programme_id)
    years = list(years_of(request.mandate, programme.unit_id))
    chosen = chosen_years(request.GET, years, programme)
    page = {
        "programme": programme,
        "years": years,
        "chosen": {one.pk for one in chosen},
        "fewest": FEWEST,
        "most": MOST,
        "side": side_by_side(chosen, request.mandate),
    }
    return render(request, "renewals/side.html", page)
