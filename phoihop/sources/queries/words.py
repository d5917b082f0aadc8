"""Finding in the text of a source the words from which a value was taken."""

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from phoihop.foundation.numbers import format_number
from phoihop.foundation.vietnamese import normalise
from phoihop.sources.models import FigureKind, QuotedFigure

_LONGEST = 300
Span = tuple[int, int]


@dataclass(frozen=True)
class Piece:
    """A stretch of the text: which marks begin in it, and whether any covers it."""

    text: str
    begins: tuple[int, ...]
    is_marked: bool


def as_kept(text: str) -> str:
    """Return the text in the form in which spans are counted (NFC)."""
    return unicodedata.normalize("NFC", text)


def find_words(text: str, words: str) -> Span | None:
    """Return where the words stand, whatever their spaces and capitals; None: nowhere.

    ``text`` comes from ``as_kept``; the span counts its letters.
    """
    parts = normalise(words).split()
    if not parts:
        return None
    pattern = r"\s+".join(map(re.escape, parts))
    found = re.search(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE)
    return found.span() if found else None


def words_of(text: str, value: object) -> str:
    """Return the words of the text that state a value, as printed; empty: none found.

    ``value`` may be words, a day, a time, a quoted figure or a list of these.
    """
    kept = as_kept(text)
    for candidate in _candidates(value):
        span = find_words(kept, candidate)
        if span is not None:
            return normalise(kept[slice(*span)])[:_LONGEST]
    return ""


def cut(text: str, words: Sequence[tuple[int, str]]) -> list[Piece]:
    """Cut the text into pieces so that each mark has a place to lead to.

    ``words`` are numbers of marks, each with its words; those that are not found in the
    text have no piece.
    """
    kept = as_kept(text)
    spans = [
        (number, span)
        for number, excerpt in words
        if (span := find_words(kept, excerpt)) is not None
    ]
    edges = sorted({0, len(kept), *(edge for _number, span in spans for edge in span)})
    return [
        Piece(
            text=kept[begin:end],
            begins=tuple(number for number, span in spans if span[0] == begin),
            is_marked=any(span[0] <= begin < span[1] for _number, span in spans),
        )
        for begin, end in itertools.pairwise(edges)
    ]


def _candidates(value: object) -> Iterator[str]:
    """Yield the ways in which a source may print the value, the most telling first."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, QuotedFigure):
        yield from _figure(value)
    elif isinstance(value, date):
        yield from _day(value)
    elif isinstance(value, time):
        yield f"{value:%H:%M}"
        yield f"{value.hour}h{value:%M}"
    elif isinstance(value, Iterable):
        for one in value:
            yield from _candidates(one)


def _day(day: date) -> Iterator[str]:
    short = f"{day.day}/{day.month}"
    padded = f"{day:%d/%m}"
    yield f"ngày {day.day} tháng {day.month} năm {day.year}"
    for written in (padded, short):
        yield f"{written}/{day.year}"
    for written in (padded, short):
        yield f"ngày {written}"
        yield written


def _figure(figure: QuotedFigure) -> Iterator[str]:
    if figure.kind == FigureKind.X_OF_Y:
        yield figure.written
        return
    if figure.value is None:
        return
    number = format_number(figure.value)
    if figure.kind == FigureKind.RATE:
        yield f"{number}{figure.measured_in}"
        yield f"{number} {figure.measured_in}"
        return
    for written in (number, number.zfill(2)):
        for unit in (figure.measured_in, figure.measures):
            if unit:
                yield f"{written} {unit}"
        yield written
