"""Small components: pills, marks, paths, pages, empty places, history."""

import re
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from django.core.paginator import Paginator
from django.template import Context, RequestContext, Template
from django.test import RequestFactory, override_settings

from phoihop.ui.history import lines_of
from phoihop.ui.templatetags.ui import monogram


def _render(source: str, **context: object) -> str:
    html = Template("{% load ui %}" + source).render(Context(context))
    return re.sub(r"\s+", " ", html)


def _entry(**changed: object) -> SimpleNamespace:
    values: dict[str, object] = {
        "act": "Ký",
        "object_type": "audit.entry",
        "object_label": "Chương trình 2026",
        "occurred_on": date(2026, 5, 12),
        "recorded_at": datetime(2026, 5, 12, 2, 41, tzinfo=UTC),
        "person_name": "Trần Thu Hà",
        "title": "Thư ký tổng hợp",
        "reason": "",
        "changes": {},
    }
    return SimpleNamespace(**values | changed)


def test_a_pill_has_a_word_an_icon_and_a_colour() -> None:
    html = _render('{% badge "late" "Quá hạn 12 ngày" %}')
    assert 'class="badge late"' in html
    assert "#bang" in html
    assert "Quá hạn 12 ngày" in html


def test_an_icon_is_decoration_unless_it_is_given_words() -> None:
    assert "visually-hidden" not in _render('{% icon "check" %}')
    html = _render('{% icon "check" "Thống nhất" %}')
    assert '<span class="visually-hidden">Thống nhất</span>' in html


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("fact", "sự thật"),
        ("illustrative", "minh họa"),
        ("not_stated", "nguồn không nêu"),
        ("sample_place", "địa phương minh họa"),
    ],
)
def test_a_source_mark_says_where_a_value_comes_from(kind: str, words: str) -> None:
    assert words in _render("{% source_mark kind %}", kind=kind)


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Xã An Phú", "AP"), ("tỉnh Lam Sơn", "LS"), ("phường 7", "7"), ("", "")],
)
def test_a_locality_is_shortened_to_its_own_letters(name: str, letters: str) -> None:
    assert monogram(name) == letters


def test_the_path_links_all_but_the_page_itself() -> None:
    html = _render('{% breadcrumbs "Xã An Phú" "/x/" "Dự thảo" %}')
    assert '<a href="/x/">Xã An Phú</a>' in html
    assert '<span aria-current="page">Dự thảo</span>' in html


def test_pages_keep_what_was_searched_for() -> None:
    request = RequestFactory().get("/tim/?q=an+phu&page=2")
    page = Paginator(range(50), 10).page(2)
    source = Template("{% load ui %}{% pagination page %}")
    html = source.render(RequestContext(request, {"page": page}))
    assert "q=an+phu&amp;page=3" in html
    assert '<span aria-current="page">2</span>' in html


def test_one_page_needs_no_pages() -> None:
    request = RequestFactory().get("/")
    page = Paginator(range(5), 10).page(1)
    source = Template("{% load ui %}{% pagination page %}")
    assert not source.render(RequestContext(request, {"page": page})).strip()


def test_an_empty_place_teaches_and_offers_the_button() -> None:
    html = _render(
        '{% empty_state "Chưa có" "Ai điền" "Soạn" "/moi/" example="2027" %}'
    )
    assert '<a class="button" href="/moi/">Soạn</a>' in html
    assert "Ví dụ: 2027" in html


def test_the_history_tells_the_act_the_person_and_the_moment() -> None:
    html = _render("{% history entries %}", entries=[_entry()])
    assert "<b>Ký</b> · Chương trình 2026" in html
    assert "9:41, 12/5/2026 · Trần Thu Hà, Thư ký tổng hợp" in html
    assert "ghi vào lúc" not in html


def test_the_history_tells_the_day_of_the_act_from_the_moment_of_entry() -> None:
    entry = _entry(occurred_on=date(2026, 2, 14), reason="Bổ sung hồ sơ")
    html = _render("{% history entries %}", entries=[entry])
    assert "14/2/2026 · ghi vào lúc 9:41, 12/5/2026" in html
    assert "Lý do: Bổ sung hồ sơ" in html


def test_on_the_day_of_the_sample_the_moment_of_entry_stays_the_real_one() -> None:
    entry = _entry(recorded_at=datetime(2026, 11, 22, 2, 41, tzinfo=UTC))
    with override_settings(SAMPLE_DAY=date(2026, 5, 12)):
        html = _render("{% history entries %}", entries=[entry])
    assert "12/5/2026 · ghi vào lúc 9:41, 22/11/2026" in html


def test_the_history_names_changed_fields_in_the_words_of_the_model() -> None:
    entry = _entry(changes={"reason": ["cũ", "mới"], "no_such_field": ["", "x"]})
    labels = [change.label for change in lines_of([entry])[0].changes]
    assert labels[0] != "no such field"
    assert labels[1] == "no such field"
    html = _render("{% history entries %}", entries=[entry])
    assert "<del>cũ</del> <ins>mới</ins>" in html


def test_an_empty_history_says_so() -> None:
    assert "Chưa có việc gì" in _render("{% history entries %}", entries=[])
