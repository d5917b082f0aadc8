"""The meeting as it goes on: the minute of an item, its revisions, the screen."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.conferences import policies, services
from phoihop.conferences.forms.meeting import MinuteForm
from phoihop.conferences.queries.board import ItemLine
from phoihop.conferences.queries.revisions import revisions_of, with_texts_before
from phoihop.conferences.services.minutes import minute_now
from phoihop.conferences.states import ConferenceState
from phoihop.conferences.views.loading import (
    Opened,
    attempt,
    find,
    find_item,
    open_board,
)
from phoihop.directory.requests import WorkRequest
from phoihop.programmes.opening import allow
from phoihop.ui.versioned import status_of


@require_http_methods(["GET", "POST"])
def minute_page(request: WorkRequest, conference_id: int, item_id: int) -> HttpResponse:
    """Show the agenda, the minute of an item, and what comes of it."""
    opened = open_board(request, conference_id)
    line = opened.line(item_id)
    may_write = policies.can_write_minute(request.mandate, opened.place)
    if request.method == "POST":
        allow(may_write, str(policies.WHO_WRITES))
    form = _form(request, opened, line)
    is_done, more = attempt(
        form,
        lambda: services.write_minute(
            actor=request.mandate,
            conference=opened.conference,
            item=line.item,
            **form.cleaned_data,
        ),
        line.item,
    )
    if is_done:
        return redirect("conferences:minute", conference_id, item_id)
    page = _page(request, opened, line) | {"form": form if may_write else None, **more}
    return render(request, "conferences/minute.html", page, status=status_of(form))


def _form(request: WorkRequest, opened: Opened, line: ItemLine) -> MinuteForm:
    now = minute_now(line.minute)
    return MinuteForm(
        request.POST or None,
        is_closed=opened.conference.state == ConferenceState.MINUTED,
        initial={"text": now.text, "version": now.version},
    )


def _page(request: WorkRequest, opened: Opened, line: ItemLine) -> dict[str, object]:
    before, after = opened.board.beside(line)
    actor, place = request.mandate, opened.place
    return {
        "conference": opened.conference,
        "board": opened.board,
        "line": line,
        "before": before,
        "after": after,
        "may": {"prepare": policies.can_prepare(actor, place)},
        "may_settle": policies.can_write_down(actor, place),
        "may_show": policies.can_show_item(actor, place),
        "may_hand_in": policies.can_add_paper(actor, place, line.item),
    }


@require_GET
def revisions_page(
    request: WorkRequest, conference_id: int, item_id: int
) -> HttpResponse:
    """Show every revision of a minute with what changed."""
    found = find(request, conference_id)
    item = find_item(found.conference, item_id)
    page_obj = revisions_of(item, request.GET.get("page"))
    page = {
        "conference": found.conference,
        "item": item,
        "page_obj": page_obj,
        "lines": with_texts_before(list(page_obj)),
    }
    return render(request, "conferences/revisions.html", page)


@require_GET
def screen_page(
    request: WorkRequest, conference_id: int, item_id: int | None = None
) -> HttpResponse:
    """Show the agenda large, for the wall of the hall."""
    opened = open_board(request, conference_id)
    board = opened.board
    line = opened.line(item_id) if item_id else board.current
    before, after = board.beside(line) if line else (None, None)
    page = {
        "conference": opened.conference,
        "board": board,
        "line": line,
        "before": before,
        "after": after,
        "follows": item_id is None,
    }
    return render(request, "conferences/screen.html", page)
