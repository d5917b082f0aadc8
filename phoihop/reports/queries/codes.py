"""Codes of figures in a text, such as [C01]; pure text, no database."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A letter first, so that "[1]" stays a note and "[…]" an omission.
_CODE = re.compile(r"\[([A-Z][A-Z0-9]*(?:[.-][A-Z0-9]+)*)\]")


@dataclass(frozen=True)
class Piece:
    """A run of plain words, or one code."""

    words: str
    code: str = ""


def codes_in(text: str) -> list[str]:
    """Return each code once, in reading order."""
    return list(dict.fromkeys(_CODE.findall(text)))


def pieces_of(text: str) -> Iterator[Piece]:
    """Yield the text in runs of words and codes."""
    place = 0
    for found in _CODE.finditer(text):
        if found.start() > place:
            yield Piece(text[place : found.start()])
        yield Piece(found.group(), found.group(1))
        place = found.end()
    if place < len(text):
        yield Piece(text[place:])
