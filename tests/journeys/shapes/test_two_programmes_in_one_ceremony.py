"""Two programmes of next year, signed in December in one ceremony, both made public."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from phoihop.programmes.factories import SMALLEST_PDF
from phoihop.testing.database import TestServer
from tests.journeys.shapes import meeting
from tests.journeys.shapes.days import site_on
from tests.journeys.shapes.two_programmes import (
    LAST_YEAR,
    OF_THREE,
    OF_UNIONS,
    PROMISES,
)
from tests.journeys.site import Site
from tests.journeys.visitors import Visitor

DAY = date(2025, 12, 26)
PEOPLE = ("thao", "nghia", "loi", "quang", "thu", "phuong", "tuan")
CEREMONY = "Lễ ký kết các chương trình phối hợp công tác năm 2026"
COUNCIL, FRONT = "HĐND xã", "MTTQ xã An Phú"
OF_COUNCIL = "Đinh Xuân Lợi, Chủ tịch, HĐND xã"
OF_COMMITTEE = "Trần Văn Minh, Chủ tịch, UBND xã An Phú"
OF_FRONT = "Vũ Thanh Tâm, Chủ tịch, MTTQ xã An Phú"
OF_BLOC = "Đặng Thị Hồng, Chủ tịch, Hội LHPN xã An Phú"
TOLD = "Kết quả năm 2025", "Thực hiện 2/2 nội dung đã ký."
SUMMARY = "Các bên đánh giá kết quả năm 2025, rồi ký kết hai chương trình năm 2026."
WAITING, SIGNED = "Đã thống nhất, chờ ký", "Đã ký"
Visitors = dict[str, Visitor]
Places = dict[str, object]


@pytest.fixture(scope="module")
def site(
    test_server: TestServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """An empty site in the last days of December."""
    with site_on(DAY, test_server, tmp_path_factory) as running:
        yield running


@pytest.fixture(scope="module")
def places(site: Site) -> Places:
    """The numbers of last year's programme and of the two that wait."""
    return site.told("from tests.journeys.shapes.two_programmes import *; tell_both()")


@pytest.fixture(scope="module")
def visitors(browser: Browser, site: Site, places: Places) -> Visitors:
    """Everybody who has a part, each with an own window."""
    assert places
    return {name: Visitor.signed_in(browser, site.address, name) for name in PEOPLE}


def test_two_programmes_of_next_year_are_signed_in_one_ceremony(
    browser: Browser, site: Site, visitors: Visitors, places: Places, tmp_path: Path
) -> None:
    scan = tmp_path / "ban-ky.pdf"
    scan.write_bytes(SMALLEST_PDF)
    thao = visitors["thao"]
    ceremony = prepare(thao)
    meeting.hold(thao, ceremony)
    tell_last_year_first(visitors, ceremony, places)
    of_three, of_unions = (
        f"/work/programmes/{places[name]}/" for name in ("of_three", "of_unions")
    )
    sign(visitors["quang"], of_three, scan, OF_COUNCIL, OF_COMMITTEE, OF_FRONT)
    assert visitors["quang"].open(of_unions) == 404
    sign(visitors["thu"], of_unions, scan, OF_FRONT, OF_BLOC)
    conclude(visitors, ceremony)
    for programme in (of_three, of_unions):
        visitors["phuong"].open(f"{programme}acts/publish/")
        visitors["phuong"].press("Công bố")
    meeting.tell_the_public(thao, visitors["phuong"], ceremony, SUMMARY)
    read_as_citizen(browser, site)
    for path in (ceremony, of_three, of_unions):
        assert visitors["tuan"].open(path) == 404


def prepare(thao: Visitor) -> str:
    """The Front, a party of both, prepares; last year stands before the signatures."""
    ceremony = meeting.plan(thao, CEREMONY, "26/12/2025", ["tổng kết", "ký kết"])
    for title, what in (
        (LAST_YEAR, "tổng kết"),
        (OF_THREE, "ký kết"),
        (OF_UNIONS, "ký kết"),
    ):
        meeting.link(thao, ceremony, title, what)
    chairs = (
        "Đinh Xuân Lợi, Chủ tịch HĐND xã",
        "Trần Văn Minh, Chủ tịch UBND xã An Phú",
    )
    meeting.give_part(thao, ceremony, "chủ trì", *chairs)
    secretary = ("Phạm Đình Sơn", "Bí thư Đảng ủy xã")
    meeting.give_guest_part(thao, ceremony, "chứng kiến", *secretary)
    meeting.add_item(thao, ceremony, "đánh giá chương trình", TOLD[0])
    for title in (OF_THREE, OF_UNIONS):
        meeting.add_item(thao, ceremony, "ký kết", f"Ký kết {title}")
    meeting.invite(thao, ceremony, COUNCIL, "UBND xã An Phú", "Hội LHPN xã An Phú")
    return ceremony


def tell_last_year_first(visitors: Visitors, ceremony: str, places: Places) -> None:
    """What is told of last year is what its parties have approved."""
    thao, loi = visitors["thao"], visitors["loi"]
    meeting.minute(thao, ceremony, f"1. {TOLD[0]}", TOLD[1], "Thống nhất đánh giá.")
    loi.open(ceremony)
    rows = loi.page.locator("#agenda ol .row")
    expect(rows).to_have_count(3)
    expect(rows.first).to_contain_text(TOLD[0])
    expect(rows.last).to_contain_text(OF_UNIONS)
    for title in (OF_THREE, LAST_YEAR):
        loi.sees(title)
    loi.open(f"/work/programmes/{places['before']}/year/")
    loi.sees("2/2")


def sign(clerk: Visitor, draft: str, scan: Path, *signatories: str) -> None:
    """A clerk of a party records each signature; only the last one makes it signed."""
    for signatory in signatories:
        clerk.open(draft)
        clerk.sees(WAITING)
        clerk.follow("Ghi chữ ký")
        clerk.fill(signatory=signatory, capacity_lines="CHỦ TỊCH")
        clerk.fill(signed_on="26/12/2025", scan=str(scan))
        clerk.press("Ghi chữ ký")
    clerk.sees(SIGNED)
    clerk.sees(f"mẫu số chốt khi ký: {len(PROMISES)}")


def conclude(visitors: Visitors, ceremony: str) -> None:
    """Both signatures are minuted under their own items; then it is over."""
    thao = visitors["thao"]
    for number, title in ((2, OF_THREE), (3, OF_UNIONS)):
        line = f"{number}. Ký kết {title}"
        meeting.minute(thao, ceremony, line, "Các bên đã ký.")
    meeting.close_minutes(thao, ceremony)
    meeting.conclude(visitors["nghia"], ceremony, "Lễ ký kết, không có kết luận.")


def read_as_citizen(browser: Browser, site: Site) -> None:
    """One event leads to both programmes, each with its parties and its signatures."""
    citizen = Visitor.arrive(browser, site.address, width=360)
    for title, signed_by in (
        (OF_THREE, ("Đinh Xuân Lợi", "Trần Văn Minh", "Vũ Thanh Tâm")),
        (OF_UNIONS, ("Vũ Thanh Tâm", "Đặng Thị Hồng", "Công đoàn xã An Phú")),
    ):
        meeting.open_event(citizen, CEREMONY)
        citizen.sees(SUMMARY)
        citizen.follow(title)
        citizen.sees("ký 26/12/2025")
        citizen.sees("bắt đầu từ ngày 1/1/2026")
        for shown in (*signed_by, *PROMISES):
            citizen.sees(shown)
    citizen.open("/programmes/?year=2026")
    for title in (OF_THREE, OF_UNIONS):
        citizen.sees(title)
