"""The permission table of history told by sources: page by page, who may do what.

Written from the decisions on paper, as the rows of programmes are. A coordinator of the
committee of An Phú has entered the record; "own other bloc silent unit" work in An Phú.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.permissions.rules import (
    ALL_GRANTS,
    DENIED,
    DONE,
    HIDDEN,
    NO_MANDATE,
    NO_METHOD,
    SHOWN,
    SIGN_IN,
    Actor,
    Method,
    Who,
    holders,
)

_HERE = "own other bloc silent unit"
_EVERYBODY = holders(" ".join(ALL_GRANTS), _HERE)
_ANYWHERE = holders(" ".join(ALL_GRANTS), f"{_HERE} after elsewhere")
_AT_WORK = _ANYWHERE | holders("administrator", "unit elsewhere")
_COORDINATORS = holders("coordinator", _HERE)
_PUBLISHERS = holders("publisher", _HERE)


@dataclass(frozen=True)
class SourceRow:
    """A page of a record: who gets it, who knows of it, and whether it takes a form."""

    who: Who
    knows: Who = _EVERYBODY
    has_form: bool = True


SOURCE_ROWS: Mapping[str, SourceRow] = {
    "imports:list": SourceRow(_AT_WORK, knows=_AT_WORK, has_form=False),
    "imports:record": SourceRow(holders("coordinator", f"{_HERE} after elsewhere"),
                                knows=_AT_WORK),
    "imports:detail": SourceRow(_EVERYBODY, has_form=False),
    "imports:edit": SourceRow(_COORDINATORS),
    "imports:publish": SourceRow(_PUBLISHERS),
    "imports:withdraw": SourceRow(_PUBLISHERS),
}  # fmt: skip


def of_source(row: SourceRow, method: Method, actor: Actor) -> str:
    """Return what the table says of a page of a record."""
    if actor.grant == "anonymous":
        return SIGN_IN
    if actor.grant == "without_mandate":
        return NO_MANDATE
    if method == "POST" and not row.has_form:
        return NO_METHOD
    key = (actor.grant, actor.relation)
    if key in row.who:
        return SHOWN if method == "GET" else DONE
    return DENIED if key in row.knows else HIDDEN
