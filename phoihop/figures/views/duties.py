"""Which body gives which figure: all bodies of a unit, and one with its ticks."""

from copy import copy
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.directory.models import Organisation
from phoihop.directory.requests import WorkRequest
from phoihop.figures import policies, services
from phoihop.figures.forms.duties import OF_THE_BODY, OF_THE_UNIT, DutiesForm
from phoihop.figures.queries.duties import (
    bodies_with_duties,
    chapters_for,
    first_day_to_propose,
    open_duties_of,
)
from phoihop.figures.states import PeriodKind
from phoihop.figures.views.loading import allow, allow_at_work
from phoihop.foundation.errors import RuleViolation
from phoihop.ui.versioned import place_refusal, status_of


@require_GET
def duties_page(request: WorkRequest) -> HttpResponse:
    """Show the bodies of the unit, each with how many figures it gives."""
    allow_at_work(request)
    actor = request.mandate
    bodies = bodies_with_duties(actor.unit_id, actor.on)
    rows = [
        (body, policies.can_set_duties(actor, body), _counts(body)) for body in bodies
    ]
    page = {"rows": rows, "kinds": PeriodKind.choices}
    return render(request, "figures/duties.html", page)


@require_http_methods(["GET", "POST"])
def body_page(request: WorkRequest, organisation_id: int, kind: str) -> HttpResponse:
    """Tick what a body gives for each period of a kind."""
    body = _find(request, organisation_id, kind)
    actor = request.mandate
    allow(policies.can_set_duties(actor, body), policies.WHO_GIVES_DUTIES)
    form = DutiesForm(request.POST or None, initial=_initial(request, body, kind))
    if form.is_valid():
        try:
            services.set_duties(
                actor=actor, body=body, outline=form.outline(kind, request.POST)
            )
        except RuleViolation as refusal:
            _show_what_stands(form, body, kind)
            place_refusal(form, refusal)
        else:
            messages.success(request, _("The duties are saved."))
            return redirect("figures:duties")
    page = _page(request, body, kind) | {"form": form}
    return render(request, "figures/duties_of_body.html", page, status=status_of(form))


def _find(request: WorkRequest, organisation_id: int, kind: str) -> Organisation:
    """Return a body of the actor's own unit, else answer 404."""
    allow_at_work(request)
    if kind not in PeriodKind.values:
        raise Http404
    actor = request.mandate
    bodies = Organisation.objects.of_unit(actor.unit_id).on(actor.on)
    return get_object_or_404(bodies, pk=organisation_id)


def _initial(request: WorkRequest, body: Organisation, kind: str) -> dict[str, object]:
    actor = request.mandate
    return {
        "since": first_day_to_propose(actor.unit_id, kind, actor.on),
        "seen": _seen(body, kind),
    }


def _seen(body: Organisation, kind: str) -> str:
    return ",".join(str(duty.pk) for duty in open_duties_of(body.pk, kind))


def _show_what_stands(form: DutiesForm, body: Organisation, kind: str) -> None:
    """Let the next sending be one that has seen what stands now."""
    sent: Any = copy(form.data)  # a request's own data may not be changed
    sent["seen"] = _seen(body, kind)
    form.data = sent


def _page(request: WorkRequest, body: Organisation, kind: str) -> dict[str, object]:
    chapters = chapters_for(body, kind, request.mandate.on)
    sent = request.POST if request.method == "POST" else None
    offered = [one for chapter in chapters for one in chapter.offered]
    of_unit = {one.version.indicator_id for one in offered if one.is_owed}
    of_body = {one.version.indicator_id for one in offered if one.is_owed_of_itself}
    return {
        "body": body,
        "kind": PeriodKind(kind),
        "kinds": PeriodKind.choices,
        "chapters": chapters,
        "ticked_unit": set(sent.getlist(OF_THE_UNIT)) if sent else _texts(of_unit),
        "ticked_body": set(sent.getlist(OF_THE_BODY)) if sent else _texts(of_body),
    }


def _texts(numbers: set[int]) -> set[str]:
    return {str(number) for number in numbers}


def _counts(body: Organisation) -> list[tuple[str, int]]:
    """Return how many figures a body gives by kind of period."""
    return [(kind, vars(body)[f"count_{kind}"]) for kind in PeriodKind.values]
