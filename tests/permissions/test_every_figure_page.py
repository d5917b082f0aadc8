"""The table of figures is tried page by page by everybody, over real HTTP."""

import pytest

from tests.conftest import Scanned
from tests.permissions.figure_world import FigureWorld, build_figure_world
from tests.permissions.rules import Actor
from tests.permissions.rules_figures import FIGURE_ROWS, FigureRow, of_figure
from tests.permissions.trying import Seen, Table, leak_of, world_of

world = world_of(build_figure_world)


def _knows(seen: Seen[FigureRow]) -> bool:
    # What was sent to open a period stands on the page that comes back.
    return seen.actor.relation != "elsewhere" or seen.case == "figures:open"


TABLE: Table[FigureWorld, FigureRow] = Table(
    rows=FIGURE_ROWS,
    judge=of_figure,
    path=lambda world, case: world.path_of(case),
    fields=lambda world, case, _actor: world.fields_for(case),
    leaks=leak_of("dấu-riêng", _knows),
    opened_by_all=lambda row: not row.has_form,
)


@pytest.mark.parametrize("case", FIGURE_ROWS)
def test_every_page_of_figures(world: FigureWorld, scanned: Scanned, case: str) -> None:
    TABLE.try_row(world, case, scanned)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_a_figure(
    world: FigureWorld, scanned: Scanned, method: str
) -> None:
    TABLE.try_other_method(world, method, Actor("head", "own"), scanned)
