"""The table is tried page by page, state by state, by everybody, over real HTTP."""

from dataclasses import dataclass

import pytest
from django.urls import reverse

from phoihop.directory.models import AdminUnit
from phoihop.search.services import rebuild
from tests.conftest import Scanned
from tests.permissions.actors import CAST, KEYLESS, NEAR_THE_DIRECTORY, STRANGERS
from tests.permissions.cells import ask
from tests.permissions.routes import named_in_table, routes
from tests.permissions.rules import (
    DONE,
    PROGRAMME_ROWS,
    SEES,
    STATES,
    Actor,
    Method,
    State,
    is_tried,
    of_programme,
)
from tests.permissions.rules_beside import (
    OPEN_ROWS,
    WORK_ROWS,
    at_work,
    in_the_open,
    is_tried_at_work,
)
from tests.permissions.sending import fields_for, with_version
from tests.permissions.trying import Tried, world_of
from tests.permissions.world import World, build_world

# What cannot be asked for without a word.
ASKED = {"api:search": "?q=an"}
OF_REPORTS = {"portal:report", "api:report"}
SHOWN_APART = {
    "portal:event",
    "portal:event_values",
    "portal:photo",
    "api:conference",
    *OF_REPORTS,
}
METHODS: tuple[Method, ...] = ("GET", "POST")
# Pages of people at work that are for more than the administrator.
FOR_ALL = {"programmes:list", "programmes:open", "directory:start", "search:work"}
FOR_ALL |= {case for case in WORK_ROWS if case.startswith("desk:")}


world = world_of(build_world)


@dataclass(frozen=True)
class Cell:
    """A case of the table with its address, and the version of the programme there."""

    case: str
    method: Method
    path: str
    version: int = 1


def _try(tried: Tried, world: World, actor: Actor, request: Cell, meant: str) -> str:
    """Try a cell; return the page that came back."""
    fields = {}
    is_sent = request.method == "POST"
    if is_sent:
        fields = fields_for(request.case, world, actor)
        fields = with_version(fields, request.case, request.version)
    came = ask(
        world.crowd.browsers[actor],
        request.method,
        request.path,
        fields,
        is_counted=is_sent and meant != DONE,
    )
    place = f"{request.method} {request.case} {request.path} as {actor}"
    tried.judge(place, meant, came)
    return came.page


def test_every_route_of_the_site_has_a_row_and_every_row_a_route(
    scanned: Scanned,
) -> None:
    known = {route.name for route in routes()}
    scanned("routes of the site", len(known), 80)
    assert known - named_in_table() == set()
    assert named_in_table() - known == set()


@pytest.mark.parametrize("state", STATES)
def test_every_page_of_a_programme(
    world: World, scanned: Scanned, state: State
) -> None:
    tried = Tried()
    token, version = f"{state}-dấu-riêng", world.places[state].programme.version
    for case, actor, method in _cells_of(state):
        row = PROGRAMME_ROWS[case]
        route, _, variant = case.partition("@")
        path = world.path_of(state, route, variant)
        meant = of_programme(row, method, state, actor)
        page = _try(tried, world, actor, Cell(case, method, path, version), meant)
        if token in page and not _knows(actor, state):
            tried.differences.append(f"{case} as {actor}: the title leaks")
    tried.finish(scanned, f"cells tried ({state})", 250)


def _cells_of(state: State) -> list[tuple[str, Actor, Method]]:
    """Return the cells that are tried in a state."""
    actors = [one for one in CAST if _knows(one, state) or one in STRANGERS]
    if state not in {"consulting", "signed"}:
        actors = [one for one in actors if one.grant not in KEYLESS]
    return [
        (case, actor, method)
        for actor in actors
        for case, row in PROGRAMME_ROWS.items()
        for method in METHODS
        if is_tried(row, method, state, actor)
    ]


def _knows(actor: Actor, state: State) -> bool:
    return (actor.grant, actor.relation) in SEES[state]


def test_every_page_for_people_at_work(world: World, scanned: Scanned) -> None:
    tried = Tried()
    for actor in CAST:
        for case, row in WORK_ROWS.items():
            if case not in FOR_ALL and actor not in NEAR_THE_DIRECTORY:
                continue
            path = _directory_path(world, case, actor)
            for method in METHODS:
                if not is_tried_at_work(row, method, actor):
                    continue
                meant = at_work(row, method, actor)
                _try(tried, world, actor, Cell(case, method, path), meant)
    tried.finish(scanned, "cells tried (directory, list)", 700)


def test_every_page_that_asks_for_no_mandate(world: World, scanned: Scanned) -> None:
    tried = Tried()
    for actor in (CAST[0], *CAST[-2:]):
        for case, row in OPEN_ROWS.items():
            path = _open_path(world, case)
            for method in METHODS:
                meant = in_the_open(row, method, actor)
                _try(tried, world, actor, Cell(case, method, path), meant)
    tried.finish(scanned, "cells tried (public, account)", 200)


def test_the_list_shows_everybody_exactly_what_he_may_know_of(
    world: World, scanned: Scanned
) -> None:
    wrong, read = [], 0
    for actor in CAST[:-2]:
        shown = ask(world.crowd.browsers[actor], "GET", reverse("programmes:list"), {})
        for state in STATES:
            read += 1
            if (f"{state}-dấu-riêng" in shown.page) != _knows(actor, state):
                wrong.append(f"{actor} {state}")
    scanned("titles looked for in lists", read, 200)
    assert wrong == []


def test_the_search_shows_everybody_exactly_what_he_may_know_of(
    world: World, scanned: Scanned
) -> None:
    rebuild()
    wrong, read = [], 0
    address = f"{reverse('search:work')}?kind=programme&q=dau+rieng"
    for actor in CAST:
        shown = ask(world.crowd.browsers[actor], "GET", address, {})
        for state in STATES:
            read += 1
            title = f"{state}-<mark>dấu-riêng</mark>"
            if (title in shown.page) != _knows(actor, state):
                wrong.append(f"{actor} {state}")
    scanned("titles looked for in results", read, 200)
    assert wrong == []


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_anything(
    world: World, scanned: Scanned, method: str
) -> None:
    wrong, read = [], 0
    for actor in (Actor("coordinator", "own"), Actor("administrator", "unit")):
        for case in _one_case_for_each_route():
            read += 1
            path = _any_path(world, case, actor)
            came = ask(world.crowd.browsers[actor], method, path, {})
            if came.writes or came.word.startswith("5"):
                wrong.append(f"{method} {path} as {actor}: {came.word} {came.writes}")
    scanned(f"addresses tried with {method}", read, 150)
    assert wrong == []


def _one_case_for_each_route() -> list[str]:
    cases = (*PROGRAMME_ROWS, *WORK_ROWS, *OPEN_ROWS)
    return list({case.partition("@")[0]: case for case in cases}.values())


def _any_path(world: World, case: str, actor: Actor) -> str:
    route, _, variant = case.partition("@")
    if case in PROGRAMME_ROWS:
        return world.path_of("redrafted", route, variant)
    if case in WORK_ROWS:
        return _directory_path(world, case, actor)
    return _open_path(world, case)


def _directory_path(world: World, case: str, actor: Actor) -> str:
    route, _, variant = case.partition("@")
    numbers = world.directory
    if route == "directory:person":
        return reverse(route, args=[numbers["person_id"]])
    special = {
        "directory:open_account": "closed_id",
        "directory:give_delegation": "giver_id",
        "directory:remove_device@of himself": "own_account_id",
        "directory:confirm_grant": "pending_id",
        "directory:confirm_grant@given by himself": "own_pending_id",
    }
    if case in special:
        return reverse(route, args=[numbers[special[case]]])
    if variant == "to himself" and actor in world.crowd.mandates:
        return reverse(route, args=[world.crowd.mandates[actor].person_id])
    wanted = [one for one in routes() if one.name == route]
    names = [name for name in numbers if f":{name}>" in wanted[0].pattern]
    return reverse(route, kwargs={name: numbers[name] for name in names})


def _open_path(world: World, case: str) -> str:
    route, _, variant = case.partition("@")
    if route in SHOWN_APART:
        shown = world.reports if route in OF_REPORTS else world.events
        first_photo = [1] if route == "portal:photo" else []
        return reverse(route, args=[shown[variant], *first_photo])
    if route in {"portal:evidence", "portal:figure", "api:figure"}:
        return reverse(route, args=["mc-khong-cong-bo"])
    if variant:
        state = {
            "published": "terminated",
            "published, without a review": "terminated",
            "signed, not published": "signed",
            "draft": "new",
            "withdrawn": "withdrawn",
        }[variant]
        code = world.places[state].programme.public_code
        return reverse(route, args=[code])
    if route in {"portal:unit", "portal:history", "api:unit"}:
        unit = AdminUnit.objects.get(pk=world.cast.units["MHT02"].pk)
        return reverse(route, args=[unit.public_code])
    if route == "api:":
        return "/api/v1/nothing"
    return reverse(route) + ASKED.get(route, "")
