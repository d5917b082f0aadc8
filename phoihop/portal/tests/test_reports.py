"""Reports of organisations on the public pages: issued and published ones only."""

from datetime import date

import html5lib
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from phoihop.figures.factories import (
    Hands,
    approved_figure,
    make_indicator,
    make_period,
    number,
)
from phoihop.figures.models import Measurement
from phoihop.figures.states import PeriodKind
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.indicators.models import IndicatorVersion
from phoihop.portal.tests.carrying_out import CarryingOut
from phoihop.portal.tests.reading import page_of, weight_of, words_of
from phoihop.portal.tests.reporting import (
    DIFFICULTIES,
    PROPOSALS,
    address_of,
    issue,
    show_report,
    way_of,
    write_report,
)
from phoihop.portal.tests.test_figures import (
    NAMES,
    correct,
    give,
    hands,
    houses,
    story,
)
from phoihop.programmes import services as programmes
from phoihop.publication.errors import AlreadyPublished
from phoihop.reports import services
from phoihop.reports.errors import ReportNotIssued, ReportNotShown
from phoihop.reports.factories import approved_report, duty_of, make_call
from phoihop.reports.states import SectionKind
from phoihop.testing.cast import Cast

__all__ = ["hands", "houses", "story"]
pytestmark = pytest.mark.django_db
UNIT = "/units/an-phu-mht02/"


@pytest.fixture
def figure(hands: Hands, houses: IndicatorVersion) -> Measurement:
    return give(hands, houses, 0, 2)


def test_it_follows_the_numbering_and_its_figures_lead_to_their_pages(
    story: CarryingOut, figure: Measurement
) -> None:
    html = page_of(address_of(show_report(story, figure)))
    words = words_of(html)
    assert f'<a href="{story.address}#noi-dung-1">1. Nông thôn mới 1</a>' in html
    assert f'<a href="/figures/{figure.public_code}/">2' in html
    assert "Bàn giao 2" in words.replace("\N{NO-BREAK SPACE}", " ")
    for said in (
        DIFFICULTIES,
        PROPOSALS,
        "Tiếp tục tuyên truyền",
        "Số: 15/BC-UBND",
        "31/3/2026",
        "Trần Văn Minh",
        figure.indicator_version.name,
    ):
        assert said in words, said
    assert html.count("<h1") == 1
    html5lib.HTMLParser(strict=True).parse(html)
    assert weight_of(html) < 100_000
    assert "<script" not in html


def test_neither_writers_nor_words_beside_figures_leave_the_house(
    story: CarryingOut, figure: Measurement
) -> None:
    html = page_of(address_of(show_report(story, figure)))
    for kept in (*NAMES, "Hộ khó khăn nhất", "Nguyễn Thị Lan", "/work/", "Đỗ Ngọc Sơn"):
        assert kept not in html, kept
    assert "Phụ lục số liệu" in html


def test_a_figure_that_no_published_programme_promised_is_only_said(
    story: CarryingOut, figure: Measurement, hands: Hands
) -> None:
    other = make_indicator("T78", name="Không hứa", measured_in="cuộc")
    unpromised = approved_figure(
        hands=hands, period=figure.period, version=other, value=number(7)
    )
    html = page_of(address_of(show_report(story, figure, text="Họp [T78], [T77].")))
    assert f"/figures/{unpromised.public_code}/" not in html
    assert "Họp 7" in words_of(html).replace("\N{NO-BREAK SPACE}", " ")


def test_until_it_is_published_nobody_knows_of_it(
    story: CarryingOut, figure: Measurement
) -> None:
    report = write_report(story, figure.period)
    page_of(address_of(report), 404)
    approved_report(way=way_of(story), report=report)
    page_of(address_of(report), 404)
    services.issue_report(
        actor=story.quang, report=report, number="1/BC", issued_on=story.quang.on
    )
    page_of(address_of(report), 404)
    for address in ("/reports/", story.address, UNIT):
        assert address_of(report) not in page_of(address), address
    services.publish_report(actor=story.phuong, report=report)
    for address in ("/reports/", story.address, UNIT):
        assert f'href="{address_of(report)}"' in page_of(address), address


def test_only_what_is_issued_is_shown_and_only_by_another_publisher(
    story: CarryingOut, figure: Measurement
) -> None:
    report = approved_report(
        way=way_of(story), report=write_report(story, figure.period)
    )
    with pytest.raises(ReportNotIssued):
        services.publish_report(actor=story.phuong, report=report)
    services.issue_report(
        actor=story.quang, report=report, number="1/BC", issued_on=story.quang.on
    )
    with pytest.raises(NotAllowed):
        services.publish_report(actor=story.lan, report=report)
    with pytest.raises(ReportNotShown):
        services.withdraw_report(actor=story.phuong, report=report, reason="Sai")
    services.publish_report(actor=story.phuong, report=report)
    with pytest.raises(AlreadyPublished):
        services.publish_report(actor=story.phuong, report=report)
    with pytest.raises(ReasonMissing):
        services.withdraw_report(actor=story.phuong, report=report, reason=" ")
    with pytest.raises(NotAllowed):
        services.withdraw_report(actor=story.lan, report=report, reason="Sai")


def test_taken_back_it_says_when_and_why_and_shows_nothing_else(
    story: CarryingOut, figure: Measurement
) -> None:
    report = show_report(story, figure)
    services.withdraw_report(actor=story.phuong, report=report, reason="Nhầm tên hộ.")
    words = words_of(page_of(address_of(report), 410))
    assert "Nhầm tên hộ." in words
    assert DIFFICULTIES not in words
    for address in ("/reports/", story.address, UNIT):
        assert address_of(report) not in page_of(address), address
    services.publish_report(actor=story.phuong, report=report)
    assert DIFFICULTIES in page_of(address_of(report))


def test_a_correction_stands_beside_the_text_and_never_in_it(
    cast: Cast, story: CarryingOut, figure: Measurement
) -> None:
    report = show_report(story, figure)
    before = words_of(page_of(address_of(report)))
    assert "Đính chính sau khi duyệt" not in before
    correct(cast, figure, 6)
    words = words_of(page_of(address_of(report))).replace("\N{NO-BREAK SPACE}", " ")
    assert "Đính chính sau khi duyệt báo cáo này" in words
    assert "là 6 nhà, trong báo cáo này là 2 nhà" in words
    assert "Bàn giao 2 nhà cho dân." in words
    assert "Đếm sót" not in words


def test_a_programme_that_nobody_may_open_is_only_named(
    story: CarryingOut, figure: Measurement
) -> None:
    report = show_report(story, figure)
    programmes.withdraw(actor=story.phuong, programme=story.programme, reason="Rút.")
    html = page_of(address_of(report))
    assert story.programme.title in words_of(html)
    assert "chưa công khai" in words_of(html)
    assert story.address not in html
    assert f"/figures/{figure.public_code}/" not in html


def test_lines_that_the_body_never_saved_say_so(story: CarryingOut) -> None:
    story.begin(1)
    body = story.cast.organisations["committee"]
    year = make_period(
        actor=story.lan,
        first=date(2026, 1, 1),
        last=date(2026, 12, 31),
        kind=PeriodKind.YEAR,
    )
    call = make_call(
        actor=story.thao, period=year, bodies=[body], programmes=[story.programme]
    )
    report = services.open_report(actor=story.lan, duty=duty_of(call, body))
    last = report.sections.get(kind=SectionKind.NEXT_TASKS)
    services.write_section(
        actor=story.lan, section=last, text="Làm tiếp", version=last.version
    )
    issue(story, report)
    services.publish_report(actor=story.phuong, report=report)
    assert "cơ quan chưa xác nhận" in words_of(page_of(address_of(report)))


@pytest.mark.parametrize(
    ("question", "is_there"),
    [("", True), ("?unit=an-phu-mht02", True), ("?unit=lam-son-mht01", True),
     ("?unit=binh-hoa-mht03", False), ("?programme=khong-co", False),
     ("?unit=%00&page=x", True)],
)  # fmt: skip
def test_the_list_is_narrowed_by_unit_and_programme(
    story: CarryingOut, figure: Measurement, question: str, is_there: bool
) -> None:
    report = show_report(story, figure)
    html = page_of(f"/reports/{question}")
    assert (f'href="{address_of(report)}"' in html) is is_there
    assert address_of(report) in page_of(f"/reports/?programme={story.code}")
    html5lib.HTMLParser(strict=True).parse(html)


@pytest.mark.parametrize("address", ["/reports/", "report"])
def test_it_is_for_reading_only_and_kept_a_minute(
    story: CarryingOut, figure: Measurement, address: str
) -> None:
    path = address_of(show_report(story, figure)) if address == "report" else address
    assert Client().post(path).status_code == 405
    assert Client().get(path)["Cache-Control"] == "public, max-age=60"


@pytest.mark.parametrize("address", ["/reports/", "programme", "unit", "report"])
def test_the_number_of_queries_does_not_grow(
    story: CarryingOut,
    figure: Measurement,
    hands: Hands,
    address: str,
) -> None:
    first = show_report(story, figure, "1/BC")
    path = {"programme": story.address, "unit": UNIT, "report": address_of(first)}.get(
        address, address
    )
    page_of(path)
    few = _queries(path)
    for count in range(3):
        code = f"T8{count}"
        version = make_indicator(code, name=f"Thêm {count}", measured_in="cuộc")
        approved_figure(
            hands=hands, period=figure.period, version=version, value=number(count)
        )
        more = show_report(story, figure, f"{code}/BC", f"[T77], [{code}]")
    if address == "report":
        path = address_of(more)
    assert _queries(path) == few


def _queries(address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        page_of(address)
    return len(captured)
