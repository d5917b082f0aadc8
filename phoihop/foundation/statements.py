"""Questions to the database whose text never changes, asked as cheaply as can be.

Planning a question of ten joins costs PostgreSQL more than answering it, and opening
a cursor costs us more than reading ten rows. So each connection keeps one cursor for
such questions, and the server keeps their plans from the third time they are asked.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import Cursor, postgres
from psycopg.abc import Buffer
from psycopg.types.range import DateRangeLoader, Range

Values = Sequence[Any] | Mapping[str, Any]
Answer = tuple[Any, ...]
Row = Sequence[Any]

_MOST_DAYS = 2000
# What the columns of a statement are called; its text never changes.
_NAMES: dict[str, tuple[str, ...]] = {}
_KEPT: WeakKeyDictionary[BaseDatabaseWrapper, Cursor[Answer]] = WeakKeyDictionary()


def rows_of(sql: str, values: Values, database: str = "default") -> list[Answer]:
    """Return all rows that a statement finds.

    Raises:
        django.db.Error: The database refused, as with a cursor of Django's.
    """
    return _ask(sql, values, database, is_named=False)[1]


def named_rows_of(
    sql: str, values: Values, database: str = "default"
) -> tuple[tuple[str, ...], list[Answer]]:
    """Return the names of the columns, and all rows that a statement finds.

    Raises:
        django.db.Error: The database refused, as with a cursor of Django's.
    """
    return _ask(sql, values, database, is_named=True)


def _ask(
    sql: str, values: Values, database: str, *, is_named: bool
) -> tuple[tuple[str, ...], list[Answer]]:
    connection = connections[database]
    if connection.queries_logged or connection.execute_wrappers:
        # Whoever listens is told of each statement by Django's own cursor.
        with connection.cursor() as listened_to:
            listened_to.execute(sql, values)
            return _answer(sql, listened_to, is_named=is_named)
    connection.close_if_health_check_failed()
    connection.ensure_connection()
    connection.validate_no_broken_transaction()
    with connection.wrap_database_errors:
        cursor = _cursor_of(connection)
        cursor.execute(sql, values)
        return _answer(sql, cursor, is_named=is_named)


def _answer(
    sql: str, cursor: Any, *, is_named: bool
) -> tuple[tuple[str, ...], list[Answer]]:
    if not is_named:
        return (), cursor.fetchall()
    names = _NAMES.get(sql)
    if names is None:
        names = _NAMES[sql] = tuple(one.name for one in cursor.description)
    return names, cursor.fetchall()


def _cursor_of(connection: BaseDatabaseWrapper) -> Cursor[Answer]:
    """Return the cursor kept for a connection; a new connection gets a new one."""
    cursor = _KEPT.get(connection)
    if cursor is None or cursor.connection is not connection.connection:
        cursor = _KEPT[connection] = Cursor(connection.connection)
        cursor.adapters.register_loader("daterange", _KeptDaysLoader)
    return cursor


class _KeptDaysLoader(DateRangeLoader):
    """Reads days from and to; most rows of a page hold the same few."""

    def load(self, data: Buffer) -> Range[date]:
        """Return the days, the same object for what is written alike."""
        return _days(bytes(data))


@lru_cache(maxsize=_MOST_DAYS)
def _days(written: bytes) -> Range[date]:
    return DateRangeLoader(postgres.types["daterange"].oid).load(written)
