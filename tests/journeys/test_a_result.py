"""From a promised task to a result that the other party has seen."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Request, expect

from phoihop.directory.factories import PASSWORD
from phoihop.files.tests.samples import pdf
from tests.journeys.keyboard import go, reach, write
from tests.journeys.site import Site
from tests.journeys.visitors import Visitor
from tests.journeys.year_stories import HOUSES, MEETINGS, OFFICER_OF_FRONT, TALKS

PEOPLE = ("ha", "minh", "lan", "son", "tam", "hong", OFFICER_OF_FRONT, "tuan")
TO_ACCEPT = f"Nhận việc: {HOUSES}"
TO_REPORT = f"Báo kết quả: {HOUSES}"
TO_CHECK = f"Kiểm tra kết quả của MTTQ xã An Phú: {HOUSES}"
TO_CONFIRM = f"Xác nhận kết quả của MTTQ xã An Phú: {HOUSES}"
TO_ANSWER = f"UBND xã An Phú chưa đồng ý kết quả: {HOUSES}"
MINUTES = "Số 12/BB-MTTQ ngày 3/3, MTTQ xã An Phú"
Visitors = dict[str, Visitor]
Places = dict[str, object]


@pytest.fixture(scope="module")
def minutes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The minutes of the handing over."""
    file: Path = tmp_path_factory.mktemp("minutes") / "bien-ban-ban-giao.pdf"
    file.write_bytes(pdf())
    return file


def test_a_promise_becomes_a_result_that_the_other_party_has_seen(
    browser: Browser, site: Site, minutes: Path
) -> None:
    places = site.told("from tests.journeys.year_stories import tell; tell()")
    visitors = {name: arrive(browser, site, name) for name in PEOPLE}
    assign(visitors["ha"], HOUSES)
    assign_the_regular_one(visitors["minh"], places)
    accept(visitors["tam"])
    begin_with_the_keyboard(visitors[OFFICER_OF_FRONT])
    report_with_the_keyboard(visitors[OFFICER_OF_FRONT], minutes)
    look_at_the_file(visitors, places)
    send_back(visitors)
    report_again(visitors[OFFICER_OF_FRONT])
    complete(visitors["lan"], places)
    dispute(visitors, places)
    answer(visitors, places)
    confirm(visitors, places)
    see_nothing_as_neighbour(visitors["tuan"], places)


def arrive(browser: Browser, site: Site, user_name: str) -> Visitor:
    """Open a window and sign in."""
    visitor = Visitor.arrive(browser, site.address)
    visitor.sign_in(user_name, PASSWORD)
    return visitor


def assign(chief: Visitor, title: str) -> None:
    """The office chief gives the task out with the day that was promised."""
    chief.take_up("3 việc chờ giao")
    chief.follow(title)
    chief.follow("Giao việc")
    chief.press("Giao việc")
    chief.sees("MTTQ xã An Phú nhận việc hoặc trả lại.")
    chief.owes("2 việc chờ giao")


def assign_the_regular_one(head: Visitor, places: Places) -> None:
    """The head gives the regular task out for the quarters that were worked out."""
    head.take_up("2 việc chờ giao")
    head.follow(MEETINGS)
    head.follow("Giao việc")
    head.fill(rhythm="hằng quý", first=str(places["today"]))
    head.press("Hiện các ngày")
    days = head.page.locator("main [name=occurrences]").input_value().split()
    assert len(days) >= 3
    head.press("Giao việc")
    times = head.page.locator("#times")
    expect(times.locator("tbody tr")).to_have_count(len(days))
    head.take_up(f"Nhận việc: {MEETINGS}")
    head.follow("Nhận việc")
    head.press("Nhận việc")
    head.owes_no_more(MEETINGS)
    head.owes("1 việc chờ giao")
    head.follow("1 việc chờ giao")
    head.sees(TALKS)


def accept(tam: Visitor) -> None:
    """The head of the Front takes the task over."""
    tam.take_up(TO_ACCEPT)
    tam.follow("Nhận việc")
    tam.press("Nhận việc")
    tam.sees("MTTQ xã An Phú bắt đầu làm.")
    tam.owes_no_more(TO_ACCEPT)


def begin_with_the_keyboard(officer: Visitor) -> None:
    """The officer finds the task on the desk and begins."""
    officer.owes(TO_REPORT)
    go(officer.page, TO_REPORT)
    go(officer.page, "Bắt đầu làm")
    go(officer.page, "Bắt đầu làm")
    officer.sees("MTTQ xã An Phú báo kết quả.")


def report_with_the_keyboard(officer: Visitor, minutes: Path) -> None:
    """The officer reports with a file and a document, and presses twice."""
    page = officer.page
    officer.owes(TO_REPORT)
    go(page, TO_REPORT)
    go(page, "Báo kết quả")
    write(
        page,
        text="Đã bàn giao 7 căn nhà.",
        evidence_title="Biên bản bàn giao bảy căn nhà",
        reference=MINUTES,
    )
    reach(page, "upload")
    page.locator(":focus").set_input_files(minutes)
    reach(page, "Báo kết quả")
    with page.expect_navigation():
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
    officer.sees("Kết quả lần báo 1")
    officer.sees(MINUTES)
    officer.sees("7 căn nhà")
    expect(page.locator("[id^=result-]")).to_have_count(1)
    officer.owes_no_more(TO_REPORT)


def look_at_the_file(visitors: Visitors, places: Places) -> None:
    """The other party reads the minutes; the neighbour does not know of them."""
    son, tuan = visitors["son"], visitors["tuan"]
    son.open(f"/work/tasks/{places['houses']}/")
    link = son.page.get_by_role("link", name="Biên bản bàn giao bảy căn nhà")
    places["evidence"] = link.get_attribute("href")
    address = f"{son.address}{places['evidence']}"
    assert son.page.request.get(address).body().startswith(b"%PDF")
    assert tuan.page.request.get(address).status == 404


def send_back(visitors: Visitors) -> None:
    """The coordinator misses something and says what."""
    lan = visitors["lan"]
    visitors["hong"].owes(TO_CONFIRM)
    lan.take_up(TO_CHECK)
    lan.follow("Trả lại để bổ sung")
    lan.fill(reason="Còn thiếu hai căn ở thôn Bãi Dài.")
    lan.press("Trả lại để bổ sung")
    lan.sees("“Còn thiếu hai căn ở thôn Bãi Dài.”")
    lan.owes_no_more(TO_CHECK)
    visitors["hong"].owes_no_more(TO_CONFIRM)


def report_again(officer: Visitor) -> None:
    """The officer reports once more; a form that arrives twice counts once."""
    page = officer.page
    officer.owes(TO_REPORT)
    go(page, TO_REPORT)
    go(page, "Báo kết quả")
    write(page, text="Đã bàn giao đủ 9 căn nhà.")
    reach(page, "evidence")
    page.keyboard.press("Space")
    reach(page, "Báo kết quả")
    with page.expect_request(lambda one: one.method == "POST") as sent:
        page.keyboard.press("Enter")
    page.wait_for_load_state()
    officer.sees("Kết quả lần báo 2")
    send_once_more(officer, sent.value)
    page.reload()
    expect(page.locator("[id^=result-]")).to_have_count(2)


def send_once_more(officer: Visitor, sent: Request) -> None:
    """Let the same request reach the server again, as over a bad line."""
    headers = {
        "content-type": sent.headers["content-type"],
        "origin": officer.address,
        "referer": sent.url,
    }
    again = officer.page.request.post(
        sent.url, data=sent.post_data_buffer, headers=headers, max_redirects=0
    )
    assert again.status == 302


def complete(lan: Visitor, places: Places) -> None:
    """The coordinator checks the result."""
    lan.take_up(TO_CHECK)
    lan.follow("Xác nhận hoàn thành")
    lan.press("Xác nhận hoàn thành")
    lan.sees("Xong đúng hạn")
    lan.owes_no_more(TO_CHECK)
    stands(lan, places, "evidenced", "Có minh chứng")


def dispute(visitors: Visitors, places: Places) -> None:
    """The committee's officer does not see the result, and says why."""
    son = visitors["son"]
    son.take_up(TO_CONFIRM)
    son.follow("Nêu ý kiến khác")
    son.fill(reason="Biên bản mới có bảy hộ ký nhận.")
    son.press("Nêu ý kiến khác")
    son.sees("UBND xã An Phú có ý kiến khác")
    son.owes_no_more(TO_CONFIRM)
    stands(son, places, "reported", "Đã báo")


def answer(visitors: Visitors, places: Places) -> None:
    """The officer of the Front answers."""
    officer = visitors[OFFICER_OF_FRONT]
    officer.take_up(TO_ANSWER)
    officer.sees("“Biên bản mới có bảy hộ ký nhận.”")
    officer.follow("Trả lời ý kiến khác")
    officer.fill(answer="Hai hộ ký nhận ở trang sau của biên bản.")
    officer.press("Trả lời ý kiến khác")
    officer.sees("đã trả lời")
    officer.owes_no_more(TO_ANSWER)
    stands(officer, places, "evidenced", "Có minh chứng")


def confirm(visitors: Visitors, places: Places) -> None:
    """The committee's officer has seen it now."""
    son = visitors["son"]
    son.open(f"/work/tasks/{places['houses']}/")
    son.sees("“Hai hộ ký nhận ở trang sau của biên bản.”")
    son.follow("Xác nhận cho bên mình")
    son.press("Xác nhận cho bên mình")
    son.sees("UBND xã An Phú xác nhận")
    stands(son, places, "confirmed", "Bên kia xác nhận")
    son.sees("1/3")
    visitors["tam"].owes_no_more(HOUSES)


def stands(reader: Visitor, places: Places, proof: str, words: str) -> None:
    """Insist on the fill of the first cell of the ribbon, and on the task's words."""
    task = places["houses"]
    reader.open(f"/work/tasks/{task}/")
    expect(reader.page.locator(".lede")).to_contain_text(words)
    reader.open(f"/work/programmes/{places['programme']}/year/")
    cell = reader.page.locator(".ribbon .cell").first
    expect(cell).to_have_class(f"cell {proof}")


def see_nothing_as_neighbour(tuan: Visitor, places: Places) -> None:
    """Whoever works next door finds neither the task nor what is done to it."""
    task = f"/work/tasks/{places['houses']}/"
    hidden = (
        task,
        f"{task}history/",
        f"{task}acts/submit/",
        f"{task}acts/extend/",
        f"/work/programmes/{places['programme']}/year/",
        str(places["evidence"]),
    )
    assert [tuan.open(path) for path in hidden] == [404] * len(hidden)
    tuan.open("/work/tasks/")
    tuan.sees_not(HOUSES)
    tuan.owes_no_more(HOUSES)
