"""The table of indicators is tried page by page by everybody, over real HTTP."""

import logging
from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from tests.conftest import Scanned
from tests.permissions.actors import CAST
from tests.permissions.cells import ask, is_meant
from tests.permissions.indicator_world import IndicatorWorld, build_indicator_world
from tests.permissions.rules import DONE, Actor, Method
from tests.permissions.rules_indicators import (
    INDICATOR_ROWS,
    IndicatorRow,
    of_indicator,
)

METHODS: tuple[Method, ...] = ("GET", "POST")


@pytest.fixture(scope="module")
def world(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[IndicatorWorld]:
    """Build the world once, in a transaction that is undone at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        logging.disable(logging.WARNING)
        yield build_indicator_world()
        logging.disable(logging.NOTSET)
        transaction.set_rollback(True)


@pytest.mark.parametrize("case", INDICATOR_ROWS)
def test_every_page_of_the_catalogue(
    world: IndicatorWorld, scanned: Scanned, case: str
) -> None:
    row, cells, differences = INDICATOR_ROWS[case], 0, []
    path = world.path_of(case)
    for actor in CAST:
        for method in METHODS:
            meant = of_indicator(row, method, actor)
            fields = world.fields_for(case) if method == "POST" else {}
            came = ask(world.crowd.browsers[actor], method, path, fields)
            cells += 1
            place = f"{method} {case} as {actor}"
            if not is_meant(meant, came.word):
                differences.append(f"{place}: meant {meant}, came {came.word}")
            elif bool(came.writes) != (meant == DONE):
                differences.append(f"{place}: {meant}, it wrote {came.writes}")
            if "dấu-riêng" in came.page and not _knows(actor):
                differences.append(f"{place}: the name leaks")
    scanned(f"cells tried ({case})", cells, 80)
    if differences:
        pytest.fail("\n".join(differences), pytrace=False)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_an_indicator(
    world: IndicatorWorld, method: str
) -> None:
    for case in INDICATOR_ROWS:
        path = world.path_of(case)
        came = ask(world.crowd.browsers[Actor("head", "own")], method, path, {})
        assert came.writes == (), case
        assert not came.word.startswith("5"), case


def _knows(actor: Actor) -> bool:
    row: IndicatorRow = INDICATOR_ROWS["indicators:indicator@draft"]
    return (actor.grant, actor.relation) in row.who
