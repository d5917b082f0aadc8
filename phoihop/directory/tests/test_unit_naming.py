"""Names of units for searching and in addresses; no database."""

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.directory.units.models import COVERED_FROM, AdminUnit
from phoihop.directory.units.naming import public_code, search_form

CHANGE = date(2025, 7, 1)
EVE = date(2025, 6, 30)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Ba Chẽ", "ba che"),
        ("Đống Đa", "dong da"),
        ("Ea H'leo", "ea hleo"),
        ("Ea H’Leo", "ea hleo"),
        ("Phan Rang - Tháp Chàm", "phan rang thap cham"),
        ("  P.5 ", "p 5"),
        ("%_'\"\\", ""),
    ],
)
def test_names_are_searched_without_marks_and_signs(name: str, folded: str) -> None:
    assert search_form(name) == folded


def test_one_code_has_another_public_code_in_each_era() -> None:
    old = public_code("Phường", "00004", None, CHANGE)
    new = public_code("Phường", "00004", CHANGE, None)

    assert old == "phuong-00004-truoc-2025-07-01"
    assert new == "phuong-00004-2025-07-01"


def test_a_public_code_stays_when_a_unit_ends() -> None:
    lasting = public_code("Xã", "06970", CHANGE, None)

    assert public_code("Xã", "06970", CHANGE, date(2031, 1, 1)) == lasting


def test_a_public_code_is_fit_for_an_address() -> None:
    assert public_code("Đặc khu", "MH01", None, None) == "dac-khu-mh01"


def test_a_unit_is_in_force_from_its_first_day_to_the_day_before_its_end() -> None:
    unit = AdminUnit(term=DateRange(CHANGE, date(2026, 1, 1)))

    assert not unit.is_current(EVE)
    assert unit.is_current(CHANGE)
    assert unit.is_current(date(2025, 12, 31))
    assert not unit.is_current(date(2026, 1, 1))


def test_an_unknown_start_is_not_sure_before_the_data_begin() -> None:
    old = AdminUnit(term=DateRange(None, CHANGE))
    lasting = AdminUnit(term=DateRange(None, None))

    assert old.is_current(date(1990, 1, 1))
    assert not old.is_sure_on(date(1990, 1, 1))
    assert old.is_sure_on(EVE)
    assert lasting.is_sure_on(COVERED_FROM)
    assert not lasting.is_sure_on(date(2025, 6, 29))


def test_a_known_start_is_sure() -> None:
    assert AdminUnit(term=DateRange(date(2000, 1, 1), None)).is_sure_on(
        date(2000, 1, 1)
    )
