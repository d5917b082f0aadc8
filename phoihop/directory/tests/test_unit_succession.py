"""What units of the country became, and what they were made of."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from phoihop.directory.models import AdminUnit, UnitSuccession
from phoihop.directory.units.models import UnitLevel
from phoihop.directory.units.queries import (
    UnitLink,
    predecessors,
    successors,
    successors_of,
    unit_on,
    units_on,
)

pytestmark = pytest.mark.django_db

EVE = date(2025, 6, 30)
CHANGE = date(2025, 7, 1)
Kind = UnitSuccession.Kind


def old(code: str) -> AdminUnit:
    unit = unit_on(code, EVE)
    assert unit is not None
    return unit


def new(code: str) -> AdminUnit:
    unit = unit_on(code, CHANGE)
    assert unit is not None
    return unit


def names(links: tuple[UnitLink, ...]) -> list[str]:
    return [str(link.unit) for link in links]


def test_a_district_became_what_its_communes_became() -> None:
    links = successors(old("202"))

    assert names(links) == ["Xã Ba Chẽ", "Xã Kỳ Thượng", "Xã Lương Minh"]
    assert all(link.is_derived for link in links)
    assert not any(link.is_whole for link in links)
    assert {link.kind for link in links} == {None}
    assert {link.occurred_on for link in links} == {CHANGE}


@pytest.mark.parametrize(
    ("code", "district", "became"),
    [
        (
            "006",
            "Quận Đống Đa",
            {
                "Phường Bạch Mai",
                "Phường Đống Đa",
                "Phường Giảng Võ",
                "Phường Kim Liên",
                "Phường Láng",
                "Phường Ô Chợ Dừa",
                "Phường Văn Miếu - Quốc Tử Giám",
            },
        ),
        ("272", "Huyện Phúc Thọ", {"Xã Hát Môn", "Xã Phúc Lộc", "Xã Phúc Thọ"}),
        (
            "866",
            "Thành phố Cao Lãnh",
            {"Phường Cao Lãnh", "Phường Mỹ Ngãi", "Phường Mỹ Trà"},
        ),
    ],
)
def test_known_districts_became_known_communes(
    code: str, district: str, became: set[str]
) -> None:
    assert str(old(code)) == district
    assert set(names(successors(old(code)))) == became


def test_a_district_without_communes_passed_over_itself() -> None:
    (link,) = successors(old("498"))

    assert str(link.unit) == "Đặc khu Hoàng Sa"
    assert link.is_whole
    assert not link.is_derived
    assert link.kind == Kind.RECLASSIFY


def test_an_old_commune_that_merged_passed_over_as_a_whole() -> None:
    (link,) = successors(old("00004"))

    assert str(link.unit) == "Phường Ba Đình"
    assert link.is_whole
    assert link.kind == Kind.MERGE


def test_a_divided_commune_passed_over_in_parts() -> None:
    nhan_chinh = units_on(EVE, UnitLevel.COMMUNE).get(
        name="Nhân Chính", parent__name="Thanh Xuân"
    )
    links = successors(nhan_chinh)

    assert names(links) == ["Phường Đại Mỗ", "Phường Thanh Xuân", "Phường Yên Hòa"]
    assert {(link.extent, link.kind) for link in links} == {("part", Kind.SPLIT)}


def test_a_merged_province_names_its_predecessors_and_the_legal_act() -> None:
    links = predecessors(new("25"))

    assert names(links) == ["Tỉnh Hòa Bình", "Tỉnh Phú Thọ", "Tỉnh Vĩnh Phúc"]
    assert {link.legal_act for link in links} == {"Nghị quyết 202/2025/QH15"}


def test_a_province_that_stayed_is_kept_as_it_was() -> None:
    (link,) = predecessors(new("04"))

    assert str(link.unit) == "Tỉnh Cao Bằng"
    assert link.kind == Kind.CONTINUE
    assert link.legal_act == ""


def test_a_province_does_not_become_what_its_districts_became() -> None:
    assert names(successors(old("51"))) == ["Tỉnh Quảng Ngãi"]


def test_a_new_commune_names_the_old_ones_with_their_districts() -> None:
    links = predecessors(new("06970"))

    assert [(str(link.unit), str(link.unit.parent), link.extent) for link in links] == [
        ("Thị trấn Ba Chẽ", "Huyện Ba Chẽ", "whole"),
        ("Xã Đồn Đạc", "Huyện Ba Chẽ", "whole"),
        ("Xã Hải Lạng", "Huyện Tiên Yên", "part"),
        ("Xã Nam Sơn", "Huyện Ba Chẽ", "whole"),
        ("Xã Thanh Sơn", "Huyện Ba Chẽ", "whole"),
    ]


def test_what_is_in_force_has_no_successor_and_the_oldest_no_predecessor() -> None:
    assert successors(new("06970")) == ()
    assert predecessors(old("06970")) == ()


def test_a_district_and_its_commune_may_be_asked_for_together() -> None:
    district, township = old("202"), old("06970")
    became = successors_of([district, township])

    assert len(became[district.pk]) == 3
    assert names(became[township.pk]) == ["Xã Ba Chẽ"]


def test_a_district_whose_communes_all_went_to_one_unit_went_there_whole() -> None:
    whole = [
        links[0]
        for links in successors_of(units_on(EVE, UnitLevel.DISTRICT)).values()
        if len(links) == 1 and links[0].is_derived
    ]

    assert len(whole) > 0
    assert all(link.is_whole for link in whole)


def test_many_units_cost_as_many_queries_as_one(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    districts = list(units_on(EVE, UnitLevel.DISTRICT)[:50])
    with django_assert_num_queries(1):
        became = successors_of(districts)
        paths = [str(link.unit.parent) for links in became.values() for link in links]

    assert len(became) == 50
    assert len(paths) > 50
