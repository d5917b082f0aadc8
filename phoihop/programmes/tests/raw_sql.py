"""SQL sent by hand under the application role, as somebody inside might."""

from collections.abc import Sequence

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

Parameters = Sequence[int | str]


def execute(*statements: str, parameters: Parameters = ()) -> None:
    """Run the statements in one savepoint; what was deferred is checked at once."""
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement, list(parameters) or None)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def expect_refusal(code: str, *statements: str, parameters: Parameters = ()) -> None:
    """Fail unless the database refuses the statements under this very name."""
    with pytest.raises(IntegrityError, match=code):
        execute(*statements, parameters=parameters)


def expect_no_right(*statements: str, parameters: Parameters = ()) -> None:
    """Fail unless the application role lacks the right."""
    with pytest.raises(
        DatabaseError, match=r"permission denied|must be (owner|member|able)"
    ):
        execute(*statements, parameters=parameters)


def number(query: str) -> int:
    """Return the one number that a query gives."""
    with connection.cursor() as cursor:
        cursor.execute(query)
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def count(table: str, where: str = "true") -> int:
    """Count the rows of a table."""
    return number(f"SELECT count(*) FROM {table} WHERE {where}")
