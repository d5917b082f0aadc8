"""The table of reports is tried page by page by everybody, over real HTTP."""

import logging
from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from tests.conftest import Scanned
from tests.permissions.actors import CAST
from tests.permissions.cells import ask, is_meant
from tests.permissions.report_world import ReportWorld, build_report_world
from tests.permissions.rules import DONE, Actor, Method
from tests.permissions.rules_reports import REPORT_ROWS, ReportRow, of_report

METHODS: tuple[Method, ...] = ("GET", "POST")


@pytest.fixture(scope="module")
def world(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[ReportWorld]:
    """Build the world once, in a transaction that is undone at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        logging.disable(logging.WARNING)
        yield build_report_world()
        logging.disable(logging.NOTSET)
        transaction.set_rollback(True)


# The successor of a unit is tried with the programmes; here it is a neighbour.
ACTORS = [
    actor
    for actor in CAST
    if actor.relation != "after" and actor.grant not in {"editor", "fund_accountant"}
]
NEAR = {Actor("clerk", "own"), Actor("coordinator", "elsewhere")}


@pytest.mark.parametrize("case", REPORT_ROWS)
def test_every_page_of_a_report(
    world: ReportWorld, scanned: Scanned, case: str
) -> None:
    row, cells, differences = REPORT_ROWS[case], 0, []
    path = world.path_of(case, row.stage)
    for actor in ACTORS:
        for method in _methods(row, actor):
            meant = of_report(row, method, actor)
            fields = world.fields_for(case) if method == "POST" else {}
            came = ask(world.crowd.browsers[actor], method, path, fields)
            cells += 1
            place = f"{method} {case} as {actor}"
            if not is_meant(meant, came.word):
                differences.append(f"{place}: meant {meant}, came {came.word}")
            elif meant != DONE and came.writes and not row.ruled_out:
                differences.append(f"{place}: {meant}, it wrote {came.writes}")
            elif meant == DONE and not came.writes:
                differences.append(f"{place}: {meant}, it wrote nothing")
            if "dấu-riêng" in came.page and not _knows(case, row, actor):
                differences.append(f"{place}: the title leaks")
    scanned(f"cells tried ({case})", cells, 40)
    if differences:
        pytest.fail("\n".join(differences), pytrace=False)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_a_report(world: ReportWorld, method: str) -> None:
    for case, row in REPORT_ROWS.items():
        path = world.path_of(case, row.stage)
        came = ask(world.crowd.browsers[Actor("coordinator", "own")], method, path, {})
        assert came.writes == (), case
        assert not came.word.startswith("5"), case


def _methods(row: ReportRow, actor: Actor) -> tuple[Method, ...]:
    """Return what is tried: without a key one only sends, but for a few."""
    has_key = (actor.grant, actor.relation) in row.who
    opens = has_key or not row.has_form or not row.opens or actor in NEAR
    return METHODS if opens else ("POST",)


def _knows(case: str, row: ReportRow, actor: Actor) -> bool:
    # Everybody opens the list; it tells of calls to those only who know of them.
    row = REPORT_ROWS["reports:call"] if case == "reports:list" else row
    return (actor.grant, actor.relation) in row.knows
