"""The permission table of conclusions: page by page, who may do what at which stage.

Written from the decisions on paper. The committee, "own", organises the meeting and
concludes in its own name; the Front, "other", is invited; the women's union, "bloc",
is asked for something and urged. A meeting that is held is known to whoever organises
it or was invited; what is issued, to the whole unit.
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

_EVERYBODY_OF = " ".join(ALL_GRANTS)
KNOWS: Mapping[str, Who] = {
    "being written": holders(_EVERYBODY_OF, "own other")
    | holders("auditor party_standing", "unit"),
    "issued": holders(_EVERYBODY_OF, "own other bloc silent unit"),
}
_NOBODY: Who = frozenset()
_WRITER = holders("coordinator", "own")
_ASSIGNERS = holders("coordinator office_chief head", "own")
_CLOSERS = holders("office_chief head", "own")
_DECIDERS = holders("coordinator office_chief", "own")
_URGED = holders("officer coordinator office_chief head", "bloc")
_CLERK = holders("clerk", "own")


@dataclass(frozen=True)
class ConclusionRow:
    """A page of conclusions at a stage: who gets it, and whether it takes a form."""

    stage: str
    who: Who
    has_form: bool = True


def _read(stage: str) -> ConclusionRow:
    return ConclusionRow(stage, KNOWS[stage], has_form=False)


CONCLUSION_ROWS: Mapping[str, ConclusionRow] = {
    "conferences:conclusions": _read("issued"),
    "conferences:conclusions@being written": _read("being written"),
    "conferences:conclusion": _read("issued"),
    "conferences:conclusion@being written": _read("being written"),
    "conferences:take_conclusion": ConclusionRow("being written", _WRITER),
    "conferences:take_conclusion@issued": ConclusionRow("issued", _NOBODY),
    "conferences:change_conclusion": ConclusionRow("being written", _WRITER),
    "conferences:change_conclusion@issued": ConclusionRow("issued", _NOBODY),
    "conferences:remove_conclusion": ConclusionRow("being written", _WRITER),
    "conferences:remove_conclusion@issued": ConclusionRow("issued", _NOBODY),
    "conferences:split_conclusion": ConclusionRow("issued", _ASSIGNERS),
    "conferences:split_conclusion@being written": ConclusionRow(
        "being written", _NOBODY
    ),
    "conferences:decide_conclusion": ConclusionRow("issued", _CLOSERS),
    "conferences:decide_conclusion@being written": ConclusionRow(
        "being written", _NOBODY
    ),
    "conferences:urge": ConclusionRow("issued", _ASSIGNERS),
    "conferences:reply_to_urging": ConclusionRow("issued", _URGED),
    "conferences:matters": _read("being written"),
    "conferences:write_agenda": ConclusionRow("being written", _WRITER),
    "conferences:decide_matter": ConclusionRow("being written", _DECIDERS),
    "conferences:notice": _read("issued"),
    "conferences:number_notice": ConclusionRow("issued", _CLERK),
}


def of_conclusion(row: ConclusionRow, method: Method, actor: Actor) -> str:
    """Return what the table says of a page of conclusions."""
    if actor.grant == "anonymous":
        return SIGN_IN
    if actor.grant == "without_mandate":
        return NO_MANDATE
    if method == "POST" and not row.has_form:
        return NO_METHOD
    key = (actor.grant, actor.relation)
    if key in row.who:
        return SHOWN if method == "GET" else DONE
    return DENIED if key in KNOWS[row.stage] else HIDDEN
