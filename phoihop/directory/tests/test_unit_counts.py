"""The units of the country, as loaded: how many, of which kinds, under whom."""

from collections import Counter
from datetime import date

import pytest
from django.db.models import F, Q
from pytest_django import DjangoAssertNumQueries

from phoihop.directory.models import AdminUnit, UnitSuccession
from phoihop.directory.units.models import UnitLevel
from phoihop.directory.units.queries import (
    counts_on,
    unit_by_public_code,
    unit_on,
    unit_path,
    units_on,
    units_within,
)

pytestmark = pytest.mark.django_db

EVE = date(2025, 6, 30)
CHANGE = date(2025, 7, 1)


def kinds_on(day: date) -> Counter[str]:
    return Counter(units_on(day).values_list("kind__code", flat=True))


def test_there_are_63_provinces_696_districts_10035_communes_on_the_eve() -> None:
    counts = counts_on(EVE)

    assert (counts.provinces, counts.districts, counts.communes) == (63, 696, 10_035)
    assert counts.is_covered


def test_there_are_34_provinces_and_3321_communes_from_the_change_on() -> None:
    counts = counts_on(CHANGE)

    assert (counts.provinces, counts.districts, counts.communes) == (34, 0, 3_321)


def test_counts_before_the_data_begin_say_that_they_prove_nothing() -> None:
    assert not counts_on(date(2025, 6, 29)).is_covered


def test_kinds_of_the_new_structure_are_the_known_ones() -> None:
    assert kinds_on(CHANGE) == {
        "province": 28,
        "municipality": 6,
        "rural_commune": 2_621,
        "ward": 687,
        "special_zone": 13,
    }


def test_kinds_of_the_old_structure_add_up() -> None:
    kinds = kinds_on(EVE)

    assert kinds["province"] + kinds["municipality"] == 63
    assert kinds["rural_commune"] + kinds["ward"] + kinds["township"] == 10_035
    assert kinds["rural_district"] == 508
    assert kinds["municipal_city"] == 2
    assert kinds["special_zone"] == 0


def test_one_level_can_be_asked_for() -> None:
    districts = units_on(EVE, UnitLevel.DISTRICT)

    assert districts.count() == 696
    assert units_on(CHANGE, "commune").count() == 3_321


def test_every_unit_but_a_province_has_a_parent_of_its_own_era() -> None:
    units = AdminUnit.objects.real()
    orphans = units.exclude(kind__level=UnitLevel.PROVINCE).filter(parent=None)
    strangers = units.exclude(parent=None).exclude(parent__term__contains=F("term"))

    assert not orphans.exists()
    assert not strangers.exists()


def test_parents_are_of_the_level_above() -> None:
    pairs = (
        AdminUnit.objects.real()
        .values_list("term__upper_inf", "kind__level", "parent__kind__level")
        .distinct()
    )

    assert set(pairs) == {
        (False, "province", None),
        (False, "district", "province"),
        (False, "commune", "district"),
        (True, "province", None),
        (True, "commune", "province"),
    }


def test_every_old_commune_has_a_successor_and_every_new_one_a_predecessor() -> None:
    of_communes = AdminUnit.objects.real().at(UnitLevel.COMMUNE)

    assert not of_communes.filter(term__upper_inf=False, successions=None).exists()
    assert not of_communes.filter(term__upper_inf=True, precessions=None).exists()


def test_the_times_of_predecessor_and_successor_meet() -> None:
    misfits = UnitSuccession.objects.filter(predecessor__is_sample=False).exclude(
        Q(predecessor__term__endswith=F("occurred_on"))
        & Q(successor__term__startswith=F("occurred_on"))
    )

    assert not misfits.exists()


def test_a_part_is_never_the_only_part() -> None:
    parts = UnitSuccession.objects.filter(extent="part", predecessor__is_sample=False)
    pieces = Counter(parts.values_list("predecessor", flat=True))

    assert len(pieces) == 471
    assert min(pieces.values()) == 2


def test_one_code_names_another_unit_in_each_era() -> None:
    before, after = unit_on("00004", EVE), unit_on("00004", CHANGE)

    assert before is not None
    assert after is not None
    assert (before.full_name, after.full_name) == ("Phường Trúc Bạch", "Phường Ba Đình")
    assert unit_on("00000", CHANGE) is None


def test_a_path_leads_from_the_province_down() -> None:
    old = unit_by_public_code("phuong-00004-truoc-2025-07-01")
    new = unit_by_public_code("xa-06970-2025-07-01")

    assert old is not None
    assert new is not None
    assert [str(unit) for unit in unit_path(old)] == [
        "Thành phố Hà Nội",
        "Quận Ba Đình",
        "Phường Trúc Bạch",
    ]
    assert [str(unit) for unit in unit_path(new)] == ["Tỉnh Quảng Ninh", "Xã Ba Chẽ"]


def test_an_unknown_public_code_finds_nothing() -> None:
    assert unit_by_public_code("xa-99999") is None


def test_units_come_in_vietnamese_order() -> None:
    names = [unit.name for unit in units_on(CHANGE, UnitLevel.PROVINCE)]

    assert names[:6] == [
        "An Giang",
        "Bắc Ninh",
        "Cà Mau",
        "Cao Bằng",
        "Cần Thơ",
        "Đà Nẵng",
    ]
    assert names.index("Đồng Tháp") < names.index("Gia Lai") < names.index("Vĩnh Long")


def test_units_within_a_province_are_its_communes_of_the_day() -> None:
    hanoi = unit_on("01", CHANGE)

    assert hanoi is not None
    assert len(units_within(hanoi, CHANGE)) == 126
    assert not units_within(hanoi, EVE)


def test_a_list_with_paths_costs_one_query(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(1):
        paths = [unit_path(unit) for unit in units_on(EVE, UnitLevel.COMMUNE)[:200]]

    assert {len(path) for path in paths} == {3}
