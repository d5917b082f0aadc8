"""The ledger of conclusions, one of them, and what is done about it."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.audit.queries import history_of
from phoihop.conferences import conclusion_policies as policies
from phoihop.conferences import services
from phoihop.conferences.forms.ledger import (
    DecisionForm,
    ReplyForm,
    UrgeForm,
    bodies_offered,
    read_ledger_filter,
)
from phoihop.conferences.models import Urging
from phoihop.conferences.queries.coming_due import days_of_conclusion
from phoihop.conferences.queries.ledger_lists import (
    Shown,
    bodies_to_choose,
    conferences_to_choose,
    ledger_page,
)
from phoihop.conferences.queries.tasks_of import concerned_ids
from phoihop.conferences.views.finding import FoundConclusion, find_conclusion, run
from phoihop.directory.models import Organisation
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import NotAllowed
from phoihop.programmes.opening import allow
from phoihop.tasks.queries.page import numbers_seen
from phoihop.ui.versioned import status_of


@require_GET
def ledger(request: WorkRequest) -> HttpResponse:
    """Show what conferences concluded, until it is closed."""
    actor = request.mandate
    if actor.organisation_id is None:
        raise NotAllowed
    chosen = read_ledger_filter(request.GET)
    found = ledger_page(actor, chosen, actor.on, request.GET.get("page"))
    page = {
        "chosen": chosen,
        "stands": found.stands,
        "page_obj": found.page_obj,
        "shown_choices": Shown.choices,
        "conferences": conferences_to_choose(actor),
        "bodies": bodies_to_choose(actor),
    }
    return render(request, "conferences/ledger.html", page)


@require_GET
def conclusion_page(request: WorkRequest, conclusion_id: int) -> HttpResponse:
    """Show a conclusion: its words, its tasks, what was urged and decided."""
    found = find_conclusion(request, conclusion_id)
    actor, place = request.mandate, found.place
    is_open = found.stand.is_open
    page = {
        **_page(found),
        "seen_tasks": numbers_seen(actor, [one.pk for one in found.stand.tasks]),
        "days": days_of_conclusion(found.conclusion),
        "may_write": policies.can_write_conclusion(actor, place),
        "may_assign": is_open and policies.can_assign(actor, found.conference),
        "may_urge": is_open and policies.can_urge(actor, found.conference),
        "may_close": is_open and policies.can_close(actor, place),
        "to_reply": [
            one.pk for one in found.stand.urgings if policies.can_reply(actor, one)
        ],
        "entries": history_of(found.conclusion),
    }
    return render(request, "conferences/conclusion.html", page)


@require_http_methods(["GET", "POST"])
def urge_page(request: WorkRequest, conclusion_id: int) -> HttpResponse:
    """Ask a body to hurry."""
    found = find_conclusion(request, conclusion_id)
    may = policies.can_urge(request.mandate, found.conference)
    allow(may, str(policies.WHO_URGES))
    here = Organisation.objects.of_unit(found.conference.unit_id or 0)
    offered = bodies_offered(here.in_order(), concerned_ids(found.conclusion))
    form = UrgeForm(request.POST or None, bodies=offered)
    if run(
        form,
        lambda: services.urge(
            actor=request.mandate, conclusion=found.conclusion, **form.cleaned_data
        ),
    ):
        return redirect("conferences:conclusion", conclusion_id)
    return _form_page(request, found, form, _URGE)


@require_http_methods(["GET", "POST"])
def reply_page(
    request: WorkRequest, conclusion_id: int, urging_id: int
) -> HttpResponse:
    """Reply to an urging for one's body."""
    found = find_conclusion(request, conclusion_id)
    urging = get_object_or_404(
        Urging.objects.select_related("conclusion", "by_organisation"),
        pk=urging_id,
        conclusion=found.conclusion,
    )
    may = policies.can_reply(request.mandate, urging)
    allow(may, str(policies.WHO_REPLIES))
    form = ReplyForm(request.POST or None)
    if run(
        form,
        lambda: services.reply_to_urging(
            actor=request.mandate, urging=urging, **form.cleaned_data
        ),
    ):
        return redirect("conferences:conclusion", conclusion_id)
    return _form_page(request, found, form, _REPLY, urging=urging)


@require_http_methods(["GET", "POST"])
def decide_page(request: WorkRequest, conclusion_id: int) -> HttpResponse:
    """Close a conclusion, put it off, or drop it."""
    found = find_conclusion(request, conclusion_id)
    may = policies.can_close(request.mandate, found.place)
    allow(may, str(policies.WHO_CLOSES))
    form = DecisionForm(request.POST or None)
    if run(
        form,
        lambda: services.decide_conclusion(
            actor=request.mandate, conclusion=found.conclusion, outline=form.outline()
        ),
    ):
        return redirect("conferences:conclusion", conclusion_id)
    return _form_page(request, found, form, _DECIDE)


@dataclass(frozen=True)
class _Act:
    """Which of the small pages about a conclusion is shown."""

    slug: str


_URGE, _REPLY, _DECIDE = _Act("urge"), _Act("reply"), _Act("decide")


def _page(found: FoundConclusion) -> dict[str, object]:
    return {
        "conference": found.conference,
        "conclusion": found.conclusion,
        "stand": found.stand,
        "assigning_body": policies.assigning_body_of(found.conference),
    }


def _form_page(
    request: WorkRequest,
    found: FoundConclusion,
    form: forms.Form,
    act: _Act,
    **more: Any,
) -> HttpResponse:
    page = _page(found) | {"form": form, "act": act.slug, **more}
    return render(
        request, "conferences/conclusion_act.html", page, status=status_of(form)
    )
