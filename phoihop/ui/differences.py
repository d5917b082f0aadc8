"""What changed between two texts, word by word."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

# A number or a date is one word: 1.234,5 or 30/11/2027 changes as a whole.
_TOKEN = re.compile(r"\d+(?:[.,/:-]\d+)*|[^\W\d]+|\s+|.")


class Change(StrEnum):
    """What became of a piece of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Piece:
    """A run of words with the same fate."""

    change: Change
    text: str


@dataclass(frozen=True)
class _Span:
    same: bool
    before: str
    after: str


def compare(before: str, after: str) -> list[Piece]:
    """Return the pieces of both texts in reading order, removed before added."""
    pieces = []
    for span in _joined(_spans(_TOKEN.findall(before), _TOKEN.findall(after))):
        if span.same:
            pieces.append(Piece(Change.KEPT, span.before))
            continue
        if span.before:
            pieces.append(Piece(Change.REMOVED, span.before))
        if span.after:
            pieces.append(Piece(Change.ADDED, span.after))
    return pieces


@dataclass(frozen=True)
class FieldConflict:
    """One field that two people changed: the sender's text and the stored one."""

    label: str
    mine: str
    stored: str

    @property
    def mine_pieces(self) -> list[Piece]:
        """Return the sender's text with its own words marked as added."""
        return _without(Change.REMOVED, compare(self.stored, self.mine))

    @property
    def stored_pieces(self) -> list[Piece]:
        """Return the stored text with the words the sender lacks marked as removed."""
        return _without(Change.ADDED, compare(self.stored, self.mine))


def _without(change: Change, pieces: Sequence[Piece]) -> list[Piece]:
    return [piece for piece in pieces if piece.change != change]


def _spans(before: list[str], after: list[str]) -> list[_Span]:
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    spans = [
        _Span(tag == "equal", "".join(before[b1:b2]), "".join(after[a1:a2]))
        for tag, b1, b2, a1, a2 in matcher.get_opcodes()
    ]
    # A blank between two changes is no anchor: "một hai" to "ba bốn" is one change.
    return [
        _Span(False, span.before, span.after)
        if span.same and not span.before.strip() and 0 < place < len(spans) - 1
        else span
        for place, span in enumerate(spans)
    ]


def _joined(spans: Sequence[_Span]) -> list[_Span]:
    joined = []
    for same, run in groupby(spans, key=lambda span: span.same):
        members = list(run)
        before = "".join(span.before for span in members)
        after = "".join(span.after for span in members)
        joined.append(_Span(same, before, after))
    return joined
