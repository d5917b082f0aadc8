"""How a programme follows another, and what was not continued."""

from dataclasses import dataclass

from django.db.models import QuerySet

from phoihop.foundation.prepared import PreparedQuery, given_number
from phoihop.programmes.models import Programme
from phoihop.programmes.states import LineageKind
from phoihop.renewals.models import LineDecision, Renewal


def _renewals() -> QuerySet[Renewal]:
    rows = Renewal.objects.filter(programme_id=given_number("programme"))
    return rows.select_related("predecessor", "review")


def _dropped() -> QuerySet[LineDecision]:
    rows = LineDecision.objects.filter(
        renewal__programme_id=given_number("programme"),
        renewal__finished_on__isnull=False,
        kind=LineageKind.DROP,
    )
    return rows.select_related("content", "added_content").order_by("id")


_RENEWAL = PreparedQuery(_renewals)
_DROPPED = PreparedQuery(_dropped)


def renewal_of(programme: Programme) -> Renewal | None:
    """Return how a programme follows another, if it does, in one query."""
    if programme.predecessor_id is None:
        return None
    return _RENEWAL.first(programme=programme.pk)


@dataclass(frozen=True)
class Dropped:
    """A line of the programme before that is not continued, and why."""

    title: str
    reason: str


def dropped_in(programme: Programme) -> list[Dropped]:
    """Return the lines of the programme before that a finished walk has dropped."""
    if programme.predecessor_id is None:
        return []
    rows = _DROPPED.rows(programme=programme.pk)
    return [Dropped(str(row.content or row.added_content), row.note) for row in rows]
