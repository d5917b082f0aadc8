"""The words for every act that the journal may hold; each app hands in its own."""

from collections.abc import Mapping

from django.utils.functional import Promise

_WORDS: dict[str, str | Promise] = {}


class UnknownAct(LookupError):
    """A service records an act that no app has put into words."""


def register(words: Mapping[str, str | Promise]) -> None:
    """Take the words of one app's acts; called from its ``AppConfig.ready``."""
    _WORDS.update(words)


def words_of(action: str) -> str:
    """Return the act in words.

    Raises:
        UnknownAct: no app has registered it.
    """
    if action not in _WORDS:
        raise UnknownAct(action)
    return str(_WORDS[action])


def known_acts() -> frozenset[str]:
    """Return all acts that have words."""
    return frozenset(_WORDS)
