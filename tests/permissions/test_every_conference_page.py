"""The table of conferences is tried page by page by everybody, over real HTTP."""

import logging
from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from tests.conftest import Scanned
from tests.permissions.actors import CAST
from tests.permissions.cells import ask, is_meant
from tests.permissions.conference_world import (
    ConferenceWorld,
    build_conference_world,
)
from tests.permissions.rules import DONE, Actor, Method
from tests.permissions.rules_conferences import (
    CONFERENCE_ROWS,
    KNOWS,
    ConferenceRow,
    of_conference,
)

METHODS: tuple[Method, ...] = ("GET", "POST")


@pytest.fixture(scope="module")
def world(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[ConferenceWorld]:
    """Build the world once, in a transaction that is undone at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        logging.disable(logging.WARNING)
        yield build_conference_world()
        logging.disable(logging.NOTSET)
        transaction.set_rollback(True)


# The successor of a unit is tried with the programmes; here it is a neighbour.
ACTORS = [
    actor
    for actor in CAST
    if actor.relation != "after" and actor.grant not in {"editor", "fund_accountant"}
]
NEAR = {
    Actor("clerk", "own"),
    Actor("head", "other"),
    Actor("coordinator", "elsewhere"),
}


@pytest.mark.parametrize("case", CONFERENCE_ROWS)
def test_every_page_of_a_conference(
    world: ConferenceWorld, scanned: Scanned, case: str
) -> None:
    row, cells, differences = CONFERENCE_ROWS[case], 0, []
    path = world.path_of(case, row.stage)
    for actor in ACTORS:
        for method in _methods(row, actor):
            meant = of_conference(row, method, actor)
            fields = world.fields_for(case, row.stage) if method == "POST" else {}
            came = ask(world.crowd.browsers[actor], method, path, fields)
            cells += 1
            place = f"{method} {case} as {actor}"
            if not is_meant(meant, came.word):
                differences.append(f"{place}: meant {meant}, came {came.word}")
            elif bool(came.writes) != (meant == DONE):
                differences.append(f"{place}: {meant}, it wrote {came.writes}")
            differences += [f"{place}: {one} leaks" for one in _leaks(came.page, actor)]
    scanned(f"cells tried ({case})", cells, 35)
    if differences:
        pytest.fail("\n".join(differences), pytrace=False)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_a_conference(
    world: ConferenceWorld, method: str
) -> None:
    for case, row in CONFERENCE_ROWS.items():
        path = world.path_of(case, row.stage)
        came = ask(world.crowd.browsers[Actor("coordinator", "own")], method, path, {})
        assert came.writes == (), case
        assert not came.word.startswith("5"), case


def _methods(row: ConferenceRow, actor: Actor) -> tuple[Method, ...]:
    """Return what is tried: without a key one only sends, but for a few."""
    opens = (actor.grant, actor.relation) in row.who or row.kind == "reads"
    return METHODS if opens or actor in NEAR else ("POST",)


def _leaks(page: str, actor: Actor) -> list[str]:
    """Return the stages whose titles stand on a page of somebody who may not know."""
    key = (actor.grant, actor.relation)
    return [
        stage
        for stage, known in KNOWS.items()
        if f"dấu-riêng {stage}" in page and key not in known
    ]
