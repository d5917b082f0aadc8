"""Statements on the kept cursor: rows, names, refusals, and connections that end."""

import pytest
from django.db import DataError, connection, transaction
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext

from phoihop.foundation import statements
from phoihop.foundation.statements import named_rows_of, rows_of

_ADDED = "SELECT %(one)s::int + 1 AS more, %(word)s::text AS word"
_DIVIDED = "SELECT 10 / %s::int"


@pytest.mark.django_db
def test_it_returns_rows_and_the_names_of_columns() -> None:
    for one in range(5):
        given = {"one": one, "word": "Ba Chẽ"}
        assert rows_of(_ADDED, given) == [(one + 1, "Ba Chẽ")]
        assert named_rows_of(_ADDED, given) == (
            ("more", "word"),
            [(one + 1, "Ba Chẽ")],
        )


@pytest.mark.django_db
def test_the_server_keeps_the_plan_of_what_is_asked_again() -> None:
    asked = "SELECT %s::int AS asked_thrice"
    for one in (1, 2, 3):
        rows_of(asked, [one])
    kept = rows_of(
        "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE %s",
        ["%asked_thrice"],
    )
    assert kept == [(1,)]


@pytest.mark.django_db
def test_a_refusal_of_the_database_is_an_error_of_djangos() -> None:
    with pytest.raises(DataError), transaction.atomic():
        rows_of(_DIVIDED, [0])
    assert rows_of(_DIVIDED, [5]) == [(2,)]


@pytest.mark.django_db
def test_nothing_is_asked_in_a_transaction_that_is_to_be_undone() -> None:
    with transaction.atomic():
        transaction.set_rollback(True)
        with pytest.raises(TransactionManagementError):
            rows_of(_DIVIDED, [5])


@pytest.mark.django_db
def test_a_new_connection_gets_a_cursor_of_its_own() -> None:
    other = connection.copy()
    other.ensure_connection()
    kept = statements._cursor_of(other)
    assert statements._cursor_of(other) is kept
    other.close()
    other.ensure_connection()
    try:
        fresh = statements._cursor_of(other)
        assert fresh is not kept
        assert fresh.execute(_DIVIDED, [2]).fetchall() == [(5,)]
    finally:
        other.close()


@pytest.mark.django_db
def test_who_listens_to_statements_hears_of_these() -> None:
    with CaptureQueriesContext(connection) as heard:
        assert rows_of(_DIVIDED, [5]) == [(2,)]
        assert named_rows_of(_ADDED, {"one": 1, "word": "x"})[0] == ("more", "word")
    assert len(heard) == 2
