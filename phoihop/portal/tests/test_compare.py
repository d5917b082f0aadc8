"""Two programmes side by side, field by field."""

import pytest

from phoihop.portal.tests.publishing import Publisher, content
from phoihop.portal.tests.reading import page_of, words_of
from phoihop.publication.models import Publication
from phoihop.publication.services import withdraw
from phoihop.search.services import catch_up

pytestmark = pytest.mark.django_db

LAW = {"code": "TT", "name": "Tuyên truyền"}
MONEY = {"code": "KT", "name": "Kinh tế - xã hội"}
VOTERS = {"code": "CT", "name": "Tiếp xúc cử tri"}


@pytest.fixture
def two(publisher: Publisher) -> tuple[Publication, Publication]:
    first = publisher.publish(
        code="mot",
        title="Chương trình một",
        contents=[
            content("1", "Phổ biến luật", field=LAW),
            content(
                "2", "Giảm nghèo", field=MONEY,
                contents=[content("2.1", "Vay vốn", field={"code": "", "name": ""})],
            ),
        ],
    )  # fmt: skip
    second = publisher.publish(
        code="hai",
        title="Chương trình hai",
        period=["2025-01-01", "2025-12-31"],
        contents=[
            content("1", "Tuyên truyền lưu động", field=LAW),
            content("2", "Gặp gỡ cử tri", field=VOTERS),
        ],
    )
    return first, second


def test_contents_stand_by_field_with_counts_and_what_only_one_has(
    two: tuple[Publication, Publication],
) -> None:
    html = page_of("/compare/?first=mot&second=hai")
    words = words_of(html)
    assert "1 lĩnh vực có ở cả hai" in words
    assert "1 lĩnh vực chỉ có ở chương trình thứ nhất" in words
    assert "1 lĩnh vực chỉ có ở chương trình thứ hai" in words
    law, money, voters = (row for row in html.split("<tr>")[2:5])
    assert "Tuyên truyền" in law
    assert "chỉ có ở" not in law
    rows = {name: row for row in (law, money, voters) for name in ("Kinh tế", "cử tri")
            if name in row}  # fmt: skip
    assert "chỉ có ở thứ nhất" in rows["Kinh tế"]
    # A content below has the field of the one above it.
    assert "2.1. Vay vốn" in rows["Kinh tế"]
    assert "2 nội dung" in rows["Kinh tế"]
    assert "chỉ có ở thứ hai" in rows["cử tri"]
    assert 'href="/programmes/mot/#noi-dung-2-1"' in html
    assert "Tổng số nội dung 3 2" in words


def test_one_chooses_by_words_and_never_the_same_twice(
    two: tuple[Publication, Publication],
) -> None:
    catch_up()
    html = page_of("/compare/")
    assert 'href="?first=mot"' in html
    html = page_of("/compare/?first=mot&q=chuong+trinh")
    assert 'href="?first=mot&amp;second=hai"' in html
    assert "second=mot" not in html
    same = page_of("/compare/?first=mot&second=mot")
    assert "Hãy chọn chương trình thứ hai" in words_of(same)


def test_nothing_that_answers_says_how_to_go_on(
    two: tuple[Publication, Publication],
) -> None:
    catch_up()
    assert "Không có chương trình đã công bố nào" in page_of("/compare/?q=khongcodau")


@pytest.mark.parametrize("code", ["khong-co", "' or 1", "%00", "a" * 99])
def test_a_code_that_shows_nothing_is_as_if_not_asked(
    two: tuple[Publication, Publication], code: str
) -> None:
    assert "Hãy chọn chương trình thứ" in page_of(f"/compare/?first={code}&second=hai")


def test_a_withdrawn_programme_is_not_compared(
    two: tuple[Publication, Publication], publisher: Publisher
) -> None:
    withdraw(actor=publisher.phuong, publication=two[0], reason="Nhầm bản.")
    html = page_of("/compare/?first=mot&second=hai")
    assert "Phổ biến luật" not in html
    assert "<table" not in html
