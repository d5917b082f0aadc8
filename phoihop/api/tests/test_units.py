"""The units of the country as data, on any day, with what they were and became."""

import pytest

from phoihop.api.tests.asking import ask
from phoihop.foundation.clock import today
from phoihop.portal.tests.publishing import Publisher

pytestmark = pytest.mark.django_db

EVE = "2025-06-30"
_FIELDS = {
    "code", "public_code", "name", "full_name", "kind", "level", "parent_code",
    "valid_from", "valid_to", "sample",
}  # fmt: skip


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("level=province", 34),
        ("level=district", 0),
        ("level=commune", 3_321),
        (f"level=province&on={EVE}", 63),
        (f"level=district&on={EVE}", 696),
        (f"level=commune&on={EVE}", 10_035),
        (f"on={EVE}", 63 + 696 + 10_035),
        ("on=2025-07-01", 34 + 3_321),
        ("level=commune&parent=79", 168),
        (f"level=district&parent=01&on={EVE}", 30),
        ("parent=00000", 0),
    ],
)
def test_it_counts_as_many_as_there_are(question: str, count: int) -> None:
    assert ask(f"units?{question}")["count"] == count


def test_an_answer_is_count_next_items() -> None:
    answer = ask("units?level=province&limit=2")
    assert set(answer) == {"count", "next", "items"}
    assert [one["name"] for one in answer["items"]] == ["An Giang", "Bắc Ninh"]
    assert set(answer["items"][0]) == _FIELDS


def test_a_unit_is_told_with_its_time() -> None:
    [now] = ask("units?q=ho chi minh&level=province")["items"]
    assert now == {
        "code": "79",
        "public_code": "thanh-pho-79-2025-07-01",
        "name": "Hồ Chí Minh",
        "full_name": "Thành phố Hồ Chí Minh",
        "kind": "municipality",
        "level": "province",
        "parent_code": None,
        "valid_from": "2025-07-01",
        "valid_to": None,
        "sample": False,
    }
    [then] = ask(f"units?q=ho chi minh&level=province&on={EVE}")["items"]
    assert (then["valid_from"], then["valid_to"]) == (None, EVE)


def test_today_is_meant_when_no_day_is_given() -> None:
    assert ask("units?limit=1") == {
        **ask(f"units?limit=1&on={today()}"),
        "next": "/api/v1/units?limit=1&offset=1",
    }


def test_a_day_before_the_data_is_answered_with_what_is_not_known() -> None:
    answer = ask("units?on=2010-01-01&level=province&limit=200")
    assert "không rõ có từ khi nào" in answer["coverage_note"]
    assert {one["valid_from"] for one in answer["items"]} == {None}
    assert "coverage_note" not in ask(f"units?on={EVE}&limit=1")


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("q=phuc tho", ["Xã Phúc Thọ", "Xã Phúc Thọ Lâm Hà"]),
        ("q=Xã PHÚC THỌ", ["Xã Phúc Thọ", "Xã Phúc Thọ Lâm Hà"]),
        ("q=huyen phuc tho", []),
        (f"q=huyen phuc tho&on={EVE}", ["Huyện Phúc Thọ"]),
        ("q=uc tho", []),
        ("q='", []),
        ("q=%00", []),
    ],
)
def test_names_are_found_from_a_beginning_of_a_word(
    question: str, names: list[str]
) -> None:
    assert [one["full_name"] for one in ask(f"units?{question}")["items"]] == names


def test_fictional_units_come_only_when_asked_for(publisher: Publisher) -> None:
    code = publisher.unit.public_code
    without = ask("units?q=an phu&limit=200")["items"]
    assert code not in [one["public_code"] for one in without]
    assert not any(one["sample"] for one in without)
    with_samples = ask("units?q=an phu&limit=200&samples=true")["items"]
    [found] = [one for one in with_samples if one["sample"]]
    assert found["public_code"] == code
    assert found["parent_code"] == "MHT01"


def test_one_goes_through_all_parts_by_next() -> None:
    address: str | None = "units?level=province&on=2025-06-30&limit=30"
    codes = []
    while address:
        answer = ask(address.removeprefix("/api/v1/"))
        codes += [one["code"] for one in answer["items"]]
        address = answer["next"]
    assert len(codes) == len(set(codes)) == 63


def test_a_former_district_tells_what_became_of_it() -> None:
    unit = ask("units/huyen-272-truoc-2025-07-01")
    assert unit["full_name"] == "Huyện Phúc Thọ"
    assert unit["predecessors"] == []
    became = unit["successors"]
    names = [link["unit"]["name"] for link in became]
    assert names == ["Hát Môn", "Phúc Lộc", "Phúc Thọ"]
    assert {(link["extent"], link["derived"], link["kind"]) for link in became} == {
        ("part", True, None)
    }


def test_a_province_tells_what_it_was_made_of() -> None:
    made_of = ask("units/thanh-pho-79-2025-07-01")["predecessors"]
    names = [link["unit"]["name"] for link in made_of]
    assert names == ["Bà Rịa - Vũng Tàu", "Bình Dương", "Hồ Chí Minh"]
    assert {link["occurred_on"] for link in made_of} == {"2025-07-01"}
    assert {(link["extent"], link["kind"]) for link in made_of} == {("whole", "merge")}
