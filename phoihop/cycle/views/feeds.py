"""Addresses at which calendar programs read a body's days."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from phoihop.cycle import policies, services
from phoihop.cycle.feed_text import feed_text
from phoihop.cycle.forms.choosing import FeedForm
from phoihop.cycle.models import CalendarFeed
from phoihop.cycle.queries.feeds import feed_by_token, feeds_of
from phoihop.cycle.secret_addresses import hash_of, token_if_known
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed, RuleViolation
from phoihop.ui.versioned import place_refusal, status_of

_NOT_FOUND, _GONE = 404, 410
# Only the reader itself may keep it, and asks again each time.
_KEPT = "private, no-cache"


@require_http_methods(["GET", "HEAD", "POST"])
def feeds_page(request: WorkRequest) -> HttpResponse:
    """Show the addresses of the body, and open another one."""
    if not policies.can_keep_feeds(request.mandate):
        raise NotAllowed
    form = FeedForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            services.open_feed(actor=request.mandate, **form.cleaned_data)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            messages.success(request, _("The address is open. Copy it below."))
            return redirect("cycle:feeds")
    feeds = [(feed, _address(request, feed)) for feed in feeds_of(request.mandate)]
    page = {"form": form, "feeds": feeds}
    return render(request, "cycle/feeds.html", page, status=status_of(form))


@require_POST
def revoke(request: WorkRequest, feed_id: int) -> HttpResponse:
    """Close an address."""
    feed = get_object_or_404(feeds_of(request.mandate), pk=feed_id)
    services.revoke_feed(actor=request.mandate, feed=feed)
    messages.success(request, _("The address is closed."))
    return redirect("cycle:feeds")


@login_not_required
@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponseBase:
    """Answer a calendar program: the days of the body whose secret this is."""
    found = feed_by_token(token)
    if found is None or found.is_revoked:
        status = _NOT_FOUND if found is None else _GONE
        return _closed(HttpResponse(status=status, content_type="text/plain"))
    services.note_reading(feed=found, now=timezone.now())
    text = feed_text(found.organisation, today(), _site(request))
    etag = f'"{hash_of(text)[:32]}"'
    answer = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'inline; filename="lich.ics"'
    answer["ETag"] = etag
    kept = get_conditional_response(request, etag=etag, response=answer)
    return _closed(kept or answer)


def _closed(answer: HttpResponseBase) -> HttpResponseBase:
    """Keep an answer out of search engines and of caches that others share."""
    answer["Cache-Control"] = _KEPT
    answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer


def _address(request: HttpRequest, feed: CalendarFeed) -> str:
    """Return the address of an open feed; empty when it can be read no more."""
    token = token_if_known(feed.seed, feed.token_hash)
    if feed.is_revoked or not token:
        return ""
    return f"{_site(request)}{reverse('cycle:feed', args=[token])}"


def _site(request: HttpRequest) -> str:
    return settings.SITE_ADDRESS or request.build_absolute_uri("/").rstrip("/")
