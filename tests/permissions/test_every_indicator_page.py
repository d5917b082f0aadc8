"""The table of indicators is tried page by page by everybody, over real HTTP."""

import pytest

from tests.conftest import Scanned
from tests.permissions.actors import CAST
from tests.permissions.indicator_world import IndicatorWorld, build_indicator_world
from tests.permissions.rules import Actor
from tests.permissions.rules_indicators import (
    INDICATOR_ROWS,
    IndicatorRow,
    of_indicator,
)
from tests.permissions.trying import Table, leak_of, world_of

world = world_of(build_indicator_world)
_KNOW = INDICATOR_ROWS["indicators:indicator@draft"].who
TABLE: Table[IndicatorWorld, IndicatorRow] = Table(
    rows=INDICATOR_ROWS,
    judge=of_indicator,
    path=lambda world, case: world.path_of(case),
    fields=lambda world, case, _actor: world.fields_for(case),
    leaks=leak_of("dấu-riêng", lambda seen: seen.key in _KNOW),
    actors=CAST,
)


@pytest.mark.parametrize("case", INDICATOR_ROWS)
def test_every_page_of_the_catalogue(
    world: IndicatorWorld, scanned: Scanned, case: str
) -> None:
    TABLE.try_row(world, case, scanned)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_an_indicator(
    world: IndicatorWorld, scanned: Scanned, method: str
) -> None:
    TABLE.try_other_method(world, method, Actor("head", "own"), scanned)
