"""The permission table of figures: page by page, who may do what at which stage.

Written from the decisions on paper, as the rows of programmes are. "own" is the body
that opened the period and gives the figures; the others are bodies of the same unit.
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

_GRANTS = " ".join(ALL_GRANTS)
_HERE = "own other bloc silent unit"
_BESIDE = "other bloc silent unit"
_OWN: Who = holders(_GRANTS, "own")
_UNIT: Who = holders(_GRANTS, _HERE)
_WORK: Who = _UNIT | holders(_GRANTS, "elsewhere")
_ADMINISTRATORS: Who = holders("administrator", "unit elsewhere")
# Pages that name no thing are there for everybody who is signed in.
_ALL: Who = _WORK | _ADMINISTRATORS
_BODIES: Who = _UNIT | _ADMINISTRATORS

_GATHERER = holders("coordinator", "own")
_LOCKERS = holders("office_chief", _HERE)
_OFFICERS = holders("officer", _HERE)
_OFFICER = holders("officer", "own")
_APPROVERS = holders("head office_chief", "own")


@dataclass(frozen=True)
class FigureRow:
    """A page at a stage: who knows of it, who gets it, what it takes."""

    known: Who
    who: Who
    has_form: bool = True
    opens: bool = True


def _read(known: Who) -> FigureRow:
    return FigureRow(known, known - _ADMINISTRATORS, has_form=False)


FIGURE_ROWS: Mapping[str, FigureRow] = {
    "figures:periods": _read(_ALL),
    "figures:duties": _read(_ALL),
    "figures:targets": _read(_ALL),
    "figures:corrections": _read(_ALL),
    "figures:open": FigureRow(_ALL, holders("coordinator", f"{_HERE} elsewhere")),
    "figures:period": _read(_UNIT),
    "figures:period_history": _read(_UNIT),
    "figures:csv": _read(_UNIT),
    "figures:change": FigureRow(_UNIT, _GATHERER),
    "figures:period_act@ask-for-lock": FigureRow(_UNIT, _GATHERER),
    "figures:period_act@lock": FigureRow(_UNIT, _LOCKERS),
    "figures:period_act@lock, not asked for": FigureRow(_UNIT, frozenset()),
    "figures:period_act@ask-for-lock, locked": FigureRow(_UNIT, frozenset()),
    "figures:step@submit": FigureRow(_UNIT, _OFFICER),
    "figures:step@verify": FigureRow(_UNIT, _GATHERER),
    "figures:step@approve": FigureRow(_UNIT, _APPROVERS),
    "figures:entry": FigureRow(_UNIT, _OFFICERS),
    "figures:entry@locked": FigureRow(_UNIT, frozenset()),
    "figures:row": FigureRow(_UNIT, _OFFICERS),
    "figures:cell": FigureRow(_UNIT, _OFFICERS, opens=False),
    "figures:quote": FigureRow(_UNIT, _OFFICERS),
    "figures:duties_of_body": FigureRow(_BODIES, _GATHERER | _LOCKERS),
    "figures:propose": FigureRow(_UNIT, holders("coordinator", _HERE)),
    "figures:target_act@set": FigureRow(_OWN, _APPROVERS),
    "figures:target_act@change": FigureRow(_OWN, _GATHERER),
    "figures:target_act@adjust": FigureRow(_UNIT, _GATHERER),
    "figures:figure@draft": _read(_OWN),
    "figures:figure@submitted": _read(_UNIT),
    "figures:figure@locked": _read(_UNIT),
    "figures:history@draft": _read(_OWN),
    "figures:history@submitted": _read(_UNIT),
    "figures:evidence@locked": _read(_UNIT),
    "figures:act@submit, draft": FigureRow(_OWN, _OFFICER),
    "figures:act@verify, submitted": FigureRow(_UNIT, _GATHERER),
    "figures:act@return, submitted": FigureRow(_UNIT, _GATHERER),
    "figures:act@return, verified": FigureRow(_UNIT, _APPROVERS),
    "figures:act@approve, verified": FigureRow(_UNIT, _APPROVERS),
    "figures:act@verify, locked": FigureRow(_UNIT, frozenset()),
    "figures:correct@locked": FigureRow(_UNIT, holders("officer coordinator", "own")),
    "figures:correct@verified": FigureRow(_UNIT, frozenset()),
    "figures:decide@approve": FigureRow(
        _UNIT, holders("coordinator office_chief head", _BESIDE)
    ),
    "figures:decide@refuse": FigureRow(
        _UNIT, holders("coordinator office_chief head", _BESIDE)
    ),
}


def of_figure(row: FigureRow, method: Method, actor: Actor) -> str:
    """Return what the table says of a page of figures."""
    if actor.grant == "anonymous":
        return SIGN_IN
    if actor.grant == "without_mandate":
        return NO_MANDATE
    if not (row.has_form if method == "POST" else row.opens):
        return NO_METHOD
    key = (actor.grant, actor.relation)
    if key in row.who:
        return SHOWN if method == "GET" else DONE
    return DENIED if key in row.known else HIDDEN
