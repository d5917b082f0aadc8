"""Migration operations for triggers that no session setting can switch off.

Plain SQL on purpose: the ready-made package consults a session variable before each
trigger, and any role may set it.
"""

from django.db.migrations.operations import RunSQL

_REFUSAL = "integrity_constraint_violation"
# A temporary table must not stand in for one of ours: temporary ones come last.
_SEARCH_PATH = "public, pg_temp"


class Trigger(RunSQL):
    """Create a trigger and its function; the reverse drops both."""

    def __init__(self, *, name: str, table: str, event: str, body: str) -> None:
        """Take the PL/pgSQL ``body`` between BEGIN and END, and an ``event`` such as
        ``BEFORE UPDATE OR DELETE``.
        """
        self.arguments = {"name": name, "table": table, "event": event, "body": body}
        super().__init__(
            sql=f"""
                CREATE OR REPLACE FUNCTION {name}() RETURNS trigger
                LANGUAGE plpgsql SET search_path = {_SEARCH_PATH}
                AS $$ BEGIN {body} END $$;
                DROP TRIGGER IF EXISTS {name} ON {table};
                CREATE TRIGGER {name} {event} ON {table}
                FOR EACH ROW EXECUTE FUNCTION {name}();
            """,
            reverse_sql=f"""
                DROP TRIGGER IF EXISTS {name} ON {table};
                DROP FUNCTION IF EXISTS {name}();
            """,
        )

    def deconstruct(self) -> tuple[str, list[object], dict[str, object]]:
        """Describe the operation by its own arguments, not by the SQL it makes."""
        return (type(self).__qualname__, [], dict(self.arguments))


def fixed_search_path(*functions: str) -> RunSQL:
    """Let functions that were made without it find tables where ours are."""
    return RunSQL(
        sql=[
            f"ALTER FUNCTION {name}() SET search_path = {_SEARCH_PATH}"
            for name in functions
        ],
        reverse_sql=[
            f"ALTER FUNCTION {name}() RESET search_path" for name in functions
        ],
    )


def refusal(code: str) -> str:
    """Return the PL/pgSQL statement that refuses with a code the services know."""
    return f"RAISE EXCEPTION '{code}' USING ERRCODE = '{_REFUSAL}';"


def append_only(table: str) -> Trigger:
    """Refuse every change and removal of a row of the table."""
    return Trigger(
        name=f"{table}_is_append_only",
        table=table,
        event="BEFORE UPDATE OR DELETE",
        body=refusal(f"{table}_is_append_only"),
    )
