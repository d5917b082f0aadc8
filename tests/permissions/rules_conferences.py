"""The permission table of conferences: page by page, who may do what at which stage.

Written from the decisions on paper, as the rows of programmes are. "own" organises the
conference, "other" is invited and speaks to one item; the rest of An Phú is neither. At
the stage "linked" it is about a programme of which "bloc" and "silent" are parties.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

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

Kind = Literal["reads", "opens and sends", "sends", "reads, and sends"]
_ALL = " ".join(ALL_GRANTS)
_HERE = "own other bloc silent unit"
_ORGANISER = holders(_ALL, "own")
_ASKED = holders(_ALL, "own other") | holders("auditor party_standing", "unit")
_LINKED = _ASKED | holders(_ALL, "bloc silent")
_UNIT = holders(_ALL, _HERE)
_ANYWHERE = holders(_ALL, f"{_HERE} after elsewhere")
_AT_WORK = _ANYWHERE | holders("administrator", "unit elsewhere")
KNOWS: Mapping[str, Who] = {
    "–": _AT_WORK,
    "planned": _ORGANISER,
    "invited": _ASKED,
    "linked": _LINKED,
    "held": _ASKED,
    "minuted": _ASKED,
    "postponed": _ASKED,
    "concluded": _UNIT,
    "published": _UNIT,
}
_NOBODY: Who = frozenset()
_WRITER = holders("coordinator", "own")
_CHIEF = holders("office_chief", "own")
_GUESTS = holders("head office_chief coordinator", "other")
_SPEAKERS = holders("office_chief coordinator", "other")
_PUBLISHERS = holders("publisher", _HERE)
_PLANNERS = holders("coordinator", f"{_HERE} after elsewhere")


@dataclass(frozen=True)
class ConferenceRow:
    """A page of a conference at a stage: who gets it, and what it takes."""

    stage: str
    who: Who
    kind: Kind = "opens and sends"


def _reads(stage: str) -> ConferenceRow:
    return ConferenceRow(stage, KNOWS[stage], "reads")


def _button(stage: str, who: Who) -> ConferenceRow:
    return ConferenceRow(stage, who, "sends")


CONFERENCE_ROWS: Mapping[str, ConferenceRow] = {
    "conferences:list": _reads("–"),
    "conferences:plan": ConferenceRow("–", _PLANNERS),
    "conferences:conference@planned": _reads("planned"),
    "conferences:conference@invited": _reads("invited"),
    "conferences:conference@linked": _reads("linked"),
    "conferences:conference@concluded": _reads("concluded"),
    "conferences:print": _reads("minuted"),
    "conferences:history": _reads("invited"),
    "conferences:dossier": _reads("concluded"),
    "conferences:dossier@held": ConferenceRow("held", _NOBODY, "reads"),
    "conferences:take_dossier": _button("concluded", _UNIT),
    "conferences:take_dossier@minuted": _button("minuted", _NOBODY),
    "conferences:head": ConferenceRow("invited", _WRITER),
    "conferences:head@concluded": ConferenceRow("concluded", _NOBODY),
    "conferences:people": ConferenceRow("invited", _WRITER),
    "conferences:remove_person": _button("invited", _WRITER),
    "conferences:move_person": _button("invited", _WRITER),
    "conferences:move_person@concluded": _button("concluded", _NOBODY),
    "conferences:programmes": ConferenceRow("linked", _WRITER),
    "conferences:unlink_programme": _button("linked", _WRITER),
    "conferences:invitations": ConferenceRow("invited", _WRITER, "reads, and sends"),
    "conferences:invitations@held": ConferenceRow("held", _NOBODY, "reads, and sends"),
    "conferences:answer": ConferenceRow("invited", _GUESTS),
    "conferences:answer@held": ConferenceRow("held", _NOBODY),
    "conferences:attendance": ConferenceRow("held", _WRITER),
    "conferences:attendance@invited": ConferenceRow("invited", _NOBODY),
    "conferences:withdraw": ConferenceRow("invited", _WRITER),
    "conferences:move_invitation": _button("invited", _WRITER),
    "conferences:move_invitation@held": _button("held", _WRITER),
    "conferences:move_invitation@concluded": _button("concluded", _NOBODY),
    "conferences:add_item": ConferenceRow("invited", _WRITER),
    "conferences:minute": ConferenceRow("held", _WRITER, "reads, and sends"),
    "conferences:minute@concluded": ConferenceRow(
        "concluded", _NOBODY, "reads, and sends"
    ),
    "conferences:revisions": _reads("held"),
    "conferences:change_item": ConferenceRow("invited", _WRITER),
    "conferences:move_item": _button("invited", _WRITER),
    "conferences:remove_item": ConferenceRow("invited", _WRITER),
    "conferences:settle_item": ConferenceRow("held", _WRITER),
    "conferences:settle_item@invited": ConferenceRow("invited", _NOBODY),
    "conferences:reopen_item": _button("held", _WRITER),
    "conferences:show_item": _button("held", _WRITER),
    "conferences:screen": _reads("held"),
    "conferences:screen_item": _reads("held"),
    "conferences:add_paper": ConferenceRow("invited", _WRITER | _SPEAKERS),
    "conferences:paper": _reads("invited"),
    "conferences:remove_paper": _button("invited", _WRITER | _SPEAKERS),
    "conferences:add_photo": ConferenceRow("held", _WRITER),
    "conferences:photo": _reads("held"),
    "conferences:remove_photo": _button("held", _WRITER),
    "conferences:move_photo": _button("held", _WRITER),
    "conferences:summary": ConferenceRow("concluded", _WRITER),
    "conferences:act@invite": ConferenceRow("planned", _WRITER),
    "conferences:act@hold": ConferenceRow("invited", _WRITER),
    "conferences:act@minute": ConferenceRow("held", _WRITER),
    "conferences:act@conclude": ConferenceRow("minuted", _CHIEF),
    "conferences:act@conclude, not minuted": ConferenceRow("held", _NOBODY),
    "conferences:act@file": ConferenceRow("concluded", _WRITER),
    "conferences:act@postpone": ConferenceRow("invited", _WRITER),
    "conferences:act@new-day": ConferenceRow("postponed", _WRITER),
    "conferences:act@cancel": ConferenceRow("invited", _WRITER),
    "conferences:act@cancel, held": ConferenceRow("held", _NOBODY),
    "conferences:act@publish": ConferenceRow("concluded", _PUBLISHERS),
    "conferences:act@publish, not concluded": ConferenceRow("minuted", _NOBODY),
    "conferences:act@withdraw": ConferenceRow("published", _PUBLISHERS),
}


# Pages that take one method only.
_METHODS: Mapping[Kind, Method] = {"reads": "GET", "sends": "POST"}


def of_conference(row: ConferenceRow, method: Method, actor: Actor) -> str:
    """Return what the table says of a page of a conference."""
    if actor.grant == "anonymous":
        return SIGN_IN
    if actor.grant == "without_mandate":
        return NO_MANDATE
    key = (actor.grant, actor.relation)
    if _METHODS.get(row.kind, method) != method:
        return NO_METHOD
    if key not in KNOWS[row.stage]:
        return HIDDEN
    is_read = method == "GET" and row.kind == "reads, and sends"
    if key not in row.who and not is_read:
        return DENIED
    return SHOWN if method == "GET" else DONE
