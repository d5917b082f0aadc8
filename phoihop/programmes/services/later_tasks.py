"""Adding a task that is no part of the text: after signing, or said at a conference."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.errors import WrongMove
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.models import Content, Programme, Task, TaskOrigin
from phoihop.programmes.services.tasks import TaskOutline, coordinating_of, take_task
from phoihop.programmes.states import State


@dataclass(frozen=True, kw_only=True)
class SaidOutline:
    """Where a task comes from that was said at a conference, and who watches it."""

    origin: TaskOrigin
    words: str
    said_on: date
    unit_id: int
    assigning_body: Organisation
    supervisor: Organisation | None = None


@transaction.atomic
def add_later_task(
    *, actor: Mandate, programme: Programme, content: Content, outline: TaskOutline
) -> Task:
    """Add a task that serves a content of a signed programme.

    The caller holds the programme's lock and has checked who may add it.

    Raises:
        WrongMove: the programme is not signed, or has ended.
    """
    kept = _served(programme, content)
    task = Task(
        unit_id=programme.unit_id,
        serves=kept,
        origin=TaskOrigin.LATER,
        origin_text=kept.title,
        planned_on=actor.on,
        rank=_next_rank(kept),
    )
    return _add(actor, task, outline, programme)


@transaction.atomic
def add_said_task(
    *,
    actor: Mandate,
    said: SaidOutline,
    outline: TaskOutline,
    programme: Programme | None = None,
    content: Content | None = None,
) -> Task:
    """Add a task that was said at a conference; it may serve a content.

    The caller holds the lock of the programme, if there is one, and has checked who
    may add it and whether its bodies and its due date are told.

    Raises:
        WrongMove: the programme is not signed, or has ended.
    """
    kept = _served(programme, content) if programme and content else None
    task = Task(
        unit_id=said.unit_id,
        serves=kept,
        origin=said.origin,
        origin_text=normalise(said.words),
        planned_on=said.said_on,
        assigning_body=said.assigning_body,
        supervisor=said.supervisor,
        rank=_next_rank(kept) if kept else 1,
    )
    return _add(actor, task, outline, programme)


def _served(programme: Programme, content: Content) -> Content:
    kept = programme.contents.get(pk=content.pk, is_dropped=False)
    if programme.state != State.SIGNED:
        raise WrongMove(programme.get_state_display())
    return kept


def _next_rank(content: Content) -> int:
    last = content.later_tasks.aggregate(last=Max("rank"))["last"]
    return (last or 0) + 1


def _add(
    actor: Mandate, task: Task, outline: TaskOutline, programme: Programme | None
) -> Task:
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
