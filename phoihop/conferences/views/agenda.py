"""The agenda: adding, changing, ordering, taking off and settling its items."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from phoihop.conferences import policies, services
from phoihop.conferences.forms.meeting import (
    ChangeItemForm,
    ItemForm,
    SettleForm,
    item_initial,
)
from phoihop.conferences.states import ItemKind
from phoihop.conferences.views.loading import (
    attempt,
    bodies_now,
    find,
    find_item,
)
from phoihop.directory.requests import WorkRequest
from phoihop.programmes.opening import allow
from phoihop.ui.asking import ReasonForm
from phoihop.ui.versioned import status_of


@require_http_methods(["GET", "POST"])
def add_page(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Add an item."""
    found = find(request, conference_id)
    may = policies.can_prepare(request.mandate, found.place)
    allow(may, str(policies.WHO_PREPARES))
    form = ItemForm(request.POST or None, bodies=bodies_now(request))
    is_done, _more = attempt(
        form,
        lambda: services.add_item(
            actor=request.mandate,
            conference=found.conference,
            outline=form.outline(),
        ),
    )
    if is_done:
        return redirect(f"{_of(conference_id)}#agenda")
    page = {"conference": found.conference, "form": form}
    return render(request, "conferences/item.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def change_page(request: WorkRequest, conference_id: int, item_id: int) -> HttpResponse:
    """Change an item."""
    found = find(request, conference_id)
    item = find_item(found.conference, item_id)
    may = policies.can_prepare(request.mandate, found.place)
    allow(may, str(policies.WHO_PREPARES))
    form = ChangeItemForm(
        request.POST or None, bodies=bodies_now(request), initial=item_initial(item)
    )
    is_done, more = attempt(
        form,
        lambda: services.change_item(
            actor=request.mandate,
            conference=found.conference,
            item=item,
            outline=form.outline(),
            version=form.cleaned_data["version"],
        ),
        item,
    )
    if is_done:
        return redirect(f"{_of(conference_id)}#agenda")
    page = {"conference": found.conference, "item": item, "form": form, **more}
    return render(request, "conferences/item.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def remove_page(request: WorkRequest, conference_id: int, item_id: int) -> HttpResponse:
    """Take an item off; it stays readable with its reason."""
    found = find(request, conference_id)
    item = find_item(found.conference, item_id)
    may = policies.can_prepare(request.mandate, found.place)
    allow(may, str(policies.WHO_PREPARES))
    form = ReasonForm(request.POST or None)
    is_asked = found.conference.invited_on is not None or item.kind == ItemKind.CARRIED
    form.fields["reason"].required = is_asked
    is_done, _more = attempt(
        form,
        lambda: services.remove_item(
            actor=request.mandate,
            conference=found.conference,
            item=item,
            reason=form.cleaned_data["reason"],
        ),
    )
    if is_done:
        return redirect(f"{_of(conference_id)}#agenda")
    page = {"conference": found.conference, "item": item, "form": form}
    return render(request, "conferences/remove_item.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def settle_page(request: WorkRequest, conference_id: int, item_id: int) -> HttpResponse:
    """Settle an item with what was decided."""
    found = find(request, conference_id)
    item = find_item(found.conference, item_id)
    may = policies.can_write_down(request.mandate, found.place)
    allow(may, str(policies.WHO_WRITES))
    initial = {"decision": item.decision, "version": item.version}
    form = SettleForm(request.POST or None, initial=initial)
    is_done, more = attempt(
        form,
        lambda: services.settle_item(
            actor=request.mandate,
            conference=found.conference,
            item=item,
            decision=form.cleaned_data["decision"],
            version=form.cleaned_data["version"],
        ),
        item,
    )
    if is_done:
        return redirect("conferences:minute", conference_id, item_id)
    page = {"conference": found.conference, "item": item, "form": form, **more}
    return render(request, "conferences/settle.html", page, status=status_of(form))


@require_POST
def reopen_item(request: WorkRequest, conference_id: int, item_id: int) -> HttpResponse:
    """Say that an item is not settled after all."""
    found = find(request, conference_id)
    item = find_item(found.conference, item_id)
    services.reopen_item(actor=request.mandate, conference=found.conference, item=item)
    return redirect("conferences:minute", conference_id, item_id)


@require_POST
def show_item(request: WorkRequest, conference_id: int, item_id: int) -> HttpResponse:
    """Put an item on the screen in the hall."""
    found = find(request, conference_id)
    item = find_item(found.conference, item_id)
    services.show_item(actor=request.mandate, conference=found.conference, item=item)
    return redirect("conferences:minute", conference_id, item_id)


def _of(conference_id: int) -> str:
    return reverse("conferences:conference", args=[conference_id])
