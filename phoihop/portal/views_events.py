"""Public pages of conferences, held here or told by sources, and of told programmes."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from phoihop.conferences.queries import CONFERENCE
from phoihop.conferences.queries.published import public_photo
from phoihop.files.streaming import stream
from phoihop.portal.caching import kept_a_minute
from phoihop.portal.places import locality_of, no_locality
from phoihop.portal.queries import events, summaries
from phoihop.portal.told_csv import values_as_csv

_ON_A_PAGE = 20


@login_not_required
@require_safe
@kept_a_minute
def event_list(request: HttpRequest) -> HttpResponse:
    """List conferences held here and told by sources, the last published first."""
    found = summaries.all_events()
    page_obj = Paginator(found, _ON_A_PAGE).get_page(request.GET.get("page"))
    page = {"page_obj": page_obj, "events": summaries.listed_events(page_obj)}
    return render(request, "portal/event_list.html", page)


@login_not_required
@require_safe
@kept_a_minute
def event(request: HttpRequest, public_code: str) -> HttpResponse:
    """Show a conference, or that it was withdrawn and why."""
    held = summaries.summary_under(public_code)
    publication = held or events.publication_under(CONFERENCE, public_code)
    if publication is None:
        raise Http404
    if not publication.is_live:
        unit = publication.unit
        locality = locality_of(unit) if unit else no_locality()
        page = {"publication": publication, "locality": locality}
        return render(request, "portal/event_withdrawn.html", page, status=410)
    if held:
        summary = summaries.summary_page(held)
        page = {"page": summary, "locality": summary.locality}
        return render(request, "portal/conference.html", page)
    shown = events.event_page(publication)
    page = {"page": shown, "locality": shown.locality}
    return render(request, "portal/event.html", page)


@login_not_required
@require_safe
@kept_a_minute
def event_values(request: HttpRequest, public_code: str) -> HttpResponse:
    """Hand out all values that a source tells, each with what it rests on."""
    publication = events.publication_under(CONFERENCE, public_code)
    if publication is None or not publication.is_live:
        raise Http404
    shown = events.event_page(publication)
    return values_as_csv(public_code, shown.event)


@login_not_required
@require_safe
def photo(request: HttpRequest, public_code: str, number: int) -> HttpResponseBase:
    """Hand out a photo that was chosen for the public, under no name of a person."""
    found = public_photo(public_code, number)
    if found is None:
        raise Http404
    name = f"{public_code}-{number}"
    return stream(request, found.file, as_name=name, inline=True)


def programme_from_source(request: HttpRequest, public_code: str) -> HttpResponse:
    """Show a programme as a source tells it; called where no signed text is shown."""
    publication = events.publication_under(events.PROGRAMME, public_code)
    if publication is None:
        raise Http404
    if not publication.is_live:
        locality = locality_of(publication.named_unit)
        page = {"publication": publication, "locality": locality}
        return render(request, "portal/programme_withdrawn.html", page, status=410)
    shown = events.told_programme_page(publication)
    page = {"page": shown, "locality": shown.locality}
    return render(request, "portal/programme_from_source.html", page)
