"""Administrators besides An, who is in the cast."""

import pytest

from phoihop.directory.factories import (
    make_account,
    make_administration,
    make_person,
)
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import AdminUnit
from phoihop.foundation.clock import today


def _administrator(unit: AdminUnit, full_name: str) -> Mandate:
    person = make_person(unit=unit, full_name=full_name)
    make_account(person=person)
    make_administration(person=person, unit=unit)
    [mandate] = mandates_of(person.pk, today())
    return mandate


@pytest.fixture
def second(an_phu: AdminUnit) -> Mandate:
    """A second administrator of An Phú: from now on two keep the directory."""
    return _administrator(an_phu, "Mai Xuân Đức")


@pytest.fixture
def neighbour(binh_hoa: AdminUnit) -> Mandate:
    """The administrator of Bình Hòa."""
    return _administrator(binh_hoa, "Tạ Quốc Bình")
