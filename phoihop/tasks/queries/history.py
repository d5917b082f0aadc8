"""The journal of one task: what was written of it, and what befell it."""

from django.db.models import Q, QuerySet

from phoihop.audit.models import Entry
from phoihop.programmes.models import Task
from phoihop.tasks.models import Assignment

_MOST = 200


def history_of_task(task: Task, assignment: Assignment | None) -> QuerySet[Entry]:
    """Return the newest acts on a task and on its assignment."""
    found = Q(object_type=Task._meta.label_lower, object_id=task.pk)
    if assignment is not None:
        label = Assignment._meta.label_lower
        found |= Q(object_type=label, object_id=assignment.pk)
    return Entry.objects.filter(found).order_by("-id")[:_MOST]
