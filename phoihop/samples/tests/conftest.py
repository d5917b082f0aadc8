"""The sample, loaded once for all tests that only read it."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from phoihop.directory.models import AdminUnitKind
from phoihop.samples.day import SAMPLE_DAY
from phoihop.samples.loading import load
from phoihop.testing.database import TestServer, connected_to

_KINDS = (
    ("province", "province", "Tỉnh", "T"),
    ("rural_district", "district", "Huyện", "H"),
    ("rural_commune", "commune", "Xã", "X"),
)


class LoadedHouse(NamedTuple):
    """A database with the sample in it, and what the loading said."""

    database: str
    said: list[str]


@pytest.fixture(scope="session")
def loaded_house(
    test_server: TestServer, django_db_blocker: DjangoDbBlocker
) -> Iterator[LoadedHouse]:
    """Load the sample into a database of its own, really committed."""
    with test_server.new_database() as name:
        said: list[str] = []
        with django_db_blocker.unblock(), connected_to(name, test_server):
            _enter_kinds()
            assert load(today=SAMPLE_DAY, say=said.append)
        yield LoadedHouse(name, said)


@pytest.fixture(scope="module")
def chapters(
    loaded_house: LoadedHouse,
    test_server: TestServer,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[list[str]]:
    """Let a module read the loaded sample on its day; give what the loading said."""
    with (
        override_settings(SAMPLE_DAY=SAMPLE_DAY),
        django_db_blocker.unblock(),
        connected_to(loaded_house.database, test_server),
    ):
        yield loaded_house.said


@pytest.fixture(scope="module")
def empty_house(
    test_server: TestServer, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Give the module a database of its own, with the kinds of units."""
    with (
        test_server.new_database() as name,
        django_db_blocker.unblock(),
        connected_to(name, test_server),
    ):
        _enter_kinds()
        yield


def _enter_kinds() -> None:
    names = ("code", "level", "prefix", "abbreviation")
    kinds = [
        AdminUnitKind(name=row[2], **dict(zip(names, row, strict=True)))
        for row in _KINDS
    ]
    AdminUnitKind.objects.bulk_create(kinds, ignore_conflicts=True)
