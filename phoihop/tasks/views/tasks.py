"""The task's page, its acts, its history, and its evidence."""

from datetime import date

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.directory.requests import WorkRequest
from phoihop.files.streaming import stream
from phoihop.foundation.errors import NotAllowed, RuleViolation
from phoihop.programmes.states import DueKind
from phoihop.tasks.actions import ACTS, Act, acts_open
from phoihop.tasks.forms.acts import ActForm
from phoihop.tasks.forms.rhythms import RhythmForm
from phoihop.tasks.opened import OpenedTask
from phoihop.tasks.queries.evidence import evidence_seen_by
from phoihop.tasks.queries.history import history_of_task
from phoihop.tasks.queries.page import events_of
from phoihop.tasks.views.loading import open_task
from phoihop.tasks.wording import next_step
from phoihop.ui.versioned import place_refusal, status_of


@require_GET
def task_page(request: WorkRequest, task_id: int) -> HttpResponse:
    """Show a task: what was promised, where it stands, what shows it."""
    opened = open_task(request, task_id)
    if opened.is_of_a_draft and opened.programme and opened.content:
        return redirect("programmes:content", opened.programme.pk, opened.content.pk)
    acts = acts_open(opened)
    owed = next((one for one in acts if one.is_owed), None)
    page = {
        "opened": opened,
        "programme": opened.programme,
        "view": opened.view,
        "acts": [one for one in acts if one is not owed],
        "owed": owed,
        "events": events_of(opened.assignment),
        "next_step": next_step(opened.view, opened.assigner),
    }
    return render(request, "tasks/task.html", page)


@require_http_methods(["GET", "POST"])
def act_page(
    request: WorkRequest,
    task_id: int,
    slug: str,
    submission_id: int | None = None,
    confirmation_id: int | None = None,
) -> HttpResponse:
    """Explain an act on a task, ask for what it needs, and do it."""
    opened = open_task(request, task_id, submission_id, confirmation_id)
    act = _act(opened, slug)
    rhythm = _rhythm(request, opened, act)
    form = _form(request, opened, act, rhythm.days() if rhythm else None)
    if request.method == "POST" and form.is_valid():
        try:
            act.run(opened, form)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("tasks:task", task_id)
    page = {"opened": opened, "act": act, "form": form, "rhythm": rhythm}
    page |= {"programme": opened.programme, "view": opened.view}
    return render(request, "tasks/act.html", page, status=status_of(form))


def _act(opened: OpenedTask, slug: str) -> Act:
    """Return the act, when this address has it and the actor may do it."""
    act = ACTS.get(slug)
    named = "confirmation" if opened.confirmation else "task"
    if opened.submission and not opened.confirmation:
        named = "submission"
    if act is None or act.about != named or opened.is_of_a_draft:
        raise Http404
    if not (opened.moves and act.may(opened)):
        raise NotAllowed(str(act.whom_to_ask))
    return act


def _rhythm(request: WorkRequest, opened: OpenedTask, act: Act) -> RhythmForm | None:
    """Return the small form that works out the days of a regular task."""
    is_regular = opened.task.due_kind == DueKind.RECURRING
    if act.slug != "assign" or not is_regular or opened.occurrences:
        return None
    return RhythmForm.of(opened, request.GET)


def _form(
    request: WorkRequest, opened: OpenedTask, act: Act, days: list[date] | None
) -> ActForm:
    view = opened.view
    initial = {
        "lead": view.lead_id if act.slug == "assign" else None,
        "due_on": view.due_on if act.slug == "assign" else None,
        "occurrences": days,
        "completed_on": request.mandate.on,
        "occurrence": request.GET.get("occurrence"),
    }
    if request.method != "POST":
        return act.form(opened=opened, initial=initial)
    return act.form(request.POST, request.FILES, opened=opened, initial=initial)


@require_GET
def history_page(request: WorkRequest, task_id: int) -> HttpResponse:
    """Show who did what to a task, when and why."""
    opened = open_task(request, task_id)
    page = {
        "opened": opened,
        "programme": opened.programme,
        "entries": history_of_task(opened.task, opened.assignment),
    }
    return render(request, "tasks/history.html", page)


@require_GET
def evidence_file(request: WorkRequest, evidence_id: int) -> HttpResponseBase:
    """Hand out the file of a piece of evidence to whoever may see it."""
    seen = evidence_seen_by(request.mandate).select_related("file")
    evidence = get_object_or_404(seen, pk=evidence_id)
    if evidence.file is None:
        raise Http404
    return stream(request, evidence.file, as_name=evidence.file.original_name)
