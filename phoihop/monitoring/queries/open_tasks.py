"""What is still open in a programme, and what becomes of it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from phoihop.monitoring.models import Settlement
from phoihop.monitoring.states import SettlementKind
from phoihop.programmes.models import Task
from phoihop.tasks.queries.board import TaskView, board_of


@dataclass(frozen=True)
class OpenTask:
    """A task in which something is left, and what was settled of it."""

    task: TaskView
    settlement: Settlement | None

    @property
    def is_settled(self) -> bool:
        """Tell whether closing waits for it no longer."""
        return (
            self.settlement is not None
            and self.settlement.kind == SettlementKind.CARRIED
        )


@dataclass(frozen=True)
class Leftovers:
    """The open tasks of a programme, and those that were closed with a reason."""

    open_tasks: tuple[OpenTask, ...]
    closed: tuple[Settlement, ...]

    @property
    def unsettled(self) -> list[OpenTask]:
        """Return the tasks for which closing waits."""
        return [one for one in self.open_tasks if not one.is_settled]


def leftovers_of(programme_id: int, day: date) -> Leftovers:
    """Return what is left in a programme, in two queries."""
    rows = Settlement.objects.filter(programme_id=programme_id)
    by_task = {row.task_id: row for row in rows.select_related("into", "task")}
    tasks = board_of(programme_id, day).open_tasks
    return Leftovers(
        open_tasks=tuple(OpenTask(task, by_task.get(task.pk)) for task in tasks),
        closed=tuple(
            row for row in by_task.values() if row.kind == SettlementKind.CLOSED
        ),
    )


def tasks_of_programme(programme_id: int) -> QuerySet[Task]:
    """Return the tasks of the signed text and those added later."""
    of_text = Q(content__programme_id=programme_id, content__is_dropped=False)
    later = Q(serves__programme_id=programme_id, serves__is_dropped=False)
    return Task.objects.filter(of_text | later).select_related("content", "serves")
