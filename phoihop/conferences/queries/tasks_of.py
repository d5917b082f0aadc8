"""The tasks that come from conclusions, as they stand on a day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from phoihop.conferences.models import ConclusionItem, ConclusionTask
from phoihop.foundation.prepared import PreparedValues, is_among
from phoihop.tasks.queries.board import TaskView, views_of

_LINKS: PreparedValues[tuple[int, int]] = PreparedValues(
    lambda: (
        ConclusionTask.objects.filter(is_among("conclusion_id", "conclusions"))
        .order_by("id")
        .values_list("task_id", "conclusion_id")
    )
)


def task_views_of(conclusion_ids: Iterable[int], day: date) -> tuple[TaskView, ...]:
    """Return the tasks of these conclusions, in the order in which they were made."""
    links = ConclusionTask.objects.filter(conclusion_id__in=list(conclusion_ids))
    return views_of(list(links.order_by("id").values_list("task_id", flat=True)), day)


def tasks_by_conclusion(
    conclusion_ids: Iterable[int], day: date
) -> Mapping[int, Sequence[TaskView]]:
    """Return the tasks of each conclusion, in two statements for all."""
    numbers = list(conclusion_ids)
    if not numbers:
        return {}
    of_task = dict(_LINKS.rows(conclusions=numbers))
    found: defaultdict[int, list[TaskView]] = defaultdict(list)
    for view in views_of(list(of_task), day):
        found[of_task[view.pk]].append(view)
    return found


def tasks_of_conference(conference_id: int, day: date) -> tuple[TaskView, ...]:
    """Return all tasks that come from a conference."""
    conclusions = ConclusionItem.objects.filter(conference_id=conference_id)
    return task_views_of(conclusions.values_list("pk", flat=True), day)


def concerned_ids(conclusion: ConclusionItem) -> set[int]:
    """Return the bodies that a conclusion asks, or that have a task of it."""
    links = ConclusionTask.objects.filter(conclusion=conclusion)
    bodies = {conclusion.lead_id}
    bodies |= set(conclusion.coordinating.values_list("pk", flat=True))
    bodies |= set(links.values_list("task__lead_id", flat=True))
    bodies |= set(links.values_list("task__assignment__lead_id", flat=True))
    bodies |= set(links.values_list("task__coordinating", flat=True))
    return {body for body in bodies if body is not None}
