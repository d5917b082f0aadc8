"""The list, the conference itself, on paper, and its history."""

import re

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.audit.queries import history_page as history_page_of
from phoihop.conferences import policies, services
from phoihop.conferences.actions import acts_open_to
from phoihop.conferences.forms.heads import ChangeHeadForm, HeadForm, head_initial
from phoihop.conferences.models import Purpose
from phoihop.conferences.queries.board import Board
from phoihop.conferences.queries.lists import (
    ListFilter,
    conference_list,
    earlier_conferences,
    next_conferences,
    programmes_met,
)
from phoihop.conferences.queries.ordering import with_neighbours
from phoihop.conferences.queries.published import SUMMARY
from phoihop.conferences.queries.seen import programmes_seen
from phoihop.conferences.queries.summaries import photos_of, summary_of
from phoihop.conferences.queries.waiting import invitations_waiting
from phoihop.conferences.states import ConferenceState
from phoihop.conferences.views.loading import (
    attempt,
    bodies_now,
    find,
    open_board,
)
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes.opening import allow
from phoihop.publication.queries import publication_of
from phoihop.ui.versioned import place_refusal, status_of

_ON_A_PAGE = 30
_YEAR = re.compile(r"[12]\d{3}", re.ASCII)
_NUMBER = re.compile(r"\d{1,12}", re.ASCII)


@require_GET
def list_page(request: WorkRequest) -> HttpResponse:
    """Show the conferences that the mandate may see."""
    actor, chosen = request.mandate, _chosen(request)
    rows = conference_list(actor, chosen)
    body = actor.organisation_id
    page = {
        "page_obj": Paginator(rows, _ON_A_PAGE).get_page(request.GET.get("page")),
        "chosen": chosen,
        "states": ConferenceState.choices,
        "purposes": Purpose.choices,
        "programmes": programmes_met(actor),
        "next": [] if chosen.narrows else next_conferences(actor),
        "waiting": invitations_waiting(body, actor.on) if body else [],
        "may_plan": policies.can_plan(actor),
    }
    return render(request, "conferences/list.html", page)


def _chosen(request: WorkRequest) -> ListFilter:
    """Read the filter; what nobody can have chosen filters nothing."""
    given = {name: request.GET.get(name, "") for name in ListFilter.__annotations__}
    is_number = _NUMBER.fullmatch(given["programme"])
    return ListFilter(
        state=given["state"] if given["state"] in ConferenceState.values else "",
        purpose=given["purpose"] if given["purpose"] in Purpose.values else "",
        programme=int(given["programme"]) if is_number else None,
        year=int(given["year"]) if _YEAR.fullmatch(given["year"]) else None,
    )


@require_http_methods(["GET", "POST"])
def plan_page(request: WorkRequest) -> HttpResponse:
    """Plan a conference."""
    allow(policies.can_plan(request.mandate), str(policies.WHO_PREPARES))
    form = HeadForm(
        request.POST or None,
        bodies=bodies_now(request),
        earlier=earlier_conferences(request.mandate),
        initial={"convener_organisation": request.mandate.organisation_id},
    )
    if form.is_valid():
        try:
            made = services.plan_conference(
                actor=request.mandate, outline=form.outline()
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("conferences:conference", made.pk)
    page = {"form": form}
    return render(request, "conferences/head.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def head_page(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Change the head."""
    found = find(request, conference_id)
    conference = found.conference
    permitted = policies.can_prepare(request.mandate, found.place)
    allow(permitted, str(policies.WHO_PREPARES))
    form = ChangeHeadForm(
        request.POST or None,
        bodies=bodies_now(request),
        earlier=earlier_conferences(request.mandate, but=conference),
        initial=head_initial(conference),
    )
    is_done, more = attempt(
        form,
        lambda: services.change_head(
            actor=request.mandate,
            conference=conference,
            outline=form.outline(),
            version=form.cleaned_data["version"],
        ),
        conference,
    )
    if is_done:
        return redirect("conferences:conference", conference_id)
    page = {"form": form, "conference": conference, **more}
    return render(request, "conferences/head.html", page, status=status_of(form))


@require_GET
def conference_page(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Show a conference: when and where, its agenda, who is asked, what comes next."""
    opened = open_board(request, conference_id)
    actor, place, conference = request.mandate, opened.place, opened.conference
    summary = summary_of(conference)
    shown = publication_of(SUMMARY, summary.pk) if summary else None
    page = {
        "conference": conference,
        "board": opened.board,
        "place": place,
        "programmes": programmes_seen(actor, opened.board.links),
        "photos": with_neighbours(photos_of(conference)),
        "summary": summary,
        "publication": shown,
        "acts": acts_open_to(
            actor, place, has_summary=bool(summary), is_published=bool(shown)
        ),
        "mine": _mine(request, opened.board),
        "may": _rights(request, opened.place),
    }
    return render(request, "conferences/conference.html", page)


def _mine(request: WorkRequest, board: Board) -> list[object]:
    """Return the invitations of the actor's own body."""
    body = request.mandate.organisation_id
    return [one for one in board.invitations if one.organisation_id == body]


def _rights(request: WorkRequest, place: policies.Standing) -> dict[str, bool]:
    """Return what the page offers besides the acts."""
    actor = request.mandate
    return {
        "prepare": policies.can_prepare(actor, place),
        "write": policies.can_write_minute(actor, place),
        "settle": policies.can_write_down(actor, place),
        "photo": policies.can_add_photo(actor, place),
        "take_dossier": policies.can_take_dossier(place.conference),
        "summarise": policies.can_write_summary(actor, place),
    }


@require_GET
def print_page(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Show the whole conference for print on A4."""
    opened = open_board(request, conference_id)
    page = {
        "conference": opened.conference,
        "board": opened.board,
        "programmes": programmes_seen(request.mandate, opened.board.links),
    }
    return render(request, "conferences/print.html", page)


@require_GET
def history_page(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Show who did what to a conference when."""
    found = find(request, conference_id)
    entries = history_page_of(found.conference, request.GET.get("page"))
    page = {"conference": found.conference, "entries": entries}
    return render(request, "conferences/history.html", page)
