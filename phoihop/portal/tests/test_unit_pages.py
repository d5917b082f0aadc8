"""Units: found by old and new names, with what they were and what they became."""

import re

import pytest

from phoihop.directory.models import AdminUnit
from phoihop.foundation.vietnamese import sort_key
from phoihop.portal.tests.publishing import Publisher, units_before
from phoihop.portal.tests.reading import page_of, section_of, words_of
from phoihop.publication.models import Publication

pytestmark = pytest.mark.django_db

HO_CHI_MINH = "/units/thanh-pho-79-2025-07-01/"
PHUC_THO = "/units/huyen-272-truoc-2025-07-01/"


def test_one_goes_down_from_the_34_provinces() -> None:
    html = page_of("/units/")
    assert "34 tỉnh, thành phố" in html
    links = re.findall(r'href="(/units/[\w-]+/)"', html)
    assert len(links) == 34
    assert HO_CHI_MINH in links


def test_fictional_provinces_stand_apart(publisher: Publisher) -> None:
    words = words_of(page_of("/units/"))
    assert "34 tỉnh, thành phố" in words
    assert "Tỉnh Lam Sơn minh họa" in words.split("Địa phương minh họa")[1]


@pytest.mark.parametrize("question", ["phuc tho", "Phúc Thọ", "huyen phuc tho"])
def test_an_old_name_is_found_and_leads_to_the_new_units(question: str) -> None:
    html = page_of(f"/units/?q={question}")
    words = words_of(html)
    assert PHUC_THO in html
    assert "nay là Xã Hát Môn, Xã Phúc Lộc, Xã Phúc Thọ" in words
    assert "đến 30/6/2025" in words


def test_what_matched_is_marked() -> None:
    assert "<mark>Phúc Thọ</mark>" in page_of("/units/?q=phuc tho")


def test_nothing_found_says_how_to_go_on() -> None:
    assert "Không có đơn vị nào tên như vậy" in page_of("/units/?q=khongcodau")


def test_a_province_lists_its_communes_in_vietnamese_order() -> None:
    html = page_of(HO_CHI_MINH)
    listed = html.split("168 đơn vị trực thuộc")[1]
    names = re.findall(r"<li><a [^>]+>(?:Phường|Xã|Đặc khu) ([^<]+)</a>", listed)
    assert len(names) == 168
    assert names == sorted(names, key=sort_key)
    assert names[0] == "An Đông"


def test_a_province_says_what_it_was_made_of() -> None:
    before = section_of(page_of(HO_CHI_MINH), "Trước 1/7/2025")
    assert "Tỉnh Bà Rịa - Vũng Tàu toàn bộ Tỉnh Bình Dương toàn bộ" in before


def test_a_former_district_says_what_became_of_it() -> None:
    html = page_of(PHUC_THO)
    became = section_of(html, "Nay thuộc về đâu")
    assert became.startswith(" Xã Hát Môn Thành phố Hà Nội một phần Xã Phúc Lộc")
    assert "18 đơn vị trực thuộc tính đến 30/6/2025" in words_of(html)
    assert "kết thúc 30/6/2025" in html


def test_a_start_that_nobody_knows_is_said_and_not_filled_in() -> None:
    assert "Có từ không rõ từ khi nào Đến 30/6/2025" in words_of(page_of(PHUC_THO))
    assert "Có từ 1/7/2025 Đến nay" in words_of(page_of(HO_CHI_MINH))


def test_a_unit_shows_its_programmes(publication: Publication) -> None:
    html = page_of(f"/units/{publication.named_unit.public_code}/")
    promised = section_of(html, "Đã hứa gì, làm tới đâu 2026 · ký ngày 9/1/2026")
    assert promised.startswith(" · 15 nội dung đã hứa Chương trình phối hợp")
    assert "0/15 bên kia đã kiểm tra" in promised
    assert "chưa tổng kết" in promised
    assert "Lịch sử" not in html
    assert "địa phương minh họa" in html


def test_programmes_of_predecessors_are_marked_as_history(
    publisher: Publisher, an_phu: AdminUnit, publication: Publication
) -> None:
    _province, district, old_an_phu, _phu_hoa = units_before(an_phu)
    for code, unit in (("xa-cu", old_an_phu), ("huyen-cu", district)):
        publisher.publish_of_the_past(code, unit)
    html = page_of(f"/units/{an_phu.public_code}/")
    own, history = html.split("Lịch sử: chương trình của các đơn vị trước đây")
    assert "/programmes/ct-an-phu-2026/" in own
    assert "/programmes/xa-cu/" not in own
    assert "/programmes/xa-cu/" in history
    assert "/programmes/huyen-cu/" in history


def test_an_unknown_unit_is_not_found() -> None:
    page_of("/units/khong-co/", 404)
