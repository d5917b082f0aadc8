"""The table of reports is tried page by page by everybody, over real HTTP."""

import pytest

from tests.conftest import Scanned
from tests.permissions.report_world import ReportWorld, build_report_world
from tests.permissions.rules import Actor
from tests.permissions.rules_reports import REPORT_ROWS, ReportRow, of_report
from tests.permissions.trying import Seen, Table, leak_of, world_of

world = world_of(build_report_world)


def _knows(seen: Seen[ReportRow]) -> bool:
    # Everybody opens the list; it tells of calls to those only who know of them.
    is_list = seen.case == "reports:list"
    return seen.key in (REPORT_ROWS["reports:call"] if is_list else seen.row).knows


TABLE: Table[ReportWorld, ReportRow] = Table(
    rows=REPORT_ROWS,
    judge=of_report,
    path=lambda world, case: world.path_of(case, REPORT_ROWS[case].stage),
    fields=lambda world, case, _actor: world.fields_for(case),
    leaks=leak_of("dấu-riêng", _knows),
    opened_by_all=lambda row: not row.has_form or not row.opens,
)


@pytest.mark.parametrize("case", REPORT_ROWS)
def test_every_page_of_a_report(
    world: ReportWorld, scanned: Scanned, case: str
) -> None:
    TABLE.try_row(world, case, scanned)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_a_report(
    world: ReportWorld, scanned: Scanned, method: str
) -> None:
    TABLE.try_other_method(world, method, Actor("coordinator", "own"), scanned)
