"""How Vietnamese is written and mistyped: words, numbers, abbreviations, slips."""

from phoihop.search.spelling.words import Word, exact_form, words_in

__all__ = ["Word", "exact_form", "words_in"]
