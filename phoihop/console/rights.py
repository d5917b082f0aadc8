"""What the application role may do, table by table; granted after migrations."""

from django.apps import apps
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from phoihop.console.roles import APPLICATION

USUAL_RIGHTS = "SELECT, INSERT, UPDATE, DELETE"
READ_ONLY_TABLES = {"django_migrations": "SELECT"}
KNOWN_RIGHTS = {"SELECT", "INSERT", "UPDATE", "DELETE"}

TABLES = """
SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
"""
FIXED = (
    "REVOKE ALL ON SCHEMA public FROM PUBLIC, {application}",
    "GRANT USAGE ON SCHEMA public TO {application}",
    "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, {application}",
    "REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, {application}",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {application}",
    "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {application}",
)


def grant_rights() -> None:
    """Give the application role exactly the declared rights, whatever it had before.

    Runs on Django's default connection, which must be the owner's.
    """
    declared = declared_rights()
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in FIXED:
            cursor.execute(statement.format(application=APPLICATION))
        cursor.execute(TABLES)
        for (table,) in cursor.fetchall():
            _grant(cursor, table, declared.get(table, USUAL_RIGHTS))


def declared_rights() -> dict[str, str]:
    """List what models declare in `application_rights`, by table."""
    declared = dict(READ_ONLY_TABLES)
    for model in apps.get_models(include_auto_created=True):
        rights = getattr(model, "application_rights", USUAL_RIGHTS)
        unknown = {part.strip() for part in rights.split(",")} - KNOWN_RIGHTS
        if unknown:
            message = f"{model.__name__}.application_rights: {sorted(unknown)}"
            raise ValueError(message)
        declared[model._meta.db_table] = rights
    return declared


def _grant(cursor: CursorWrapper, table: str, rights: str) -> None:
    name = connection.ops.quote_name(table)
    cursor.execute(f"GRANT {rights} ON TABLE {name} TO {APPLICATION}")
