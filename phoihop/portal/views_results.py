"""Public pages of results: a published review, and the file of published evidence."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from phoihop.files.streaming import stream
from phoihop.portal.caching import kept_a_minute
from phoihop.portal.pages import review_page
from phoihop.portal.places import locality_of
from phoihop.portal.queries import programme_publication
from phoihop.portal.queries.evidence import published_evidence
from phoihop.portal.queries.reviews import final_review_publication


@login_not_required
@require_safe
@kept_a_minute
def review(request: HttpRequest, public_code: str) -> HttpResponse:
    """Show what the parties say of a programme, or that it was withdrawn and why."""
    programme = programme_publication(public_code)
    if programme is None:
        raise Http404
    if not programme.is_live:
        page = {"publication": programme, "locality": locality_of(programme.named_unit)}
        return render(request, "portal/programme_withdrawn.html", page, status=410)
    publication = final_review_publication(programme.object_id)
    if publication is None:
        raise Http404
    page = {"publication": publication, "programme": programme}
    if not publication.is_live:
        page |= {"locality": locality_of(programme.named_unit)}
        return render(request, "portal/review_withdrawn.html", page, status=410)
    shown = review_page(publication, programme)
    page = {"page": shown, "locality": shown.locality}
    return render(request, "portal/review.html", page)


@login_not_required
@require_safe
def evidence(request: HttpRequest, public_code: str) -> HttpResponseBase:
    """Hand out the file of published evidence, under its code and no other name.

    The name that somebody gave the file may tell of people.
    """
    found = published_evidence(public_code)
    if found is None or found.file is None:
        raise Http404
    return stream(request, found.file, as_name=found.public_code)
