"""No setting of a session lets the application role switch the locks off.

Each way is tried for real, then a frozen row is changed: it must still be refused.
"""

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from phoihop.programmes.models import Programme
from phoihop.programmes.tests.raw_sql import expect_no_right, expect_refusal, number

SETTINGS = [
    "SET LOCAL pgtrigger.ignore = '{programmes_content:programmes_content_freezes}'",
    "SET LOCAL pgtrigger.ignore = '*'",
    "SELECT set_config('pgtrigger.ignore', '*', true)",
    "SELECT set_config('phoihop.triggers', 'off', true)",
    "SELECT set_config('app.disable_triggers', 'on', true)",
    "SET LOCAL row_security = off",
    "SET LOCAL check_function_bodies = off",
    "SET LOCAL search_path = pg_temp, public",
    "SET CONSTRAINTS ALL DEFERRED",
]
DENIED = [
    "SET LOCAL session_replication_role = 'replica'",
    "SET LOCAL session_replication_role = 'local'",
    "SELECT set_config('session_replication_role', 'replica', true)",
    "ALTER ROLE phoihop_app SET session_replication_role = 'replica'",
    "SET LOCAL ROLE phoihop_owner",
    "SET LOCAL ROLE phoihop_migrator",
    "SET LOCAL ROLE postgres",
    "SET SESSION AUTHORIZATION postgres",
    "ALTER TABLE programmes_content DISABLE TRIGGER ALL",
    "ALTER TABLE programmes_content DISABLE TRIGGER USER",
    "DROP TRIGGER programme_head_freezes ON programmes_programme",
    "CREATE OR REPLACE FUNCTION programme_head_freezes() RETURNS trigger LANGUAGE sql",
    # A table of the session's own would be found before the real one.
    "CREATE TEMP TABLE programmes_programme (id int)",
    "CREATE SCHEMA other",
    "DROP FUNCTION programme_head_freezes() CASCADE",
    "ALTER FUNCTION programme_head_freezes() RENAME TO gone",
    "CREATE RULE r AS ON DELETE TO programmes_programme DO INSTEAD NOTHING",
    "ALTER TABLE programmes_programme ADD COLUMN x int",
    "ALTER TABLE programmes_target DROP CONSTRAINT target_range_has_both_ends",
    "TRUNCATE programmes_signedcontent",
    "TRUNCATE programmes_programme CASCADE",
    "DROP TABLE programmes_signedcontent",
    "CREATE TABLE public.x (id int)",
    "COPY programmes_content FROM PROGRAM 'true'",
    "CREATE EXTENSION plpython3u",
    "CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION x()",
]


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_setting_that_any_role_may_make_changes_nothing(
    signed: Programme, setting: str
) -> None:
    content = signed.contents.get()
    for change in (
        f"UPDATE programmes_content SET title = 'Khác' WHERE id = {content.pk}",
        f"DELETE FROM programmes_content WHERE id = {content.pk}",
        f"UPDATE programmes_programme SET title = 'Khác' WHERE id = {signed.pk}",
    ):
        expect_refusal("programme_text_is_frozen", setting, change)


@pytest.mark.parametrize("statement", DENIED)
def test_what_would_switch_a_lock_off_is_denied(
    signed: Programme, statement: str
) -> None:
    with (
        pytest.raises(DatabaseError) as refusal,
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    cause = refusal.value.__cause__
    allowed = psycopg.errors.InsufficientPrivilege | psycopg.errors.UndefinedFunction
    assert isinstance(cause, allowed | psycopg.errors.FeatureNotSupported), cause
    expect_refusal(
        "programme_text_is_frozen",
        f"UPDATE programmes_programme SET title = 'Khác' WHERE id = {signed.pk}",
    )


def test_the_role_of_the_tests_is_the_application_role_and_nothing_more(
    db: None,
) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_user, session_user, rolsuper, rolcreaterole, rolcreatedb,"
            " rolbypassrls, rolreplication FROM pg_roles WHERE rolname = current_user"
        )
        assert cursor.fetchone() == (
            "phoihop_app", "phoihop_app", False, False, False, False, False,
        )  # fmt: skip
    assert (
        number(
            "SELECT count(*) FROM pg_auth_members m JOIN pg_roles r"
            " ON r.oid = m.member WHERE r.rolname = 'phoihop_app'"
        )
        == 0
    )
    assert (
        number(
            "SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner"
            " WHERE r.rolname = 'phoihop_app'"
        )
        == 0
    )


def test_every_lock_is_on_and_fires_for_every_role(db: None) -> None:
    of_ours = (
        "FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
        " WHERE NOT t.tgisinternal AND c.relname LIKE 'programmes\\_%'"
    )
    assert number(f"SELECT count(*) {of_ours}") >= 20
    assert number(f"SELECT count(*) {of_ours} AND t.tgenabled <> 'O'") == 0


def test_a_trigger_function_consults_no_setting(db: None) -> None:
    functions = (
        "FROM pg_proc p JOIN pg_trigger t ON t.tgfoid = p.oid"
        " JOIN pg_class c ON c.oid = t.tgrelid"
        " WHERE NOT t.tgisinternal AND c.relname LIKE 'programmes\\_%'"
    )
    asks = "p.prosrc ILIKE '%current_setting%' OR p.prosrc ILIKE '%current_user%'"
    assert number(f"SELECT count(*) {functions} AND ({asks})") == 0


def test_the_owner_alone_may_lift_a_lock(
    signed: Programme, owner_connection: psycopg.Connection
) -> None:
    row = owner_connection.execute("SELECT current_user").fetchone()
    assert row == ("phoihop_owner",)
    expect_no_right("ALTER TABLE programmes_programme DISABLE TRIGGER ALL")
    assert signed.pk
