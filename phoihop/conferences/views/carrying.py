"""The agenda that writes itself, and deciding on what stands there."""

from collections.abc import Iterable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from phoihop.conferences import conclusion_policies, policies, services
from phoihop.conferences.forms.ledger import MatterForm
from phoihop.conferences.models import AgendaItem, CarriedMatter, Conference
from phoihop.conferences.queries.matter_pages import pages_of
from phoihop.conferences.queries.matters import Matter, matters_not_on_agenda
from phoihop.conferences.services.agenda_writing import looks_back
from phoihop.conferences.views.finding import (
    Meeting,
    find_meeting,
    item_on_agenda,
    run,
)
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import NotAllowed
from phoihop.programmes.opening import allow
from phoihop.tasks.models import Assignment
from phoihop.ui.asking import NothingForm
from phoihop.ui.versioned import status_of


@require_http_methods(["GET", "POST"])
def write_agenda_page(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Show what was left open, and put it first on the agenda."""
    meeting = find_meeting(request, conference_id)
    may = policies.can_prepare(request.mandate, meeting.place)
    allow(may, str(policies.WHO_PREPARES))
    form = NothingForm(request.POST if request.method == "POST" else None)
    if run(form, lambda: _write(request, meeting)):
        return redirect("conferences:matters", conference_id)
    page = {
        "conference": meeting.conference,
        "new": (new := _new(request, meeting.conference)),
        "pages": pages_of(request.mandate, new),
        "looks_back": looks_back(meeting.conference),
        "form": form,
    }
    return render(
        request, "conferences/write_agenda.html", page, status=status_of(form)
    )


@require_http_methods(["GET"])
def matters_page(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Show what was carried over, and what is decided on each."""
    meeting = find_meeting(request, conference_id)
    actor, place = request.mandate, meeting.place
    rows = CarriedMatter.objects.filter(conference=meeting.conference)
    matters = rows.select_related("item__speaker_organisation", "conclusion", "task")
    shown = list(matters.filter(item__removed_at=None).order_by("item__rank"))
    page = {
        "conference": meeting.conference,
        "matters": shown,
        "pages": pages_of(actor, shown),
        "decidable": _decidable(request, meeting, shown),
        "may_write": policies.can_prepare(actor, place)
        and looks_back(meeting.conference),
    }
    return render(request, "conferences/matters.html", page)


@require_http_methods(["GET", "POST"])
def decide_matter_page(
    request: WorkRequest, conference_id: int, item_id: int
) -> HttpResponse:
    """Decide on a carried matter."""
    meeting = find_meeting(request, conference_id)
    item = item_on_agenda(meeting.conference, item_id)
    matter = _matter(item)
    _allow(request, meeting, matter)
    form = MatterForm(request.POST or None)
    if run(
        form,
        lambda: services.decide_matter(
            actor=request.mandate, item=item, outline=form.outline()
        ),
    ):
        return redirect("conferences:matters", conference_id)
    page = {
        "conference": meeting.conference,
        "matter": matter,
        "pages": pages_of(request.mandate, [matter]),
        "item": item,
        "form": form,
    }
    return render(
        request, "conferences/decide_matter.html", page, status=status_of(form)
    )


def _matter(item: AgendaItem) -> CarriedMatter:
    """Return why an item stands on the agenda; other items have nothing to decide."""
    rows = CarriedMatter.objects.select_related("conclusion", "task")
    matter = rows.filter(item=item).first()
    if matter is None:
        raise Http404
    return matter


def _write(request: WorkRequest, meeting: Meeting) -> None:
    made = services.write_agenda(actor=request.mandate, conference=meeting.conference)
    words = ngettext(
        "%(n)s matter was put on the agenda.",
        "%(n)s matters were put on the agenda.",
        len(made),
    )
    told = words % {"n": len(made)} if made else _("Nothing new was left open.")
    messages.success(request, told)


def _decidable(
    request: WorkRequest, meeting: Meeting, matters: Iterable[CarriedMatter]
) -> set[int]:
    """Return which the actor decides: at the meeting, or having given the task out."""
    actor, place = request.mandate, meeting.place
    if conclusion_policies.can_decide(actor, place):
        return {one.pk for one in matters}
    numbers = [one.task_id for one in matters if one.task_id is not None]
    given = {one.task_id: one for one in Assignment.objects.filter(task__in=numbers)}
    return {
        one.pk
        for one in matters
        if conclusion_policies.can_decide_task(
            actor, place, given.get(one.task_id or 0)
        )
    }


def _new(request: WorkRequest, conference: Conference) -> list[Matter]:
    if not looks_back(conference):
        return []
    day = min(conference.occurred_on, request.mandate.on)
    return matters_not_on_agenda(conference, day)


def _allow(request: WorkRequest, meeting: Meeting, matter: CarriedMatter) -> None:
    """Let in whoever decides at the meeting, or gave the task out."""
    actor, place = request.mandate, meeting.place
    given = Assignment.objects.filter(task=matter.task_id).first()
    gave_it = conclusion_policies.can_decide_task(actor, place, given)
    if not (gave_it or conclusion_policies.can_decide(actor, place)):
        raise NotAllowed(str(conclusion_policies.WHO_DECIDES))
