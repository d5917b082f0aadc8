"""Public search: what is published and units at once, whatever is typed."""

from urllib.parse import quote

import pytest

from phoihop.directory.models import AdminUnit
from phoihop.portal.tests import reading
from phoihop.portal.tests.publishing import Publisher, units_before
from phoihop.portal.tests.reading import page_of, words_of
from phoihop.publication.models import Publication
from phoihop.publication.services import withdraw
from phoihop.search.services import catch_up

pytestmark = pytest.mark.django_db

PROGRAMME = "/programmes/ct-an-phu-2026/"


def _search(question: str, narrowed: str = "") -> str:
    catch_up()
    return page_of(f"/search/?q={quote(question)}{narrowed}")


@pytest.mark.parametrize(
    ("question", "where"),
    [
        ("phoi hop 2026", "khớp ở: tên"),
        ("PHỐI HỢP", "khớp ở: tên"),
        ("xã an phú", "khớp ở: bên và địa phương"),
        ("tỉnh lam sơn", "khớp ở: chủ đề công tác năm và địa phương"),
        ("công tác năm Lam Sơn", "khớp ở: tên"),
        ("hoà giải", "khớp ở: nội dung 10"),
        ("ban giao nha", "khớp ở: việc của nội dung 1"),
        ("Vu Thanh Tam", "khớp ở: người"),
        ("luat mat tran", "khớp ở: căn cứ"),
        ("kỷ cương trách nhiệm", "khớp ở: chủ đề công tác năm"),
    ],
)
def test_a_programme_is_found_and_the_page_says_where(
    publication: Publication, question: str, where: str
) -> None:
    html = _search(question, "&kind=programme")
    assert f'href="{PROGRAMME}"' in html
    assert where in words_of(html)


@pytest.mark.parametrize(
    "question", ["phoi hop 2031", "xyzzyx trình", "đại hội ca nhạc"]
)
def test_a_programme_without_all_the_words_is_not_found(
    publication: Publication, question: str
) -> None:
    assert PROGRAMME not in _search(question)


def test_a_content_is_found_by_itself_and_leads_to_its_place(
    publication: Publication,
) -> None:
    html = _search("hòa giải ở cơ sở")
    assert f'href="{PROGRAMME}#noi-dung-10"' in html
    assert "Nội dung 10 · Chương trình phối hợp công tác năm 2026" in words_of(html)
    assert "<mark>Hòa giải ở cơ sở</mark>" in html


def test_what_was_withdrawn_is_found_no_more_though_the_index_is_behind(
    publication: Publication, publisher: Publisher
) -> None:
    assert PROGRAMME in _search("phoi hop")
    withdraw(actor=publisher.phuong, publication=publication, reason="Nhầm bản.")
    html = page_of("/search/?q=phoi+hop")
    assert PROGRAMME not in html
    assert "Không tìm thấy" in words_of(html)


def test_units_are_found_beside_records(publisher: Publisher) -> None:
    html = _search("an phu")
    assert f"/units/{publisher.unit.public_code}/" in html
    assert "khớp ở tên đơn vị" in html
    assert 'href="/units/?q=an%20phu"' in html


def test_a_district_of_the_past_is_found_with_its_records_and_what_became_of_it(
    publisher: Publisher, an_phu: AdminUnit
) -> None:
    _province, district, *_communes = units_before(an_phu)
    publisher.publish_of_the_past("huyen-cu", district)
    # It has no entry of its own in the journal: no service publishes the past.
    catch_up()
    words = words_of(_search("huyện Lam Thượng"))
    assert "đơn vị nay là: Xã An Phú" in words
    assert "nay là Xã An Phú" in words


@pytest.mark.parametrize("question", ["", "   ", "\x00", "“”'\"", "%", "(|)*[", "&!:*"])
def test_odd_questions_find_nothing_and_break_nothing(
    publication: Publication, question: str
) -> None:
    assert "<mark>" not in _search(question)


def test_a_question_too_long_is_told_so() -> None:
    html = _search("phối hợp " * 40)
    assert "Bạn gõ dài quá" in html
    assert "Bạn gõ dài quá" in page_of(f"/units/?q={'a' * 300}")


def test_what_was_typed_is_shown_as_text() -> None:
    html = _search('"><script>alert(1)</script>')
    assert "<script" not in html
    assert "Kết quả tìm “" in reading.words_of(html)
