"""Who is bound up with a task that has no parties, and so does not confirm it."""

from dataclasses import dataclass

from phoihop.programmes.models import Task


@dataclass(frozen=True)
class Sides:
    """The bodies in a task without programme."""

    unit_id: int
    assigning_body_id: int | None
    supervisor_id: int | None
    coordinating_ids: frozenset[int]


def sides_of(task: Task) -> Sides:
    """Return the bodies in a task, in one query."""
    through = Task.coordinating.through.objects.filter(task_id=task.pk)
    return Sides(
        unit_id=task.unit_id,
        assigning_body_id=task.assigning_body_id,
        supervisor_id=task.supervisor_id,
        coordinating_ids=frozenset(through.values_list("organisation_id", flat=True)),
    )
