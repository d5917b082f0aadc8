"""The text of a source, and beside it every value with the words it came from."""

from dataclasses import dataclass

from phoihop.conferences.queries import RecordedEvent
from phoihop.portal.queries.told_values import Group, values_of
from phoihop.sources.models import Source, Standing
from phoihop.sources.queries import Piece, as_kept, cut, find_words


@dataclass(frozen=True)
class SideBySide:
    """The text in pieces, the values, and which of them have a place in the text."""

    pieces: tuple[Piece, ...]
    groups: tuple[Group, ...]
    placed: frozenset[int]

    @property
    def unplaced(self) -> int:
        """How many stated values lead to no words of the text."""
        return sum(
            value.mark.standing == Standing.FACT and value.mark.pk not in self.placed
            for group in self.groups
            for value in group.values
        )


def side_by_side(event: RecordedEvent, source: Source) -> SideBySide:
    """Put the text and the values side by side."""
    groups = tuple(values_of(event, source))
    kept = as_kept(source.text)
    words = [
        (value.mark.pk, value.mark.words)
        for group in groups
        for value in group.values
        if value.mark.words and find_words(kept, value.mark.words) is not None
    ]
    return SideBySide(
        pieces=tuple(cut(source.text, words)) if source.text else (),
        groups=groups,
        placed=frozenset(number for number, _words in words),
    )
