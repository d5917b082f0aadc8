"""The catalogue, an indicator's page, and the forms for indicators of one's own."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.directory.mandates import Mandate
from phoihop.indicators import services
from phoihop.indicators.models import Indicator, IndicatorVersion
from phoihop.indicators.tests.definitions import (
    draft,
    fields,
    following,
    in_use,
    outline,
)
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

CATALOGUE = "/work/indicators/"
OWN = f"{CATALOGUE}MHT02-01/"
HEAVIEST = 100_000


def _next_fields(**changes: object) -> dict[str, object]:
    entered = {
        "first_day": "1/1/2027",
        "comparable": "no",
        "comparable_note": "Tính cả vườn treo.",
    }
    return fields(**{**entered, **changes})


@pytest.mark.parametrize("name", ["lan", "son", "quang", "tam", "kieu", "tuan"])
def test_whoever_acts_for_an_organisation_reads_the_catalogue(
    request: pytest.FixtureRequest, client_of: ClientOf, name: str
) -> None:
    answer = client_of(request.getfixturevalue(name)).get(CATALOGUE)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert page.count('<th scope="row">') == 125
    assert "J. Hòa giải ở cơ sở" in page
    assert "theo chuẩn từ 2026" in page
    assert "theo chuẩn 2022–2025" not in page
    assert len(answer.content) < HEAVIEST


def test_an_administrator_without_organisation_is_told_no(
    client_of: ClientOf, an: Mandate
) -> None:
    for path in (CATALOGUE, f"{CATALOGUE}A01/", f"{CATALOGUE}new/"):
        assert client_of(an).get(path).status_code == 403


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("can ngheo", ["C03", "D19"]),
        ("HỘ NGHÈO tỷ lệ", ["C01", "C03"]),
        ("hoà giải", ["J01", "J02", "J03", "J04", "J05"]),
        ("c01", ["C01"]),
        ("không có gì như vậy", []),
        ("vi nguoi ngheo thu", ["D02"]),
        ("a\x00zz", []),
        ("[(*\\", []),
        ("x" * 5000, []),
    ],
)
def test_the_search_needs_no_marks(
    client_of: ClientOf, lan: Mandate, typed: str, codes: list[str]
) -> None:
    page = client_of(lan).get(CATALOGUE, {"q": typed}).content.decode()
    main = page.split("<main", 1)[-1]
    found = [one.code for one in Indicator.objects.all() if f"/{one.code}/" in main]
    assert sorted(found) == codes
    assert ("Không có chỉ số nào phù hợp" in main) == (not codes)


def test_an_indicator_says_what_it_means_and_how_it_adds_up(
    client_of: ClientOf, lan: Mandate
) -> None:
    page = client_of(lan).get(f"{CATALOGUE}F15/").content.decode()
    assert "Bình quân giữa các kỳ, theo số kiến nghị." in page
    assert "Bình quân giữa các địa bàn, theo số kiến nghị." in page
    page = client_of(lan).get(f"{CATALOGUE}J05/").content.decode()
    assert "Mẫu số là vụ việc đã tiến hành, không phải vụ việc tiếp nhận." in page
    assert "Cộng tử số các kỳ, cộng mẫu số các kỳ, rồi mới chia." in page


def test_two_definitions_stand_side_by_side_with_what_changed(
    client_of: ClientOf, lan: Mandate
) -> None:
    page = client_of(lan).get(f"{CATALOGUE}C01/").content.decode()
    assert "Bản 1 · đến hết ngày 31/12/2025" in page
    assert "Bản 2 · từ ngày 1/1/2026" in page
    assert "<del>" in page
    assert "<ins>" in page
    assert "không nối thành một đường" in page
    assert "Không so sánh được. Chuẩn nghèo đã đổi" in page


@pytest.mark.parametrize("code", ["Z99", "a01", "MHT02-01", "x" * 300])
def test_there_is_no_page_of_what_does_not_exist(
    client_of: ClientOf, lan: Mandate, code: str
) -> None:
    assert client_of(lan).get(f"{CATALOGUE}{code}/").status_code == 404


def test_a_coordinator_drafts_and_an_office_chief_puts_into_use(
    client_of: ClientOf, lan: Mandate, ha: Mandate, son: Mandate
) -> None:
    answer = client_of(lan).post(f"{CATALOGUE}new/", fields())
    assert (answer.status_code, answer["Location"]) == (302, OWN)
    waiting = client_of(son).get(CATALOGUE).content.decode()
    assert "Đang chờ duyệt" in waiting
    shown = client_of(ha).get(OWN).content.decode()
    assert f"{OWN}1/acts/approve/" in shown
    assert f"{OWN}1/edit/" not in shown
    answer = client_of(ha).post(f"{OWN}1/acts/approve/", {})
    assert answer.status_code == 302
    page = client_of(son).get(CATALOGUE).content.decode()
    assert "Đang chờ duyệt" not in page
    assert "Hộ trồng rau sạch" in page
    history = client_of(son).get(OWN).content.decode()
    assert "duyệt đưa định nghĩa chỉ số vào dùng" in history


def test_the_next_definition_begins_with_the_words_of_the_one_before(
    client_of: ClientOf, lan: Mandate, ha: Mandate
) -> None:
    in_use(lan, ha)
    client = client_of(lan)
    page = client.get(f"{OWN}next/").content.decode()
    assert "Hộ có vườn rau được xã công nhận." in page
    answer = client.post(f"{OWN}next/", _next_fields(definition="Cả vườn treo."))
    assert answer.status_code == 302
    client_of(ha).post(f"{OWN}2/acts/approve/", {})
    shown = client.get(OWN).content.decode()
    assert "Bản 1 · đến hết ngày 31/12/2026" in shown
    assert "Bản 2 · từ ngày 1/1/2027" in shown


def test_a_refusal_is_shown_with_its_reason(
    client_of: ClientOf, lan: Mandate, tam: Mandate
) -> None:
    draft(lan)
    path = f"{OWN}1/acts/refuse/"
    assert client_of(tam).post(path, {"reason": ""}).status_code == 422
    assert client_of(tam).post(path, {"reason": "Trùng D19"}).status_code == 302
    page = client_of(lan).get(OWN).content.decode()
    assert "Trùng D19" in page
    assert "Không được duyệt" in page or "không được duyệt" in page


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("name", {"name": " "}),
        ("name", {"name": "x" * 301}),
        ("name", {"name": "a\x00b"}),
        ("group", {"group": ""}),
        ("group", {"group": "999"}),
        ("kind", {"kind": "magic"}),
        ("definition", {"definition": ""}),
        ("first_day", {"first_day": "30/2/2026"}),
        ("over_time", {"over_time": "avg"}),
        ("over_time", {"kind": "stock", "over_time": "sum", "over_places": "sum"}),
        ("over_places", {"over_places": "sum"}),
        ("numerator_label", {"numerator_label": ""}),
        ("measured_in", {"kind": "money", "over_time": "sum", "over_places": "sum"}),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_lost(
    client_of: ClientOf, lan: Mandate, field: str, typed: dict[str, object]
) -> None:
    answer = client_of(lan).post(f"{CATALOGUE}new/", fields(**typed))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert f'id="id_{field}_error"' in page or f"id_{field}" in page
    assert list(answer.context["form"].errors) == [field]
    assert "tổng số hộ" in page
    assert not Indicator.objects.filter(code__startswith="MHT02").exists()


def test_a_definition_that_begins_too_early_is_refused_beside_its_day(
    client_of: ClientOf, lan: Mandate, ha: Mandate
) -> None:
    in_use(lan, ha, first_day=None)
    second = services.draft_next(
        actor=lan, indicator=Indicator.objects.get(code="MHT02-01"), outline=following()
    )
    services.approve_definition(actor=ha, version=second)
    answer = client_of(lan).post(f"{OWN}next/", _next_fields(first_day="1/1/2027"))
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["first_day"]


def test_both_texts_are_shown_when_a_draft_was_saved_meanwhile(
    client_of: ClientOf, lan: Mandate
) -> None:
    version = draft(lan)
    services.change_draft(
        actor=lan, version=version, outline=outline(name="Tên đã lưu"), seen=1
    )
    path = f"{OWN}1/edit/"
    answer = client_of(lan).post(path, fields(name="Tên của tôi", version=1))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "conflict-pair" in page
    assert "đã lưu" in page
    assert "của tôi" in page
    answer = client_of(lan).post(path, fields(name="Tên của tôi", version=2))
    assert answer.status_code == 302
    version.refresh_from_db()
    assert version.name == "Tên của tôi"


@pytest.mark.parametrize("verb", ["new", "next", "approve"])
def test_a_form_sent_twice_takes_effect_once(
    client_of: ClientOf, lan: Mandate, ha: Mandate, verb: str
) -> None:
    if verb == "next":
        in_use(lan, ha)
    if verb == "approve":
        draft(lan)
    path, entered, actor = {
        "new": (f"{CATALOGUE}new/", fields(), lan),
        "next": (f"{OWN}next/", _next_fields(), lan),
        "approve": (f"{OWN}1/acts/approve/", {}, ha),
    }[verb]
    client, before = client_of(actor), IndicatorVersion.objects.count()
    key = uuid4().hex
    answers = [client.post(path, entered | {"once": key}) for _sending in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    made = IndicatorVersion.objects.count() - before
    assert made == (0 if verb == "approve" else 1)


def test_the_neighbour_sees_nothing_of_an_indicator_of_an_phu(
    client_of: ClientOf, lan: Mandate, ha: Mandate, tuan: Mandate
) -> None:
    in_use(lan, ha)
    draft(lan, name="Dấu riêng An Phú")
    client = client_of(tuan)
    page = client.get(CATALOGUE).content.decode()
    assert "MHT02" not in page
    assert "Dấu riêng" not in page
    assert client.get(OWN).status_code == 404
    for path in (f"{OWN}next/", f"{CATALOGUE}MHT02-02/1/edit/"):
        assert client.get(path).status_code == 404
        assert client.post(path, fields()).status_code == 404
    assert client.post(f"{CATALOGUE}MHT02-02/1/acts/approve/", {}).status_code == 404


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("ha", "new/"),
        ("son", "new/"),
        ("ha", "MHT02-01/next/"),
        ("lan", "A01/next/"),
        ("thao", "MHT02-02/1/edit/"),
        ("lan", "MHT02-02/1/acts/approve/"),
        ("lan", "MHT02-01/1/edit/"),
        ("ha", "MHT02-01/1/acts/approve/"),
    ],
)
def test_who_may_not_is_told_whom_to_ask(
    request: pytest.FixtureRequest,
    client_of: ClientOf,
    lan: Mandate,
    ha: Mandate,
    name: str,
    path: str,
) -> None:
    in_use(lan, ha)
    draft(lan)
    answer = client_of(request.getfixturevalue(name)).get(f"{CATALOGUE}{path}")
    assert answer.status_code == 403
    page = answer.content.decode()
    assert "thư ký tổng hợp" in page or "Chánh Văn phòng" in page or "soạn" in page


def test_an_act_that_does_not_exist_is_not_there(
    client_of: ClientOf, lan: Mandate, ha: Mandate
) -> None:
    draft(lan)
    assert client_of(ha).get(f"{OWN}1/acts/burn/").status_code == 404
    assert client_of(ha).get(f"{OWN}7/acts/approve/").status_code == 404


def _grow(cast: Cast, count: int) -> None:
    lan, ha = cast.mandate("lan"), cast.mandate("ha")
    for _number in range(count):
        in_use(lan, ha)
        draft(lan)


def _rewrite(cast: Cast, count: int) -> None:
    """Give the first indicator many definitions, approved and refused."""
    lan, ha = cast.mandate("lan"), cast.mandate("ha")
    first = Indicator.objects.filter(code="MHT02-01").first()
    indicator = first or in_use(lan, ha).indicator
    for _number in range(count):
        year = 2027 + indicator.versions.count()
        entered = following(first_day=date(year, 1, 1))
        made = services.draft_next(actor=lan, indicator=indicator, outline=entered)
        services.approve_definition(actor=ha, version=made)


@pytest.mark.parametrize(
    ("path", "grow", "budget"),
    [(CATALOGUE, _grow, 8), (OWN, _rewrite, 9)],
    ids=["catalogue", "indicator"],
)
def test_queries_do_not_grow_with_what_there_is(
    client_of: ClientOf,
    cast: Cast,
    path: str,
    grow: Callable[[Cast, int], None],
    budget: int,
) -> None:
    client = client_of(cast.mandate("lan"))
    counts = []
    for more in (2, 12):
        grow(cast, more)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(path).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert counts[0] <= budget
