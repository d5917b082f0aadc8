"""Questions that pages ask of reviews and of closing."""

from phoihop.monitoring.queries.figures import ReviewFigures
from phoihop.monitoring.queries.frozen import review_of, reviews_of

__all__ = ["ReviewFigures", "review_of", "reviews_of"]
