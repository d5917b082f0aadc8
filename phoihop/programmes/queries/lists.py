"""Lists of programmes."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.programmes.models import Programme


@dataclass(frozen=True)
class ListFilter:
    """What the list is narrowed to; empty means everything."""

    state: str = ""
    year: int | None = None


def programme_list(actor: Mandate, chosen: ListFilter) -> QuerySet[Programme]:
    """Return what the mandate may see, newest first, with its numbers of contents."""
    counted = Q(contents__is_counted=True, contents__is_dropped=False)
    rows = (
        Programme.objects.visible_to(actor)
        .select_related("kind", "unit__kind")
        .prefetch_related("parties")
        .annotate(counted=Count("contents", filter=counted, distinct=True))
        .newest_first()
    )
    if chosen.state:
        rows = rows.filter(state=chosen.state)
    if chosen.year:
        rows = rows.filter(period__startswith__year=chosen.year)
    return rows
