"""Words that a slip of the keys may have meant."""

import string
from collections.abc import Iterator

_LETTERS = string.ascii_lowercase
_SHORTEST = 3


def one_slip_away(word: str) -> set[str]:
    """Return all that is one letter too few, too many, wrong or swapped from a word.

    Short words are left alone: almost everything is one slip away from them.
    """
    if len(word) < _SHORTEST or not word.isascii() or not word.isalpha():
        return set()
    return set(_slips(word)) - {word}


def cuts_in_two(word: str) -> list[tuple[str, str]]:
    """Return the pairs of words that the word is when a blank was left out."""
    return [(word[:at], word[at:]) for at in range(1, len(word))]


def _slips(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in _LETTERS:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
