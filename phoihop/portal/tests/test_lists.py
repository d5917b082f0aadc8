"""The first page and the list: what is published, newest first, narrowed on demand."""

from datetime import date, timedelta

import pytest

from phoihop.portal.tests.publishing import Publisher, contents
from phoihop.portal.tests.reading import page_of, words_of
from phoihop.publication.models import Publication

DAY = date(2026, 3, 1)


def _titles(html: str, *titles: str) -> list[str]:
    """Return which of the titles stand on the page, in their order there."""
    return sorted((one for one in titles if one in html), key=html.index)


@pytest.mark.django_db
def test_an_empty_system_teaches_and_leads_to_signing_in() -> None:
    words = words_of(page_of("/"))
    assert "Chưa có chương trình nào được công bố" in words
    assert "Khi các bên ở một xã, phường đã ký" in words
    assert "Ví dụ: Chương trình phối hợp công tác năm" in words
    assert 'class="button" href="/account/login/"' in page_of("/")
    assert "Chưa có chương trình nào được công bố" in page_of("/programmes/")


def test_the_first_page_shows_what_was_published_last(
    publisher: Publisher, publication: Publication
) -> None:
    html = page_of("/")
    words = words_of(html)
    assert "Chính quyền và Mặt trận đã hứa gì với dân" in words
    assert "0 /15 việc lớn đã được bên kia kiểm tra" in words
    assert 'href="/programmes/ct-an-phu-2026/#noi-dung-15"' in html
    assert "địa phương minh họa" in words
    assert f'href="/units/{publisher.unit.public_code}/"' in html
    assert "1 chương trình" in words
    assert 'name="q"' in html


def test_the_newest_stands_first(publisher: Publisher) -> None:
    publisher.publish(code="cu", title="Bản cũ", day=DAY)
    publisher.publish(code="moi", title="Bản mới", day=DAY + timedelta(days=1))
    for address in ("/", "/programmes/"):
        found = _titles(page_of(address), "Bản cũ", "Bản mới")
        assert found == ["Bản mới", "Bản cũ"]


def test_the_list_is_in_pages(publisher: Publisher) -> None:
    for number in range(21):
        publisher.publish(code=f"ct-{number}", day=DAY, contents=contents(1))
    assert page_of("/programmes/").count('class="row-title"') == 20
    assert page_of("/programmes/?page=2").count('class="row-title"') == 1
    assert 'href="?page=2"' in page_of("/programmes/")


def test_it_is_narrowed_by_any_year_of_the_period(publisher: Publisher) -> None:
    publisher.publish(code="nam", title="Bản năm", contents=contents(1))
    publisher.publish(
        code="nhiem-ky",
        title="Bản nhiệm kỳ",
        period=["2025-07-01", "2030-06-30"],
        contents=contents(1),
    )
    found = {
        year: _titles(page_of(f"/programmes/?year={year}"), "Bản năm", "Bản nhiệm kỳ")
        for year in (2024, 2026, 2028)
    }
    assert found[2024] == []
    assert sorted(found[2026]) == ["Bản nhiệm kỳ", "Bản năm"]
    assert found[2028] == ["Bản nhiệm kỳ"]
    assert '<option value="2025">2025</option>' in page_of("/programmes/")


def test_it_is_narrowed_by_the_unit_or_one_above(
    publisher: Publisher, publication: Publication
) -> None:
    province = publisher.cast.units["MHT01"]
    neighbour = publisher.cast.units["MHT03"]
    address = "/programmes/ct-an-phu-2026/"
    assert address in page_of(f"/programmes/?unit={publisher.unit.public_code}")
    assert address in page_of(f"/programmes/?unit={province.public_code}")
    nothing = page_of(f"/programmes/?unit={neighbour.public_code}")
    assert address not in nothing
    assert "Không có chương trình nào như vậy" in nothing


@pytest.mark.parametrize(
    "question",
    ["year=abc", "year=99999", "year=²", "unit=%00", "unit=' or 1=1", "page=-1"],
)
def test_what_cannot_be_read_is_not_asked(
    publication: Publication, question: str
) -> None:
    assert "/programmes/ct-an-phu-2026/" in page_of(f"/programmes/?{question}")
