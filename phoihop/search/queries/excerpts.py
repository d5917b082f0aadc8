"""Where a record matched, and its words with what was found marked."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from phoihop.foundation.vietnamese import normalise
from phoihop.search.queries.questions import Term
from phoihop.search.spelling import Word, words_in
from phoihop.search.spelling.abbreviations import other_forms
from phoihop.search.spelling.numbers import as_number

# How many letters an excerpt shows, and how many before what was found.
_LENGTH, _BEFORE = 180, 50
Span = tuple[int, int]


@dataclass(frozen=True)
class Hits:
    """What of a question stands in a text: which terms, and where."""

    terms: frozenset[int]
    spans: tuple[Span, ...]


def hits_in(text: str, terms: Sequence[Term]) -> Hits:
    """Return the terms that stand in a text and the places to mark."""
    words = words_in(text)
    if len(terms) > 1 and (row := _all_in_a_row(words, text, terms)):
        return Hits(frozenset(range(len(terms))), tuple(row))
    found: set[int] = set()
    spans: list[Span] = []
    for number, term in enumerate(terms):
        places = list(_places_of(term, words, text))
        if places:
            found.add(number)
            spans += places
    return Hits(frozenset(found), tuple(_joined(spans, text)))


def mark(text: str, terms: Sequence[Term]) -> SafeString:
    """Return the whole text with what was found marked; its diacritics stay."""
    text = normalise(text)
    return _marked(text, hits_in(text, terms).spans)


def excerpt(text: str, spans: Sequence[Span]) -> SafeString:
    """Return the piece of a text around the first places, what was found marked."""
    piece, inside = _cut(text, spans)
    return _marked(piece, inside)


def plain_excerpt(text: str, spans: Sequence[Span]) -> str:
    """Return the same piece without marks."""
    return _cut(text, spans)[0]


def _cut(text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Cut between words; what is left out is shown by an ellipsis."""
    if len(text) <= _LENGTH or not spans:
        return text[:_LENGTH], list(spans)
    first = max(0, spans[0][0] - _BEFORE)
    if first:
        first = text.rfind(" ", 0, first + 1) + 1
    last = min(len(text), first + _LENGTH)
    if last < len(text):
        last = max(text.rfind(" ", first, last), spans[0][1])
    before = "… " if first else ""
    after = " …" if last < len(text) else ""
    moved = len(before) - first
    inside = [
        (start + moved, end + moved)
        for start, end in spans
        if start >= first and end <= last
    ]
    return f"{before}{text[first:last]}{after}", inside


def _marked(text: str, spans: Iterable[Span]) -> SafeString:
    pieces, end = [], 0
    for first, last in spans:
        pieces.append((text[end:first], text[first:last]))
        end = last
    marked = format_html_join("", "{}<mark>{}</mark>", pieces)
    return format_html("{}{}", marked, text[end:])


def _places_of(term: Term, words: Sequence[Word], text: str) -> Iterable[Span]:
    length = len(term.words)
    if term.number:
        yield from _numbered(term.number, words, text)
    for at in range(len(words) - length + 1):
        if _stands_at(term, words, at):
            last = words[at + length - 1]
            yield words[at].start, _end_of(term, last)
    if length == 1:
        for other in other_forms([word.folded for word in words]):
            if _is_hit(other.word, term.words[0], is_prefix=term.is_prefix):
                last = words[other.first + other.length - 1]
                yield words[other.first].start, last.end


def _stands_at(term: Term, words: Sequence[Word], at: int) -> bool:
    last = len(term.words) - 1
    return all(
        _is_hit(
            words[at + later].folded, asked, is_prefix=term.is_prefix and later == last
        )
        for later, asked in enumerate(term.words)
    )


def _is_hit(word: str, asked: str, *, is_prefix: bool) -> bool:
    return word.startswith(asked) if is_prefix else word == asked


def _end_of(term: Term, last: Word) -> int:
    """Mark of a beginning only the letters typed, where folding kept their number."""
    asked = term.words[-1]
    if term.is_prefix and len(last.folded) == last.end - last.start:
        return last.start + len(asked)
    return last.end


def _numbered(number: str, words: Sequence[Word], text: str) -> Iterable[Span]:
    """Yield the printed numbers that begin with the one asked for."""
    starts = [word.start for word in words]
    place = 0
    for piece in text.split(" "):
        if as_number(piece).startswith(number):
            first = bisect_left(starts, place)
            if first < len(words):
                yield words[first].start, place + len(piece.rstrip(".,;)"))
        place += len(piece) + 1


def _all_in_a_row(
    words: Sequence[Word], text: str, terms: Sequence[Term]
) -> list[Span]:
    """Return where all terms stand in a row.

    They are looked for first, so that "an phu" does not also mark the beginning of
    "phường".
    """
    if any(term.number for term in terms):
        return []
    *_before, last = terms
    words_asked = tuple(word for term in terms for word in term.words)
    whole = replace(last, words=words_asked)
    return _joined(_places_of(whole, words, text), text)


def _joined(spans: Iterable[Span], text: str) -> list[Span]:
    """Return the places in order; those with only a blank between them as one."""
    joined: list[Span] = []
    for first, last in sorted(spans):
        if joined and not text[joined[-1][1] : first].strip():
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined
