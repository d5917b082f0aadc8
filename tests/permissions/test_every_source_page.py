"""The table of recorded history is tried page by page by everybody, over real HTTP."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from phoihop.imports.services import publish_record, record_from_source
from phoihop.imports.tests.telling import event
from phoihop.imports.tests.test_pages import form
from phoihop.sources.models import Source
from phoihop.testing.cast import Cast, build_cast
from tests.conftest import Scanned
from tests.permissions.actors import CAST, Crowd, make_crowd
from tests.permissions.cells import ask, is_meant
from tests.permissions.rules import DONE, Actor, Method
from tests.permissions.rules_sources import SOURCE_ROWS, of_source

METHODS: tuple[Method, ...] = ("GET", "POST")
# The successor of a unit is tried with the programmes; here it is a neighbour.
ACTORS = [actor for actor in CAST if actor.relation != "after"]
TITLE = "nguồn-dấu-riêng"


@dataclass
class SourceWorld:
    """A record that waits, one that is shown, and everybody who tries."""

    cast: Cast
    crowd: Crowd
    waiting: Source
    shown: Source

    def path_of(self, case: str) -> str:
        """Return the address of a page."""
        if case in {"imports:list", "imports:record"}:
            return reverse(case)
        source = self.shown if case == "imports:withdraw" else self.waiting
        return reverse(case, args=[source.pk])

    def fields_for(self, case: str, actor: Actor) -> dict[str, Any]:
        """Return what the actor sends, so that only his right decides."""
        mandate = self.crowd.mandates.get(actor)
        unit = self.cast.units["MHT02"]
        if case == "imports:record" and mandate is not None:
            unit = next(
                one for one in self.cast.units.values() if one.pk == mandate.unit_id
            )
        sent = form(unit, version=1, title=f"{case} {TITLE}")
        return {"reason": "Nhầm ngày"} if case == "imports:withdraw" else sent


@pytest.fixture(scope="module")
def world(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[SourceWorld]:
    """Build the world once, in a transaction that is undone at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        logging.disable(logging.WARNING)
        yield _build()
        logging.disable(logging.NOTSET)
        transaction.set_rollback(True)


def _build() -> SourceWorld:
    cast = build_cast()
    cast.organisations["later_committee"] = cast.organisations["neighbour_committee"]
    unit, lan = cast.units["MHT02"], cast.mandate("lan")
    records = []
    for number in range(2):
        outline = event(unit)
        title = f"{TITLE} {number}"
        object.__setattr__(outline.source, "title", title)
        object.__setattr__(outline.conference, "title", title)
        records.append(record_from_source(actor=lan, outline=outline))
    publish_record(actor=cast.mandate("phuong"), source=records[1])
    return SourceWorld(cast, make_crowd(cast), *records)


@pytest.mark.parametrize("case", SOURCE_ROWS)
def test_every_page_of_a_record(
    world: SourceWorld, scanned: Scanned, case: str
) -> None:
    row, cells, differences = SOURCE_ROWS[case], 0, []
    path = world.path_of(case)
    for actor in ACTORS:
        for method in METHODS:
            meant = of_source(row, method, actor)
            fields = world.fields_for(case, actor) if method == "POST" else {}
            came = ask(world.crowd.browsers[actor], method, path, fields)
            cells += 1
            place = f"{method} {case} as {actor}"
            if not is_meant(meant, came.word):
                differences.append(f"{place}: meant {meant}, came {came.word}")
            elif bool(came.writes) != (meant == DONE):
                differences.append(f"{place}: {meant}, it wrote {came.writes}")
            if method == "GET" and TITLE in came.page and not _knows(actor):
                differences.append(f"{place}: the title leaks")
    scanned(f"cells tried ({case})", cells, 70)
    if differences:
        pytest.fail("\n".join(differences), pytrace=False)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_a_record(world: SourceWorld, method: str) -> None:
    for case in SOURCE_ROWS:
        browser = world.crowd.browsers[Actor("coordinator", "own")]
        came = ask(browser, method, world.path_of(case), {})
        assert came.writes == (), case
        assert not came.word.startswith("5"), case


def _knows(actor: Actor) -> bool:
    return (actor.grant, actor.relation) in SOURCE_ROWS["imports:detail"].who
