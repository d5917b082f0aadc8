"""Making tasks of a conclusion: a row for each body that it asks."""

import re

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from phoihop.conferences import conclusion_policies as policies
from phoihop.conferences import services
from phoihop.conferences.forms.conclusions import ServesForm, TaskForm
from phoihop.conferences.models import Conference
from phoihop.conferences.queries.coming_due import days_of_conclusion
from phoihop.conferences.views.finding import FoundConclusion, find_conclusion
from phoihop.directory.models import Organisation
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes.models import Content, Origin
from phoihop.programmes.opening import allow
from phoihop.programmes.states import State
from phoihop.ui.versioned import REFUSED, place_refusal

_ROWS, _MOST_ROWS = 3, 15
_NUMBER = re.compile(r"\d{1,2}", re.ASCII)


@require_http_methods(["GET", "POST"])
def split_page(request: WorkRequest, conclusion_id: int) -> HttpResponse:
    """Ask for the tasks, and make them."""
    found = find_conclusion(request, conclusion_id)
    may = policies.can_assign(request.mandate, found.conference)
    allow(may, str(policies.WHO_ASSIGNS))
    rows = _rows(request, found)
    serves = _serves(request, found.conference)
    status = 200
    if "look" in request.POST:
        looked = [row.look(found.conference.occurred_on) for row in rows]
        status = 200 if all(looked) else REFUSED
    elif request.method == "POST":
        if _save(request, found, rows, serves):
            return redirect("conferences:conclusion", conclusion_id)
        status = REFUSED
    page = {
        "conference": found.conference,
        "conclusion": found.conclusion,
        "rows": rows,
        "serves": serves,
        "wrong": [serves, *rows],
        "days": days_of_conclusion(found.conclusion),
        "next_rows": min(len(rows) + _ROWS, _MOST_ROWS),
        "gives_out": policies.can_close(request.mandate, found.place),
    }
    return render(request, "conferences/split.html", page, status=status)


def _save(
    request: WorkRequest,
    found: FoundConclusion,
    rows: list[TaskForm],
    serves: ServesForm,
) -> bool:
    """Make the tasks; a refusal stands on the row, or where all are told."""
    are_fine = [row.is_valid() for row in [serves, *rows]]
    if not all(are_fine):
        return False
    filled = [row for row in rows if not row.is_empty]
    try:
        services.assign_conclusion(
            actor=request.mandate,
            conclusion=found.conclusion,
            outlines=[row.outline() for row in filled],
            serves=serves.chosen(),
        )
    except RuleViolation as refusal:
        place_refusal(filled[0] if len(filled) == 1 else serves, refusal)
        return False
    return True


def _rows(request: WorkRequest, found: FoundConclusion) -> list[TaskForm]:
    bodies = Organisation.objects.of_unit(found.conference.unit_id or 0)
    offered = bodies.on(request.mandate.on).in_order()
    sent = request.POST if request.method == "POST" else None
    return [
        TaskForm(sent, prefix=f"t{at}", bodies=offered, initial=_initial(found, at))
        for at in range(_asked_rows(request, found))
    ]


def _asked_rows(request: WorkRequest, found: FoundConclusion) -> int:
    """Return how many rows are shown: one for one lead, a few for a group."""
    given = request.POST if request.method == "POST" else request.GET
    written = given.get("rows", "")
    if _NUMBER.fullmatch(written):
        return max(1, min(int(written), _MOST_ROWS))
    return 1 if found.conclusion.lead_id else _ROWS


def _initial(found: FoundConclusion, at: int) -> dict[str, object]:
    """Begin with what the conclusion says; only the first row has its lead."""
    conclusion = found.conclusion
    begins: dict[str, object] = {
        "due_kind": conclusion.due_kind,
        "due_on": found.stand.due_on,
        "due_rule": conclusion.due_rule,
        "no_due_reason": conclusion.no_due_reason,
        "supervisor": conclusion.supervisor,
        "title": conclusion.quote[:500],
    }
    if at == 0 and conclusion.lead_id:
        beside = list(conclusion.coordinating.all())
        begins |= {"lead": conclusion.lead, "coordinating": beside}
    return begins


def _serves(request: WorkRequest, conference: Conference) -> ServesForm:
    sent = request.POST if request.method == "POST" else None
    return ServesForm(sent, contents=_contents(conference))


def _contents(conference: Conference) -> QuerySet[Content]:
    """Return the contents of the programmes in force that the conference is about."""
    rows = Content.objects.filter(
        programme__conference_links__conference=conference,
        programme__state=State.SIGNED,
        programme__origin=Origin.HERE,
        is_dropped=False,
    )
    in_order = rows.distinct().order_by("programme_id", "rank", "id")
    return in_order.select_related("programme")
