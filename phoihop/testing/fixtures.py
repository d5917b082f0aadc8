"""Fixtures of the permanent cast; the root conftest loads them as a plugin."""

from collections.abc import Callable

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit, Organisation
from phoihop.testing.cast import COMMUNE, NEIGHBOUR, Cast, build_cast
from phoihop.testing.clients import WorkClient, client_of

ClientOf = Callable[[Mandate], WorkClient]

_ROLES = (
    "lan", "minh", "ha", "quang", "son", "tam",
    "thao", "phuong", "hong", "kieu", "tuan", "an",
)  # fmt: skip
_ORGANISATIONS = (
    "committee", "front", "womens_union", "farmers_union", "youth_union",
    "veterans", "trade_union", "inspection", "neighbour_committee",
)  # fmt: skip


@pytest.fixture(name="cast")
def _cast(db: None) -> Cast:
    """The whole cast, made afresh for the test."""
    return build_cast()


@pytest.fixture(name="client_of")
def _client_of(db: None) -> ClientOf:
    """Sign somebody in: ``client_of(lan).post(path, fields)``."""
    return client_of


@pytest.fixture
def an_phu(cast: Cast) -> AdminUnit:
    """The commune An Phú."""
    return cast.units[COMMUNE]


@pytest.fixture
def binh_hoa(cast: Cast) -> AdminUnit:
    """The neighbouring commune Bình Hòa."""
    return cast.units[NEIGHBOUR]


def _mandate_fixture(name: str) -> Callable[[Cast], Mandate]:
    @pytest.fixture(name=name)
    def mandate(cast: Cast) -> Mandate:
        return cast.mandate(name)

    return mandate


def _organisation_fixture(name: str) -> Callable[[Cast], Organisation]:
    @pytest.fixture(name=name)
    def organisation(cast: Cast) -> Organisation:
        return cast.organisations[name]

    return organisation


for _name in _ROLES:
    globals()[_name] = _mandate_fixture(_name)
for _name in _ORGANISATIONS:
    globals()[_name] = _organisation_fixture(_name)
