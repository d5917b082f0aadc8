"""The permission table: route by route, who may do what in which state.

Written from the decisions on paper, not from the policies: what stands here is meant,
what the code does is tried against it. Nothing of the product is imported.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Grant = Literal[
    "officer", "coordinator", "office_chief", "head", "clerk", "publisher", "auditor",
    "party_standing", "editor", "fund_accountant", "nothing", "administrator",
    "without_mandate", "anonymous",
]  # fmt: skip
# own: the organisation that writes the draft · other: another party · bloc: the member
# that acts for a bloc · silent: a member that has authorised it · unit: no party, same
# unit · after: a unit that took over from this one · elsewhere: another unit.
Relation = Literal["own", "other", "bloc", "silent", "unit", "after", "elsewhere"]
Method = Literal["GET", "POST"]
State = Literal[
    "new", "consulting", "redrafted", "agreed", "signed", "terminated", "abandoned"
]


@dataclass(frozen=True)
class Actor:
    """A right in a relation to the programme."""

    grant: Grant
    relation: Relation

    def __str__(self) -> str:
        return f"{self.grant} ({self.relation})"


SHOWN, DONE, RULED_OUT = "200 shown", "302 done", "422 a rule says no"
DENIED, HIDDEN, NO_METHOD = "403 denied", "404 not there", "405 no such method"
SIGN_IN, LED_ON, GONE = "302 to sign-in", "302 led on", "410 withdrawn"
NO_MANDATE = "403 no mandate"

Who = frozenset[tuple[str, str]]
STATES: tuple[State, ...] = (
    "new", "consulting", "redrafted", "agreed", "signed", "terminated", "abandoned",
)  # fmt: skip
ALL_GRANTS = (
    "officer", "coordinator", "office_chief", "head", "clerk", "publisher", "auditor",
    "party_standing", "editor", "fund_accountant", "nothing",
)  # fmt: skip


def holders(grants: str, relations: str) -> Who:
    """Return every one of the rights in every one of the relations."""
    return frozenset((g, r) for g in grants.split() for r in relations.split())


# --- who knows of a programme -----------------------------------------------------
_EVERYBODY_OF = " ".join(ALL_GRANTS)
_DRAFTING = holders(_EVERYBODY_OF, "own")
_PARTIES = holders(_EVERYBODY_OF, "own other bloc silent")
# The auditor and the Party's standing board read along once a draft is shared.
_SHARED = _PARTIES | holders("auditor party_standing", "unit")
# Whoever took over from a unit reads what it has signed.
_UNIT = _SHARED | holders(_EVERYBODY_OF, "unit after")
SEES: Mapping[State, Who] = {
    "new": _DRAFTING,
    "consulting": _SHARED,
    "redrafted": _SHARED,
    "agreed": _SHARED,
    "abandoned": _SHARED,
    "signed": _UNIT,
    "terminated": _UNIT,
}

# Who acts for a party, by the cast's names.
HEADS_OF_PARTIES = ("minh", "tam", "hong")

# --- who may do what --------------------------------------------------------------
_WRITER = holders("coordinator", "own")
_CHIEFS = holders("office_chief", "own other bloc silent")
_CLERKS = holders("clerk", "own other bloc silent")
_HEADS = holders("head", "own other bloc")
_SPEAKERS = holders("coordinator office_chief head", "own other bloc")
_COMMENTERS = holders("officer coordinator office_chief head", "own other bloc silent")
_PUBLISHERS = holders("publisher", "own other bloc silent unit")
_LEADS = holders("coordinator", "own other bloc silent")
_DRAFT: tuple[State, ...] = ("new", "redrafted")


def _while(states: tuple[State, ...], who: Who) -> dict[State, Who]:
    return dict.fromkeys(states, who)


Permitted = Mapping[State, Who]
READ: Permitted = SEES
WRITE: Permitted = _while(_DRAFT, _WRITER)


@dataclass(frozen=True)
class Row:
    """One route (and variant) of a programme: who gets the page, who may send it."""

    get: Permitted | None
    post: Permitted | None
    # The thing on the page is not there yet, so there is no page.
    absent: frozenset[State] = frozenset()
    # Permitted, but a rule of the state refuses, each with the reason.
    ruled_out: Mapping[State, str] = field(default_factory=dict)
    # Others who know of the programme do not know of this thing in it.
    known_to: Who | None = None
    # In these states another page of the programme is the right one.
    led_on: frozenset[State] = frozenset()


def _page(
    absent: frozenset[State] = frozenset(), led_on: frozenset[State] = frozenset()
) -> Row:
    """Return a page that whoever knows of the programme may read."""
    return Row(READ, None, absent, led_on=led_on)


def _form(
    permitted: Permitted,
    absent: frozenset[State] = frozenset(),
    ruled_out: Mapping[State, str] | None = None,
) -> Row:
    """Return a page with a form: who gets it may send it."""
    return Row(permitted, permitted, absent, ruled_out or {})


def _button(permitted: Permitted) -> Row:
    """Return an address that only takes what is sent."""
    return Row(None, permitted)


_NEVER_OUT: frozenset[State] = frozenset({"new"})
_NOT_SIGNED: frozenset[State] = frozenset(set(STATES) - {"signed", "terminated"})
_SIGNED: frozenset[State] = frozenset({"signed", "terminated"})
# Reviews and amendments are made in the world's signed programme only.
_NOT_REVIEWED: frozenset[State] = frozenset(set(STATES) - {"signed"})
_OPEN: tuple[State, ...] = ("new", "consulting", "redrafted", "agreed")


def _unfinished(get: Who, post: Who | None = None) -> Row:
    """Return a page of a review on its way: the parties know of it, and auditors."""
    sent: Permitted | None = {"signed": post} if post is not None else None
    return Row({"signed": get}, sent, _NOT_REVIEWED, {}, _SHARED)


PROGRAMME_ROWS: Mapping[str, Row] = {
    # What was signed is shown with all that became of it, a draft is not.
    "programmes:detail": _page(led_on=_SIGNED),
    "desk:year": _page(led_on=_NOT_SIGNED),
    "desk:since": _page(led_on=_NOT_SIGNED),
    "programmes:text": _page(),
    "programmes:history": _page(),
    "programmes:compare": _page(absent=_NEVER_OUT),
    "programmes:content": _page(),
    "programmes:scan": _page(absent=_NOT_SIGNED),
    "programmes:edit_head": _form(WRITE),
    "programmes:edit_parties": _form(
        WRITE, ruled_out={"redrafted": "a party has spoken"}
    ),
    "programmes:add_content": _form(WRITE),
    "programmes:edit_content": _form(WRITE),
    "programmes:drop_content": _button(WRITE),
    "programmes:move_content": _button(WRITE),
    "programmes:add_target": _form(WRITE),
    "programmes:edit_target": _form(WRITE),
    "programmes:remove_target": _button(WRITE),
    # A task is written by the draft's coordinator, or by that of its lead organisation.
    "programmes:add_task": _form({"new": _WRITER, "redrafted": _LEADS}),
    "programmes:add_task@led by another": Row(
        {"new": _WRITER, "redrafted": _LEADS}, WRITE
    ),
    "programmes:edit_task": _form(WRITE),
    "programmes:edit_task@led by the other party": _form(
        {"new": _WRITER, "redrafted": _WRITER | holders("coordinator", "other")}
    ),
    "programmes:edit_task@handed to another": Row(
        {"new": _WRITER, "redrafted": _WRITER | holders("coordinator", "other")}, WRITE
    ),
    "programmes:remove_task": _button(WRITE),
    "programmes:remove_task@led by the other party": _button(
        {"new": _WRITER, "redrafted": _WRITER | holders("coordinator", "other")}
    ),
    "programmes:comment": _form({"consulting": _COMMENTERS}),
    "programmes:comment_whole": _form({"consulting": _COMMENTERS}),
    "programmes:agree": _button({"consulting": _SPEAKERS}),
    "programmes:answer": _form({"consulting": _WRITER}, absent=_NEVER_OUT),
    "programmes:act@consult": _form(_while(_DRAFT, _CHIEFS)),
    "programmes:act@redraft": _form(
        {"consulting": _WRITER}, ruled_out={"consulting": "a comment is unanswered"}
    ),
    "programmes:act@agree-to-rest": _form({"consulting": _SPEAKERS}),
    "programmes:act@approve": _form(
        {"new": _HEADS, "redrafted": _HEADS, "consulting": _HEADS},
        ruled_out={
            "new": "no party has agreed to anything",
            "consulting": "a comment is unanswered",
        },
    ),
    "programmes:act@unapprove": _form({"agreed": _HEADS}),
    "programmes:act@abandon": _form(_while(_OPEN, _CHIEFS)),
    "programmes:act@terminate": _form({"signed": _CLERKS}),
    "programmes:act@publish": _form(
        _while(("signed", "terminated"), _PUBLISHERS),
        ruled_out={"terminated": "it is shown already"},
    ),
    "programmes:act@withdraw": _form(
        _while(("signed", "terminated"), _PUBLISHERS),
        ruled_out={"signed": "it is not shown"},
    ),
    "programmes:act@nonsense": Row({}, {}, absent=frozenset(STATES)),
    "programmes:sign": _form({"agreed": _CLERKS}),
    "programmes:amend": _form(
        {"signed": _CLERKS}, ruled_out={"signed": "the final review is approved"}
    ),
    "programmes:amendment_scan": _page(absent=_NOT_REVIEWED),
    "monitoring:reviews": _page(absent=_NOT_SIGNED),
    "monitoring:open": _form({"signed": _WRITER}, absent=_NOT_SIGNED),
    "monitoring:review@being written": _unfinished(_SHARED),
    "monitoring:review@approved": _page(absent=_NOT_REVIEWED),
    "monitoring:print@submitted": _unfinished(_SHARED),
    "monitoring:print@approved": _page(absent=_NOT_REVIEWED),
    "monitoring:history@being written": _unfinished(_SHARED),
    # A coordinator of another party opens the sheet and writes what his side leads.
    "monitoring:write": _unfinished(_LEADS, _WRITER),
    "monitoring:act@submit": _unfinished(_WRITER, _WRITER),
    "monitoring:act@take-back": _unfinished(_WRITER, _WRITER),
    "monitoring:act@approve": _unfinished(_HEADS, _HEADS),
    "monitoring:act@publish": _form({"signed": _PUBLISHERS}, absent=_NOT_REVIEWED),
    "monitoring:act@withdraw": _form(
        {"signed": _PUBLISHERS}, _NOT_REVIEWED, {"signed": "it is not shown"}
    ),
    "monitoring:closing": _page(absent=_NOT_SIGNED),
    "monitoring:settle": _form({"signed": _SPEAKERS}, absent=_NOT_SIGNED),
    "monitoring:approve_closing": _form(
        {"signed": _HEADS}, _NOT_SIGNED, {"signed": "a task is open"}
    ),
}


def of_programme(row: Row, method: Method, state: State, actor: Actor) -> str:
    """Return what the table says of a page of a programme."""
    if actor.grant == "anonymous":
        return SIGN_IN
    if actor.grant == "without_mandate":
        return NO_MANDATE
    permitted = row.get if method == "GET" else row.post
    if permitted is None:
        return NO_METHOD
    return _permitted(row, permitted, method, state, actor)


def _permitted(
    row: Row, permitted: Permitted, method: Method, state: State, actor: Actor
) -> str:
    who = (actor.grant, actor.relation)
    is_told = row.known_to is None or who in row.known_to
    if who not in SEES[state] or state in row.absent or not is_told:
        return HIDDEN
    if who not in permitted.get(state, frozenset()):
        return DENIED
    if method == "GET":
        return LED_ON if state in row.led_on else SHOWN
    return RULED_OUT if state in row.ruled_out else DONE


def is_tried(row: Row, method: Method, state: State, actor: Actor) -> bool:
    """Tell whether a cell is worth a request.

    Where the table lets somebody in, everybody near tries the door, and of the others
    whoever holds a right that opens it for somebody. Where it lets nobody in, those try
    it who have the key in another state, and a stranger. What opens a form is what
    sends it, so those without any key only send. A method that an address does not know
    is tried by few.
    """
    permitted = row.get if method == "GET" else row.post
    if actor in _ALWAYS_TRIED or actor.grant == "anonymous":
        return True
    if permitted is None:
        return False
    if row.post is None:
        return actor.grant in _READERS or row is PROGRAMME_ROWS["programmes:detail"]
    keys: Who = frozenset().union(*permitted.values())
    rights = {grant for grant, _relation in keys} | _WITHOUT_WORK
    is_near = actor.relation in _NEAR or actor.grant in rights
    is_open = bool(permitted.get(state)) and method == "POST"
    return (is_open and is_near) or (actor.grant, actor.relation) in keys


# Who knows of a programme reads all of its pages: these try each of them.
_READERS = {"coordinator", "auditor", "clerk", "administrator", "without_mandate"}
_READERS |= {"anonymous"}
_NEAR = {"own", "other"}
_WITHOUT_WORK = {"administrator", "without_mandate"}
_ALWAYS_TRIED = (Actor("coordinator", "own"), Actor("coordinator", "elsewhere"))
