"""Writing the tasks of a draft."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.db.models import Max

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.errors import ChangedMeanwhile
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes import policies
from phoihop.programmes.models import Content, Programme, Task
from phoihop.programmes.removal_errors import RemovedMeanwhile
from phoihop.programmes.services.steps import (
    lock,
    place_of,
    require_seen,
    text_changes,
)
from phoihop.programmes.states import DueKind

TASK_FIELDS = (
    "title",
    "lead",
    "extent",
    "due_kind",
    "due_on",
    "due_rule",
    "no_due_reason",
    "measure",
    "deliverable",
)


@dataclass(frozen=True, kw_only=True)
class TaskOutline:
    """A task as it is entered; what is not known yet stays empty in a draft."""

    title: str
    lead: Organisation | None = None
    coordinating: Sequence[Organisation] = field(default_factory=tuple)
    extent: str = ""
    due_kind: str = DueKind.NONE
    due_on: date | None = None
    due_rule: str = ""
    no_due_reason: str = ""
    measure: str = ""
    deliverable: str = ""


@transaction.atomic
def add_task(*, actor: Mandate, content: Content, outline: TaskOutline) -> Task:
    """Add a task under a content of the draft.

    Raises:
        NotAllowed: the actor writes neither the draft nor this organisation's tasks.
    """
    programme = lock(content.programme_id)
    lead_id = outline.lead.pk if outline.lead else None
    require(policies.can_edit_task(actor, place_of(actor, programme), lead_id))
    last = content.tasks.aggregate(last=Max("rank"))["last"]
    task = Task(unit_id=programme.unit_id, content=content, rank=(last or 0) + 1)
    take_task(task, outline, programme)
    task.save(force_insert=True)
    task.coordinating.set(coordinating_of(outline))
    text_changes(programme)
    record(
        actor=actor,
        action="task.create",
        target=task,
        circumstances=Circumstances(within=programme),
    )
    return task


@transaction.atomic
def change_task(
    *, actor: Mandate, task: Task, outline: TaskOutline, version: int
) -> Task:
    """Change a task of a draft.

    Raises:
        NotAllowed: the actor writes neither the draft nor this organisation's tasks.
        ChangedMeanwhile: somebody saved another task since.
    """
    programme, kept = _locked_task(task)
    place = place_of(actor, programme)
    lead_id = outline.lead.pk if outline.lead else None
    # A lead organisation writes its own task; it does not hand it to another one.
    require(
        policies.can_edit_task(actor, place, kept.lead_id)
        and policies.can_edit_task(actor, place, lead_id)
    )
    before = _entered(kept)
    if kept.version != version:
        saved = {**before, "coordinating": _in_order(kept)}
        raise ChangedMeanwhile(saved, kept.version)
    take_task(kept, outline, programme)
    kept.version += 1
    kept.save(update_fields=[*TASK_FIELDS, "version"])
    kept.coordinating.set(coordinating_of(outline))
    text_changes(programme)
    record(
        actor=actor,
        action="task.change",
        target=kept,
        circumstances=Circumstances(
            within=programme, changes=changes_between(before, _entered(kept))
        ),
    )
    return kept


@transaction.atomic
def remove_task(*, actor: Mandate, task: Task, version: int) -> None:
    """Remove a task from a draft.

    Raises:
        NotAllowed: the actor writes neither the draft nor this organisation's tasks.
        ChangedBeforeRemoval, RemovedMeanwhile: somebody was faster.
    """
    programme, kept = _locked_task(task)
    require(policies.can_edit_task(actor, place_of(actor, programme), kept.lead_id))
    require_seen(kept, version)
    text_changes(programme)
    record(
        actor=actor,
        action="task.remove",
        target=kept,
        circumstances=Circumstances(within=programme),
    )
    kept.coordinating.clear()
    kept.delete()


def _locked_task(task: Task) -> tuple[Programme, Task]:
    if task.content is None:
        raise AssertionError
    programme = lock(task.content.programme_id)
    tasks = Task.objects.select_related("lead")
    if (kept := tasks.filter(pk=task.pk).first()) is None:
        raise RemovedMeanwhile
    return programme, kept


def take_task(task: Task, outline: TaskOutline, programme: Programme | None) -> None:
    """Write what was entered into a task that is not saved yet.

    "Within the period" is said in a programme only: nothing else has a period.
    """
    task.title = normalise(outline.title)
    task.lead = outline.lead
    task.extent = normalise(outline.extent)
    task.due_kind = outline.due_kind
    task.due_on = outline.due_on
    if programme and outline.due_kind == DueKind.WITHIN_PERIOD:
        task.due_on = date.fromordinal(programme.period.upper.toordinal() - 1)
    task.due_rule = normalise(outline.due_rule)
    task.no_due_reason = normalise(outline.no_due_reason)
    task.measure = normalise(outline.measure)
    task.deliverable = normalise(outline.deliverable)


def _entered(task: Task) -> dict[str, object]:
    """Return the stored task under the names by which it is entered."""
    names = [body.short_name for body in _in_order(task)]
    fields = {name: getattr(task, name) for name in TASK_FIELDS}
    return {**fields, "coordinating": ", ".join(names)}


def _in_order(task: Task) -> list[Organisation]:
    return list(task.coordinating.order_by("kind__rank", "sort_key", "id"))


def coordinating_of(outline: TaskOutline) -> list[Organisation]:
    """The lead is not also coordinating its own task."""
    return [body for body in outline.coordinating if body != outline.lead]
