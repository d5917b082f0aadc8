"""Forms for tasks and targets of a draft."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes import policies, services
from phoihop.programmes.forms.contents import ChangeTaskForm, TaskForm, task_initial
from phoihop.programmes.forms.targets import (
    ChangeTargetForm,
    TargetForm,
    target_initial,
    versions_for,
)
from phoihop.programmes.models import Content, Programme, Target, Task
from phoihop.programmes.opening import allow, find_place, find_programme
from phoihop.programmes.views.loading import (
    find_content,
    organisations_of,
    version_seen,
)
from phoihop.programmes.views.pages import stored_by
from phoihop.ui.versioned import place_refusal, status_of


def _find_task(programme: Programme, task_id: int) -> Task:
    tasks = Task.objects.filter(content__programme=programme, content__is_dropped=False)
    return get_object_or_404(tasks.select_related("content", "lead"), pk=task_id)


def _find_target(programme: Programme, target_id: int) -> Target:
    targets = Target.objects.filter(
        content__programme=programme, content__is_dropped=False
    )
    return get_object_or_404(targets.select_related("content"), pk=target_id)


@require_http_methods(["GET", "POST"])
def add_task(request: WorkRequest, programme_id: int, content_id: int) -> HttpResponse:
    """Add a task under a content."""
    programme = find_programme(request, programme_id)
    content = find_content(programme, content_id)
    place = find_place(request, programme)
    lead_id = request.mandate.organisation_id
    allow(policies.can_edit_task(request.mandate, place, lead_id))
    form = TaskForm(request.POST or None, organisations=organisations_of(programme))
    if form.is_valid():
        services.add_task(
            actor=request.mandate, content=content, outline=form.outline()
        )
        return redirect("programmes:content", programme.pk, content.pk)
    page = {"form": form, "programme": programme, "content": content}
    return render(request, "programmes/task_edit.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def edit_task(request: WorkRequest, programme_id: int, task_id: int) -> HttpResponse:
    """Change a task."""
    programme = find_programme(request, programme_id)
    task = _find_task(programme, task_id)
    place = find_place(request, programme)
    allow(policies.can_edit_task(request.mandate, place, task.lead_id))
    form = ChangeTaskForm(
        request.POST or None,
        organisations=organisations_of(programme),
        initial=task_initial(task),
    )
    page = _page(form, programme, task.content) | {"task": task}
    if form.is_valid():
        try:
            services.change_task(
                actor=request.mandate,
                task=task,
                outline=form.outline(),
                version=form.cleaned_data["version"],
            )
        except RuleViolation as refusal:
            page |= place_refusal(form, refusal, **stored_by(task))
        else:
            return redirect("programmes:content", programme.pk, task.content_id)
    return render(request, "programmes/task_edit.html", page, status=status_of(form))


@require_POST
def remove_task(request: WorkRequest, programme_id: int, task_id: int) -> HttpResponse:
    """Remove a task from the draft."""
    programme = find_programme(request, programme_id)
    task = _find_task(programme, task_id)
    place = find_place(request, programme)
    allow(policies.can_edit_task(request.mandate, place, task.lead_id))
    services.remove_task(
        actor=request.mandate, task=task, version=version_seen(request)
    )
    return redirect("programmes:content", programme.pk, task.content_id)


@require_http_methods(["GET", "POST"])
def add_target(
    request: WorkRequest, programme_id: int, content_id: int
) -> HttpResponse:
    """Add a target to a content."""
    programme = find_programme(request, programme_id)
    content = find_content(programme, content_id)
    allow(policies.can_edit_text(request.mandate, find_place(request, programme)))
    form = TargetForm(request.POST or None, versions=versions_for(programme))
    if form.is_valid():
        try:
            services.add_target(
                actor=request.mandate, content=content, outline=form.outline()
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("programmes:content", programme.pk, content.pk)
    page = _page(form, programme, content)
    return render(request, "programmes/target_edit.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def edit_target(
    request: WorkRequest, programme_id: int, target_id: int
) -> HttpResponse:
    """Change a target."""
    programme = find_programme(request, programme_id)
    target = _find_target(programme, target_id)
    allow(policies.can_edit_text(request.mandate, find_place(request, programme)))
    form = _target_form(request, programme, target)
    page = _page(form, programme, target.content) | {"target": target}
    if form.is_valid():
        try:
            services.change_target(
                actor=request.mandate,
                target=target,
                outline=form.outline(),
                version=form.cleaned_data["version"],
            )
        except RuleViolation as refusal:
            page |= place_refusal(form, refusal, **stored_by(target))
        else:
            return redirect("programmes:content", programme.pk, target.content_id)
    return render(request, "programmes/target_edit.html", page, status=status_of(form))


def _target_form(
    request: WorkRequest, programme: Programme, target: Target
) -> ChangeTargetForm:
    versions = versions_for(programme, target)
    initial = target_initial(target)
    return ChangeTargetForm(request.POST or None, versions=versions, initial=initial)


@require_POST
def remove_target(
    request: WorkRequest, programme_id: int, target_id: int
) -> HttpResponse:
    """Remove a target from the draft."""
    programme = find_programme(request, programme_id)
    target = _find_target(programme, target_id)
    allow(policies.can_edit_text(request.mandate, find_place(request, programme)))
    services.remove_target(
        actor=request.mandate, target=target, version=version_seen(request)
    )
    return redirect("programmes:content", programme.pk, target.content_id)


def _page(
    form: TaskForm | TargetForm, programme: Programme, content: Content | None
) -> dict[str, object]:
    return {"form": form, "programme": programme, "content": content}
