"""The public page of a figure."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from phoihop.portal.caching import kept_a_minute
from phoihop.portal.queries.figures import figure_page, public_figure


@login_not_required
@require_safe
@kept_a_minute
def figure(request: HttpRequest, public_code: str) -> HttpResponse:
    """Show a figure with its day, base, source, target and every correction."""
    found = public_figure(public_code)
    if found is None:
        raise Http404
    shown = figure_page(found)
    page = {"page": shown, "locality": shown.locality}
    return render(request, "portal/figure.html", page)
