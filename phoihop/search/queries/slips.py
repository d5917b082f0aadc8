"""What may have been meant where nothing answers to what was typed."""

from collections.abc import Collection
from dataclasses import dataclass

from phoihop.search.models import KnownWord
from phoihop.search.queries.questions import Question, Term
from phoihop.search.spelling.slips import cuts_in_two, one_slip_away
from phoihop.search.vectors import all_of, one_of, phrase

_MOST_GUESSES = 8
# A slip is forgiven in titles, names and places only.
_NAMED = "ABD"
Words = tuple[str, ...]


@dataclass(frozen=True)
class Guess:
    """A question that forgives, and all words that may have been meant, for marking."""

    asked: str
    question: Question


def forgiven(question: Question) -> Guess | None:
    """Return the question with each unknown word replaced by those one slip away.

    None where all words are known, or one is a slip away from no word of any name.
    """
    typed = list(dict.fromkeys(word for term in question.terms for word in term.words))
    likely = {word: _likely(word) for word in typed}
    asked = {part for words in likely.values() for one in words for part in one}
    known = _known(asked.union(typed))
    if known.issuperset(typed):
        return None
    pieces: list[str] = []
    meant: list[str] = []
    for word in typed:
        guesses = [(word,)] if word in known else _guesses(likely[word], known)
        if not guesses:
            return None
        pieces.append(one_of(phrase(one, weights=_NAMED) for one in guesses))
        meant += [part for one in guesses for part in one]
    terms = tuple(Term((word,), (word,)) for word in dict.fromkeys(meant))
    return Guess(all_of(pieces), Question(question.text, terms))


def _likely(word: str) -> list[Words]:
    """Return the words one slip away, then the pairs that lack the blank."""
    return [*((one,) for one in sorted(one_slip_away(word))), *cuts_in_two(word)]


def _guesses(likely: Collection[Words], known: set[str]) -> list[Words]:
    return [one for one in likely if known.issuperset(one)][:_MOST_GUESSES]


def _known(words: Collection[str]) -> set[str]:
    found = KnownWord.objects.filter(word__in=words)
    return set(found.values_list("word", flat=True))
