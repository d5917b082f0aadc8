"""A year judged 16/16 from its assessments; the next is signed where that is told."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from phoihop.programmes.factories import SMALLEST_PDF
from phoihop.testing.database import TestServer
from tests.journeys.figuring import approve_figures, check, enter_row, submit
from tests.journeys.judging import judge, print_on_one_sheet
from tests.journeys.shapes import meeting
from tests.journeys.shapes.days import site_on
from tests.journeys.shapes.sixteen_contents import CONTENTS, NEXT_TITLE, TITLE
from tests.journeys.site import Site
from tests.journeys.visitors import Visitor

DAY = date(2026, 3, 26)
PEOPLE = ("son", "lan", "minh", "quyen", "ha", "quang", "phuong", "tuan")
HEADS = ("minh", "quyen")
STORY = "from tests.journeys.shapes.sixteen_contents import"
CONFERENCE = "Tổng kết chương trình phối hợp năm 2025, ký kết chương trình năm 2026"
VILLAGES = ("Thôn Đông", "Thôn Đoài", "Thôn Thượng")
NAMED = ", ".join(VILLAGES)
STRENGTHS = f"Tỷ lệ hộ nghèo còn 2,13 %. Ba khu dân cư kiểu mẫu: {NAMED}."
TO_APPROVE, TO_CLOSE = f"Duyệt: Tổng kết {TITLE}", f"Khép lại: {TITLE}"
SIGNATORIES = (
    "Trần Văn Minh, Chủ tịch, UBND xã An Phú",
    "Hoàng Văn Quyền, Chủ tịch, Khối MTTQ và đoàn thể xã",
)
Visitors = dict[str, Visitor]
Places = dict[str, object]


@pytest.fixture(scope="module")
def site(
    test_server: TestServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """An empty site at the end of March."""
    with site_on(DAY, test_server, tmp_path_factory) as running:
        yield running


@pytest.fixture(scope="module")
def places(site: Site) -> Places:
    """The numbers of last year's programme, its period and the task left open."""
    return site.told(f"{STORY} tell_year; tell_year()")


@pytest.fixture(scope="module")
def visitors(browser: Browser, site: Site, places: Places) -> Visitors:
    """Everybody who has a part, each with an own window."""
    assert places
    return {name: Visitor.signed_in(browser, site.address, name) for name in PEOPLE}


def test_sixteen_of_sixteen_and_the_next_year_at_one_conference(
    browser: Browser, site: Site, visitors: Visitors, places: Places, tmp_path: Path
) -> None:
    give_figures(visitors, places)
    review = judge_all(visitors["lan"], places)
    approve(visitors, review)
    read_and_print(visitors["quyen"], review)
    numbers = site.told(f"{STORY} tell_next; tell_next({places['programme']})")
    draft = f"/work/programmes/{numbers['next']}/"
    ceremony = meet(visitors)
    sign(visitors["quang"], draft, tmp_path)
    meeting.conclude(visitors["ha"], ceremony, "Hai bên ký kết, không có kết luận.")
    close(visitors, places)
    publish(visitors, places, review, draft, ceremony)
    read_as_citizen(browser, site)
    assert visitors["tuan"].open(review) == 404


def give_figures(visitors: Visitors, places: Places) -> None:
    """The rate has its base; the list of villages is as long as the number says."""
    son = visitors["son"]
    period = f"/work/figures/periods/{places['period']}/"
    poor, models = str(places["C01"]), str(places["C09"])
    son.open(f"{period}entry/actual/")
    enter_row(son, poor, numerator="32", denominator="1.502")
    son.open(f"{period}entry/actual/{models}/")
    name_villages(son, models, *VILLAGES[:2])
    son.sees("Con số ghi 3, danh sách có 2 tên.")
    name_villages(son, models, *VILLAGES)
    son.sees("2/2")
    submit(son, period, 2)
    check(visitors["lan"], period, 2)
    approve_figures(visitors["minh"], period, 2)
    son.follow("Khu dân cư NTM kiểu mẫu, tuyến phố văn minh")
    son.sees(NAMED)
    son.open(period)
    row = son.page.locator("main tr").filter(has_text="Tỷ lệ hộ nghèo")
    expect(row).to_contain_text("2,13 %")
    expect(row).to_contain_text("32/1.502 hộ")


def name_villages(son: Visitor, key: str, *villages: str) -> None:
    """Write three down, with as many names."""
    son.fill(**{f"{key}__value": "3", f"{key}__names": "\n".join(villages)})
    son.press("Lưu số liệu")


def judge_all(lan: Visitor, places: Places) -> str:
    """Fifteen of sixteen are not enough; nobody types how many are done."""
    lan.open(f"/work/programmes/{places['programme']}/review/new/")
    lan.tick("kind", "tổng kết")
    lan.fill(cut_off="31/12/2025")
    lan.press("Mở")
    review = meeting.path_of(lan).removesuffix("write/")
    lan.fill(head__strengths=STRENGTHS)
    for number, title in enumerate(CONTENTS[:-1], start=1):
        judge(lan, number, "xong", f"Có biên bản nghiệm thu: {title}.")
    lan.press("Lưu tất cả")
    lan.sees("còn 1 nội dung chưa có nhận định")
    lan.open(review)
    expect(lan.page.locator(".figure").first).to_contain_text("15/16")
    lan.open(f"{review}acts/submit/")
    lan.press("Trình bản tổng kết")
    expect(lan.page.get_by_role("alert")).to_contain_text(f"16. {CONTENTS[-1]}")
    lan.open(f"{review}write/")
    judge(lan, 16, "xong", "Các thôn đã ra quân, có danh sách.")
    lan.press("Lưu tất cả")
    lan.open(f"{review}acts/submit/")
    lan.press("Trình bản tổng kết")
    lan.sees("đã trình, chờ các bên duyệt")
    return review


def approve(visitors: Visitors, review: str) -> None:
    """Both parties approve; before the last of them nothing is said to be done."""
    for name in HEADS:
        head = visitors[name]
        head.take_up(TO_APPROVE)
        expect(head.page.locator(".figure").first).not_to_contain_text("nội dung xong")
        head.open(f"{review}acts/approve/")
        head.press("Duyệt bản tổng kết")


def read_and_print(reader: Visitor, review: str) -> None:
    """The officer reads what was counted, and holds it on one sheet."""
    reader.open(review)
    expect(reader.page.locator(".figure").first).to_contain_text("16/16 nội dung xong")
    targets = reader.page.locator("#targets")
    expect(targets.locator(".figure")).to_contain_text("2/2")
    row = targets.locator("tbody tr").filter(has_text="Tỷ lệ hộ nghèo")
    expect(row).to_contain_text("2,13 %")
    expect(row).to_contain_text("32/1.502 hộ")
    reader.sees(NAMED)
    print_on_one_sheet(reader, f"{review}print/")
    reader.sees("16/16")
    reader.sees("2,13 %")


def meet(visitors: Visitors) -> str:
    """The review is told first, then the next programme is signed."""
    lan = visitors["lan"]
    ceremony = meeting.plan(lan, CONFERENCE, "26/3/2026", ["tổng kết", "ký kết"])
    meeting.link(lan, ceremony, TITLE, "tổng kết")
    meeting.link(lan, ceremony, NEXT_TITLE, "ký kết")
    meeting.give_part(
        lan,
        ceremony,
        "chủ trì",
        "Trần Văn Minh, Chủ tịch UBND xã An Phú",
        "Hoàng Văn Quyền, Chủ tịch Khối MTTQ và đoàn thể xã",
    )
    meeting.add_item(lan, ceremony, "đánh giá chương trình", "Tổng kết năm 2025")
    meeting.add_item(lan, ceremony, "ký kết", "Ký kết chương trình năm 2026")
    meeting.invite(lan, ceremony, "Khối MTTQ và đoàn thể xã")
    meeting.hold(lan, ceremony)
    told = "UBND xã báo cáo kết quả: 16/16 nội dung."
    agreed = "Thống nhất bản tổng kết."
    meeting.minute(lan, ceremony, "1. Tổng kết năm 2025", told, agreed)
    signed = "Hai bên ký kết."
    meeting.minute(lan, ceremony, "2. Ký kết chương trình năm 2026", signed)
    meeting.close_minutes(lan, ceremony)
    return ceremony


def sign(quang: Visitor, draft: str, folder: Path) -> None:
    """The clerk records both signatures, given on the day of the conference."""
    scan = folder / "ban-ky.pdf"
    scan.write_bytes(SMALLEST_PDF)
    for signatory in SIGNATORIES:
        quang.open(draft)
        quang.follow("Ghi chữ ký")
        quang.fill(signatory=signatory, capacity_lines="CHỦ TỊCH")
        quang.fill(signed_on="26/3/2026", scan=str(scan))
        quang.press("Ghi chữ ký")
    quang.sees("mẫu số chốt khi ký: 16")


def close(visitors: Visitors, places: Places) -> None:
    """What is left open is carried over; then both heads close the year."""
    ha = visitors["ha"]
    closing = f"/work/programmes/{places['programme']}/closing/"
    ha.open(f"{closing}tasks/{places['open_task']}/")
    ha.tick("kind", "chuyển tiếp")
    ha.fill(reason="Còn hai thôn, làm tiếp năm sau")
    ha.press("Lưu")
    for name in HEADS:
        visitors[name].take_up(TO_CLOSE)
        visitors[name].follow("Đồng ý kết thúc")
        visitors[name].press("Đồng ý kết thúc")
    ha.open(closing)
    ha.sees("Đã kết thúc ngày 26/3/2026")


def publish(
    visitors: Visitors, places: Places, review: str, draft: str, ceremony: str
) -> None:
    """The publisher shows both programmes, the review and the conference."""
    phuong = visitors["phuong"]
    for programme in (f"/work/programmes/{places['programme']}/", draft):
        phuong.open(f"{programme}acts/publish/")
        phuong.press("Công bố")
    phuong.open(f"{review}acts/publish/")
    phuong.press("Công bố bản tổng kết")
    text = f"Hai bên thực hiện 16/16 nội dung. {STRENGTHS}"
    meeting.tell_the_public(visitors["lan"], phuong, ceremony, text)


def read_as_citizen(browser: Browser, site: Site) -> None:
    """A citizen comes from the conference to the count, the rate and the names."""
    citizen = Visitor.arrive(browser, site.address, width=360)
    meeting.open_event(citizen, CONFERENCE)
    citizen.sees(NAMED)
    citizen.follow(NEXT_TITLE)
    citizen.sees("ký 26/3/2026")
    meeting.open_event(citizen, CONFERENCE)
    citizen.follow(TITLE)
    expect(citizen.page.locator(".figure").first).to_contain_text("16/16 nội dung xong")
    review = f"{meeting.path_of(citizen)}review/"
    print_on_one_sheet(citizen, review)
    citizen.sees("16/16")
    citizen.sees(NAMED)
    row = citizen.page.locator("table tr").filter(has_text="Tỷ lệ hộ nghèo")
    expect(row.first).to_contain_text("2,13 %")
    row.get_by_role("link").click()
    citizen.page.wait_for_load_state()
    citizen.sees("32/1.502 hộ")
