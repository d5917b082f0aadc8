"""The table of conferences is tried page by page by everybody, over real HTTP."""

import pytest

from tests.conftest import Scanned
from tests.permissions.conference_world import (
    ConferenceWorld,
    build_conference_world,
)
from tests.permissions.rules import Actor
from tests.permissions.rules_conferences import (
    CONFERENCE_ROWS,
    KNOWS,
    ConferenceRow,
    of_conference,
)
from tests.permissions.trying import NEAR, Seen, Table, world_of

world = world_of(build_conference_world)


def _leaks(seen: Seen[ConferenceRow]) -> list[str]:
    """Return the stages whose titles stand on a page of somebody who may not know."""
    return [
        stage
        for stage, known in KNOWS.items()
        if f"dấu-riêng {stage}" in seen.page and seen.key not in known
    ]


TABLE: Table[ConferenceWorld, ConferenceRow] = Table(
    rows=CONFERENCE_ROWS,
    judge=of_conference,
    path=lambda world, case: world.path_of(case, CONFERENCE_ROWS[case].stage),
    fields=lambda world, case, _actor: world.fields_for(
        case, CONFERENCE_ROWS[case].stage
    ),
    leaks=_leaks,
    near=NEAR | {Actor("head", "other")},
    opened_by_all=lambda row: row.kind == "reads",
)


@pytest.mark.parametrize("case", CONFERENCE_ROWS)
def test_every_page_of_a_conference(
    world: ConferenceWorld, scanned: Scanned, case: str
) -> None:
    TABLE.try_row(world, case, scanned)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_a_conference(
    world: ConferenceWorld, scanned: Scanned, method: str
) -> None:
    TABLE.try_other_method(world, method, Actor("coordinator", "own"), scanned)
