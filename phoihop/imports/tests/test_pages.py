"""The screen of a recorded event: rows, errors, double sending, two editors."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from phoihop.conferences.models import Conference
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.imports.services import correct_record
from phoihop.imports.tests.telling import PRIVATE, event
from phoihop.programmes.models import Programme
from phoihop.sources.models import FieldMark, QuotedFigure, Source
from phoihop.sources.services import SourceOutline, record_source
from phoihop.testing.fixtures import ClientOf

NEW = "/work/sources/new/"
_ROWS = {
    "people": 2,
    "figures": 2,
    "programmes": 1,
    "tasks": 2,
    "items": 2,
    "words": 1,
}


def form(unit: AdminUnit, **changes: Any) -> dict[str, Any]:
    """Return the page as somebody fills it in; rows not named stay empty."""
    counts = {f"{name}-TOTAL_FORMS": number for name, number in _ROWS.items()}
    begun = {f"{name}-INITIAL_FORMS": 0 for name in _ROWS}
    filled = {
        "text": PRIVATE,
        "title": "Bài về lễ ký",
        "unit": unit.pk,
        "published_on": "27/3/2020",
        "published_time": "09:00",
        "event_title": "Ký kết chương trình 2020",
        "occurred_on": "26/3/2020",
        "purposes": ["signing"],
        "people-0-name": "Nguyễn Văn A",
        "people-0-part": "presiding",
        "people-0-titles": "Phó Bí thư\nChủ tịch",
        "people-1-part": "presiding",
        "figures-0-figure": "16/16",
        "figures-0-measures": "nội dung",
        "programmes-0-title": "Chương trình 2020",
        "programmes-0-link": "signs",
        "programmes-0-first_year": "2020",
        "programmes-0-parties": "UBND xã\nMTTQ xã",
        "tasks-0-programme": "1",
        "tasks-0-title": "Giảm nghèo",
        "tasks-1-programme": "1",
        "items-0-kind": "result",
        "items-1-kind": "result",
    }
    return counts | begun | filled | changes


def test_what_is_entered_is_recorded_and_empty_rows_are_none(
    lan: Mandate, an_phu: AdminUnit, client_of: ClientOf
) -> None:
    answer = client_of(lan).post(NEW, form(an_phu))
    source = Source.objects.get()
    assert answer["Location"] == reverse("imports:detail", args=[source.pk])
    conference = Conference.objects.get()
    [person] = conference.people.all()
    assert person.titles == ["Phó Bí thư", "Chủ tịch"]
    [figure] = QuotedFigure.objects.all()
    assert (figure.numerator, figure.denominator) == (16, 16)
    programme = Programme.objects.get()
    assert [one.title for one in programme.contents.all()] == ["Giảm nghèo"]


def test_the_form_shows_that_what_is_left_empty_is_not_stated(
    lan: Mandate, client_of: ClientOf
) -> None:
    page = client_of(lan).get(NEW).content.decode()
    assert page.count('placeholder="nguồn không nêu"') > 10


def test_more_rows_come_without_losing_anything(
    lan: Mandate, an_phu: AdminUnit, client_of: ClientOf
) -> None:
    filled = form(an_phu, more="people", occurred_on="hôm kia")
    answer = client_of(lan).post(NEW, filled)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'name="people-TOTAL_FORMS" value="5"' in page
    for words in (PRIVATE, "hôm kia", "Nguyễn Văn A", "16/16", "Giảm nghèo"):
        assert words in page
    assert not Source.objects.exists()


def test_more_rows_of_nothing_known_changes_nothing(
    lan: Mandate, an_phu: AdminUnit, client_of: ClientOf
) -> None:
    answer = client_of(lan).post(NEW, form(an_phu, more="nonsense"))
    assert answer.status_code == 200
    assert not Source.objects.exists()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title": ""}, "Phần này chưa điền"),
        ({"occurred_on": "31/2/2020"}, "Lịch không có ngày"),
        ({"occurred_on": "1/1/2199"}, "Sự kiện chưa diễn ra"),
        ({"published_on": "1/1/2199"}, "Nguồn không thể đăng vào ngày chưa tới"),
        ({"purposes": []}, "Phần này chưa điền"),
        ({"people-0-name": ""}, "Ghi họ tên như in"),
        ({"figures-0-figure": "mười sáu"}, "Ghi số đúng như nguồn in"),
        ({"figures-0-figure": "16/0"}, "Ghi số đúng như nguồn in"),
        ({"figures-0-figure": "1.5 %"}, "Ghi số đúng như nguồn in"),
        ({"figures-0-figure": ""}, "Ghi con số."),
        ({"figures-0-measures": ""}, "Ghi con số đo cái gì"),
        ({"programmes-0-title": ""}, "Ghi tên chương trình"),
        ({"programmes-0-first_year": ""}, "Ghi năm của chương trình"),
        ({"programmes-0-last_year": "2019"}, "Năm cuối phải sau năm đầu"),
        ({"programmes-0-parties": " "}, "Ghi các bên đúng như in"),
        ({"tasks-0-programme": "2"}, "Dòng này chưa có chương trình"),
        ({"people-0-titles": "x" * 301}, "Mỗi dòng dài nhất 300 ký tự"),
        ({"figures-0-last_year": "2019"}, "Năm cuối phải sau năm đầu"),
        (
            {"figures-0-year": "2020", "figures-0-last_year": "2020"},
            "Năm cuối phải sau năm đầu",
        ),
        ({"figures-0-words": "không có"}, "Các chữ này không có trong nguyên văn"),
        ({"tasks-0-words": "không có"}, "Các chữ này không có trong nguyên văn"),
        ({"programmes-0-blocs": "Khối lạ"}, "Khối phải có tên trong các bên"),
        ({"items-0-kind": "fund"}, "Ghi điều nguồn nêu"),
        ({"items-0-text": "Quỹ", "items-0-person": "2"}, "Không có dòng này"),
        ({"items-0-text": "Quỹ", "items-0-programme": "2"}, "Không có dòng này"),
        ({"items-0-text": "Quỹ", "items-0-content": "2"}, "Không có dòng này"),
        (
            {"items-0-text": "Quỹ", "items-0-words": "không có"},
            "Các chữ này không có trong nguyên văn",
        ),
        ({"words-0-words": "Toàn văn"}, "Chọn phần được lấy từ các chữ này"),
        ({"words-0-field": "convener"}, "Chép các chữ trong nguồn"),
        (
            {
                "words-0-field": "programme.period",
                "words-0-programme": "3",
                "words-0-words": "Toàn văn",
            },
            "Không có dòng này",
        ),
        ({"text": "", "text_is_public": "on"}, "Chưa có nguyên văn để công chúng đọc"),
        ({"people-0-titles": "a\x00b"}, ""),
        ({"figures-0-figure": "3 \x00"}, ""),
    ],
)
def test_errors_stand_beside_their_field_and_nothing_is_recorded(
    lan: Mandate,
    an_phu: AdminUnit,
    client_of: ClientOf,
    changes: dict[str, Any],
    words: str,
) -> None:
    answer = client_of(lan).post(NEW, form(an_phu, **changes))
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert "text" in changes or PRIVATE in answer.content.decode()
    assert not Source.objects.exists()


def test_a_unit_of_others_is_no_choice(
    lan: Mandate, binh_hoa: AdminUnit, client_of: ClientOf
) -> None:
    assert client_of(lan).post(NEW, form(binh_hoa)).status_code == 422
    assert not Source.objects.exists()


def test_the_same_form_sent_twice_records_once(
    lan: Mandate, an_phu: AdminUnit, client_of: ClientOf
) -> None:
    browser, sent = client_of(lan), form(an_phu, once=uuid4().hex)
    first, second = browser.post(NEW, sent), browser.post(NEW, sent)
    assert first["Location"] == second["Location"]
    assert Source.objects.count() == 1


def test_the_same_source_entered_again_is_refused_beside_its_title(
    lan: Mandate, thao: Mandate, an_phu: AdminUnit, client_of: ClientOf
) -> None:
    client_of(lan).post(NEW, form(an_phu))
    answer = client_of(thao).post(NEW, form(an_phu))
    assert answer.status_code == 422
    assert "đã được ghi lại rồi" in answer.content.decode()


def _edit(source: Source) -> str:
    return reverse("imports:edit", args=[source.pk])


def test_correcting_replaces_rows_and_marks(
    lan: Mandate, an_phu: AdminUnit, client_of: ClientOf
) -> None:
    browser = client_of(lan)
    browser.post(NEW, form(an_phu))
    source = Source.objects.get()
    assert "Nguyễn Văn A" in browser.get(_edit(source)).content.decode()
    marks = FieldMark.objects.count()
    sent = form(an_phu, version=1, **{"people-0-name": "Lê Văn C", "tasks-0-title": ""})
    assert browser.post(_edit(source), sent).status_code == 302
    [person] = Conference.objects.get().people.all()
    assert person.name == "Lê Văn C"
    assert not Programme.objects.get().contents.exists()
    # One mark fewer: the content is gone, and no mark of it is left behind.
    assert FieldMark.objects.count() == marks - 1


def test_a_recorded_programme_is_not_removed(
    lan: Mandate, an_phu: AdminUnit, client_of: ClientOf
) -> None:
    browser = client_of(lan)
    browser.post(NEW, form(an_phu))
    source = Source.objects.get()
    emptied = dict.fromkeys(
        ("programmes-0-title", "programmes-0-first_year", "programmes-0-parties"), ""
    )
    sent = form(an_phu, version=1, **emptied, **{"tasks-0-title": ""})
    answer = browser.post(_edit(source), sent)
    assert answer.status_code == 422
    assert "thì không bỏ được" in answer.content.decode()
    assert Programme.objects.count() == 1


def test_the_second_of_two_editors_sees_both_records(
    lan: Mandate, thao: Mandate, an_phu: AdminUnit, client_of: ClientOf
) -> None:
    client_of(lan).post(NEW, form(an_phu))
    source = Source.objects.get()
    correct_record(actor=thao, source=source, outline=event(an_phu), version=1)
    browser = client_of(lan)
    answer = browser.post(_edit(source), form(an_phu, version=1))
    page = answer.content.decode()
    assert answer.status_code == 409
    for words in ("Bài về lễ ký", "Ký kết chương trình phối hợp năm 2020"):
        assert words in page
    assert "Trần Thị B" in page
    assert thao.person_name in page
    assert 'name="version" value="2"' in page
    assert browser.post(_edit(source), form(an_phu, version=2)).status_code == 302


def test_the_queries_of_a_record_do_not_grow_with_its_rows(
    source: Source, lan: Mandate, an_phu: AdminUnit, client_of: ClientOf
) -> None:
    browser, address = client_of(lan), f"/work/sources/{source.pk}/"
    browser.get(address)
    with CaptureQueriesContext(connection) as few:
        browser.get(address)
    outline = event(an_phu)
    people = [*outline.conference.people] * 5
    longer = replace(
        outline,
        conference=replace(outline.conference, people=people),
        figures=[*outline.figures] * 5,
        programmes=[*outline.programmes] * 3,
    )
    correct_record(actor=lan, source=source, outline=longer, version=1)
    with CaptureQueriesContext(connection) as many:
        browser.get(address)
    assert len(many) == len(few)


def test_a_source_that_tells_no_event_is_no_line_of_the_list(
    lan: Mandate, client_of: ClientOf
) -> None:
    source = record_source(actor=lan, outline=SourceOutline(title="Bản tin số 3"))
    assert "Bản tin số 3" not in client_of(lan).get("/work/sources/").content.decode()
    assert client_of(lan).get(f"/work/sources/{source.pk}/").status_code == 404
