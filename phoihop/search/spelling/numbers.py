"""Numbers of documents as they are printed: 12/2024/NQ-HĐND, 05-CT/TW."""

import re

from phoihop.foundation.vietnamese import fold

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_ROUND_SLASH = re.compile(r"\s*/\s*")
# Digits, perhaps a year, then at least one sign that begins with a letter.
_NUMBER = re.compile(r"(?<![\w/.-])\d+[a-z]?(?:[/-]\d{4})?(?:[/-][a-z][a-z0-9]*)+")
_TYPED = re.compile(r"\d+[a-z]?(?:[/-]\w+)*[/-][a-z]\w*")
# What no number lacks; most texts do, and need not be folded to find none.
_MAYBE = re.compile(r"\d\w?\s*[/\u2010-\u2015\u2212-]")
_LONGEST = 60


def numbers_in(text: str) -> list[str]:
    """Return the numbers of documents that a text names, each once, in one form."""
    if not _MAYBE.search(text):
        return []
    return list(dict.fromkeys(one[:_LONGEST] for one in _NUMBER.findall(_plain(text))))


def as_number(typed: str) -> str:
    """Return what was typed as a number of a document, or nothing if it is none."""
    plain = _plain(typed).strip("/-.,;")
    return plain[:_LONGEST] if _TYPED.fullmatch(plain) else ""


def _plain(text: str) -> str:
    return _ROUND_SLASH.sub("/", _DASHES.sub("-", fold(text)))
