"""Finding units of the country by what a clerk types."""

import unicodedata
from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from phoihop.directory.factories import make_unit
from phoihop.directory.units.queries import FoundUnit, find_units, unit_path

pytestmark = pytest.mark.django_db

EVE = date(2025, 6, 30)
CHANGE = date(2025, 7, 1)
BA_CHE = ["Xã Ba Chẽ", "Huyện Ba Chẽ", "Thị trấn Ba Chẽ"]


def names(found: list[FoundUnit]) -> list[str]:
    return [str(hit.unit) for hit in found]


@pytest.mark.parametrize(
    "text",
    [
        "ba che",
        "Ba Chẽ",
        "BA CHẼ",
        "  ba   chẽ ",
        unicodedata.normalize("NFD", "Ba Chẽ"),
    ],
)
def test_a_name_is_found_with_or_without_marks(text: str) -> None:
    assert names(find_units(text)) == BA_CHE


@pytest.mark.parametrize("text", ["dong da", "Đống Đa", "đống đa", "ĐỐNG ĐA"])
def test_d_with_a_stroke_is_found_by_d_and_by_itself(text: str) -> None:
    assert names(find_units(text))[:1] == ["Phường Đống Đa"]
    assert "Quận Đống Đa" in names(find_units(text))


def test_old_and_new_tone_placement_find_the_same() -> None:
    assert names(find_units("Hoà Bình")) == names(find_units("Hòa Bình"))
    assert names(find_units("Thuỷ Nguyên")) == names(find_units("Thủy Nguyên"))


@pytest.mark.parametrize("text", ["huyện Ba Chẽ", "huyen ba che", "H. Ba Chẽ"])
def test_a_kind_word_narrows_the_search(text: str) -> None:
    assert names(find_units(text)) == ["Huyện Ba Chẽ"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("TP. Cao Lãnh", "Thành phố Cao Lãnh"),
        ("tp ho chi minh", "Thành phố Hồ Chí Minh"),
        ("quận Đống Đa", "Quận Đống Đa"),
        ("thị trấn Phúc Thọ", "Thị trấn Phúc Thọ"),
        ("đặc khu Phú Quốc", "Đặc khu Phú Quốc"),
        ("tỉnh Hoà Bình", "Tỉnh Hòa Bình"),
        ("ea hleo", "Xã Ea H'Leo"),
    ],
)
def test_what_was_meant_comes_first(text: str, first: str) -> None:
    assert names(find_units(text))[0] == first


def test_a_name_that_begins_with_a_kind_word_is_found() -> None:
    assert "Phường Phường Đúc" in names(find_units("Phường Đúc", on=EVE))


def test_an_old_name_finds_the_unit_of_then_and_what_it_became() -> None:
    (found,) = find_units("Trúc Bạch")

    assert found.unit.has_ended
    assert [str(unit) for unit in unit_path(found.unit)][-1] == "Phường Trúc Bạch"
    assert [str(link.unit) for link in found.became] == ["Phường Ba Đình"]


def test_an_old_district_shows_what_its_communes_became() -> None:
    (found,) = find_units("huyện Phúc Thọ")

    assert [str(link.unit) for link in found.became] == [
        "Xã Hát Môn",
        "Xã Phúc Lộc",
        "Xã Phúc Thọ",
    ]


def test_current_units_come_before_past_ones_and_exact_names_first() -> None:
    found = find_units("Phúc Thọ")
    past = [hit.unit.has_ended for hit in found]

    assert names(found)[:3] == ["Xã Phúc Thọ", "Xã Phúc Thọ Lâm Hà", "Huyện Phúc Thọ"]
    assert past == sorted(past)


@pytest.mark.parametrize("name", ["Vĩnh Thanh", "Vĩnh Thành", "Vĩnh Thạnh"])
def test_the_marks_that_were_typed_decide_between_exact_names(name: str) -> None:
    found = names(find_units(name, on=CHANGE))

    assert found[0] == f"Xã {name}"
    assert {"Xã Vĩnh Thanh", "Xã Vĩnh Thành", "Xã Vĩnh Thạnh"} <= set(found)


def test_higher_levels_come_first_among_equals() -> None:
    assert names(find_units("Hòa Bình", on=EVE))[0] == "Tỉnh Hòa Bình"


def test_words_match_from_their_beginning() -> None:
    found = names(find_units("an phu", limit=200))

    assert "Xã An Phú" in found
    assert not any("Phượng" in name and "An " not in name for name in found)


def test_a_day_limits_the_search_to_the_units_in_force() -> None:
    assert names(find_units("ba che", on=CHANGE)) == ["Xã Ba Chẽ"]
    assert names(find_units("ba che", on=EVE)) == ["Huyện Ba Chẽ", "Thị trấn Ba Chẽ"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [("ba chee", "Xã Ba Chẽ"), ("ho chi mihn", "Thành phố Hồ Chí Minh")],
)
def test_typing_errors_are_forgiven_when_nothing_else_was_found(
    text: str, meant: str
) -> None:
    assert names(find_units(text))[0] == meant


def test_nothing_is_found_for_what_is_no_name() -> None:
    assert find_units("qwrtzplk") == []


@pytest.mark.parametrize(
    "text", ["", "   ", "x" * 300, "%", "_", "'\"", "\x00", "\\", "%%%' OR 1=1 --'\x00"]
)
def test_bad_input_is_answered_calmly(text: str) -> None:
    assert find_units(text) == []


@pytest.mark.parametrize("text", ["ba%che", "ba_che", "'ba' \"che\"", "ba\x00 che"])
def test_signs_stand_for_nothing_but_blanks(text: str) -> None:
    assert names(find_units(text)) == BA_CHE


def test_no_more_than_the_limit_is_returned() -> None:
    assert len(find_units("a", limit=5)) == 5


def test_fictional_units_are_found_only_when_asked_for() -> None:
    make_unit(code="MHT77", name="Zukq Wezt")

    assert find_units("zukq wezt") == []
    assert names(find_units("zukq wezt", include_samples=True)) == ["Xã Zukq Wezt"]


@pytest.mark.parametrize("text", ["ba che", "a", "hòa bình", "huyện Phúc Thọ"])
def test_a_search_costs_the_same_few_queries_whatever_is_found(
    text: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(3):
        for hit in find_units(text):
            str(hit.unit)
            unit_path(hit.unit)
            [unit_path(link.unit) for link in hit.became]


def test_the_second_try_costs_one_query_more(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(4):
        find_units("ho chi mihn")
