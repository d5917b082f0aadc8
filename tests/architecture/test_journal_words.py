"""Every act that a service writes into the journal has words for people."""

import ast
import re
from collections.abc import Iterator

from phoihop.audit.words import known_acts, words_of
from phoihop.programmes.states import Move
from tests.architecture.source import modules
from tests.conftest import Scanned

FORM = re.compile(r"[a-z_]+\.[a-z_]+")
WRITERS = {"services", "commands", "access"}


def test_every_act_recorded_has_words(scanned: Scanned) -> None:
    found = dict(_acts())
    scanned("acts found in services and commands", len(found), 40)
    assert {act: place for act, place in found.items() if act not in known_acts()} == {}


def test_every_move_of_a_programme_has_words() -> None:
    assert {f"programme.{move}" for move in Move} <= known_acts()


def test_an_act_is_a_thing_and_a_verb_and_its_words_are_said_aloud() -> None:
    for act in known_acts():
        assert FORM.fullmatch(act), act
        assert words_of(act).strip(), act


def test_no_words_stand_for_an_act_that_nothing_records() -> None:
    moves = {f"programme.{move}" for move in Move}
    assert known_acts() - set(dict(_acts())) - moves == set()


def _acts() -> Iterator[tuple[str, str]]:
    """Yield each act that a service or a command hands over, with the place."""
    for module in modules():
        if module.is_test or not WRITERS.intersection(module.parts):
            continue
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call):
                for act in _acts_of(node):
                    yield act, f"{module.name}:{node.lineno}"


def _acts_of(call: ast.Call) -> list[str]:
    """Return the acts among the arguments, also where one of two is chosen."""
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    return [
        part.value
        for argument in given
        for part in _choices(argument)
        if isinstance(part, ast.Constant)
        and isinstance(part.value, str)
        and FORM.fullmatch(part.value)
    ]


def _choices(argument: ast.expr) -> list[ast.expr]:
    if isinstance(argument, ast.IfExp):
        return [argument.body, argument.orelse]
    return [argument]
