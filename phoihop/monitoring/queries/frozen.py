"""What approved reviews say, read from their frozen texts."""

import json
from collections.abc import Collection
from functools import lru_cache

from phoihop.documents.models import Version
from phoihop.foundation.prepared import PreparedQuery, is_among
from phoihop.monitoring.models import Review
from phoihop.monitoring.queries.canonical import sheet_of
from phoihop.monitoring.queries.figures import ReviewFigures
from phoihop.monitoring.queries.sheet import Sheet
from phoihop.monitoring.states import ReviewKind, ReviewState

_MOST_KEPT = 100
_APPROVED = PreparedQuery(
    lambda: Review.objects.filter(
        is_among("programme_id", "programmes"),
        kind=ReviewKind.FINAL,
        state=ReviewState.APPROVED,
        text__isnull=False,
    ).select_related("text")
)


def read(text: Version) -> Sheet:
    """Return the review that a fixed text holds; the same text is read once."""
    return _kept(text.canonical_text)


@lru_cache(maxsize=_MOST_KEPT)
def _kept(written: str) -> Sheet:
    return sheet_of(json.loads(written))


def review_of(programme_id: int) -> ReviewFigures | None:
    """Return the figures of the approved final review, in one query."""
    return reviews_of([programme_id]).get(programme_id)


def reviews_of(programme_ids: Collection[int]) -> dict[int, ReviewFigures]:
    """Return the figures of the approved final reviews of programmes, in one query."""
    return {
        review.programme_id: read(review.text).figures
        for review in _APPROVED.rows(programmes=list(programme_ids))
        if review.text
    }
