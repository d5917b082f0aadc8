"""A published programme says how far it is today, in plain words, and no name."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.portal.tests.carrying_out import (
    FILE_NAME,
    OBJECTION,
    REPORT,
    CarryingOut,
)
from phoihop.portal.tests.reading import page_of, weight_of, words_of
from phoihop.programmes import services as programmes
from phoihop.programmes.services import TaskOutline
from phoihop.programmes.states import DueKind
from phoihop.publication.models import EndKind
from phoihop.publication.services import EndedThing, record_end
from phoihop.tasks import services
from phoihop.testing.cast import Cast

PEOPLE = ("Đỗ Ngọc Sơn", "Nguyễn Thị Lan", "Vũ Thanh Tâm", "Trần Văn Minh")


def _cells(html: str) -> list[str]:
    return re.findall(r'<a class="cell ([\w ]+)"', html)


def test_the_figure_speaks_of_proof_with_its_day_and_its_base(
    on_its_way: CarryingOut,
) -> None:
    words = words_of(page_of(on_its_way.address))
    assert "1 /6 việc lớn đã được bên kia kiểm tra" in words
    assert "1 có giấy tờ chứng minh · 2 mới báo" in words
    assert f"Tính đến ngày {format_date(today())}" in words
    signed = format_date(today() - timedelta(days=10))
    assert f"mẫu số chốt khi ký {signed}: 6 · chưa tổng kết" in words
    assert "nội dung xong" not in words


def test_what_is_signed_for_the_next_year_says_when_it_begins(
    on_its_way: CarryingOut,
) -> None:
    begun = on_its_way.programme.period.lower
    before = begun - timedelta(days=6)
    for day, said in ((before, f"bắt đầu từ ngày {format_date(begun)}"), (begun, "")):
        with override_settings(SAMPLE_DAY=day):
            words = words_of(page_of(on_its_way.address))
        assert ("chưa tổng kết" in words) is not bool(said)
        assert said in words


def test_the_ribbon_has_every_filling(on_its_way: CarryingOut) -> None:
    html = page_of(on_its_way.address)
    assert _cells(html) == [
        "confirmed",
        "evidenced",
        "reported",
        "reported",
        "none late",
        "hatched",
    ]
    words = words_of(html)
    for line in ("bên kia đã kiểm tra · 1", "có giấy tờ chứng minh · 1", "chậm · 1"):
        assert line in words


def test_a_task_says_how_it_stands_and_what_shows_it(on_its_way: CarryingOut) -> None:
    words = words_of(page_of(on_its_way.address))
    first = words.split("1. Nông thôn mới 1")[1].split("2. Nhà ở 2")[0]
    assert "Bên kia đã kiểm tra" in first
    assert "Báo cáo kết quả · Số 12/BC-UBND" in first
    assert on_its_way.evidence.public_code in first
    late = words.split("5. Đường thôn 5")[1].split("6. Thi đua 6")[0]
    assert "3 ngày" in late
    assert f"nay hẹn đến {format_date(today() - timedelta(days=3))}" in late


def test_a_dispute_is_told_without_its_reason(on_its_way: CarryingOut) -> None:
    words = words_of(page_of(on_its_way.address))
    assert words.count("Một bên chưa đồng ý, đang chờ trả lời.") == 1
    assert OBJECTION not in words


def test_no_officer_is_named_and_no_report_is_quoted(on_its_way: CarryingOut) -> None:
    for address in (on_its_way.address, "/", "/units/an-phu-mht02/"):
        html = page_of(address)
        # Whoever signed is printed in the text; in these tests nobody of the cast.
        for name in (*PEOPLE, FILE_NAME, REPORT):
            assert name not in html, (address, name)


def test_a_task_added_after_signing_says_so(on_its_way: CarryingOut) -> None:
    content = on_its_way.task(2).content
    assert content is not None
    outline = TaskOutline(
        title="Việc phát sinh",
        lead=on_its_way.cast.organisations["committee"],
        due_kind=DueKind.DATE,
        due_on=today(),
    )
    services.plan_task(actor=on_its_way.lan, content=content, outline=outline)
    html = page_of(on_its_way.address)
    assert "thêm sau khi ký, không thuộc bản đã ký" in html
    assert _cells(html)[1] == "none late" or _cells(html)[1] == "none"


def test_another_lead_stands_beside_the_promised_one(on_its_way: CarryingOut) -> None:
    front = on_its_way.cast.organisations["front"]
    services.reassign(
        actor=on_its_way.minh,
        assignment=on_its_way.task(5).assignment,
        lead=front,
        reason="Đúng việc hơn",
    )
    html = page_of(on_its_way.address)
    assert f"nay do {front.short_name} làm" in words_of(html)
    assert "Đúng việc hơn" not in html


def test_what_is_not_published_shows_nothing(carrying_out: CarryingOut) -> None:
    carrying_out.every_degree()
    page_of(carrying_out.address, 404)
    page_of(f"{carrying_out.address}review/", 404)
    for address in ("/", "/units/an-phu-mht02/"):
        assert "bên kia" not in page_of(address)


def test_what_was_withdrawn_shows_nothing(on_its_way: CarryingOut) -> None:
    programmes.withdraw(
        actor=on_its_way.phuong, programme=on_its_way.programme, reason="Đăng nhầm."
    )
    words = words_of(page_of(on_its_way.address, 410))
    assert "Báo cáo kết quả" not in words
    assert "bên kia" not in words
    page_of(f"{on_its_way.address}review/", 410)
    for address in ("/", "/units/an-phu-mht02/"):
        assert on_its_way.code not in page_of(address)


@pytest.mark.parametrize("kind", [EndKind.SUPERSEDED, EndKind.TERMINATED])
def test_nothing_is_late_any_more_once_it_ended(
    on_its_way: CarryingOut, kind: EndKind
) -> None:
    thing = EndedThing(
        object_type="programmes.programme",
        object_id=on_its_way.programme.pk,
        kind=kind,
        ended_on=today() - timedelta(days=1),
    )
    record_end(actor=on_its_way.quang, thing=thing)
    html = page_of(on_its_way.address)
    assert "late" not in " ".join(_cells(html))
    words = words_of(html)
    assert f"Tính đến ngày {format_date(today() - timedelta(days=1))}" in words
    assert "Dừng cùng chương trình" in words or "dừng cùng chương trình" in words
    assert "Quá hạn" not in words


def test_a_closed_programme_goes_on_telling_of_its_tasks(
    on_its_way: CarryingOut,
) -> None:
    thing = EndedThing(
        object_type="programmes.programme",
        object_id=on_its_way.programme.pk,
        kind=EndKind.CLOSED,
        ended_on=today() - timedelta(days=1),
    )
    record_end(actor=on_its_way.quang, thing=thing)
    assert "Quá hạn" in words_of(page_of(on_its_way.address))


def test_what_is_due_tomorrow_is_late_the_day_after_without_any_act(
    carrying_out: CarryingOut,
) -> None:
    carrying_out.publish()
    carrying_out.begin(5, due_on=today() + timedelta(days=1))
    assert "late" not in " ".join(_cells(page_of(carrying_out.address)))
    with override_settings(SAMPLE_DAY=today() + timedelta(days=2)):
        html = page_of(carrying_out.address)
    assert _cells(html)[4] == "none late"


def test_the_first_page_and_the_unit_say_the_same(on_its_way: CarryingOut) -> None:
    home = words_of(page_of("/"))
    assert "1 /6 việc lớn đã được bên kia kiểm tra" in home
    unit = page_of("/units/an-phu-mht02/")
    assert "1/6 bên kia đã kiểm tra · 1 chậm" in words_of(unit)
    assert "chưa tổng kết" in unit
    address = on_its_way.address
    cells = re.findall(r'class="cell [\w ]+" href="([^"]+)"', unit)
    assert cells == [f"{address}#noi-dung-{number}" for number in range(1, 7)]


def test_the_number_of_queries_does_not_grow(
    on_its_way: CarryingOut, cast: Cast
) -> None:
    addresses = (on_its_way.address, "/", "/units/an-phu-mht02/")
    few = [_queries(address) for address in addresses]
    another = CarryingOut(cast=cast, contents=12)
    another.publish()
    another.every_degree()
    assert [_queries(address) for address in addresses] == few
    assert _queries(another.address) == few[0]


def _queries(address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        page_of(address)
    return len(captured)


def test_a_programme_of_sixty_running_tasks_is_still_light(cast: Cast) -> None:
    many = CarryingOut(cast=cast, contents=16, tasks_each=4)
    many.publish()
    html = page_of(many.address)
    assert html.count('<dl class="five">') == 60
    assert weight_of(html) < 100_000
