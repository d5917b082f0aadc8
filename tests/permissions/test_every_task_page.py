"""The table of tasks is tried page by page by everybody, over real HTTP."""

import pytest

from tests.conftest import Scanned
from tests.permissions.rules import SEES, Actor
from tests.permissions.rules_tasks import TASK_ROWS, TaskRow, of_task
from tests.permissions.task_world import TaskWorld, build_task_world
from tests.permissions.trying import Table, leak_of, world_of

world = world_of(build_task_world)
TABLE: Table[TaskWorld, TaskRow] = Table(
    rows=TASK_ROWS,
    judge=of_task,
    path=lambda world, case: world.path_of(case, TASK_ROWS[case].stage),
    fields=lambda world, case, actor: world.fields_for(case, actor),
    leaks=leak_of("dấu-riêng", lambda seen: seen.key in SEES["signed"]),
    opened_by_all=lambda row: not row.has_form,
)


@pytest.mark.parametrize("case", TASK_ROWS)
def test_every_page_of_a_task(world: TaskWorld, scanned: Scanned, case: str) -> None:
    TABLE.try_row(world, case, scanned)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_a_task(
    world: TaskWorld, scanned: Scanned, method: str
) -> None:
    TABLE.try_other_method(world, method, Actor("head", "own"), scanned)
