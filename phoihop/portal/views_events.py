"""Public pages of what sources tell: past events, and programmes of the past."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from phoihop.conferences.queries import CONFERENCE
from phoihop.portal.caching import kept_a_minute
from phoihop.portal.places import locality_of
from phoihop.portal.queries import events

_ON_A_PAGE = 20


@login_not_required
@require_safe
@kept_a_minute
def event_list(request: HttpRequest) -> HttpResponse:
    """List the past events that sources tell, the last published first."""
    found = events.published_events()
    page_obj = Paginator(found, _ON_A_PAGE).get_page(request.GET.get("page"))
    page = {"page_obj": page_obj, "events": events.read_events(page_obj)}
    return render(request, "portal/event_list.html", page)


@login_not_required
@require_safe
@kept_a_minute
def event(request: HttpRequest, public_code: str) -> HttpResponse:
    """Show a past event as its source tells it, or that it was withdrawn and why."""
    publication = events.publication_under(CONFERENCE, public_code)
    if publication is None:
        raise Http404
    if not publication.is_live:
        page = {"publication": publication, "locality": locality_of(publication.unit)}
        return render(request, "portal/event_withdrawn.html", page, status=410)
    shown = events.event_page(publication)
    page = {"page": shown, "locality": shown.locality}
    return render(request, "portal/event.html", page)


def programme_from_source(request: HttpRequest, public_code: str) -> HttpResponse:
    """Show a programme as a source tells it; called where no signed text is shown."""
    publication = events.publication_under(events.PROGRAMME, public_code)
    if publication is None:
        raise Http404
    if not publication.is_live:
        page = {"publication": publication, "locality": locality_of(publication.unit)}
        return render(request, "portal/programme_withdrawn.html", page, status=410)
    shown = events.told_programme_page(publication)
    page = {"page": shown, "locality": shown.locality}
    return render(request, "portal/programme_from_source.html", page)
