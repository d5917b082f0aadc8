"""Targets of before the catalogue move to its definitions, signed ones too."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import psycopg
import pytest
from django.db import connection
from django.db.migrations import Migration
from django.db.migrations.loader import MigrationLoader

from phoihop.foundation.clock import today
from phoihop.indicators.factories import definition_of
from phoihop.programmes import services
from phoihop.programmes.factories import (
    agree_all,
    make_content,
    make_programme,
    make_task,
    open_round,
    sign_all,
)
from phoihop.programmes.models import Programme, Target
from phoihop.programmes.services import TargetOutline
from phoihop.programmes.states import Operator
from phoihop.programmes.tests.raw_sql import expect_refusal
from phoihop.testing.cast import Cast, build_cast

BEFORE = [("programmes", "0013_said_at_conferences"), ("indicators", "0002_catalogue")]
MOVING = ("programmes", "0014_targets_by_definition")
Owner = psycopg.Connection[tuple[object, ...]]


def _statements(*, backwards: bool) -> str:
    """Return the migration as SQL, so that the owner can run it by hand."""
    loader = MigrationLoader(connection)
    migration: Migration = loader.disk_migrations[MOVING]
    state = loader.project_state(BEFORE)
    with connection.schema_editor(collect_sql=True, atomic=False) as editor:
        step = migration.unapply if backwards else migration.apply
        step(state, editor, collect_sql=True)
    return "\n".join(editor.collected_sql)


def _programme(cast: Cast, year: int) -> Programme:
    lan = cast.mandate("lan")
    bodies = [cast.organisations["committee"], cast.organisations["front"]]
    programme = make_programme(
        actor=lan,
        parties=[[body] for body in bodies],
        title=f"Chương trình phối hợp năm {year}",
        first_day=date(year, 1, 1),
        last_day=date(year, 12, 31),
    )
    content = make_content(actor=lan, programme=programme)
    make_task(actor=lan, content=content, lead=bodies[0])
    for code, value in (("B01", 12), ("C01", "2.13")):
        outline = TargetOutline(
            indicator_version=definition_of(code, date(year, 1, 1)),
            operator=Operator.AT_LEAST,
            value=Decimal(value),
        )
        services.add_target(actor=lan, content=content, outline=outline)
    programme.refresh_from_db()
    return programme


def _sign(cast: Cast, programme: Programme) -> None:
    lan, minh, tam = (cast.mandate(name) for name in ("lan", "minh", "tam"))
    open_round(chief=cast.mandate("ha"), programme=programme)
    agree_all(programme=programme, speakers=[lan, tam])
    for head in (minh, tam):
        services.approve(actor=head, programme=programme)
    programme.refresh_from_db()
    sign_all(clerk=cast.mandate("quang"), programme=programme, signed_on=today())


@pytest.fixture
def older(fresh_database: str, owner_connection: Owner) -> Iterator[Owner]:
    """A database of before, with a draft of 2025 and a signed programme of 2026."""
    cast = build_cast()
    _programme(cast, 2025)
    _sign(cast, _programme(cast, 2026))
    connection.close()
    owner_connection.execute(_statements(backwards=True).encode())
    owner_connection.commit()
    yield owner_connection
    owner_connection.rollback()


def _plain(owner: Owner) -> list[tuple[object, ...]]:
    return owner.execute(
        "SELECT target.id, plain.code, target.value, target.measured_in"
        " FROM programmes_target target"
        " JOIN programmes_indicator plain ON plain.id = target.indicator_id"
        " ORDER BY target.id"
    ).fetchall()


def test_every_target_finds_the_definition_of_its_first_day(older: Owner) -> None:
    before = _plain(older)
    assert [code for _pk, code, *_rest in before] == ["B01", "C01", "B01", "C01"]
    texts = older.execute("SELECT canonical_text, sha256 FROM documents_version")
    fixed = texts.fetchall()
    older.execute(_statements(backwards=False).encode())
    older.commit()
    moved = Target.objects.select_related("indicator_version__indicator").order_by("pk")
    assert [
        (one.pk, one.indicator_version.indicator.code, one.value, one.measured_in)
        for one in moved
    ] == before
    assert [one.indicator_version.number for one in moved] == [1, 1, 1, 2]
    assert {(one.origin, one.assigned_by) for one in moved} == {("own", "")}
    texts = older.execute("SELECT canonical_text, sha256 FROM documents_version")
    assert texts.fetchall() == fixed
    older.rollback()
    signed = Target.objects.filter(content__programme__state="signed")
    assert signed.count() == 2
    for row in signed:
        change = f"UPDATE programmes_target SET value = 1 WHERE id = {row.pk}"
        expect_refusal("programme_text_is_frozen", change)


def test_an_indicator_that_the_catalogue_lacks_stops_the_upgrade(older: Owner) -> None:
    older.execute(
        "INSERT INTO programmes_indicator (code, name, measured_in, rank)"
        " VALUES ('Z99', 'Riêng', 'cái', 9)"
    )
    older.execute(
        "UPDATE programmes_target SET indicator_id = ("
        " SELECT id FROM programmes_indicator WHERE code = 'Z99')"
        " WHERE id = (SELECT min(id) FROM programmes_target)"
    )
    older.commit()
    statements = _statements(backwards=False)
    with pytest.raises(psycopg.Error, match="target_of_an_indicator_that_the_catal"):
        older.execute(statements.encode())
