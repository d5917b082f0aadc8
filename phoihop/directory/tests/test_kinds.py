"""Kinds of organisation and positions: data that the migrations enter."""

from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection

from phoihop.directory.models import OrganisationKind, Position

pytestmark = pytest.mark.django_db
MIGRATION = import_module("phoihop.directory.migrations.0003_kinds")


def test_the_usual_kinds_and_positions_are_there_in_order() -> None:
    kinds = OrganisationKind.objects.order_by("rank").values_list("code", flat=True)
    assert list(kinds) == [code for code, _ in MIGRATION.ORGANISATION_KINDS]
    positions = Position.objects.order_by("rank").values_list("name", flat=True)
    assert list(positions) == [name for _, name in MIGRATION.POSITIONS]


def test_entering_them_twice_changes_nothing() -> None:
    before = OrganisationKind.objects.count(), Position.objects.count()
    with connection.schema_editor(atomic=False) as editor:
        MIGRATION.enter(apps, editor)
    assert (OrganisationKind.objects.count(), Position.objects.count()) == before
