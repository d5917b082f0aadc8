"""The search at work: everything that the mandate may see."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import NotAllowed
from phoihop.search.policies import can_search
from phoihop.search.queries import result_page
from phoihop.search.states import CardKind


@require_GET
def search_page(request: WorkRequest) -> HttpResponse:
    """Show what answers to the words, of all that the mandate may see."""
    if not can_search(request.mandate):
        raise NotAllowed
    found = result_page(request.GET, request.mandate)
    page = {"page": found, "search_text": found.text, "kinds": CardKind.choices}
    return render(request, "search/search.html", page)
