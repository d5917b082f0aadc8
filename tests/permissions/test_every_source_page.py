"""The table of recorded history is tried page by page by everybody, over real HTTP."""

from dataclasses import dataclass
from typing import Any

import pytest
from django.urls import reverse

from phoihop.imports.services import publish_record, record_from_source
from phoihop.imports.tests.telling import event
from phoihop.imports.tests.test_pages import form
from phoihop.sources.models import Source
from phoihop.testing.cast import Cast, build_cast
from tests.conftest import Scanned
from tests.permissions.actors import Crowd, make_crowd
from tests.permissions.rules import Actor
from tests.permissions.rules_sources import SOURCE_ROWS, SourceRow, of_source
from tests.permissions.trying import NEIGHBOURS, Seen, Table, leak_of, world_of

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


def _knows(seen: Seen[SourceRow]) -> bool:
    # What was sent stands on the page that comes back.
    return seen.method == "POST" or seen.key in SOURCE_ROWS["imports:detail"].who


world = world_of(_build)
TABLE: Table[SourceWorld, SourceRow] = Table(
    rows=SOURCE_ROWS,
    judge=of_source,
    path=lambda world, case: world.path_of(case),
    fields=lambda world, case, actor: world.fields_for(case, actor),
    leaks=leak_of(TITLE, _knows),
    actors=NEIGHBOURS,
)


@pytest.mark.parametrize("case", SOURCE_ROWS)
def test_every_page_of_a_record(
    world: SourceWorld, scanned: Scanned, case: str
) -> None:
    TABLE.try_row(world, case, scanned)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_a_record(
    world: SourceWorld, scanned: Scanned, method: str
) -> None:
    TABLE.try_other_method(world, method, Actor("coordinator", "own"), scanned)
