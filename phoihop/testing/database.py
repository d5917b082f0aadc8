"""Databases of a test run: copies of one migrated template, never flushed."""

import fcntl
import itertools
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import quote

import psycopg
from django.db import connections
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from phoihop.console.access import SOURCE
from phoihop.console.cluster import SUPERUSER
from phoihop.console.fingerprints import schema_mark, unit_mark
from phoihop.console.postgres import Server
from phoihop.console.roles import (
    APPLICATION,
    MIGRATOR,
    OWNER,
    make_database,
    prepare_database,
)

TEST_DATA = SOURCE / "var-test"
PREFIX = "phoihop_test"


@dataclass
class TestServer:
    """A server for tests: its administrator's address and its databases."""

    __test__ = False

    administrator_url: str
    template: str
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def administrator(self) -> psycopg.Connection:
        """Connect as the superuser of the test server."""
        return psycopg.connect(self.administrator_url, autocommit=True)

    def url(self, role: str, database: str) -> str:
        """Give the address of a test database for a role."""
        known = conninfo_to_dict(self.administrator_url)
        query = "&".join(
            f"{name}={quote(str(known[name]), safe='/')}"
            for name in ("host", "port", "password")
            if known.get(name)
        )
        return f"postgresql://{role}@/{database}?{query}"

    @contextmanager
    def new_database(self, copied_from: str = "") -> Iterator[str]:
        """Copy the template, or a database nobody uses; drop the copy afterwards."""
        name = f"{PREFIX}_{os.getpid()}_{next(self._numbers)}"
        with self.administrator() as administrator:
            template = copied_from or self.template
            make_database(administrator, name, template=template)
        try:
            yield name
        finally:
            with self.administrator() as administrator:
                _drop(administrator, name)


@contextmanager
def running_test_server() -> Iterator[TestServer]:
    """Give the test server with a migrated template; its last user stops it."""
    TEST_DATA.mkdir(exist_ok=True)
    given = os.environ.get("TEST_DATABASE_URL")
    with (TEST_DATA / "sessions.lock").open("w") as sessions:
        alone = _is_alone(sessions.fileno())
        server = None if given else Server(TEST_DATA, durable=False)
        if server is not None:
            server.start()
        address = server.url(SUPERUSER, SUPERUSER) if server else given
        test_server = TestServer(str(address), _template_name())
        _prepare_template(test_server, alone=alone)
        fcntl.flock(sessions, fcntl.LOCK_SH)
        try:
            yield test_server
        finally:
            if server is not None:
                _finish_with(server, sessions.fileno())


@contextmanager
def connected_to(name: str, test_server: TestServer) -> Iterator[None]:
    """Let Django's default connection, in every thread, use this database."""
    # All threads' connections share this one dictionary.
    settings = connections["default"].settings_dict
    before = dict(settings)
    parts = conninfo_to_dict(test_server.url(APPLICATION, name))
    connections.close_all()
    settings.update(
        NAME=name,
        USER=APPLICATION,
        PASSWORD=parts.get("password", ""),
        HOST=parts.get("host", ""),
        PORT=str(parts.get("port", "")),
    )
    try:
        yield
    finally:
        connections.close_all()
        settings.update(before)


@contextmanager
def django_as_owner(name: str, test_server: TestServer) -> Iterator[None]:
    """Let Django's default connection be the owner's, as in an operator's command."""
    with connected_to(name, test_server):
        settings = connections["default"].settings_dict
        settings.update(USER=MIGRATOR, OPTIONS={"options": f"-c role={OWNER}"})
        yield


@contextmanager
def connected_as_owner(
    test_server: TestServer, name: str
) -> Iterator[psycopg.Connection]:
    """Connect as the owner of the tables; what is not committed is undone."""
    url = test_server.url(MIGRATOR, name)
    connection = psycopg.connect(url, options=f"-c role={OWNER}")
    try:
        yield connection
    finally:
        connection.close()


def _is_alone(sessions: int) -> bool:
    """Register this session, and say whether no other one uses the test server."""
    try:
        fcntl.flock(sessions, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        # A refused wish for the whole lock may cost the part that was held.
        fcntl.flock(sessions, fcntl.LOCK_SH)
        return False
    return True


def _finish_with(server: Server, sessions: int) -> None:
    if _is_alone(sessions):
        server.stop()
    else:
        server.leave()


def _prepare_template(test_server: TestServer, *, alone: bool) -> None:
    with (
        (TEST_DATA / "template.lock").open("w") as lock,
        test_server.administrator() as administrator,
    ):
        fcntl.flock(lock, fcntl.LOCK_EX)
        known = _known_databases(administrator)
        if test_server.template in known:
            return
        prepare_database(administrator)
        _set_passwords(administrator)
        for name in known if alone else []:
            _drop(administrator, name)
        unfinished = f"{PREFIX}_unfinished"
        _drop(administrator, unfinished)
        make_database(administrator, unfinished, template="phoihop")
        _run(test_server, unfinished, "migrate")
        # The units are the country's, not a test's; loading them takes long.
        _run(test_server, unfinished, "manage", "load_units")
        administrator.execute(
            sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                sql.Identifier(unfinished), sql.Identifier(test_server.template)
            )
        )


def _template_name() -> str:
    return f"{PREFIX}_template_{schema_mark()}_{unit_mark()}"


def _known_databases(administrator: psycopg.Connection) -> list[str]:
    rows = administrator.execute(
        "SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [PREFIX]
    )
    return [name for (name,) in rows.fetchall()]


def _set_passwords(administrator: psycopg.Connection) -> None:
    """Give the roles the administrator's password, on a server that asks for one."""
    password = administrator.info.password
    if password:
        for role in (MIGRATOR, APPLICATION):
            administrator.execute(
                sql.SQL("ALTER ROLE {} PASSWORD {}").format(
                    sql.Identifier(role), sql.Literal(password)
                )
            )


def _run(test_server: TestServer, name: str, *words: str) -> None:
    """Let an operator's command work on a database of the test server."""
    environment = os.environ | {
        "DATABASE_URL": test_server.url(APPLICATION, name),
        "DATABASE_OWNER_URL": test_server.url(MIGRATOR, name),
        "PYTHONPATH": str(SOURCE),
    }
    command = [sys.executable, "-m", "phoihop.console.main", *words]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        message = f"{words} failed on the template:\n{done.stdout}{done.stderr}"
        raise RuntimeError(message)


def _drop(administrator: psycopg.Connection, name: str) -> None:
    administrator.execute(
        sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
    )
