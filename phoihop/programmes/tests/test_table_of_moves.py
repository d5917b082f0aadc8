"""Who takes a programme from where to where, and nobody else.

Every act is tried by everybody of the cast in every state. The table below is written
from the paper, not from the policies.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.db import transaction

from phoihop.directory.mandates import Mandate
from phoihop.files.models import StoredFile
from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed, RuleViolation
from phoihop.programmes import services
from phoihop.programmes.factories import sign_all
from phoihop.programmes.models import Programme
from phoihop.programmes.states import State
from phoihop.programmes.tests.replacing import make_replacement
from phoihop.testing.cast import Cast

CAST = (
    "lan", "minh", "ha", "quang", "son", "tam",
    "thao", "phuong", "hong", "kieu", "tuan", "an",
)  # fmt: skip
STATES = [
    State.DRAFT,
    State.CONSULTING,
    State.APPROVED_FOR_SIGNING,
    State.SIGNED,
    State.SUPERSEDED,
    State.TERMINATED,
    State.ABANDONED,
]
_OPEN = {State.DRAFT, State.CONSULTING, State.APPROVED_FOR_SIGNING}


class _Undone(Exception):
    """Leaves the savepoint of a cell without a trace."""


@dataclass(frozen=True)
class _Row:
    """One row of the table: an act, from which states, by whom, to which state."""

    act: Callable[[Mandate, Programme, StoredFile], object]
    states: frozenset[State]
    who: frozenset[str]
    # None: the state stays until all have acted.
    to: State | None = None


def _consult(actor: Mandate, programme: Programme, _scan: StoredFile) -> None:
    services.open_round(actor=actor, programme=programme, deadline=today())


def _redraft(actor: Mandate, programme: Programme, _scan: StoredFile) -> None:
    services.redraft(actor=actor, programme=programme)


def _approve(actor: Mandate, programme: Programme, _scan: StoredFile) -> None:
    services.approve(actor=actor, programme=programme)


def _unapprove(actor: Mandate, programme: Programme, _scan: StoredFile) -> None:
    services.unapprove(actor=actor, programme=programme, reason="Bàn lại")


def _sign(actor: Mandate, programme: Programme, _scan: StoredFile) -> None:
    sign_all(clerk=actor, programme=programme, signed_on=today())


def _terminate(actor: Mandate, programme: Programme, scan: StoredFile) -> None:
    services.terminate(
        actor=actor,
        programme=programme,
        title="Quyết định",
        ended_on=today(),
        scan=scan,
    )


def _abandon(actor: Mandate, programme: Programme, _scan: StoredFile) -> None:
    services.abandon(actor=actor, programme=programme, reason="Thôi")


_HEADS = frozenset({"minh", "tam", "hong"})
TABLE = {
    "consult": _Row(
        _consult, frozenset({State.DRAFT}), frozenset({"ha"}), State.CONSULTING
    ),
    "redraft": _Row(
        _redraft, frozenset({State.CONSULTING}), frozenset({"lan"}), State.DRAFT
    ),
    "approve": _Row(_approve, frozenset({State.DRAFT, State.CONSULTING}), _HEADS),
    "unapprove": _Row(
        _unapprove, frozenset({State.APPROVED_FOR_SIGNING}), _HEADS, State.DRAFT
    ),
    "sign": _Row(
        _sign,
        frozenset({State.APPROVED_FOR_SIGNING}),
        frozenset({"quang"}),
        State.SIGNED,
    ),
    "terminate": _Row(
        _terminate, frozenset({State.SIGNED}), frozenset({"quang"}), State.TERMINATED
    ),
    "abandon": _Row(_abandon, frozenset(_OPEN), frozenset({"ha"}), State.ABANDONED),
}


@pytest.fixture
def scan(quang: Mandate) -> StoredFile:
    return store_file(actor=quang, upload=upload(pdf(), "quyết định.pdf"))


@pytest.fixture
def in_state(
    request: pytest.FixtureRequest, cast: Cast
) -> Callable[[State], Programme]:
    """Give a programme in a state; a draft has been out once, so that all know it."""

    def give(state: State) -> Programme:
        if state in {State.SIGNED, State.TERMINATED, State.SUPERSEDED}:
            programme: Programme = request.getfixturevalue("signed")
        elif state == State.APPROVED_FOR_SIGNING:
            programme = request.getfixturevalue("agreed")
        else:
            programme = request.getfixturevalue("consulting")
            for name in ("lan", "tam", "hong"):
                services.agree_to_rest(actor=cast.mandate(name), programme=programme)
        _lead_on(programme, state, cast, request)
        programme.refresh_from_db()
        return programme

    return give


def _lead_on(
    programme: Programme, state: State, cast: Cast, request: pytest.FixtureRequest
) -> None:
    quang, lan = cast.mandate("quang"), cast.mandate("lan")
    if state == State.DRAFT:
        services.redraft(actor=lan, programme=programme)
    elif state == State.ABANDONED:
        services.abandon(actor=cast.mandate("ha"), programme=programme, reason="Thôi")
    elif state == State.TERMINATED:
        _terminate(quang, programme, request.getfixturevalue("scan"))
    elif state == State.SUPERSEDED:
        replacement = make_replacement(cast, programme)
        sign_all(clerk=quang, programme=replacement, signed_on=today())


@pytest.mark.parametrize("state", STATES)
def test_every_act_in_every_state_by_everybody(
    in_state: Callable[[State], Programme],
    cast: Cast,
    scan: StoredFile,
    state: State,
) -> None:
    programme = in_state(state)
    assert programme.state == state
    wrong = []
    tried = 0
    for verb, row in TABLE.items():
        for name in CAST:
            tried += 1
            done = _try(row, cast.mandate(name), programme, scan)
            if done != (state in row.states and name in row.who):
                wrong.append((verb, name, done))
    assert tried == len(TABLE) * len(CAST)
    assert not wrong


def _try(row: _Row, actor: Mandate, programme: Programme, scan: StoredFile) -> bool:
    """Try the act in a savepoint and undo it; tell whether it was done."""
    try:
        with transaction.atomic():
            row.act(actor, programme, scan)
            programme.refresh_from_db()
            assert row.to in {None, programme.state}
            raise _Undone
    except _Undone:
        programme.refresh_from_db()
        return True
    except (NotAllowed, RuleViolation):
        return False


def test_no_act_is_missing_from_the_table() -> None:
    known = set(services.__all__) - {
        name for name in services.__all__ if name[0].isupper()
    }
    elsewhere = {
        # Writing the text, and what parties say: each has a file of its own.
        "open_programme", "change_head", "change_parties",
        "add_content", "change_content", "drop_content", "move_content",
        "add_task", "change_task", "remove_task",
        "add_target", "change_target", "remove_target",
        "comment", "answer", "agree", "agree_to_rest",
        "publish", "withdraw",
        # After signing; closing is tried where reviews are known.
        "amend", "close", "add_later_task", "add_said_task",
        # Following another programme is tried where the next one is opened.
        "follow",
    }  # fmt: skip
    verbs = {"open_round", "redraft", "approve", "unapprove"}
    verbs |= {"record_party_signature", "terminate", "abandon"}
    assert known == elsewhere | verbs
    assert len(verbs) == len(TABLE)
