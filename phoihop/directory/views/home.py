"""The administrator's first page, and the choice of the mandate."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from phoihop.directory import queries
from phoihop.directory.middleware import SESSION_KEY
from phoihop.directory.models import AdminUnit
from phoihop.directory.requests import WorkRequest
from phoihop.directory.steps import steps_of
from phoihop.directory.views.answers import administrator_only


@require_safe
@administrator_only
def home(request: WorkRequest) -> HttpResponse:
    """Show how far the directory is filled, and what to do first."""
    unit_id, day = request.mandate.unit_id, request.mandate.on
    overview = queries.overview_of(unit_id, day)
    page = {
        "unit": AdminUnit.objects.select_related("kind").get(pk=unit_id),
        "overview": overview,
        "steps": steps_of(overview),
        "pending": queries.pending_grants_of(unit_id, day),
    }
    return render(request, "directory/home.html", page)


def mandates(request: WorkRequest) -> HttpResponse:
    """List the mandates a person may act under, and take the chosen one."""
    if request.method == "POST":
        chosen = request.POST.get("mandate", "")
        if chosen in {mandate.key for mandate in request.mandates}:
            request.session[SESSION_KEY] = chosen
            return redirect("directory:start")
    page = {"mandates": request.mandates}
    return render(request, "directory/mandates.html", page)


@require_safe
def start(request: WorkRequest) -> HttpResponse:
    """Lead to the first page of the mandate; ask which one when there are several."""
    if len(request.mandates) > 1 and SESSION_KEY not in request.session:
        return redirect("directory:mandates")
    if request.mandate.is_administrator:
        return redirect("directory:home")
    return redirect("desk:home")
