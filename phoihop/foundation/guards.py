"""Guards that services call first: permission, version, reason."""

from collections.abc import Iterable
from typing import Protocol

from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed, ReasonMissing
from phoihop.foundation.vietnamese import normalise


class Versioned(Protocol):
    """An object that two people may edit at once."""

    version: int


def require(permitted: bool, whom_to_ask: str = "") -> None:
    """Refuse the act unless the policy permits it.

    Raises:
        NotAllowed: the policy said no.
    """
    if not permitted:
        raise NotAllowed(whom_to_ask)


def require_version(thing: Versioned, version: int, fields: Iterable[str]) -> None:
    """Refuse to save over a change that the editor has not seen.

    The thing must be locked (``select_for_update``), else the check proves nothing.

    Raises:
        ChangedMeanwhile: the stored version is another than the form was opened with.
    """
    if thing.version != version:
        saved = {name: getattr(thing, name) for name in fields}
        raise ChangedMeanwhile(saved, thing.version)


def require_reason(reason: str) -> str:
    """Return the reason as it is stored.

    Raises:
        ReasonMissing: there is nothing but blanks.
    """
    if not (written := normalise(reason)):
        raise ReasonMissing
    return written
