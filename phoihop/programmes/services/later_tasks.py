"""Adding a task after signing: it serves a content and is no part of the text."""

from django.db import transaction
from django.db.models import Max

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import WrongMove
from phoihop.programmes.models import Content, Programme, Task, TaskOrigin
from phoihop.programmes.services.tasks import TaskOutline, coordinating_of, take_task
from phoihop.programmes.states import State


@transaction.atomic
def add_later_task(
    *, actor: Mandate, programme: Programme, content: Content, outline: TaskOutline
) -> Task:
    """Add a task that serves a content of a signed programme.

    The caller holds the programme's lock and has checked who may add it.

    Raises:
        WrongMove: the programme is not signed, or has ended.
    """
    kept = programme.contents.get(pk=content.pk, is_dropped=False)
    if programme.state != State.SIGNED:
        raise WrongMove(programme.get_state_display())
    last = kept.later_tasks.aggregate(last=Max("rank"))["last"]
    task = Task(
        unit_id=programme.unit_id,
        serves=kept,
        origin=TaskOrigin.LATER,
        origin_text=kept.title,
        planned_on=actor.on,
        rank=(last or 0) + 1,
    )
    take_task(task, outline, programme)
    task.save(force_insert=True)
    task.coordinating.set(coordinating_of(outline))
    record(
        actor=actor,
        action="task.create",
        target=task,
        circumstances=Circumstances(within=programme),
    )
    return task
