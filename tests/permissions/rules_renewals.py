"""The permission table of renewals: page by page, who opens and decides the next year.

Written from the decisions on paper, as the rows of programmes are. "own" writes the
drafts, and keeps the signed programme before them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.permissions.rules import (
    DENIED,
    DONE,
    HIDDEN,
    NO_MANDATE,
    NO_METHOD,
    RULED_OUT,
    SEES,
    SHOWN,
    SIGN_IN,
    Actor,
    Method,
    Who,
    holders,
)

_OPENERS = holders("coordinator", "own other bloc silent unit")
# Who writes the new draft must be a party of it.
_OUTSIDE = holders("coordinator", "unit")
_WRITER = holders("coordinator", "own")
_NOBODY: Who = frozenset()


@dataclass(frozen=True)
class RenewalRow:
    """A page at a stage: who knows of it, who gets it, whether it takes a form."""

    stage: str
    knows: Who
    who: Who
    has_form: bool = True
    ruled_out: Who = _NOBODY


_SIGNED, _NEW, _SHARED = SEES["signed"], SEES["new"], SEES["redrafted"]

RENEWAL_ROWS: Mapping[str, RenewalRow] = {
    "renewals:next": RenewalRow("signed", _SIGNED, _OPENERS, ruled_out=_OUTSIDE),
    "renewals:next@of a draft": RenewalRow("shared", _SHARED, _NOBODY),
    "renewals:follow": RenewalRow("alone", _NEW, _WRITER),
    "renewals:follow@signed": RenewalRow("signed", _SIGNED, _NOBODY),
    "renewals:walk": RenewalRow("shared", _SHARED, _SHARED, has_form=False),
    "renewals:walk@not sent out": RenewalRow("new", _NEW, _NEW, has_form=False),
    "renewals:walk@finished": RenewalRow("finished", _SHARED, _SHARED, has_form=False),
    "renewals:line": RenewalRow("shared", _SHARED, _WRITER),
    "renewals:line@finished": RenewalRow("finished", _SHARED, _NOBODY),
    "renewals:rest": RenewalRow("shared", _SHARED, _WRITER),
    "renewals:rest@finished": RenewalRow("finished", _SHARED, _NOBODY),
    "renewals:finish": RenewalRow("decided", _NEW, _WRITER),
    "renewals:finish@with lines left": RenewalRow(
        "shared", _SHARED, _WRITER, ruled_out=_WRITER
    ),
    "renewals:finish@finished": RenewalRow("finished", _SHARED, _NOBODY),
    "renewals:term": RenewalRow("signed", _SIGNED, _SIGNED, has_form=False),
    "renewals:side": RenewalRow("signed", _SIGNED, _SIGNED, has_form=False),
    "renewals:side@of a draft": RenewalRow("new", _NEW, _NEW, has_form=False),
}


def of_renewal(row: RenewalRow, method: Method, actor: Actor) -> str:
    """Return what the table says of a page of a renewal."""
    if actor.grant == "anonymous":
        return SIGN_IN
    if actor.grant == "without_mandate":
        return NO_MANDATE
    if method == "POST" and not row.has_form:
        return NO_METHOD
    key = (actor.grant, actor.relation)
    if key not in row.who:
        return DENIED if key in row.knows else HIDDEN
    if method == "GET":
        return SHOWN
    return RULED_OUT if key in row.ruled_out else DONE
