"""Mails that did not arrive."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import NotAllowed
from phoihop.outbox import policies, services
from phoihop.outbox.queries.undelivered import undelivered

_ON_A_PAGE = 30


@require_GET
def deliveries_page(request: WorkRequest) -> HttpResponse:
    """Show which mails did not arrive, and why."""
    actor = request.mandate
    if not policies.can_see_deliveries(actor):
        raise NotAllowed
    page_obj = Paginator(undelivered(actor), _ON_A_PAGE).get_page(
        request.GET.get("page")
    )
    page = {"page_obj": page_obj, "deliveries": list(page_obj)}
    return render(request, "outbox/deliveries.html", page)


@require_POST
def try_again(request: WorkRequest, delivery_id: int) -> HttpResponse:
    """Have a mail sent again that was given up."""
    delivery = get_object_or_404(undelivered(request.mandate), pk=delivery_id)
    services.try_again(actor=request.mandate, delivery=delivery)
    messages.success(request, _("The mail goes out again within minutes."))
    return redirect("outbox:deliveries")
