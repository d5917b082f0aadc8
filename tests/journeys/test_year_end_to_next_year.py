"""From the figures of a year to the programme of the next, each at an own desk."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.figuring import approve_figures, check, enter_row, fill_row, submit
from tests.journeys.judging import judge, print_on_one_sheet
from tests.journeys.loop_stories import HOUSES, REACHED, TALKS
from tests.journeys.site import Site
from tests.journeys.visitors import Visitor

PEOPLE = ("son", "lan", "minh", "ha", "thao", "tam", "hong", "tuan")
TO_APPROVE = "Duyệt: Tổng kết Chương trình phối hợp công tác năm"
WAIVER = "Phải kịp dự toán năm sau; tổng kết chờ số liệu của tỉnh."
Visitors = dict[str, Visitor]
Places = dict[str, object]


@pytest.fixture(scope="module")
def places(site: Site) -> Places:
    """The numbers of last year's programme, its contents and its period."""
    return site.told("from tests.journeys.loop_stories import tell_year; tell_year()")


@pytest.fixture(scope="module")
def visitors(browser: Browser, site: Site, places: Places) -> Visitors:
    """Everybody who has a part, each with an own window."""
    assert places
    return {name: Visitor.signed_in(browser, site.address, name) for name in PEOPLE}


def test_figures_are_approved_and_locked_and_last_year_becomes_the_next(
    visitors: Visitors, places: Places
) -> None:
    enter_figures(visitors["son"], places)
    check_and_approve(visitors, places)
    lock(visitors, places)
    refuse_without_review(visitors["lan"], places)
    review = write_review(visitors, places)
    for name in ("minh", "tam", "hong"):
        approve(visitors[name])
    read_verdicts(visitors["tam"], review)
    print_on_one_sheet(visitors["tam"], f"{review}print/")
    draft = open_next(visitors["lan"], places)
    walk_line_by_line(visitors["lan"], draft)
    read_lineage(visitors["lan"], draft, places)
    see_nothing_as_neighbour(visitors["tuan"], review, draft, places)


def test_without_a_review_somebody_writes_why_before_the_next_year_opens(
    visitors: Visitors, places: Places
) -> None:
    lan = visitors["lan"]
    path = f"/work/programmes/{places['storms']}/next/"
    lan.open(path)
    lan.press("Mở dự thảo")
    expect(lan.page.get_by_role("alert")).to_contain_text("Lý do mở khi bản tổng kết")
    assert lan.page.url.endswith(path)
    lan.fill(waiver=WAIVER)
    lan.press("Mở dự thảo")
    lan.sees("Lý do chưa có")
    lan.sees(WAIVER)
    lan.page.goto(lan.page.url.replace("/walk/", "/"))
    lan.sees("Mở khi chưa có bản tổng kết được duyệt:")
    lan.sees(WAIVER)


def enter_figures(son: Visitor, places: Places) -> None:
    """The officer fills each row; what is wrong says so beside it and is not stored."""
    son.open(f"/work/figures/periods/{places['period']}/entry/actual/")
    son.sees("0/3")
    fill_row(son, f"{places['box_B05']}", numerator="1.503", denominator="1.502")
    son.sees("Tử số lớn hơn mẫu số")
    for code, typed in (
        ("B05", {"numerator": "1.300", "denominator": "1.502"}),
        ("B01", {"value": "15"}),
        ("D12", {"value": "3"}),
    ):
        enter_row(son, f"{places[f'box_{code}']}", **typed)
    period = f"/work/figures/periods/{places['period']}/"
    assert son.open(f"{period}steps/verify/") == 403
    submit(son, period, 3)


def check_and_approve(visitors: Visitors, places: Places) -> None:
    """The coordinator checks, the head approves; neither does the other's part."""
    lan, minh = visitors["lan"], visitors["minh"]
    period = f"/work/figures/periods/{places['period']}/"
    check(lan, period, 3)
    assert lan.open(f"{period}steps/approve/") == 403
    minh.open(period)
    expect(minh.page.locator(".figure")).to_contain_text("0/3")
    approve_figures(minh, period, 3)
    expect(minh.page.locator(".figure")).to_contain_text("3/3")


def lock(visitors: Visitors, places: Places) -> None:
    """One person asks for the lock and another locks; nothing is entered after it."""
    lan, ha, son = visitors["lan"], visitors["ha"], visitors["son"]
    period = f"/work/figures/periods/{places['period']}/"
    assert ha.open(f"{period}acts/lock/") == 403
    lan.open(period)
    lan.follow("Đề nghị chốt số liệu")
    lan.press("Đề nghị chốt số liệu")
    assert lan.open(f"{period}acts/lock/") == 403
    ha.open(period)
    ha.follow("Chốt số liệu của kỳ")
    ha.press("Chốt số liệu của kỳ")
    ha.sees("Lê Thị Thu Hà")
    son.open(period)
    son.sees("Đã chốt")
    son.sees_not("Nhập số liệu")


def refuse_without_review(lan: Visitor, places: Places) -> None:
    """Nobody goes on to the next year as if this one had been reviewed."""
    path = f"/work/programmes/{places['programme']}/next/"
    lan.open(path)
    lan.sees("Bản tổng kết chưa được các bên duyệt.")
    lan.press("Mở dự thảo")
    expect(lan.page.get_by_role("alert")).to_contain_text("Lý do mở khi bản tổng kết")
    assert lan.page.url.endswith(path)


def write_review(visitors: Visitors, places: Places) -> str:
    """Each body assesses what it leads; the verdicts stand there already."""
    lan, thao, year = visitors["lan"], visitors["thao"], places["year"]
    lan.open(f"/work/programmes/{places['programme']}/review/new/")
    lan.tick("kind", "tổng kết")
    lan.fill(cut_off=f"31/12/{year}")
    lan.press("Mở")
    review = lan.page.url.removeprefix(lan.address).removesuffix("write/")
    judge(lan, 1, "xong", "Mười lăm cuộc, có biên bản từng cuộc.")
    judge(lan, 3, "xong một phần", "Còn 202 hộ ở hai thôn chưa được tiếp cận.")
    lan.press("Lưu tất cả")
    lan.sees("còn 1 nội dung chưa có nhận định")
    lan.open(f"{review}acts/submit/")
    lan.press("Trình bản tổng kết")
    expect(lan.page.get_by_role("alert")).to_contain_text(HOUSES.title)
    thao.open(f"{review}write/")
    judge(thao, 2, "xong", "Ba hộ đã nhận nhà.")
    thao.press("Lưu tất cả")
    lan.open(f"{review}acts/submit/")
    lan.press("Trình bản tổng kết")
    lan.sees("đã trình, chờ các bên duyệt")
    return review


def approve(head: Visitor) -> None:
    """A head finds the review on the desk, reads it and approves."""
    head.take_up(TO_APPROVE)
    head.follow("Duyệt bản tổng kết")
    head.press("Duyệt bản tổng kết")
    head.owes_no_more(TO_APPROVE)


def read_verdicts(reader: Visitor, review: str) -> None:
    """Every verdict is computed from the locked figure: exceeded, met, not met."""
    reader.open(review)
    targets = reader.page.locator("#targets")
    expect(targets.locator(".figure")).to_contain_text("2/3")
    expect(targets.locator(".figure")).to_contain_text("1 chưa đạt")
    for line, verdict, reached in (
        (TALKS, "Vượt", "15"),
        (HOUSES, "Đạt", "3"),
        (REACHED, "Chưa đạt", "86,55 %"),
    ):
        row = targets.locator("tbody tr").filter(has_text=line.title)
        expect(row.locator("td").last).to_have_text(re.compile(rf"^\s*{verdict}\s*$"))
        expect(row.locator("td").nth(1)).to_contain_text(reached)


def open_next(lan: Visitor, places: Places) -> str:
    """With the approved review it opens, the period and title proposed."""
    year = int(str(places["year"])) + 1
    lan.open(f"/work/programmes/{places['programme']}/next/")
    lan.sees("Căn cứ bản tổng kết đã duyệt:")
    expect(lan.page.locator("[name=title]")).to_have_value(re.compile(rf"{year}$"))
    expect(lan.page.locator("[name=waiver]")).to_have_count(0)
    lan.press("Mở dự thảo")
    lan.sees("0/3")
    return lan.page.url.removeprefix(lan.address).removesuffix("walk/")


def walk_line_by_line(lan: Visitor, draft: str) -> None:
    """One line is raised, one dropped with its reason, one continued."""
    lan.open(f"{draft}walk/")
    lan.follow("Xét nội dung tiếp theo")
    expect(lan.page.get_by_role("heading", level=1)).to_contain_text(TALKS.title)
    lan.sees("Mười lăm cuộc, có biên bản từng cuộc.")
    lan.tick("kind", "Nâng lên")
    lan.press("Lưu và xét tiếp")
    lan.sees("Hãy ghi nâng điều gì, hoặc ghi mức mới của chỉ tiêu.")
    lan.page.locator("[name^=target_]").fill("20")
    lan.press("Lưu và xét tiếp")
    expect(lan.page.get_by_role("heading", level=1)).to_contain_text(HOUSES.title)
    lan.tick("kind", "Không tiếp tục")
    lan.press("Lưu và xét tiếp")
    lan.sees("Hãy ghi lý do không tiếp tục nội dung này.")
    lan.fill(note="Không còn nhà tạm trong xã")
    lan.press("Lưu và xét tiếp")
    lan.open(f"{draft}walk/finish/")
    lan.press("Đưa vào dự thảo")
    expect(lan.page.get_by_role("alert")).to_contain_text(REACHED.title)
    lan.open(f"{draft}walk/")
    lan.follow("Xét nội dung tiếp theo")
    lan.tick("kind", "Tiếp tục")
    lan.press("Lưu và xét tiếp")
    lan.open(f"{draft}walk/finish/")
    lan.press("Đưa vào dự thảo")


def read_lineage(lan: Visitor, draft: str, places: Places) -> None:
    """The draft says of each line where it comes from, and what did not go on."""
    lan.open(draft)
    lan.sees("Không tiếp tục: 1 nội dung")
    lan.sees("Không còn nhà tạm trong xã")
    old = f"/work/programmes/{places['programme']}/contents/{places['B01']}/"
    strip = lan.page.locator(".strip").filter(has=lan.page.locator(f"[href='{old}']"))
    expect(strip).to_have_count(1)
    expect(strip).to_contain_text("nâng")
    dropped = f"/work/programmes/{places['programme']}/contents/{places['D12']}/"
    expect(lan.page.locator(f".strip [href='{dropped}']")).to_have_count(0)
    lan.page.get_by_role("link", name=TALKS.title).first.click()
    lan.sees("Nội dung này qua các năm")
    lan.sees("ít nhất 20 cuộc")
    lan.open(old)
    expect(lan.page.locator(".strip").first).to_contain_text("nâng")


def see_nothing_as_neighbour(
    tuan: Visitor, review: str, draft: str, places: Places
) -> None:
    """The neighbour finds nothing of it."""
    hidden = (
        review,
        f"{draft}walk/",
        f"/work/programmes/{places['programme']}/next/",
        f"/work/figures/periods/{places['period']}/entry/actual/",
    )
    assert [tuan.open(path) for path in hidden] == [404] * len(hidden)
