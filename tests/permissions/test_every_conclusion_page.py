"""The table of conclusions is tried page by page by everybody, over real HTTP."""

import logging
from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from tests.conftest import Scanned
from tests.permissions.actors import CAST
from tests.permissions.cells import ask, is_meant
from tests.permissions.conclusion_world import ConclusionWorld, build_conclusion_world
from tests.permissions.rules import DONE, Actor, Method
from tests.permissions.rules_conclusions import CONCLUSION_ROWS, KNOWS, of_conclusion

METHODS: tuple[Method, ...] = ("GET", "POST")
WORDS = "rà soát hộ nghèo"


@pytest.fixture(scope="module")
def world(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[ConclusionWorld]:
    """Build the world once, in a transaction that is undone at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        logging.disable(logging.WARNING)
        yield build_conclusion_world()
        logging.disable(logging.NOTSET)
        transaction.set_rollback(True)


# The successor of a unit is tried with the programmes; here it is a neighbour.
ACTORS = [
    actor
    for actor in CAST
    if actor.relation != "after" and actor.grant not in {"editor", "fund_accountant"}
]


@pytest.mark.parametrize("case", CONCLUSION_ROWS)
def test_every_page_of_conclusions(
    world: ConclusionWorld, scanned: Scanned, case: str
) -> None:
    row, cells, differences = CONCLUSION_ROWS[case], 0, []
    path = world.path_of(case, row.stage)
    for actor in ACTORS:
        for method in METHODS:
            meant = of_conclusion(row, method, actor)
            fields = world.fields_for(case) if method == "POST" else {}
            came = ask(world.crowd.browsers[actor], method, path, fields)
            cells += 1
            place = f"{method} {case} as {actor}"
            if not is_meant(meant, came.word):
                differences.append(f"{place}: meant {meant}, came {came.word}")
            elif bool(came.writes) != (meant == DONE):
                differences.append(f"{place}: {meant}, it wrote {came.writes}")
            key = (actor.grant, actor.relation)
            if WORDS in came.page and key not in KNOWS[row.stage]:
                differences.append(f"{place}: the words leak")
    scanned(f"cells tried ({case})", cells, 60)
    if differences:
        pytest.fail("\n".join(differences), pytrace=False)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_a_conclusion(
    world: ConclusionWorld, method: str
) -> None:
    for case, row in CONCLUSION_ROWS.items():
        path = world.path_of(case, row.stage)
        came = ask(world.crowd.browsers[Actor("head", "own")], method, path, {})
        assert came.writes == (), case
        assert not came.word.startswith("5"), case
