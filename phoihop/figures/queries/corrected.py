"""What corrections have changed: for whoever shows a figure to everybody."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from phoihop.figures.models import MeasurementRevision
from phoihop.figures.states import RevisionKind
from phoihop.figures.value import value_of, written


@dataclass(frozen=True, kw_only=True)
class Corrected:
    """That a figure was corrected on a day, what stood before, and why.

    The reason is empty where whoever wrote it was not told that everybody reads it.
    """

    day: date
    was: str
    now: str
    reason: str


def corrections_among(numbers: Iterable[int]) -> dict[int, tuple[Corrected, ...]]:
    """Return the corrections of figures, the newest first, in one query."""
    revisions = (
        MeasurementRevision.objects.filter(measurement_id__in=list(numbers))
        .exclude(kind=RevisionKind.CLEARED)
        .select_related("measurement__indicator_version", "request")
        .order_by("measurement_id", "number")
    )
    found: dict[int, tuple[Corrected, ...]] = {}
    before: MeasurementRevision | None = None
    for row in revisions:
        if row.kind == RevisionKind.CORRECTION:
            known = found.get(row.measurement_id, ())
            found[row.measurement_id] = (_corrected(row, before), *known)
        before = row
    return found


def _corrected(
    now: MeasurementRevision, before: MeasurementRevision | None
) -> Corrected:
    version = now.measurement.indicator_version
    return Corrected(
        day=now.occurred_on,
        was=written(value_of(before), version),
        now=written(value_of(now), version),
        reason=_public_reason(now),
    )


def _public_reason(revision: MeasurementRevision) -> str:
    request = getattr(revision, "request", None)
    return revision.reason if request and request.reason_is_public else ""
