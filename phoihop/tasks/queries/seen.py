"""Which tasks are seen from a place: by their programme, or standing alone."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from phoihop.directory.models import UnitSuccession
from phoihop.foundation.prepared import Given
from phoihop.programmes.models import Programme, Task

Number = int | Given


def tasks_of_programmes(programmes: QuerySet[Programme]) -> Q:
    """Return the condition that a task is of, or serves, one of the programmes."""
    ids = programmes.values("pk")
    return Q(content__programme__in=ids, content__is_dropped=False) | Q(
        serves__programme__in=ids
    )


def alone_seen_from(
    body: Number, unit: Number, *, reads_all_shared: bool
) -> QuerySet[Task]:
    """Return the tasks without programme that are read from a place.

    Until such a task is given out it is known to the bodies in it, and to auditors
    and the Party standing board of the unit; then everybody of the unit reads it.
    """
    works_with = Task.coordinating.through.objects.filter(
        task=OuterRef("pk"), organisation_id=body
    )
    seen = Q(lead_id=body) | Q(assigning_body_id=body) | Q(supervisor_id=body)
    seen |= Q(Exists(works_with))
    seen |= Q(assignment__isnull=False) & is_of_unit("unit_id", unit)
    if reads_all_shared:
        seen |= Q(unit_id=unit)
    return Task.objects.filter(seen, content=None, serves=None)


def is_of_unit(column: str, unit: Number) -> Q:
    """Return the condition that a column names the unit, or one it took over from."""
    before = UnitSuccession.objects.filter(successor_id=unit).values("predecessor")
    return Q(**{column: unit}) | Q(**{f"{column}__in": before})
