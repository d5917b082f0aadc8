"""Tasks of no programme, said at a conference."""

from collections.abc import Collection, Iterator

from django.db.models import QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.programmes.models import Task
from phoihop.programmes.models.programmes import reads_all_shared
from phoihop.search.cards import Address, Card, Part, Touched, filled
from phoihop.search.cataloguers.places import place_parts, successors_among
from phoihop.search.states import CardKind, Face, PartKind
from phoihop.tasks.queries.seen import alone_seen_from

_UNIT = ("unit__kind", "unit__parent__kind", "unit__parent__parent__kind")


class LoneTaskCataloguer:
    """Owner: a task that stands alone."""

    face = Face.WORK
    owner_type = Task._meta.label_lower

    def touched_by(self, touched: Touched) -> set[int]:
        """Return tasks changed; those of a programme have no card here."""
        return set(touched.get(self.owner_type, ()))

    def cards_of(self, owners: Collection[int]) -> Iterator[Card]:
        """Yield a card for each task."""
        alone = Task.objects.filter(pk__in=owners, content=None, serves=None)
        tasks = list(
            alone.select_related("lead", "supervisor", *_UNIT).prefetch_related(
                "coordinating"
            )
        )
        became = successors_among(task.unit for task in tasks)
        for task in tasks:
            bodies = [task.lead, *task.coordinating.all(), task.supervisor]
            day = task.planned_on or task.due_on
            if day is None:
                continue
            last = max(day, task.due_on or day)
            yield Card(
                kind=CardKind.TASK,
                owner=task.pk,
                title=task.title,
                address=Address("tasks:task", (task.pk,)),
                day=day,
                first_day=day,
                last_day=last,
                unit=task.unit,
                parts=filled(
                    Part(PartKind.PARTY, ", ".join(one.name for one in bodies if one)),
                    Part(PartKind.TEXT, task.origin_text),
                    Part(PartKind.TEXT, task.extent),
                    Part(PartKind.TEXT, task.measure),
                    Part(PartKind.TEXT, task.deliverable),
                    *place_parts(task.unit, became),
                ),
            )

    def all_owners(self) -> Iterator[int]:
        """Yield all tasks that stand alone."""
        alone = Task.objects.filter(content=None, serves=None).order_by("pk")
        return alone.values_list("pk", flat=True).iterator()

    def seen_by(self, actor: Mandate | None) -> "QuerySet[Task, int] | None":
        """Return the tasks that the mandate may see, by the room's own rule."""
        if actor is None or actor.organisation_id is None:
            return None
        seen = alone_seen_from(
            actor.organisation_id,
            actor.unit_id,
            reads_all_shared=reads_all_shared(actor),
        )
        return seen.values_list("pk", flat=True)
