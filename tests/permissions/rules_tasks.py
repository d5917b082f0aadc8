"""The permission table of tasks: page by page, who may do what at which stage.

Written from the decisions on paper, as the rows of programmes are. The programme is
signed; "own" keeps it and leads the task, "other" and "bloc" are the other sides.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.permissions.rules import (
    DENIED,
    DONE,
    HIDDEN,
    NO_MANDATE,
    NO_METHOD,
    SEES,
    SHOWN,
    SIGN_IN,
    Actor,
    Method,
    Who,
    holders,
)

_EVERYBODY = SEES["signed"]
_NOBODY: Who = frozenset()
_GIVERS = holders("head office_chief", "own")
_REMINDERS = _GIVERS | holders("coordinator", "own")
_HEAD = holders("head", "own")
_OFFICER = holders("officer", "own")
_VERIFIER = holders("coordinator", "own")
_OTHER_SIDES = holders("officer head", "other bloc silent")
_ANSWERERS = holders("officer head", "own")
# None of these added the evidence.
_PUBLISHERS = holders("publisher", "own other bloc silent unit")
_PLANNERS = holders("coordinator", "own other bloc silent")


@dataclass(frozen=True)
class TaskRow:
    """A page of a task at a stage: who gets it, and whether it takes a form."""

    stage: str
    who: Who
    has_form: bool = True


TASK_ROWS: Mapping[str, TaskRow] = {
    "tasks:task": TaskRow("disputed", _EVERYBODY, has_form=False),
    "tasks:task@planned": TaskRow("planned", _EVERYBODY, has_form=False),
    "tasks:history": TaskRow("disputed", _EVERYBODY, has_form=False),
    "tasks:evidence": TaskRow("disputed", _EVERYBODY, has_form=False),
    "tasks:show_evidence": TaskRow("submitted", _PUBLISHERS),
    "tasks:take_back_evidence": TaskRow("disputed", _PUBLISHERS),
    "tasks:plan": TaskRow("planned", _PLANNERS),
    "tasks:act@assign": TaskRow("planned", _GIVERS),
    "tasks:act@assign, led by the other side": TaskRow(
        "planned there", _GIVERS | holders("head office_chief", "other")
    ),
    "tasks:act@assign, given out already": TaskRow("assigned", _NOBODY),
    "tasks:act@accept": TaskRow("assigned", _HEAD),
    "tasks:act@accept, planned": TaskRow("planned", _NOBODY),
    "tasks:act@accept, accepted": TaskRow("accepted", _NOBODY),
    "tasks:act@return": TaskRow("assigned", _HEAD),
    "tasks:act@start": TaskRow("accepted", _OFFICER),
    "tasks:act@submit": TaskRow("under way", _OFFICER),
    "tasks:act@submit, not begun": TaskRow("accepted", _NOBODY),
    "tasks:act@extend": TaskRow("assigned", _GIVERS),
    "tasks:act@extend, over": TaskRow("disputed", _NOBODY),
    "tasks:act@reassign": TaskRow("under way", _GIVERS),
    "tasks:act@remind": TaskRow("accepted", _REMINDERS),
    "tasks:act@cancel": TaskRow("submitted", _GIVERS),
    "tasks:act@cancel, planned": TaskRow("planned", _GIVERS),
    "tasks:act_on_result@complete": TaskRow("submitted", _VERIFIER),
    "tasks:act_on_result@complete, checked": TaskRow("disputed", _NOBODY),
    "tasks:act_on_result@send-back": TaskRow("submitted", _VERIFIER),
    "tasks:act_on_result@confirm": TaskRow("submitted", _OTHER_SIDES),
    "tasks:act_on_result@confirm, checked": TaskRow("disputed", _OTHER_SIDES),
    "tasks:act_on_result@dispute": TaskRow("submitted", _OTHER_SIDES),
    "tasks:act_on_result@evidence": TaskRow("submitted", _OFFICER),
    "tasks:act_on_word@answer": TaskRow("disputed", _ANSWERERS),
}


def of_task(row: TaskRow, method: Method, actor: Actor) -> str:
    """Return what the table says of a page of a task."""
    if actor.grant == "anonymous":
        return SIGN_IN
    if actor.grant == "without_mandate":
        return NO_MANDATE
    if method == "POST" and not row.has_form:
        return NO_METHOD
    key = (actor.grant, actor.relation)
    if key in row.who:
        return SHOWN if method == "GET" else DONE
    return DENIED if key in _EVERYBODY else HIDDEN
