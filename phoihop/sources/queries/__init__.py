"""Reading sources: their marks, their figures, and the words of their texts."""

from phoihop.sources.queries.reading import (
    Marks,
    figures_of,
    marks_of,
    same_source,
)
from phoihop.sources.queries.words import (
    Piece,
    as_kept,
    cut,
    find_words,
    words_of,
)

__all__ = [
    "Marks",
    "Piece",
    "as_kept",
    "cut",
    "figures_of",
    "find_words",
    "marks_of",
    "same_source",
    "words_of",
]
