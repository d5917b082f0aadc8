"""Databases and the network of every test; each app has its own fixtures beside it."""

from collections.abc import Iterator

import psycopg
import pytest
from django.db import connections
from pytest_django import DjangoDbBlocker

from phoihop.testing.database import (
    TestServer,
    connected_as_owner,
    connected_to,
    running_test_server,
)
from phoihop.testing.network import only_this_machine

pytest_plugins = ["phoihop.testing.fixtures", "phoihop.testing.sharing"]


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    with only_this_machine():
        yield


@pytest.fixture(scope="session")
def test_server() -> Iterator[TestServer]:
    """Give the PostgreSQL server of the test run, with its migrated template."""
    with running_test_server() as server:
        yield server


@pytest.fixture(scope="session")
def django_db_setup(
    test_server: TestServer, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Give all tests that roll back one common copy of the template."""
    with (
        django_db_blocker.unblock(),
        test_server.new_database() as name,
        connected_to(name, test_server),
        django_db_blocker.block(),
    ):
        yield


@pytest.fixture
def fresh_database(
    test_server: TestServer, django_db_blocker: DjangoDbBlocker
) -> Iterator[str]:
    """Give one test a copy of its own, for real commits, threads or a browser."""
    with (
        test_server.new_database() as name,
        django_db_blocker.unblock(),
        connected_to(name, test_server),
    ):
        yield name


@pytest.fixture
def owner_connection(
    test_server: TestServer, django_db_setup: None
) -> Iterator[psycopg.Connection]:
    """Connect as the owner of the tables, to the database that Django uses now."""
    name = str(connections["default"].settings_dict["NAME"])
    with connected_as_owner(test_server, name) as connection:
        yield connection
