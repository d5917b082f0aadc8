"""The table of conclusions is tried page by page by everybody, over real HTTP."""

import pytest

from tests.conftest import Scanned
from tests.permissions.conclusion_world import ConclusionWorld, build_conclusion_world
from tests.permissions.rules import Actor
from tests.permissions.rules_conclusions import (
    CONCLUSION_ROWS,
    KNOWS,
    ConclusionRow,
    of_conclusion,
)
from tests.permissions.trying import Table, leak_of, world_of

world = world_of(build_conclusion_world)
TABLE: Table[ConclusionWorld, ConclusionRow] = Table(
    rows=CONCLUSION_ROWS,
    judge=of_conclusion,
    path=lambda world, case: world.path_of(case, CONCLUSION_ROWS[case].stage),
    fields=lambda world, case, _actor: world.fields_for(case),
    leaks=leak_of("rà soát hộ nghèo", lambda seen: seen.key in KNOWS[seen.row.stage]),
)


@pytest.mark.parametrize("case", CONCLUSION_ROWS)
def test_every_page_of_conclusions(
    world: ConclusionWorld, scanned: Scanned, case: str
) -> None:
    TABLE.try_row(world, case, scanned)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_a_conclusion(
    world: ConclusionWorld, scanned: Scanned, method: str
) -> None:
    TABLE.try_other_method(world, method, Actor("head", "own"), scanned)
