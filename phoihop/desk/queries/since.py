"""What was added, withdrawn or changed since signing, or since a day (pattern P8)."""

from dataclasses import dataclass
from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phoihop.foundation.dates import format_date
from phoihop.programmes.models import AmendedContent, Programme, Task
from phoihop.tasks.models import TaskEvent
from phoihop.tasks.states import TaskMove


class ChangeKind(models.TextChoices):
    """What happened to a line."""

    ADDED = "added", gettext_lazy("added")
    GONE = "gone", gettext_lazy("gone")
    CHANGED = "changed", gettext_lazy("changed")


@dataclass(frozen=True, kw_only=True)
class LineChange:
    """One line that is another than before: what it said, what it says, and why."""

    kind: ChangeKind
    day: date
    line: str
    before: str = ""
    after: str = ""
    reason: str = ""
    who: str = ""
    task_id: int | None = None


_CHANGING = [TaskMove.EXTEND, TaskMove.REASSIGN, TaskMove.CANCEL]


def changes_since(
    programme: Programme, since: date | None, until: date
) -> list[LineChange]:
    """Return the changes from the day on which one asks, in order of time.

    A change on the very day counts, unless one asks since signing: what was signed
    is where one starts.
    """
    span = (since or date.min, until)
    found = [*_amended(programme, span), *_added(programme, span)]
    found += _events(programme, span)
    return sorted(found, key=lambda one: one.day)


def _amended(programme: Programme, span: tuple[date, date]) -> list[LineChange]:
    rows = AmendedContent.objects.filter(
        amendment__programme=programme, amendment__signed_on__range=span
    ).select_related("amendment")
    kinds = {
        AmendedContent.Kind.ADDED: ChangeKind.ADDED,
        AmendedContent.Kind.WITHDRAWN: ChangeKind.GONE,
    }
    return [
        LineChange(
            kind=kinds[AmendedContent.Kind(row.kind)],
            day=row.amendment.signed_on,
            line=_("Content: %(title)s") % {"title": row.title},
            reason=row.amendment.title,
        )
        for row in rows
    ]


def _added(programme: Programme, span: tuple[date, date]) -> list[LineChange]:
    rows = Task.objects.filter(
        serves__programme=programme,
        planned_on__range=span,
    ).select_related("lead")
    return [
        LineChange(
            kind=ChangeKind.ADDED,
            day=row.planned_on,
            line=_("Task: %(title)s") % {"title": row.title},
            after=row.lead.short_name if row.lead else "",
            task_id=row.pk,
        )
        for row in rows
        if row.planned_on is not None
    ]


def _events(programme: Programme, span: tuple[date, date]) -> list[LineChange]:
    rows = (
        TaskEvent.objects.filter(
            Q(assignment__programme=programme),
            kind__in=_CHANGING,
            occurred_on__range=span,
        )
        .select_related("assignment__task", "old_lead", "new_lead", "organisation")
        .order_by("occurred_on", "id")
    )
    return [_event(row) for row in rows]


def _event(row: TaskEvent) -> LineChange:
    before, after = _values(row)
    is_gone = row.kind == TaskMove.CANCEL
    return LineChange(
        kind=ChangeKind.GONE if is_gone else ChangeKind.CHANGED,
        day=row.occurred_on,
        line=_("Task: %(title)s") % {"title": row.assignment.task.title},
        before=before,
        after=after,
        reason=row.reason,
        who=f"{row.person_name} · {row.organisation.short_name}",
        task_id=row.assignment.task_id,
    )


def _values(row: TaskEvent) -> tuple[str, str]:
    if row.kind == TaskMove.EXTEND:
        return _due(row.old_due_on), _due(row.new_due_on)
    if row.kind == TaskMove.REASSIGN:
        old, new = row.old_lead, row.new_lead
        return (old.short_name if old else ""), (new.short_name if new else "")
    return "", ""


def _due(day: date | None) -> str:
    return _("due %(day)s") % {"day": format_date(day)} if day else _("no due date")
