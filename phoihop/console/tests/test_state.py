"""A database remembers what was done to it."""

import psycopg
import pytest

from phoihop.console.roles import MIGRATOR
from phoihop.console.state import Samples, State, read_state, write_state
from phoihop.testing.database import TestServer, connected_as_owner


@pytest.fixture
def owner_url(test_server: TestServer, fresh_database: str) -> str:
    return test_server.url(MIGRATOR, fresh_database)


def test_a_new_database_has_everything_before_it(owner_url: str) -> None:
    assert read_state(owner_url) == State()


def test_what_was_written_is_read_again(owner_url: str) -> None:
    state = State(schema="a", units="b", samples=Samples.DECLINED)

    write_state(owner_url, state)

    assert read_state(owner_url) == state


def test_a_comment_of_somebody_else_counts_as_nothing_done(
    test_server: TestServer, fresh_database: str, owner_url: str
) -> None:
    for comment in ("a word", "[]", '{"phoihop": []}', "{}"):
        with connected_as_owner(test_server, fresh_database) as owner:
            write_comment(owner, comment)

        assert read_state(owner_url) == State(), comment


def write_comment(owner: psycopg.Connection, comment: str) -> None:
    owner.execute(f"COMMENT ON DATABASE {owner.info.dbname} IS '{comment}'")
    owner.commit()
