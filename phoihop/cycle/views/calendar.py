"""The month of a body, and where its year stands."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from phoihop.cycle import policies
from phoihop.cycle.forms.choosing import read_kind, read_month
from phoihop.cycle.months import days_shown, month_of, neighbour
from phoihop.cycle.phases import phases_of
from phoihop.cycle.queries.calendar import entries_between
from phoihop.cycle.queries.year import year_facts
from phoihop.cycle.states import EntryKind
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import NotAllowed


@require_GET
def calendar_page(request: WorkRequest) -> HttpResponse:
    """Show what comes due for this body in a month."""
    actor = request.mandate
    if not policies.can_see_calendar(actor) or actor.organisation_id is None:
        raise NotAllowed
    first, kind = read_month(request.GET, actor.on), read_kind(request.GET)
    entries = entries_between(
        [actor.organisation_id], *days_shown(first), kinds=[kind] if kind else []
    )
    facts = year_facts(actor.organisation_id, actor.on)
    page = {
        "month": month_of(first, actor.on, entries),
        "before": neighbour(first, -1),
        "after": neighbour(first, 1),
        "this_month": actor.on.replace(day=1),
        "kind": kind,
        "kinds": EntryKind.choices,
        "year": facts,
        "phases": phases_of(facts, actor.on) if facts else [],
        "may_keep_feeds": policies.can_keep_feeds(actor),
    }
    return render(request, "cycle/calendar.html", page)
