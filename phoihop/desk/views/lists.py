"""Lists of tasks: filtered, saved as links, taken out as CSV, worked on in bulk."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from phoihop.desk import policies, services
from phoihop.desk.csv_out import csv_response
from phoihop.desk.forms.lists import BulkForm, SaveViewForm, read_filter
from phoihop.desk.queries import lists
from phoihop.desk.queries.lists import TaskFilter
from phoihop.desk.services import BulkOutcome
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import NotAllowed, RuleViolation
from phoihop.programmes.models import Task
from phoihop.tasks.queries.board import views_of
from phoihop.tasks.states import TaskState
from phoihop.ui.versioned import place_refusal, status_of

_ON_A_PAGE = 30
_MOST_AT_ONCE = 200


@require_GET
def task_list_page(request: WorkRequest) -> HttpResponse:
    """Show the tasks that the mandate may see."""
    _allow(request)
    page = _page(request, read_filter(request.GET))
    return render(request, "desk/task_list.html", page)


@require_GET
def task_list_csv(request: WorkRequest) -> HttpResponse:
    """Hand the list out as a table for a spreadsheet."""
    _allow(request)
    chosen = read_filter(request.GET)
    found = lists.listed_tasks(request.mandate, chosen, request.mandate.on)
    return csv_response(views_of(found, request.mandate.on))


@require_POST
def bulk(request: WorkRequest) -> HttpResponse:
    """Do one act to the chosen tasks, and tell where it was refused."""
    _allow(request)
    form = BulkForm(request.POST)
    chosen = read_filter(request.POST)
    if form.is_valid():
        try:
            outcome = services.act_on_tasks(
                actor=request.mandate,
                chosen=_chosen_tasks(request),
                outline=form.outline(),
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return _told(request, outcome, chosen)
    page = _page(request, chosen) | {"bulk_form": form}
    return render(request, "desk/task_list.html", page, status=status_of(form))


@require_POST
def save_view(request: WorkRequest) -> HttpResponse:
    """Keep the list as a link."""
    _allow(request)
    form = SaveViewForm(request.POST)
    chosen = read_filter(request.POST)
    if form.is_valid():
        try:
            services.save_view(
                actor=request.mandate, query=chosen.query(), **form.cleaned_data
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect(_address(chosen))
    page = _page(request, chosen) | {"save_form": form}
    return render(request, "desk/task_list.html", page, status=status_of(form))


@require_POST
def remove_view(request: WorkRequest, view_id: int) -> HttpResponse:
    """Remove a saved list of one's own."""
    kept = lists.views_kept(request.mandate.person_id, request.mandate.unit_id)
    view = get_object_or_404(kept, pk=view_id)
    services.remove_view(actor=request.mandate, view=view)
    return redirect("desk:tasks")


def _allow(request: WorkRequest) -> None:
    if not policies.can_list_tasks(request.mandate):
        raise NotAllowed


def _page(request: WorkRequest, chosen: TaskFilter) -> dict[str, object]:
    actor = request.mandate
    found = lists.listed_tasks(actor, chosen, actor.on)
    page_obj = Paginator(found, _ON_A_PAGE).get_page(request.GET.get("page"))
    return {
        "page_obj": page_obj,
        "tasks": views_of(list(page_obj), actor.on),
        "chosen": chosen,
        "ticked": set(request.POST.getlist("tasks")),
        "programmes": lists.programmes_to_choose(actor),
        "leads": lists.leads_to_choose(actor, actor.on),
        "origins": lists.ComesFrom.choices,
        "states": TaskState.choices,
        "whens": lists.When.choices,
        "saved": lists.saved_views_of(actor),
        "bulk_form": BulkForm(),
        "save_form": SaveViewForm(),
    }


def _chosen_tasks(request: WorkRequest) -> list[Task]:
    """Return the ticked tasks that the mandate may see; others do not exist."""
    ticked = [one for one in request.POST.getlist("tasks") if one.isdecimal()]
    wanted = {int(one) for one in ticked[:_MOST_AT_ONCE]}
    seen = TaskFilter(programme=read_filter(request.POST).programme)
    found = lists.listed_tasks(request.mandate, seen, request.mandate.on)
    chosen = [number for number in found if number in wanted]
    tasks = Task.objects.in_bulk(chosen)
    return [tasks[number] for number in chosen]


def _told(
    request: WorkRequest, outcome: BulkOutcome, chosen: TaskFilter
) -> HttpResponse:
    """Go back to the list and say what was done, and what was not and why."""
    if outcome.done:
        words = ngettext("Done for %(n)s task.", "Done for %(n)s tasks.", outcome.done)
        messages.success(request, words % {"n": outcome.done})
    for one in outcome.refused:
        words = _("Not done for “%(task)s”: %(why)s")
        messages.warning(request, words % {"task": one.task, "why": one.sentence})
    return redirect(_address(chosen))


def _address(chosen: TaskFilter) -> str:
    return f"{reverse('desk:tasks')}?{chosen.query()}".rstrip("?")
