"""Five years judged 14/14 from their targets; the next five begin with no signature."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Locator, expect

from phoihop.testing.database import TestServer
from tests.journeys.figuring import approve_figures, check, enter_row, submit
from tests.journeys.judging import judge, print_on_one_sheet
from tests.journeys.shapes import meeting
from tests.journeys.shapes.days import site_on
from tests.journeys.shapes.five_years import CONTENTS, HIGHER, MODELS, TITLE
from tests.journeys.site import Site
from tests.journeys.visitors import Visitor

DAY = date(2026, 3, 26)
PEOPLE = ("son", "lan", "minh", "tam", "hong", "ha", "phuong", "tuan")
HEADS = ("minh", "tam", "hong")
NEXT_TITLE = "Quy chế phối hợp công tác giai đoạn 2026 - 2030"
CONFERENCE = "Tổng kết công tác phối hợp giai đoạn 2021 - 2025, triển khai 2026 - 2030"
TO_APPROVE = f"Duyệt: Tổng kết {TITLE}"
RECOGNISED = "Khu dân cư NTM kiểu mẫu, tuyến phố văn minh"
OF_HIGHER_GRADE = "Xã đạt NTM nâng cao / kiểu mẫu / hiện đại"
PROPOSED = "đề nghị công nhận"
REACHED = "14/14 chỉ tiêu đạt và vượt"
SUMMARY = (
    "Sau 5 năm, đạt và vượt 14/14 chỉ tiêu; 14 khu dân cư đã được công nhận, đề nghị "
    "công nhận thêm 3 khu dân cư và 1 xã đạt chuẩn nâng cao."
)
Visitors = dict[str, Visitor]
Places = dict[str, object]


@pytest.fixture(scope="module")
def site(
    test_server: TestServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """An empty site in March after the five years."""
    with site_on(DAY, test_server, tmp_path_factory) as running:
        yield running


@pytest.fixture(scope="module")
def places(site: Site) -> Places:
    """The numbers of the regulation, of its period and of two boxes."""
    return site.told("from tests.journeys.shapes.five_years import *; tell_term()")


@pytest.fixture(scope="module")
def visitors(browser: Browser, site: Site, places: Places) -> Visitors:
    """Everybody who has a part, each with an own window."""
    assert places
    return {name: Visitor.signed_in(browser, site.address, name) for name in PEOPLE}


def test_fourteen_of_fourteen_and_the_next_term_without_a_signature(
    browser: Browser, site: Site, visitors: Visitors, places: Places
) -> None:
    enter_apart(visitors, places)
    read_apart(visitors["tam"], places)
    review = judge_all(visitors["lan"], places)
    for name in HEADS:
        visitors[name].take_up(TO_APPROVE)
        visitors[name].follow("Duyệt bản tổng kết")
        visitors[name].press("Duyệt bản tổng kết")
    read_review(visitors["tam"], review)
    draft = open_next_term(visitors["lan"], places)
    ceremony = meet(visitors, draft)
    publish(visitors, places, review, ceremony)
    read_as_citizen(browser, site)
    assert visitors["tam"].open(draft) == 404
    assert visitors["tuan"].open(review) == 404


def enter_apart(visitors: Visitors, places: Places) -> None:
    """What is recognised and what is only proposed stand on two sheets."""
    son = visitors["son"]
    period = f"/work/figures/periods/{places['period']}/"
    son.open(f"{period}entry/actual/")
    enter_row(son, str(places[MODELS]), value="14")
    son.open(f"{period}entry/proposed/")
    enter_row(son, str(places[MODELS]), value="3")
    son.open(f"{period}entry/proposed/{places[HIGHER]}/")
    son.fill(**{f"{places[HIGHER]}__value": "1"})
    son.press("Lưu số liệu")
    submit(son, period, 3)
    check(visitors["lan"], period, 3)
    approve_figures(visitors["minh"], period, 3)


def read_apart(tam: Visitor, places: Places) -> None:
    """Recognised 14, proposed 3 more, and 1 at the higher grade: never one number."""
    tam.open(f"/work/figures/periods/{places['period']}/")
    rows = tam.page.locator("main tbody tr")
    of_models = rows.filter(has_text=RECOGNISED)
    expect(of_models).to_have_count(2)
    standing = of_models.filter(has_not_text=PROPOSED)
    say(standing, "14 khu/tuyến")
    say(of_models.filter(has_text=PROPOSED), "3 khu/tuyến")
    say(rows.filter(has_text=OF_HIGHER_GRADE).filter(has_text=PROPOSED), "1 xã")
    tam.sees_not("17 khu/tuyến")


def say(row: Locator, words: str) -> None:
    """Insist that the value of one row is this."""
    expect(row).to_have_count(1)
    expect(row.locator("td b").first).to_have_text(words)


def judge_all(lan: Visitor, places: Places) -> str:
    """Every content is judged; how many targets were reached is typed nowhere."""
    lan.open(f"/work/programmes/{places['programme']}/review/new/")
    lan.tick("kind", "tổng kết")
    lan.fill(cut_off="31/12/2025")
    lan.press("Mở")
    review = meeting.path_of(lan).removesuffix("write/")
    lan.fill(head__strengths=SUMMARY)
    for number, title in enumerate(CONTENTS, start=1):
        judge(lan, number, "xong", f"Có báo cáo 5 năm: {title}.")
    lan.press("Lưu tất cả")
    lan.open(f"{review}acts/submit/")
    lan.press("Trình bản tổng kết")
    lan.sees("đã trình, chờ các bên duyệt")
    return review


def read_review(reader: Visitor, review: str) -> None:
    """Each target has its verdict; a figure only proposed judges none."""
    reader.open(review)
    targets = reader.page.locator("#targets")
    expect(targets.locator(".figure")).to_contain_text(REACHED)
    verdicts = targets.locator("tbody tr td:last-child")
    expect(verdicts.filter(has_text=re.compile(r"^\s*Vượt\s*$"))).to_have_count(9)
    expect(verdicts.filter(has_text=re.compile(r"^\s*Đạt\s*$"))).to_have_count(5)
    row = targets.locator("tbody tr").filter(has_text=RECOGNISED)
    expect(row.locator("td").nth(1)).to_contain_text("14 khu/tuyến")
    print_on_one_sheet(reader, f"{review}print/")
    reader.sees("14/14")


def open_next_term(lan: Visitor, places: Places) -> str:
    """The next five years are proposed by their own years; only a draft is opened."""
    lan.open(f"/work/programmes/{places['programme']}/next/")
    expect(lan.page.locator("[name=title]")).to_have_value(NEXT_TITLE)
    expect(lan.page.locator("[name=first_day]")).to_have_value("1/1/2026")
    expect(lan.page.locator("[name=last_day]")).to_have_value("31/12/2030")
    lan.press("Mở dự thảo")
    return meeting.path_of(lan).removesuffix("walk/")


def meet(visitors: Visitors, draft: str) -> str:
    """One conference ends a term and launches another; nothing is signed there."""
    lan = visitors["lan"]
    ceremony = meeting.plan(lan, CONFERENCE, "26/3/2026", ["tổng kết", "phát động"])
    meeting.link(lan, ceremony, TITLE, "tổng kết")
    meeting.link(lan, ceremony, NEXT_TITLE, "phát động")
    chair = "Trần Văn Minh, Chủ tịch UBND xã An Phú"
    meeting.give_part(lan, ceremony, "chủ trì", chair)
    secretary = ("Phạm Đình Sơn", "Bí thư Đảng ủy xã")
    meeting.give_guest_part(lan, ceremony, "phát biểu chỉ đạo", *secretary)
    meeting.add_item(lan, ceremony, "đánh giá chương trình", "Tổng kết 5 năm")
    meeting.add_item(lan, ceremony, "nội dung khác", "Triển khai 2026 - 2030")
    meeting.invite(lan, ceremony, "MTTQ xã An Phú", "Hội LHPN xã An Phú")
    meeting.hold(lan, ceremony)
    told = "UBND xã báo cáo kết quả 5 năm."
    meeting.minute(lan, ceremony, "1. Tổng kết 5 năm", told, "Thống nhất.")
    meeting.minute(lan, ceremony, "2. Triển khai 2026 - 2030", "Đã phổ biến dự thảo.")
    meeting.close_minutes(lan, ceremony)
    meeting.conclude(visitors["ha"], ceremony, "Chỉ tổng kết và triển khai.")
    lan.open(draft)
    lan.sees("Dự thảo")
    lan.sees_not("Ghi chữ ký")
    return ceremony


def publish(visitors: Visitors, places: Places, review: str, ceremony: str) -> None:
    """Shown are the term that is over, its review and the conference; no draft is."""
    phuong = visitors["phuong"]
    phuong.open(f"/work/programmes/{places['programme']}/acts/publish/")
    phuong.press("Công bố")
    phuong.open(f"{review}acts/publish/")
    phuong.press("Công bố bản tổng kết")
    meeting.tell_the_public(visitors["lan"], phuong, ceremony, SUMMARY)


def read_as_citizen(browser: Browser, site: Site) -> None:
    """A citizen reads what was reached, and of the next term that it began."""
    citizen = Visitor.arrive(browser, site.address, width=360)
    meeting.open_event(citizen, CONFERENCE)
    citizen.sees("tổng kết, phát động")
    citizen.sees(SUMMARY)
    citizen.sees_not(NEXT_TITLE)
    citizen.follow(TITLE)
    review = f"{meeting.path_of(citizen)}review/"
    print_on_one_sheet(citizen, review)
    citizen.sees(REACHED)
    row = citizen.page.locator("table tr").filter(has_text=RECOGNISED).first
    expect(row).to_contain_text("14 khu/tuyến")
    row.get_by_role("link").click()
    citizen.page.wait_for_load_state()
    expect(citizen.page.locator(".figure").first).to_have_text(
        re.compile("14.khu/tuyến")
    )
    citizen.sees("Đề nghị công nhận, chưa tính vào số trên: 3 khu/tuyến")
    stays_within_its_card(citizen)
    citizen.open("/programmes/")
    citizen.sees(TITLE)
    citizen.sees_not(NEXT_TITLE)


def stays_within_its_card(citizen: Visitor) -> None:
    """On a phone the number with its unit is no wider than the card around it."""
    number = citizen.page.locator(".figure b").bounding_box()
    card = citizen.page.locator(".card", has=citizen.page.locator(".figure"))
    around = card.first.bounding_box()
    assert number is not None
    assert around is not None
    assert number["x"] + number["width"] < around["x"] + around["width"]
