"""The journal is append-only, for the application role and for the owner."""

import psycopg
import pytest
from django.db import InternalError, ProgrammingError, connection, transaction
from psycopg import errors

from phoihop.audit.models import Entry

pytestmark = pytest.mark.django_db
CHANGES = [
    "UPDATE audit_entry SET person_name = 'x'",
    "DELETE FROM audit_entry",
    "TRUNCATE audit_entry",
]


def write_entry() -> None:
    Entry.objects.create(
        occurred_on="2026-01-05",
        action="person.create",
        object_type="directory.person",
        object_id=1,
        object_label="Lan",
    )


@pytest.mark.parametrize("statement", CHANGES)
def test_the_application_role_has_no_right_to_change_it(statement: str) -> None:
    write_entry()
    with (
        pytest.raises((ProgrammingError, InternalError)) as refusal,
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert "permission denied" in str(refusal.value)


@pytest.mark.parametrize("statement", CHANGES[:2])
def test_even_the_owner_meets_the_lock(
    statement: str, owner_connection: psycopg.Connection
) -> None:
    owner_connection.execute(
        "INSERT INTO audit_entry (occurred_on, recorded_at, person_name, title, "
        "organisation_name, action, object_type, object_id, object_label, "
        "within_type, from_state, to_state, reason, changes) VALUES "
        "(now(), now(), '', '', '', 'a', 'b', 1, 'c', '', '', '', '', '{}')"
    )
    with pytest.raises(errors.IntegrityConstraintViolation, match="append_only"):
        owner_connection.execute(statement)
