"""Writing words down as PostgreSQL's text vectors and questions to them."""

from collections.abc import Iterable, Sequence

from phoihop.search.spelling.abbreviations import other_forms

_LAST_PLACE = 16_000
# No sequence of words reaches from one part of a record into the next.
_GAP = 50
_MOST_PLACES = 200
_UNWEIGHTED = "D"


class VectorWriter:
    """Collects the words of a record, part by part, each with its weight."""

    def __init__(self) -> None:
        self._places: dict[str, list[str]] = {}
        self._at = 0

    def add(
        self, words: Sequence[str], weight: str, *, with_others: bool = False
    ) -> None:
        """Add the words of one part; ``with_others`` adds abbreviations both ways."""
        first = self._at + 1
        for later, word in enumerate(words):
            self._put(word, first + later, weight)
        if with_others:
            for other in other_forms(words):
                self._put(other.word, first + other.place, weight)
        self._at += len(words) + _GAP

    @property
    def is_full(self) -> bool:
        """Tell whether further words would have no place of their own."""
        return self._at >= _LAST_PLACE

    def written(self) -> str:
        """Return the vector as PostgreSQL reads it."""
        return " ".join(
            f"{_quoted(word)}:{','.join(places[:_MOST_PLACES])}"
            for word, places in self._places.items()
        )

    def _put(self, word: str, place: int, weight: str) -> None:
        letter = "" if weight == _UNWEIGHTED else weight
        place = min(place, _LAST_PLACE)
        self._places.setdefault(word, []).append(f"{place}{letter}")


def phrase(words: Iterable[str], *, weights: str = "", is_prefix: bool = False) -> str:
    """Return the question for words in a row; of the last one perhaps the beginning."""
    written = [_quoted(word) for word in words]
    label = f":{weights}" if weights else ""
    last = f":*{weights}" if is_prefix else label
    return " <-> ".join(
        [*(f"{one}{label}" for one in written[:-1]), f"{written[-1]}{last}"]
    )


def all_of(questions: Iterable[str]) -> str:
    """Return the question that asks for all of these."""
    return " & ".join(f"({one})" for one in questions)


def one_of(questions: Iterable[str]) -> str:
    """Return the question that asks for any of these."""
    return " | ".join(f"({one})" for one in questions)


def _quoted(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
