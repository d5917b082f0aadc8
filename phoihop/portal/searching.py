"""Finding published programmes by their titles and places, without diacritics."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from phoihop.foundation.vietnamese import fold, normalise
from phoihop.portal.queries import (
    PublishedProgramme,
    published_programmes,
    read,
)

LONGEST_QUESTION = 100
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class FoundProgramme:
    """A programme that answers to the words, and where they stand in it."""

    programme: PublishedProgramme
    title: SafeString
    place: SafeString
    is_in_title: bool
    is_in_place: bool


def words_of(question: str) -> list[str]:
    """Return the folded words that were typed, each once."""
    return list(dict.fromkeys(_WORD.findall(fold(question))))


def find_programmes(question: str, most: int = 20) -> list[FoundProgramme]:
    """Return the newest programmes in whose title or place all words begin a word."""
    words = words_of(question)
    if not words:
        return []
    rows = published_programmes().prefetch_related(None)
    texts_of = rows.values_list("pk", "title", "unit__kind__prefix", "unit__name")
    keys = [
        key
        for key, *texts in texts_of
        if all(_begins_word(word, fold(" ".join(texts))) for word in words)
    ][:most]
    return [
        _found(one, words) for one in read(published_programmes().filter(pk__in=keys))
    ]


def mark_words(text: str, words: Sequence[str]) -> SafeString:
    """Mark in the text what the words found; the text itself keeps its diacritics."""
    text = normalise(text)
    folded = fold(text)
    # Only where folding kept every letter's place can the place be shown.
    if not words or len(folded) != len(text):
        return format_html("{}", text)
    pieces = []
    end = 0
    for first, last in _places(words, folded):
        pieces.append((text[end:first], text[first:last]))
        end = last
    marked = format_html_join("", "{}<mark>{}</mark>", pieces)
    return format_html("{}{}", marked, text[end:])


def _places(words: Sequence[str], folded: str) -> list[tuple[int, int]]:
    """Return where the words stand: all of them in a row, or else each by itself.

    In a row first, so that "an phu" does not also mark the beginning of "phuong".
    """
    in_a_row = r"\W+".join(map(re.escape, words))
    each = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    for pattern in (in_a_row, each):
        if found := [one.span() for one in re.finditer(rf"\b(?:{pattern})", folded)]:
            return found
    return []


def _begins_word(word: str, folded: str) -> bool:
    return re.search(rf"\b{re.escape(word)}", folded) is not None


def _found(programme: PublishedProgramme, words: Sequence[str]) -> FoundProgramme:
    title, place = programme.publication.title, programme.unit.full_name
    return FoundProgramme(
        programme=programme,
        title=mark_words(title, words),
        place=mark_words(place, words),
        is_in_title=any(_begins_word(word, fold(title)) for word in words),
        is_in_place=any(_begins_word(word, fold(place)) for word in words),
    )
