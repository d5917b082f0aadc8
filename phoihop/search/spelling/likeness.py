"""Telling quickly that a text can hold a word, before it is cut into words."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from phoihop.foundation.vietnamese import fold
from phoihop.search.spelling.abbreviations import printed_forms

_LATIN = [chr(code) for code in range(0x41, 0x1EFF + 1)]
_VARIANTS: dict[str, str] = {}
for _letter in _LATIN:
    if len(_bare := fold(_letter)) == 1 and _bare.isalpha() and _bare.isascii():
        _VARIANTS[_bare] = _VARIANTS.get(_bare, "") + _letter
_MOST_KEPT = 500


def may_hold(text: str, words: Iterable[str]) -> bool:
    """Tell whether one of the folded words may begin somewhere in a text."""
    return any(_pattern(word).search(text) for word in words)


@lru_cache(maxsize=_MOST_KEPT)
def _pattern(word: str) -> re.Pattern[str]:
    return re.compile("|".join(_spelled(one) for one in sorted(printed_forms(word))))


def _spelled(word: str) -> str:
    return "".join(
        f"[{_VARIANTS[letter]}{letter}]" if letter in _VARIANTS else re.escape(letter)
        for letter in unicodedata.normalize("NFC", word)
    )
