"""Deleting rows that are locked for everybody: by the owner of the tables only.

The triggers of the touched tables are switched off by name, in the same transaction as
the deletion, while nobody else can write; foreign keys are checked before they are on
again. No session setting is used, and none would do (decision 0003).
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection
from psycopg import sql

from phoihop.samples.wiping.gathering import Rows
from phoihop.samples.wiping.links import all_models, key_of

# How a trigger is switched on again, by how it stood.
_ON = {"O": "ENABLE", "A": "ENABLE ALWAYS", "R": "ENABLE REPLICA"}
_TRIGGERS = """
SELECT c.relname, t.tgname, t.tgenabled::text
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' AND c.relname = ANY(%s)
ORDER BY 1, 2
"""


def keep_others_from_writing(patience: str) -> None:
    """Let nobody else write until the transaction ends; reading goes on.

    ``patience`` is how long to wait for those who are writing, as "5s".
    """
    tables = sql.SQL(", ").join(
        sql.Identifier(model._meta.db_table) for model in all_models()
    )
    with connection.cursor() as cursor:
        cursor.execute(
            sql.SQL("SET LOCAL lock_timeout = {}").format(sql.Literal(patience))
        )
        cursor.execute(
            sql.SQL("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE").format(tables)
        )


def delete_rows(rows: Rows) -> dict[str, int]:
    """Delete the rows; return how many by table.

    Raises:
        IntegrityError: a row that stays names one of them.
    """
    keys = {model._meta.db_table: key_of(model) for model in all_models()}
    with triggers_off(rows.keys()), connection.cursor() as cursor:
        counts = {}
        for table, numbers in sorted(rows.items()):
            cursor.execute(
                sql.SQL("DELETE FROM {} WHERE {} = ANY(%s::bigint[])").format(
                    sql.Identifier(table), sql.Identifier(keys[table])
                ),
                [sorted(numbers)],
            )
            counts[table] = cursor.rowcount
        # Also what is to be checked late: a trigger cannot be switched on before.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    return counts


@contextmanager
def triggers_off(tables: Iterable[str]) -> Iterator[None]:
    """Switch the triggers of these tables off by name, and on again as they stood."""
    with connection.cursor() as cursor:
        cursor.execute(_TRIGGERS, [sorted(tables)])
        triggers = cursor.fetchall()
    _switch((table, name, "DISABLE") for table, name, _stood in triggers)
    # After an error the whole transaction goes, and with it what was switched off.
    yield
    _switch((table, name, _ON[stood]) for table, name, stood in triggers)


def _switch(triggers: Iterable[tuple[str, str, str]]) -> None:
    with connection.cursor() as cursor:
        for table, name, how in triggers:
            cursor.execute(
                sql.SQL("ALTER TABLE {} {} TRIGGER {}").format(
                    sql.Identifier(table), sql.SQL(how), sql.Identifier(name)
                )
            )
