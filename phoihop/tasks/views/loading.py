"""Loading a task that the actor may see; everything else does not exist."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from phoihop.directory.requests import WorkRequest
from phoihop.programmes.models import Content, Task
from phoihop.programmes.policies import standing
from phoihop.programmes.queries.loading import parties_of
from phoihop.tasks.models import Confirmation, Submission
from phoihop.tasks.opened import OpenedTask
from phoihop.tasks.queries.board import views_of
from phoihop.tasks.queries.page import assignment_of, visible_task


def open_task(
    request: WorkRequest,
    task_id: int,
    submission_id: int | None = None,
    confirmation_id: int | None = None,
) -> OpenedTask:
    """Return a task with its programme and how the actor stands to it, else 404."""
    actor = request.mandate
    task = visible_task(actor, task_id)
    if task is None:
        raise Http404
    content = content_of(task)
    programme = content.programme
    submission = _submission(task, submission_id) if submission_id else None
    [view] = views_of([task.pk], actor.on)
    return OpenedTask(
        actor=actor,
        task=task,
        content=content,
        programme=programme,
        place=standing(actor, programme, parties_of(programme)),
        assignment=assignment_of(task),
        view=view,
        submission=submission,
        confirmation=_confirmation(submission, confirmation_id),
    )


def content_of(task: Task) -> Content:
    """Return the content that holds the task, or that it serves."""
    content = task.content or task.serves
    if content is None:
        raise AssertionError
    return content


def _submission(task: Task, submission_id: int) -> Submission:
    rows = Submission.objects.filter(assignment__task=task)
    wanted = rows.select_related("assignment", "occurrence", "organisation")
    return get_object_or_404(wanted, pk=submission_id)


def _confirmation(
    submission: Submission | None, confirmation_id: int | None
) -> Confirmation | None:
    """Return the word that the address names; it knows the submission it is about."""
    if submission is None or confirmation_id is None:
        return None
    said = submission.confirmations.select_related("party")
    confirmation = get_object_or_404(said, pk=confirmation_id)
    confirmation.submission = submission
    return confirmation
