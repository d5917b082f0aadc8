"""Loading a task that the actor may see; everything else does not exist."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from phoihop.directory.mandates import Mandate
from phoihop.directory.requests import WorkRequest
from phoihop.programmes.models import Programme, Task
from phoihop.programmes.policies import Standing, standing
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
    """Return a task, its programme if any, and how the actor stands to it, or 404."""
    actor = request.mandate
    task = visible_task(actor, task_id)
    if task is None:
        raise Http404
    content = task.content or task.serves
    programme = content.programme if content else None
    submission = _submission(task, submission_id) if submission_id else None
    [view] = views_of([task.pk], actor.on)
    return OpenedTask(
        actor=actor,
        task=task,
        content=content,
        programme=programme,
        place=_place(actor, programme),
        assignment=assignment_of(task),
        view=view,
        submission=submission,
        confirmation=_confirmation(submission, confirmation_id),
    )


def _place(actor: Mandate, programme: Programme | None) -> Standing | None:
    """Return how the actor stands to the programme; a task alone has none."""
    if programme is None:
        return None
    return standing(actor, programme, parties_of(programme))


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
    said = submission.confirmations.select_related("party", "organisation")
    confirmation = get_object_or_404(said, pk=confirmation_id)
    confirmation.submission = submission
    return confirmation
