"""The tasks of published programmes, one by one, as they stand on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from phoihop.portal.queries.evidence import evidence_of_programmes
from phoihop.portal.queries.lines import TaskLine, task_lines
from phoihop.portal.queries.published import (
    PublishedProgramme,
    published_programmes,
    read,
)
from phoihop.portal.queries.stands import stands_of_all
from phoihop.portal.texts import PublicContent
from phoihop.programmes.models import Task
from phoihop.tasks.queries.board import TaskView, views_of


@dataclass(frozen=True)
class ListedTask:
    """A task with the content and the programme it belongs to."""

    programme: PublishedProgramme
    content: PublicContent
    line: TaskLine


@dataclass(frozen=True)
class TasksFound:
    """One part of the tasks asked for, and how many there are in all."""

    count: int
    tasks: list[ListedTask]


def tasks_asked(
    day: date,
    part: slice,
    *,
    programme_code: str = "",
    proof: str = "",
    status: str = "",
) -> TasksFound:
    """Return the tasks that answer, those of the newest programme first.

    How a task stands hangs on the day, so it is worked out and never stored; a
    question about it looks through all tasks in one statement.
    """
    known = _published(programme_code)
    if not proof and not status:
        return TasksFound(known.count(), _listed(list(known[part]), day))
    views = views_of(list(known), day)
    found = [view.pk for view in views if _answers(view, proof, status)]
    return TasksFound(len(found), _listed(found[part], day))


def _published(programme_code: str) -> "QuerySet[Task, int]":
    shown = published_programmes().order_by()
    if programme_code:
        shown = shown.filter(public_code=programme_code)
    numbers = shown.values("object_id")
    of_text = Q(content__programme__in=numbers, content__is_dropped=False)
    tasks = Task.objects.filter(of_text | Q(serves__programme__in=numbers))
    tasks = tasks.annotate(of=Coalesce("content__programme_id", "serves__programme_id"))
    return tasks.order_by("-of", "id").values_list("pk", flat=True)


def _answers(view: TaskView, proof: str, status: str) -> bool:
    return (not proof or view.proof == proof) and (
        not status or view.status.kind == status
    )


def _listed(task_ids: Sequence[int], day: date) -> list[ListedTask]:
    """Return the tasks in the order given, in a number of queries that stays."""
    wanted = set(task_ids)
    owners = Task.objects.filter(pk__in=task_ids).annotate(
        of=Coalesce("content__programme_id", "serves__programme_id")
    )
    numbers = set(owners.values_list("of", flat=True))
    programmes = read(published_programmes().filter(object_id__in=numbers))
    stands = stands_of_all(programmes, day)
    evidence = evidence_of_programmes(numbers)
    found = {
        line.now.pk: ListedTask(one.programme, content, line)
        for one in stands.values()
        for top in one.programme.text.contents
        for content in top.with_descendants()
        for line in task_lines(content, one, evidence)
        if line.now and line.now.pk in wanted
    }
    return [found[pk] for pk in task_ids if pk in found]
