"""Trying a table: each of its rows, by everybody, with each method, over real HTTP.

A table says what is meant (``rules_*.py``), a world has the things that its pages are
about (``*_world.py``), and the test of a table has one test for each row. What differs
is told line by line, each line with its method, its row and who tried.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from tests.conftest import Scanned
from tests.permissions.actors import CAST, Crowd
from tests.permissions.cells import Outcome, ask, counts, is_meant
from tests.permissions.rules import DONE, RULED_OUT, Actor, Method, Who

METHODS: tuple[Method, ...] = ("GET", "POST")
# The successor of a unit is tried with the programmes; elsewhere it is a neighbour.
NEIGHBOURS = tuple(actor for actor in CAST if actor.relation != "after")
# Without those whose rights open no page of a programme, but for "nothing".
WITH_KEYS = tuple(
    actor for actor in NEIGHBOURS if actor.grant not in {"editor", "fund_accountant"}
)
# Of those without a key, these open forms too; the others only send them.
NEAR = frozenset({Actor("clerk", "own"), Actor("coordinator", "elsewhere")})


class AnyRow(Protocol):
    """What every row says: who gets the page."""

    @property
    def who(self) -> Who:
        """Rights, each in a relation."""
        ...


class Peopled(Protocol):
    """A world with everybody who tries."""

    crowd: Crowd


RowType = TypeVar("RowType", bound=AnyRow)
WorldType = TypeVar("WorldType", bound=Peopled)


def world_of(build: Callable[[], WorldType]) -> Any:
    """Return the fixture of a module's world: built once, undone at the end."""

    @pytest.fixture(scope="module")
    def world(
        django_db_setup: None, django_db_blocker: DjangoDbBlocker
    ) -> Iterator[WorldType]:
        with django_db_blocker.unblock(), transaction.atomic():
            # A refusal is told on the log each time; here thousands are meant to come.
            logging.disable(logging.WARNING)
            try:
                yield build()
            finally:
                logging.disable(logging.NOTSET)
                transaction.set_rollback(True)

    return world


@dataclass
class Tried:
    """What was tried, and where table and site differ."""

    cells: int = 0
    differences: list[str] = field(default_factory=list)
    # Every cell is undone, so the rows are as many before each of them.
    rows_before: tuple[int, ...] = field(default_factory=counts)

    def judge(self, place: str, meant: str, came: Outcome) -> None:
        """Compare what came with what is meant, and whether it wrote."""
        self.cells += 1
        if not is_meant(meant, came.word):
            self.differences.append(f"{place}: meant {meant}, came {came.word}")
        elif meant == DONE and not came.writes:
            self.differences.append(f"{place}: done, yet nothing was written")
        elif meant == RULED_OUT and not self._is_counted_alike(came):
            self.differences.append(f"{place}: ruled out, yet rows were added")
        elif meant not in {DONE, RULED_OUT} and (
            came.writes or not self._is_counted_alike(came)
        ):
            self.differences.append(f"{place}: {meant}, yet it wrote {came.writes}")

    def finish(self, scanned: Scanned, what: str, least: int) -> None:
        """Tell how many were tried; fail with every difference on a line of its own."""
        scanned(what, self.cells, least)
        if self.differences:
            pytest.fail("\n".join(self.differences), pytrace=False)

    def _is_counted_alike(self, came: Outcome) -> bool:
        """Tell whether a request left as many rows in every table as there were."""
        return came.counted in {(), self.rows_before}


@dataclass(frozen=True)
class Seen(Generic[RowType]):
    """The page that somebody got for a row."""

    case: str
    row: RowType
    method: Method
    actor: Actor
    page: str

    @property
    def key(self) -> tuple[str, str]:
        """The right of whoever got it, in its relation."""
        return (self.actor.grant, self.actor.relation)


@dataclass(frozen=True, kw_only=True)
class Table(Generic[WorldType, RowType]):
    """A table with all that trying it takes.

    ``judge`` says what is meant, ``path`` and ``fields`` what is asked for and sent,
    and ``leaks`` names what stands on a page of somebody who may not know of it.
    Everybody opens every page and sends it, unless ``opened_by_all`` tells which pages
    those open who have no key and are not ``near``.
    """

    rows: Mapping[str, RowType]
    judge: Callable[[RowType, Method, Actor], str]
    path: Callable[[WorldType, str], str]
    fields: Callable[[WorldType, str, Actor], Mapping[str, Any]]
    leaks: Callable[[Seen[RowType]], Iterable[str]]
    actors: tuple[Actor, ...] = WITH_KEYS
    near: frozenset[Actor] = NEAR
    opened_by_all: Callable[[RowType], bool] = lambda _row: True

    def methods(self, row: RowType, actor: Actor) -> tuple[Method, ...]:
        """Return what is tried: without a key one only sends, but for a few."""
        has_key = (actor.grant, actor.relation) in row.who
        opens = has_key or self.opened_by_all(row) or actor in self.near
        return METHODS if opens else ("POST",)

    def try_row(self, world: WorldType, case: str, scanned: Scanned) -> None:
        """Let everybody try one row; at least everybody sends it."""
        row, tried = self.rows[case], Tried()
        path = self.path(world, case)
        for actor in self.actors:
            for method in self.methods(row, actor):
                meant = self.judge(row, method, actor)
                fields = self.fields(world, case, actor) if method == "POST" else {}
                browser = world.crowd.browsers[actor]
                came = ask(browser, method, path, fields, is_counted=meant == RULED_OUT)
                place = f"{method} {case} as {actor}"
                tried.judge(place, meant, came)
                seen = Seen(case, row, method, actor, came.page)
                tried.differences += [
                    f"{place}: {what} leaks" for what in self.leaks(seen)
                ]
        tried.finish(scanned, f"cells tried ({case})", len(self.actors) or 1)

    def try_other_method(
        self, world: WorldType, method: str, actor: Actor, scanned: Scanned
    ) -> None:
        """Let somebody with a key try another method on every row: nothing changes."""
        tried = Tried()
        for case in self.rows:
            path = self.path(world, case)
            came = ask(world.crowd.browsers[actor], method, path, {})
            tried.cells += 1
            if came.writes or came.word.startswith("5"):
                tried.differences.append(f"{case}: {came.word}, wrote {came.writes}")
        tried.finish(scanned, f"rows tried with {method}", len(self.rows) or 1)


def leak_of(
    mark: str, knows: Callable[[Seen[RowType]], bool]
) -> Callable[[Seen[RowType]], Iterable[str]]:
    """Name a mark that stands on a page of somebody who does not know of it."""

    def leaks(seen: Seen[RowType]) -> Iterable[str]:
        return [mark] if mark in seen.page and not knows(seen) else []

    return leaks
