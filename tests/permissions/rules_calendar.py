"""The permission table of messages and the calendar: page by page, who may do what.

Written from the decisions on paper. The coordinator of the committee of An Phú ("own")
was told something, by his own body, and the mail to him did not arrive; the committee
has an open address of its calendar.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.permissions.rules import (
    ALL_GRANTS,
    DENIED,
    DONE,
    GONE,
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

_ANYWHERE = "own other bloc silent unit after elsewhere"
_WORKERS = holders(" ".join(ALL_GRANTS), _ANYWHERE)
_ADMINISTRATORS = holders("administrator", "unit elsewhere")
_EVERYBODY = _WORKERS | _ADMINISTRATORS
_READER = holders("coordinator", "own")
_ANSWERABLE = "coordinator office_chief head"
_OFFICE = "coordinator office_chief"


@dataclass(frozen=True)
class CalendarRow:
    """A page: who gets it, what they get, and who is denied what he knows of.

    ``for_all`` is what everybody gets, signed in or not, where no right is asked for.
    """

    who: Who
    get: str = SHOWN
    post: str = NO_METHOD
    knows: Who = _EVERYBODY
    for_all: str = ""


CALENDAR_ROWS: Mapping[str, CalendarRow] = {
    "outbox:inbox": CalendarRow(_WORKERS),
    "outbox:read_all": CalendarRow(_WORKERS, NO_METHOD, DONE),
    "outbox:open": CalendarRow(_READER, NO_METHOD, DONE, knows=_READER),
    "outbox:read": CalendarRow(_READER, NO_METHOD, DONE, knows=_READER),
    "outbox:deliveries": CalendarRow(holders(_ANSWERABLE, _ANYWHERE) | _ADMINISTRATORS),
    "outbox:try_again": CalendarRow(
        holders("administrator", "unit"),
        NO_METHOD,
        DONE,
        knows=holders(_ANSWERABLE, "own"),
    ),
    "cycle:calendar": CalendarRow(_WORKERS),
    "cycle:feeds": CalendarRow(holders(_OFFICE, _ANYWHERE), post=DONE),
    "cycle:revoke": CalendarRow(
        holders(_OFFICE, "own"),
        NO_METHOD,
        DONE,
        knows=holders(" ".join(ALL_GRANTS), "own"),
    ),
    "cycle:feed@open": CalendarRow(frozenset(), for_all=SHOWN),
    "cycle:feed@closed": CalendarRow(frozenset(), for_all=GONE),
    "cycle:feed@unknown": CalendarRow(frozenset(), for_all=HIDDEN),
}


def of_calendar(row: CalendarRow, method: Method, actor: Actor) -> str:
    """Return what the table says of a page."""
    if row.for_all:
        return row.for_all if method == "GET" else NO_METHOD
    if actor.grant == "anonymous":
        return SIGN_IN
    if actor.grant == "without_mandate":
        return NO_MANDATE
    meant = row.get if method == "GET" else row.post
    key = (actor.grant, actor.relation)
    if meant == NO_METHOD or key in row.who:
        return meant
    return DENIED if key in row.knows else HIDDEN
