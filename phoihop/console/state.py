"""What was already done to a database, remembered in the database's own comment."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum

import psycopg
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


@dataclass
class State:
    """The marks of the work that a database has behind it."""

    schema: str = ""
    units: str = ""
    samples: Samples = Samples.UNDECIDED


def read_state(owner_url: str) -> State:
    """Read the marks; a database without them has everything before it."""
    with _as_owner(owner_url) as connection:
        row = connection.execute(READ).fetchone()
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


def write_state(owner_url: str, state: State) -> None:
    """Remember the marks."""
    with _as_owner(owner_url) as connection:
        connection.execute(
            sql.SQL("COMMENT ON DATABASE {} IS {}").format(
                sql.Identifier(connection.info.dbname),
                sql.Literal(json.dumps({"phoihop": asdict(state)})),
            )
        )


def _as_owner(owner_url: str) -> psycopg.Connection:
    return psycopg.connect(owner_url, options=f"-c role={OWNER}")
