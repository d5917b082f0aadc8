"""What the application role may and may not do in the database."""

from collections.abc import Iterator

import psycopg
import pytest
from django.apps import apps
from django.db import connection
from procrastinate.contrib.django import app as queue

from phoihop.console.postgres import Server
from phoihop.console.programs import run_program
from phoihop.console.rights import KNOWN_RIGHTS, declared_rights, grant_rights
from phoihop.console.roles import APPLICATION, DATABASE, MIGRATOR, OWNER, SCRIPT
from phoihop.testing.database import TestServer, connected_as_owner

ALL_RIGHTS = (*sorted(KNOWN_RIGHTS), "TRUNCATE", "REFERENCES", "TRIGGER")


@pytest.fixture
def application(
    test_server: TestServer, django_db_setup: None
) -> Iterator[psycopg.Connection]:
    """Connect as the application role to the database of all tests."""
    name = str(connection.settings_dict["NAME"])
    url = test_server.url(APPLICATION, name)
    with psycopg.connect(url, autocommit=True) as opened:
        yield opened


@pytest.mark.parametrize(
    "forbidden",
    [
        "CREATE TABLE intruder (number int)",
        "CREATE TEMPORARY TABLE intruder (number int)",
        "CREATE SCHEMA intruder",
        f"SET ROLE {OWNER}",
        f"SET ROLE {MIGRATOR}",
        "SET session_replication_role = replica",
        "ALTER TABLE django_migrations DISABLE TRIGGER ALL",
        "DELETE FROM django_migrations",
        "INSERT INTO django_migrations (app, name, applied) VALUES ('a', 'b', now())",
        "TRUNCATE django_session",
        "DROP TABLE django_session",
    ],
)
def test_the_application_role_is_refused(
    application: psycopg.Connection, forbidden: str
) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        application.execute(forbidden)


def test_every_table_carries_exactly_the_declared_rights(
    application: psycopg.Connection,
) -> None:
    declared = declared_rights()

    for table in tables_of(application):
        wanted = declared.get(table, "SELECT, INSERT, UPDATE, DELETE").split(", ")
        held = [
            right
            for right in ALL_RIGHTS
            if application.execute(
                "SELECT has_table_privilege(%s, %s)", [f'public."{table}"', right]
            ).fetchone()
            == (True,)
        ]
        assert sorted(held) == sorted(wanted), table


def tables_of(application: psycopg.Connection) -> list[str]:
    rows = application.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    )
    return [table for (table,) in rows]


def test_rights_that_were_given_by_hand_are_taken_back(
    fresh_database: str, test_server: TestServer
) -> None:
    with connected_as_owner(test_server, fresh_database) as owner:
        owner.execute(f"GRANT TRUNCATE ON django_migrations TO {APPLICATION}")
        owner.commit()
    settings = connection.settings_dict
    settings.update(USER=MIGRATOR, OPTIONS={"options": f"-c role={OWNER}"})
    connection.close()

    grant_rights()

    question = "SELECT has_table_privilege('django_migrations', 'TRUNCATE')"
    url = test_server.url(APPLICATION, fresh_database)
    with psycopg.connect(url) as application:
        assert application.execute(question).fetchone() == (False,)


def test_a_misspelt_right_of_a_model_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model = apps.get_model("sessions", "Session")
    monkeypatch.setattr(model, "application_rights", "SELECT, WRITE", raising=False)

    with pytest.raises(ValueError, match="WRITE"):
        declared_rights()


def test_the_application_role_can_hand_work_to_the_queue(fresh_database: str) -> None:
    number = queue.configure_task("nothing", allow_unknown=True).defer()

    assert number > 0


def test_the_script_for_other_servers_can_be_run_twice(server: Server) -> None:
    server.start()
    account = server.placement.account
    script = server.placement.data / "roles.sql"
    script.write_text(SCRIPT)
    command = [str(server.binaries.program("psql")), "-v", "ON_ERROR_STOP=1"]
    command += ["-f", str(script), server.url("postgres", "postgres")]

    for _ in range(2):
        done = run_program(command, account=account)
        assert done.returncode == 0, done.stdout

    url = server.url(MIGRATOR, DATABASE)
    with psycopg.connect(url, options=f"-c role={OWNER}") as owner:
        owner.execute("CREATE TABLE first (number int)")
