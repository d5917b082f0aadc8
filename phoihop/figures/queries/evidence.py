"""Evidence that a body may put forward for a figure, and who may open it."""

from phoihop.figures.models import Measurement
from phoihop.tasks.models import Evidence

_MOST_OFFERED = 40


def evidence_kept_by(organisation_id: int) -> list[Evidence]:
    """Return the newest pieces that a body keeps, in one query."""
    kept = Evidence.objects.filter(organisation_id=organisation_id)
    return list(kept.select_related("file").order_by("-id")[:_MOST_OFFERED])


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
