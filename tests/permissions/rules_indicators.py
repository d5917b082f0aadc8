"""The permission table of indicators: page by page, who may do what.

Written from the decisions on paper, as the rows of programmes are. The unit of its own
is An Phú: "own other bloc silent unit" work there. The draft was written by the
coordinator of "own".
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
_RIGHTS = " ".join(ALL_GRANTS)
_ANYWHERE = holders(_RIGHTS, f"{_HERE} after elsewhere")
# Whoever acts for no organisation is told so, whatever the address.
_ADMINISTRATORS = holders("administrator", "unit elsewhere")
_KNOWN_TO_ALL = _ANYWHERE | _ADMINISTRATORS
_OF_AN_PHU = holders(_RIGHTS, _HERE)
_KNOWN_HERE = _OF_AN_PHU | _ADMINISTRATORS
_NOBODY: Who = frozenset()
_DECIDERS = holders("head office_chief", _HERE)


@dataclass(frozen=True)
class IndicatorRow:
    """A page of the catalogue: who gets it, who knows of it, whether it has a form."""

    who: Who
    knows: Who = _KNOWN_HERE
    has_form: bool = True


INDICATOR_ROWS: Mapping[str, IndicatorRow] = {
    "indicators:catalogue": IndicatorRow(_ANYWHERE, _KNOWN_TO_ALL, has_form=False),
    "indicators:indicator": IndicatorRow(_ANYWHERE, _KNOWN_TO_ALL, has_form=False),
    "indicators:indicator@of the unit's own": IndicatorRow(_OF_AN_PHU, has_form=False),
    "indicators:indicator@draft": IndicatorRow(_OF_AN_PHU, has_form=False),
    "indicators:new": IndicatorRow(
        holders("coordinator", f"{_HERE} after elsewhere"), _KNOWN_TO_ALL
    ),
    "indicators:next": IndicatorRow(_NOBODY, _KNOWN_TO_ALL),
    "indicators:next@of the unit's own": IndicatorRow(holders("coordinator", _HERE)),
    "indicators:change@draft": IndicatorRow(holders("coordinator", "own")),
    "indicators:change@of the unit's own": IndicatorRow(_NOBODY),
    "indicators:act@draft, approve": IndicatorRow(_DECIDERS),
    "indicators:act@draft, refuse": IndicatorRow(_DECIDERS),
    "indicators:act@of the unit's own, approve": IndicatorRow(_NOBODY),
}


def of_indicator(row: IndicatorRow, method: Method, actor: Actor) -> str:
    """Return what the table says of a page of the catalogue."""
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
