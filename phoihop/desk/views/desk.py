"""The desk itself: the day in one sentence, what I owe, the year's ribbon, the days."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from phoihop.cycle.queries.calendar import days_ahead
from phoihop.desk.pages.owed import Group, desk_of
from phoihop.desk.pages.year import programme_of_the_year, year_of
from phoihop.directory.requests import WorkRequest


@require_GET
def desk_page(request: WorkRequest) -> HttpResponse:
    """Show what this mandate owes today."""
    actor = request.mandate
    if actor.organisation_id is None:
        return redirect("directory:home")
    desk = desk_of(actor, actor.on)
    programme = programme_of_the_year(actor, actor.on)
    page = {
        "desk": desk,
        "overdue": len(desk.of(Group.OVERDUE)),
        "today": len(desk.of(Group.TODAY)),
        "week": len(desk.of(Group.WEEK)),
        "programme": programme,
        "year": year_of(programme, actor.on) if programme else None,
        "calendar": days_ahead(actor.organisation_id, actor.on),
    }
    return render(request, "desk/desk.html", page)
