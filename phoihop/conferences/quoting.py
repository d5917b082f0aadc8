"""Finding words in a minute, and the sentences of which it is made."""

import re
import unicodedata
from typing import NamedTuple

# A full stop inside a number, a date or an abbreviation ends no sentence.
_ENDS = re.compile(r"(?<=[.;!?…])\s+(?=[^\W\d_]|[\"“(+-])|\n+")


class Quote(NamedTuple):
    """Words as they stand in a text, and from which letter on."""

    begins_at: int
    words: str


def find_words(text: str, wanted: str) -> Quote | None:
    """Return the words where they stand in the text; blanks may differ."""
    pieces = unicodedata.normalize("NFC", wanted).split()
    if not pieces:
        return None
    found = re.search(r"\s+".join(map(re.escape, pieces)), text)
    return Quote(found.start(), found.group()) if found else None


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a minute in order, each as it stands there."""
    parts = (part.strip() for part in _ENDS.split(text))
    return [part for part in parts if part]
