"""What was typed, understood: words, words in a row, numbers of documents."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from phoihop.foundation.vietnamese import normalise
from phoihop.search.spelling import words_in
from phoihop.search.spelling.numbers import as_number
from phoihop.search.vectors import all_of, phrase

LONGEST_QUESTION = 100
_MOST_TERMS = 12
_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]")
# One letter begins too much; it is taken for a whole word.
_SHORTEST_BEGINNING = 2


@dataclass(frozen=True)
class Term:
    """One thing asked for: a word, words in a row, or a number of a document."""

    words: tuple[str, ...]
    exact: tuple[str, ...]
    number: str = ""
    is_prefix: bool = False

    def asked(self, weights: str = "") -> str:
        """Return the question for the folded words."""
        return phrase(self.words, weights=weights, is_prefix=self.is_prefix)

    @property
    def is_spelled(self) -> bool:
        """Tell whether it was typed with diacritics."""
        return self.exact != self.words


@dataclass(frozen=True)
class Question:
    """Everything that was typed."""

    text: str
    terms: tuple[Term, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to look for."""
        return not self.terms

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of documents asked for."""
        return tuple(term.number for term in self.terms if term.number)

    @cached_property
    def folded(self) -> str:
        """The question for all words but those of numbers."""
        return self.folded_of(term for term in self.terms if not term.number)

    @cached_property
    def in_words(self) -> str:
        """The question in which a number is words in a row like any other."""
        return self.folded_of(self.terms)

    def folded_of(self, terms: Iterable[Term], weights: str = "") -> str:
        """Return the question that asks for all these terms."""
        return all_of(term.asked(weights) for term in terms)

    @cached_property
    def spelled(self) -> tuple[str, ...]:
        """The questions for the words that were typed with marks, letter by letter."""
        return tuple(phrase(term.exact) for term in self.terms if term.is_spelled)

    @cached_property
    def in_a_row(self) -> str:
        """The question for all words in a row, letter by letter if so typed."""
        words = [word for term in self.terms for word in term.exact]
        return phrase(words) if len(words) > 1 else ""


def understand(text: str) -> Question:
    """Read what was typed; anything but letters and digits only parts words."""
    text = normalise(text.replace("\x00", " "))
    terms: list[Term] = []
    rest = _QUOTED.sub(" ", text)
    for quoted in _QUOTED.findall(text):
        terms += _terms(quoted)
    typed = rest.split()
    for place, piece in enumerate(typed, start=1):
        terms += _terms(piece, is_last=place == len(typed))
    return Question(text, tuple(dict.fromkeys(terms))[:_MOST_TERMS])


def _terms(piece: str, *, is_last: bool = False) -> list[Term]:
    words = words_in(piece)
    if not words:
        return []
    return [
        Term(
            words=tuple(word.folded for word in words),
            exact=tuple(word.exact for word in words),
            number=as_number(piece),
            is_prefix=is_last and len(words[-1].folded) >= _SHORTEST_BEGINNING,
        )
    ]
