"""Cutting text into words, each in its folded and its exact form.

PostgreSQL's own parser takes "12/2024/NQ-HĐND" for a path and splits it at Đ, so it
never sees our text: it is handed words, and only indexes them.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from phoihop.foundation.vietnamese import fold

# A letter may still carry marks of its own that no composed letter exists for.
_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
_LONGEST_WORD = 40
_MOST_KEPT = 50_000
_TONES = {
    "\N{COMBINING ACUTE ACCENT}": "1",
    "\N{COMBINING GRAVE ACCENT}": "2",
    "\N{COMBINING HOOK ABOVE}": "3",
    "\N{COMBINING TILDE}": "4",
    "\N{COMBINING DOT BELOW}": "5",
}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text and where it stands."""

    folded: str
    exact: str
    start: int
    end: int


def words_in(text: str) -> list[Word]:
    """Return the words in their order; the text must be in NFC for its places."""
    found = []
    for match in _WORD.finditer(text):
        folded, exact = _forms(match.group())
        if folded:
            found.append(Word(folded, exact, match.start(), match.end()))
    return found


def folded_words(text: str) -> list[str]:
    """Return the folded words only."""
    return [word.folded for word in words_in(text)]


@lru_cache(maxsize=_MOST_KEPT)
def _forms(written: str) -> tuple[str, str]:
    # Some letters fold into several, none into a blank: nothing is cut in two.
    folded = fold(written).replace(" ", "")[:_LONGEST_WORD]
    return folded, exact_form(written)[:_LONGEST_WORD]


def exact_form(written: str) -> str:
    """Return the word as it is compared letter by letter, its tone at the end.

    So "hoà" and "hòa" are the same word, and "hoa" is another one.
    """
    letters, tone = [], ""
    for piece in unicodedata.normalize("NFD", written.casefold()):
        if piece in _TONES:
            tone = _TONES[piece]
        else:
            letters.append(piece)
    return unicodedata.normalize("NFC", "".join(letters)) + tone
