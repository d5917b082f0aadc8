"""What was already done to a database, remembered in the database's own comment."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum

import psycopg
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import sql

from phoihop.console.roles import OWNER

READ = """
SELECT shobj_description(oid, 'pg_database') FROM pg_database
WHERE datname = current_database()
"""


class Samples(StrEnum):
    """Whether a database carries samples."""

    UNDECIDED = ""
    LOADED = "loaded"
    DECLINED = "declined"
    WIPED = "wiped"


@dataclass
class State:
    """The marks of the work that a database has behind it."""

    schema: str = ""
    units: str = ""
    samples: Samples = Samples.UNDECIDED


def read_state(owner_url: str) -> State:
    """Read the marks; a database without them has everything before it."""
    with _as_owner(owner_url) as connection:
        return _state_in(connection.execute(READ).fetchone())


def write_state(owner_url: str, state: State) -> None:
    """Remember the marks."""
    with _as_owner(owner_url) as connection:
        connection.execute(_statement(connection.info.dbname, state))


def mark_wiped(connection: BaseDatabaseWrapper) -> None:
    """Remember that the sample was removed, in the transaction that removes it."""
    with connection.cursor() as cursor:
        cursor.execute(READ)
        state = _state_in(cursor.fetchone())
        state.samples = Samples.WIPED
        name = str(connection.settings_dict["NAME"])
        cursor.execute(_statement(name, state))


def _state_in(row: tuple[str | None, ...] | None) -> State:
    try:
        marks = json.loads(row[0])["phoihop"] if row and row[0] else {}
        return State(
            schema=marks.get("schema", ""),
            units=marks.get("units", ""),
            samples=Samples(marks.get("samples", "")),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        # Somebody wrote a comment of their own; every step may be repeated safely.
        return State()


def _statement(database: str, state: State) -> sql.Composed:
    return sql.SQL("COMMENT ON DATABASE {} IS {}").format(
        sql.Identifier(database),
        sql.Literal(json.dumps({"phoihop": asdict(state)})),
    )


def _as_owner(owner_url: str) -> psycopg.Connection:
    return psycopg.connect(owner_url, options=f"-c role={OWNER}")
