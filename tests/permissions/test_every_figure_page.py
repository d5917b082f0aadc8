"""The table of figures is tried page by page by everybody, over real HTTP."""

import logging
from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from tests.conftest import Scanned
from tests.permissions.actors import CAST
from tests.permissions.cells import ask, is_meant
from tests.permissions.figure_world import FigureWorld, build_figure_world
from tests.permissions.rules import DONE, Actor, Method
from tests.permissions.rules_figures import FIGURE_ROWS, FigureRow, of_figure

METHODS: tuple[Method, ...] = ("GET", "POST")


@pytest.fixture(scope="module")
def world(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[FigureWorld]:
    """Build the world once, in a transaction that is undone at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        logging.disable(logging.WARNING)
        yield build_figure_world()
        logging.disable(logging.NOTSET)
        transaction.set_rollback(True)


# The successor of a unit is tried with the programmes; here it is a neighbour.
ACTORS = [
    actor
    for actor in CAST
    if actor.relation != "after" and actor.grant not in {"editor", "fund_accountant"}
]
NEAR = {Actor("clerk", "own"), Actor("coordinator", "elsewhere")}


@pytest.mark.parametrize("case", FIGURE_ROWS)
def test_every_page_of_figures(world: FigureWorld, scanned: Scanned, case: str) -> None:
    row, cells, differences = FIGURE_ROWS[case], 0, []
    path, fields = world.path_of(case), world.fields_for(case)
    for actor in ACTORS:
        for method in _methods(row, actor):
            meant = of_figure(row, method, actor)
            sent = fields if method == "POST" else {}
            came = ask(world.crowd.browsers[actor], method, path, sent)
            cells += 1
            place = f"{method} {case} as {actor}"
            if not is_meant(meant, came.word):
                differences.append(f"{place}: meant {meant}, came {came.word}")
            elif bool(came.writes) != (meant == DONE):
                differences.append(f"{place}: {meant}, it wrote {came.writes}")
            if "dấu-riêng" in came.page and actor.relation == "elsewhere":
                if case != "figures:open":
                    differences.append(f"{place}: the name leaks")
    scanned(f"cells tried ({case})", cells, 35)
    if differences:
        pytest.fail("\n".join(differences), pytrace=False)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_a_figure(world: FigureWorld, method: str) -> None:
    for case in FIGURE_ROWS:
        path = world.path_of(case)
        came = ask(world.crowd.browsers[Actor("head", "own")], method, path, {})
        assert came.writes == (), case
        assert not came.word.startswith("5"), case


def _methods(row: FigureRow, actor: Actor) -> tuple[Method, ...]:
    """Return what is tried: without a key one only sends, but for a few."""
    has_key = (actor.grant, actor.relation) in row.who
    opens = has_key or not row.has_form or actor in NEAR
    return METHODS if opens else ("POST",)
