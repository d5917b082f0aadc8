"""The table of renewals is tried page by page by everybody, over real HTTP."""

import pytest

from tests.conftest import Scanned
from tests.permissions.renewal_world import RenewalWorld, build_renewal_world
from tests.permissions.rules import Actor
from tests.permissions.rules_renewals import RENEWAL_ROWS, RenewalRow, of_renewal
from tests.permissions.trying import Table, leak_of, world_of

world = world_of(build_renewal_world)
TABLE: Table[RenewalWorld, RenewalRow] = Table(
    rows=RENEWAL_ROWS,
    judge=of_renewal,
    path=lambda world, case: world.path_of(case, RENEWAL_ROWS[case].stage),
    fields=lambda world, case, _actor: world.fields_for(case),
    leaks=leak_of("dấu-riêng", lambda seen: seen.key in seen.row.knows),
    opened_by_all=lambda row: not row.has_form,
)


@pytest.mark.parametrize("case", RENEWAL_ROWS)
def test_every_page_of_a_renewal(
    world: RenewalWorld, scanned: Scanned, case: str
) -> None:
    TABLE.try_row(world, case, scanned)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_a_renewal(
    world: RenewalWorld, scanned: Scanned, method: str
) -> None:
    TABLE.try_other_method(world, method, Actor("coordinator", "own"), scanned)
