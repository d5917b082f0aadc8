"""What corrections have changed: for whoever shows a figure to everybody."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from phoihop.figures.models import Measurement, MeasurementRevision
from phoihop.figures.queries.shown import Shown, figures_by_code
from phoihop.figures.states import RevisionKind
from phoihop.figures.value import value_of, written
from phoihop.foundation.prepared import (
    PreparedQuery,
    PreparedValues,
    is_among,
    is_one_of_texts,
)


@dataclass(frozen=True, kw_only=True)
class Corrected:
    """That a figure was corrected on a day, what stood before, and why.

    The reason is empty where whoever wrote it was not told that everybody reads it.
    """

    day: date
    was: str
    now: str
    reason: str


_REVISIONS = PreparedQuery(
    lambda: (
        MeasurementRevision.objects.filter(is_among("measurement_id", "figures"))
        .exclude(kind=RevisionKind.CLEARED)
        .select_related("measurement__indicator_version", "request")
        .order_by("measurement_id", "number")
    )
)


def corrections_among(numbers: Iterable[int]) -> dict[int, tuple[Corrected, ...]]:
    """Return the corrections of figures, the newest first, in one query."""
    wanted = list(numbers)
    if not wanted:
        return {}
    found: dict[int, tuple[Corrected, ...]] = {}
    before: MeasurementRevision | None = None
    for row in _REVISIONS.rows(figures=wanted):
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


_NUMBERS: PreparedValues[tuple[str, int | None]] = PreparedValues(
    lambda: Measurement.objects.filter(
        is_one_of_texts("public_code", "codes")
    ).values_list("public_code", "current__number")
)


def figures_revised_since(seen: Mapping[str, int]) -> dict[str, Shown]:
    """Return figures whose revision is later than the one seen, by their public codes.

    Most often there is none, so that a narrow query answers first.
    """
    if not seen:
        return {}
    numbers = _NUMBERS.rows(codes=list(seen))
    later = [code for code, number in numbers if (number or 0) > seen[code]]
    return figures_by_code(later) if later else {}
