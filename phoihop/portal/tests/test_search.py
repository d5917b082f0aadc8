"""Search: units and programmes at once, without diacritics, whatever is typed."""

from urllib.parse import quote

import pytest

from phoihop.portal.searching import mark_words, words_of
from phoihop.portal.tests import reading
from phoihop.portal.tests.publishing import Publisher
from phoihop.portal.tests.reading import page_of
from phoihop.publication.models import Publication

pytestmark = pytest.mark.django_db

PROGRAMME = "/programmes/ct-an-phu-2026/"


def _search(question: str) -> str:
    return page_of(f"/search/?q={quote(question)}")


@pytest.mark.parametrize(
    ("question", "where"),
    [
        ("phoi hop 2026", "khớp ở tên chương trình"),
        ("PHỐI HỢP", "khớp ở tên chương trình"),
        ("xã an phú", "khớp ở tên địa phương"),
        ("công tác An Phú", "khớp ở tên chương trình và tên địa phương"),
    ],
)
def test_a_programme_is_found_and_the_page_says_where(
    publication: Publication, question: str, where: str
) -> None:
    html = _search(question)
    assert PROGRAMME in html
    assert f"{where}</p>" in html


@pytest.mark.parametrize("question", ["phoi hop 2031", "ương trình", "hop phoix"])
def test_a_programme_without_all_the_words_is_not_found(
    publication: Publication, question: str
) -> None:
    assert PROGRAMME not in _search(question)


def test_units_are_found_beside_programmes(publisher: Publisher) -> None:
    html = _search("an phu")
    assert f"/units/{publisher.unit.public_code}/" in html
    assert "khớp ở tên đơn vị" in html
    assert 'href="/units/?q=an%20phu"' in html


@pytest.mark.parametrize("question", ["", "   ", "\x00", "“”'\"", "%", "(|)*["])
def test_odd_questions_find_nothing_and_break_nothing(question: str) -> None:
    assert "<mark>" not in _search(question)


def test_a_question_too_long_is_told_so() -> None:
    html = _search("phối hợp " * 40)
    assert "Bạn gõ dài quá" in html
    assert "Bạn gõ dài quá" in page_of(f"/units/?q={'a' * 300}")


def test_what_was_typed_is_shown_as_text() -> None:
    html = _search('"><script>alert(1)</script>')
    assert "<script" not in html
    assert "Kết quả tìm “" in reading.words_of(html)


@pytest.mark.parametrize(
    ("text", "question", "marked"),
    [
        ("Phường An Phú", "an phu", "Phường <mark>An Phú</mark>"),
        ("Đường Đồng Me", "dong", "Đường <mark>Đồng</mark> Me"),
        ("An Phú, Phú An", "phu x", "An <mark>Phú</mark>, <mark>Phú</mark> An"),
        ("<b>An</b>", "an", "&lt;b&gt;<mark>An</mark>&lt;/b&gt;"),
        ("An Phú", "", "An Phú"),
    ],
)
def test_only_what_was_typed_is_marked(text: str, question: str, marked: str) -> None:
    assert mark_words(text, words_of(question)) == marked
