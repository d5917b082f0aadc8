"""Every process learns on which day the sample stands, and only where there is one."""

from pathlib import Path

import pytest

from phoihop.console.access import Access
from phoihop.console.roles import APPLICATION, MIGRATOR
from phoihop.console.samples import loading_surroundings, surroundings_of
from phoihop.console.state import Samples, State, write_state
from phoihop.testing.database import TestServer

TOLD = {"PHOIHOP_SAMPLES": "1", "PHOIHOP_SAMPLE_DAY": "2026-05-12"}


@pytest.fixture
def access(data: Path, test_server: TestServer, fresh_database: str) -> Access:
    """Give the addresses of a database that nobody has decided about."""
    return Access(
        data,
        test_server.url(APPLICATION, fresh_database),
        test_server.url(MIGRATOR, fresh_database),
        None,
    )


def _decide(access: Access, samples: Samples) -> None:
    assert access.owner_url is not None
    write_state(access.owner_url, State(samples=samples))


def test_a_database_with_the_sample_has_its_day_on_every_start(access: Access) -> None:
    _decide(access, Samples.LOADED)
    assert surroundings_of(access) == TOLD
    assert surroundings_of(access) == TOLD


@pytest.mark.parametrize("samples", [Samples.UNDECIDED, Samples.DECLINED])
def test_a_database_without_it_keeps_the_real_day(
    access: Access, samples: Samples
) -> None:
    _decide(access, samples)
    assert surroundings_of(access) == {}


def test_outside_the_local_mode_nothing_is_told(
    access: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    _decide(access, Samples.LOADED)
    monkeypatch.setenv("PHOIHOP_LOCAL", "0")
    assert surroundings_of(access) == {}


def test_without_the_owners_address_nothing_is_told(
    access: Access,
) -> None:
    assert (
        surroundings_of(Access(access.data, access.application_url, None, None)) == {}
    )


def test_the_loading_keeps_a_hasher_that_the_operator_named() -> None:
    named = {"PHOIHOP_PASSWORD_HASHER": "named.by.the.Operator"}
    assert loading_surroundings(named) == {**TOLD, **named}
    assert "SamplePasswordHasher" in loading_surroundings({})["PHOIHOP_PASSWORD_HASHER"]
