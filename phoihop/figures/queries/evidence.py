"""Evidence that a body may put forward for a figure, and who may open it."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count

from phoihop.figures.models import Measurement, MeasurementRevision
from phoihop.foundation.prepared import (
    PreparedQuery,
    PreparedValues,
    given_number,
    is_among,
)
from phoihop.tasks.models import Evidence

_MOST_OFFERED = 40

_SHOWN = PreparedQuery(
    lambda: (
        Evidence.objects.filter(figures=given_number("revision"))
        .select_related("file")
        .order_by("id")
    )
)
_COUNTS: PreparedValues[Any] = PreparedValues(
    lambda: (
        MeasurementRevision.objects.filter(is_among("id", "revisions"))
        .annotate(count=Count("evidence"))
        .values_list("id", "count")
    )
)


def evidence_kept_by(organisation_id: int) -> list[Evidence]:
    """Return the newest pieces that a body keeps, in one query."""
    kept = Evidence.objects.filter(organisation_id=organisation_id)
    return list(kept.select_related("file").order_by("-id")[:_MOST_OFFERED])


def evidence_shown(figure: Measurement) -> list[Evidence]:
    """Return what shows the value that stands, with its files, in one query."""
    if figure.current_id is None:
        return []
    return _SHOWN.rows(revision=figure.current_id)


def evidence_counts(revision_ids: Iterable[int | None]) -> dict[int, int]:
    """Return how many pieces show each value, in one query."""
    numbers = [pk for pk in revision_ids if pk is not None]
    return dict(_COUNTS.rows(revisions=numbers)) if numbers else {}


def evidence_of(figure: Measurement, evidence_id: int) -> Evidence | None:
    """Return a piece that shows a value of the figure, or a correction of it."""
    pieces = Evidence.objects.select_related("file").filter(pk=evidence_id)
    shown = pieces.filter(figures__measurement=figure).distinct()
    return shown.first() or _of_correction(figure, evidence_id)


def _of_correction(figure: Measurement, evidence_id: int) -> Evidence | None:
    for request in figure.correction_requests.prefetch_related("evidence__file"):
        for piece in request.evidence.all():
            if piece.pk == evidence_id:
                return piece
    return None
