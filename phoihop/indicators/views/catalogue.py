"""The catalogue by its groups, and one indicator with its definitions."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from phoihop.audit.queries import history_of
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import normalise
from phoihop.indicators import policies
from phoihop.indicators.actions import ACTS
from phoihop.indicators.queries import catalogue, definitions_of, waiting_in
from phoihop.indicators.views.loading import find_indicator
from phoihop.indicators.wording import side_by_side

_LONGEST_SEARCH = 100


@require_GET
def catalogue_page(request: WorkRequest) -> HttpResponse:
    """Show what is in use today, by groups; and what waits for approval."""
    actor = request.mandate
    require(policies.can_read(actor))
    words = normalise(request.GET.get("q", "")[:_LONGEST_SEARCH].replace("\0", " "))
    page = {
        "groups": catalogue(actor.on, actor.unit_id, words),
        "words": words,
        "waiting": waiting_in(actor.unit_id),
        "may_draft": policies.can_draft(actor),
    }
    return render(request, "indicators/catalogue.html", page)


@require_GET
def indicator_page(request: WorkRequest, code: str) -> HttpResponse:
    """Show one indicator: what it means, how it adds up, and how that changed."""
    actor = request.mandate
    indicator = find_indicator(request, code)
    found = definitions_of(indicator, actor.on)
    draft = found.draft
    decides = draft is not None and policies.can_decide(actor, draft)
    page = {
        "indicator": indicator,
        "found": found,
        "current": found.current,
        "table": side_by_side(found.approved),
        "may_draft_next": draft is None and policies.can_draft_next(actor, indicator),
        "may_change": draft is not None and policies.can_change(actor, draft),
        "acts": list(ACTS.values()) if decides else [],
        "entries": history_of(indicator) if indicator.unit_id else [],
    }
    return render(request, "indicators/indicator.html", page)
