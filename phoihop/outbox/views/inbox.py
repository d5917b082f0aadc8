"""What one was told: the list, and marking as read."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import NotAllowed
from phoihop.outbox import policies, services
from phoihop.outbox.models import Message
from phoihop.outbox.queries.inbox import (
    listed,
    messages_of,
    unread_count,
    unread_elsewhere,
)

_ON_A_PAGE = 30


@require_GET
def inbox_page(request: WorkRequest) -> HttpResponse:
    """Show what this person was told as a member of this body."""
    actor = request.mandate
    if not policies.can_have_messages(actor):
        raise NotAllowed
    only_unread = request.GET.get("show") == "unread"
    found = listed(actor, only_unread=only_unread)
    page_obj = Paginator(found, _ON_A_PAGE).get_page(request.GET.get("page"))
    shown = list(page_obj)
    page = {
        "page_obj": page_obj,
        "shown": shown,
        "newest": max((one.pk for one in shown), default=0),
        "only_unread": only_unread,
        "unread_here": unread_count(actor),
        "elsewhere": unread_elsewhere(actor, request.mandates),
        "may_see_deliveries": policies.can_see_deliveries(actor),
    }
    return render(request, "outbox/inbox.html", page)


@require_POST
def open_message(request: WorkRequest, message_id: int) -> HttpResponse:
    """Mark a message as read and lead to what it is about."""
    message = _mine(request, message_id)
    services.mark_read(actor=request.mandate, message=message)
    return redirect(message.address)


@require_POST
def mark_read(request: WorkRequest, message_id: int) -> HttpResponse:
    """Mark a message as read and come back to the list."""
    message = _mine(request, message_id)
    services.mark_read(actor=request.mandate, message=message)
    return redirect("outbox:inbox")


@require_POST
def mark_all_read(request: WorkRequest) -> HttpResponse:
    """Mark as read all that the page has shown."""
    until = request.POST.get("until", "")
    last = int(until) if until.isdecimal() else 0
    services.mark_all_read(actor=request.mandate, until=last)
    return redirect("outbox:inbox")


def _mine(request: WorkRequest, message_id: int) -> Message:
    return get_object_or_404(messages_of(request.mandate), pk=message_id)
