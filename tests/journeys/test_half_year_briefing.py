"""From the reports of a half-year to tasks that keep the sentence they come from."""

import re

from playwright.sync_api import Browser, expect

from tests.journeys.figuring import approve_figures, check, enter_row, submit
from tests.journeys.loop_stories import HOUSES
from tests.journeys.site import Site
from tests.journeys.visitors import Visitor

PEOPLE = ("son", "lan", "minh", "ha", "quang", "thao", "tam", "hong", "tuan")
PERIOD = "6 tháng để giao ban"
REPORTS = "Báo cáo kết quả phối hợp 6 tháng"
BRIEFING = "Giao ban 6 tháng giữa UBND và MTTQ xã"
CONCLUDING = "Kết luận của chủ trì"
ASKED = "Các hội, đoàn thể rà soát hộ nghèo ở từng thôn."
MINUTE = f"Chủ trì kết luận: {ASKED} Hội nghị thống nhất."
TASK = "Rà soát hộ nghèo là hội viên"
OVERDUE = f"Việc quá hạn: Làm cho xong: {HOUSES.title}"
MISSING = "MTTQ xã An Phú chưa báo 1 số liệu kỳ"
Visitors = dict[str, Visitor]
Places = dict[str, object]


def test_a_half_year_goes_from_figures_and_reports_to_tasks(
    browser: Browser, site: Site
) -> None:
    story = "from tests.journeys.loop_stories import tell_half_year; tell_half_year()"
    places = site.told(story)
    visitors = {name: Visitor.signed_in(browser, site.address, name) for name in PEOPLE}
    give_figures(visitors, places)
    report(visitors, places)
    briefing = plan(visitors["lan"], places)
    carry_over(visitors["lan"], briefing)
    invite(visitors, briefing)
    item = minute(visitors, briefing)
    conclude_by_selecting(visitors["lan"], item, places)
    decide_on_each(visitors, briefing, item, places)
    number_notice(visitors["quang"], briefing, places)
    split(visitors["minh"], places)
    take_up_task(visitors, places)
    read_ledger(visitors)
    see_nothing_as_neighbour(visitors["tuan"], briefing, item)


def give_figures(visitors: Visitors, places: Places) -> None:
    """The coordinator opens the period; one figure is led to its approval."""
    son, lan = visitors["son"], visitors["lan"]
    assert son.open("/work/figures/periods/new/") == 403
    lan.open("/work/figures/periods/new/")
    last = str(places["last"])
    lan.fill(kind="nửa năm", name=PERIOD, first_day=str(places["first"]))
    lan.fill(last_day=last, cut_off=last, due_on=last)
    lan.press("Mở kỳ")
    lan.sees("0/2")
    period = path_of(lan)
    places["period"] = period
    son.open(f"{period}entry/actual/")
    enter_row(son, str(places["box_B05"]), numerator="1.300", denominator="1.502")
    submit(son, period, 1)
    check(lan, period, 1)
    approve_figures(visitors["minh"], period, 1)
    expect(visitors["minh"].page.locator(".figure")).to_contain_text("1/2")


def path_of(visitor: Visitor) -> str:
    """Return the path of the page that is open."""
    return visitor.page.url.removeprefix(visitor.address).split("#")[0].split("?")[0]


def report(visitors: Visitors, places: Places) -> None:
    """The Front reports with a figure bound to its text; the committee accepts it."""
    lan, thao, tam = (visitors[name] for name in ("lan", "thao", "tam"))
    lan.open("/work/reports/calls/new/")
    lan.fill(period=PERIOD, title=REPORTS, due_on=str(places["soon"]))
    lan.tick("bodies", "MTTQ xã An Phú")
    lan.tick("programmes", str(places["title"]))
    lan.press("Gửi yêu cầu báo cáo")
    thao.open(path_of(lan))
    thao.follow("Bắt đầu viết báo cáo")
    thao.press("Bắt đầu viết báo cáo")
    writing = path_of(thao)
    address = writing.removesuffix("write/")
    write(thao, writing, HOUSES.title, "Đã đến [B05] số hộ, mở [B01] cuộc.")
    write(thao, writing, "Nhiệm vụ kỳ tới", "Bàn giao ba căn nhà còn lại.")
    thao.open(f"{address}acts/submit/")
    thao.press("Nộp báo cáo")
    expect(thao.page.get_by_role("alert")).to_contain_text("B01")
    write(thao, writing, HOUSES.title, "Đã đến [B05] số hộ.")
    thao.open(f"{address}acts/submit/")
    thao.press("Nộp báo cáo")
    thao.sees("đã nộp, chờ tiếp nhận")
    assert thao.open(f"{address}acts/accept/") == 403
    lan.open(address)
    lan.sees("Đã đến 86,55 %")
    lan.follow("Tiếp nhận báo cáo")
    lan.press("Tiếp nhận báo cáo")
    lan.sees("đã tiếp nhận, chờ duyệt")
    assert lan.open(f"{address}acts/approve/") == 403
    tam.open(address)
    tam.follow("Duyệt báo cáo")
    tam.press("Duyệt báo cáo")
    tam.sees("đã duyệt")


def write(writer: Visitor, writing: str, section: str, text: str) -> None:
    """Write one section of a report."""
    writer.open(writing)
    row = writer.page.locator("main .row-title").filter(has_text=section)
    row.click()
    writer.page.wait_for_url(re.compile("/sections/"))
    writer.fill(text=text)
    writer.press("Lưu và xem tất cả")


def plan(lan: Visitor, places: Places) -> str:
    """The coordinator plans the briefing of the programme and its last item."""
    lan.open("/work/conferences/new/")
    lan.fill(title=BRIEFING, occurred_on=str(places["today"]))
    lan.fill(starts_at="8:00", ends_at="11:00", place="Hội trường xã")
    lan.tick("purposes", "giao ban")
    lan.press("Lập hội nghị")
    briefing = path_of(lan)
    lan.open(f"{briefing}programmes/")
    lan.fill(programme=str(places["title"]))
    lan.press("Thêm vào danh sách")
    lan.open(f"{briefing}agenda/new/")
    lan.fill(kind="kết luận", title=CONCLUDING)
    lan.press("Đưa vào chương trình")
    return briefing


def carry_over(lan: Visitor, briefing: str) -> None:
    """What was left open stands first on the agenda, with who must speak."""
    lan.open(f"{briefing}matters/")
    lan.follow("Rà việc tồn")
    lan.sees(OVERDUE)
    lan.sees(MISSING)
    lan.press("Đưa vào chương trình")
    lan.open(briefing)
    rows = lan.page.locator("#agenda ol .row")
    expect(rows).to_have_count(3)
    for number, words in enumerate((OVERDUE, MISSING)):
        expect(rows.nth(number)).to_contain_text(words)
        expect(rows.nth(number)).to_contain_text("MTTQ xã An Phú")
    expect(rows.nth(2)).to_contain_text(CONCLUDING)


def invite(visitors: Visitors, briefing: str) -> None:
    """The Front knows of it once it is invited, and replies."""
    lan, thao = visitors["lan"], visitors["thao"]
    assert thao.open(briefing) == 404
    lan.open(f"{briefing}invitations/")
    lan.fill(organisation="MTTQ xã An Phú", asked_title="Chủ tịch")
    lan.press("Thêm vào danh sách")
    lan.open(briefing)
    lan.follow("Gửi giấy mời")
    lan.press("Gửi giấy mời")
    thao.open(briefing)
    thao.follow("Trả lời")
    thao.tick("answer", "dự")
    thao.press("Gửi trả lời")
    lan.open(f"{briefing}invitations/")
    lan.sees("Bùi Phương Thảo")


def minute(visitors: Visitors, briefing: str) -> str:
    """It is held; the words of the chair are written under the last item."""
    lan, thao = visitors["lan"], visitors["thao"]
    lan.open(briefing)
    lan.follow("Ghi nhận đã họp")
    lan.press("Ghi nhận đã họp")
    lan.open(briefing)
    lan.follow(f"3. {CONCLUDING}")
    item = path_of(lan).removesuffix("minute/")
    lan.fill(text=MINUTE)
    lan.press("Lưu biên bản")
    thao.open(f"{item}minute/")
    thao.sees(ASKED)
    expect(thao.page.locator("[name=text]")).to_have_count(0)
    assert thao.open(f"{item}conclusions/new/") == 403
    return item


def conclude_by_selecting(lan: Visitor, item: str, places: Places) -> None:
    """Only words of the minute become a conclusion; they are selected, not typed."""
    lan.open(f"{item}conclusions/new/")
    lan.fill(quote="Giao MTTQ xã làm tất cả.", addressed_to="các hội, đoàn thể")
    lan.fill(due_on=str(places["soon"]))
    lan.press("Lấy làm kết luận")
    expect(lan.page.get_by_role("alert")).to_be_visible()
    select(lan, ASKED)
    lan.page.get_by_role("button", name="Lấy phần đang bôi chọn").click()
    expect(lan.page.locator("[name=quote]")).to_have_value(ASKED)
    lan.press("Lấy làm kết luận")
    expect(lan.page.locator("main .row-title")).to_have_text([f"1. “{ASKED}”"])


def select(visitor: Visitor, words: str) -> None:
    """Select words in the minute, as a mouse does that is drawn over them."""
    visitor.page.evaluate(
        """words => {
            const text = document.querySelector("[data-quote-from]").firstChild;
            const start = text.data.indexOf(words);
            const range = document.createRange();
            range.setStart(text, start);
            range.setEnd(text, start + words.length);
            const selection = getSelection();
            selection.removeAllRanges();
            selection.addRange(range);
        }""",
        words,
    )


def decide_on_each(
    visitors: Visitors, briefing: str, item: str, places: Places
) -> None:
    """Nobody concludes before a decision on each matter that was carried over."""
    lan, ha, minh = visitors["lan"], visitors["ha"], visitors["minh"]
    lan.open(f"{item}settle/")
    lan.fill(decision="Nhất trí.")
    lan.press("Chốt mục")
    close_minutes(lan, briefing)
    refuse_to_conclude(ha, briefing, OVERDUE, MISSING)
    decide(minh, briefing, OVERDUE, decision="Xong")
    minh.sees("Việc chưa xong")
    until = str(places["soon"])
    decide(minh, briefing, OVERDUE, "Hạn mới", due_on=until, reason="Mưa lũ kéo dài")
    refuse_to_conclude(ha, briefing, MISSING)
    decide(lan, briefing, MISSING, "Hạn mới", due_on=until, reason="Chờ thôn báo")
    ha.open(briefing)
    ha.follow("Kết luận hội nghị")
    ha.press("Kết luận hội nghị")
    ha.sees("Đã kết luận")
    assert lan.open(f"{item}conclusions/new/") == 403


def close_minutes(lan: Visitor, briefing: str) -> None:
    """They are closed once something is written under every item."""
    lan.open(f"{briefing}acts/minute/")
    lan.press("Khóa biên bản")
    expect(lan.page.get_by_role("alert")).to_contain_text(OVERDUE)
    for number in range(2):
        lan.open(briefing)
        lan.page.locator("#agenda .row-title").nth(number).click()
        lan.page.wait_for_url(re.compile("/minute/"))
        lan.fill(text="MTTQ xã đã báo cáo lý do.")
        lan.press("Lưu biên bản")
    lan.open(briefing)
    lan.follow("Khóa biên bản")
    lan.press("Khóa biên bản")


def refuse_to_conclude(ha: Visitor, briefing: str, *open_matters: str) -> None:
    """The refusal names what is still undecided."""
    ha.open(f"{briefing}acts/conclude/")
    ha.press("Kết luận hội nghị")
    for words in open_matters:
        expect(ha.page.get_by_role("alert")).to_contain_text(words)


def decide(
    visitor: Visitor, briefing: str, words: str, decision: str, **fields: str
) -> None:
    """Say what the meeting decides on a matter."""
    visitor.open(f"{briefing}matters/")
    row = visitor.page.locator("main .row").filter(has_text=words)
    row.get_by_role("link", name=re.compile("^Quyết")).click()
    visitor.page.wait_for_url(re.compile("/decide/"))
    visitor.tick("decision", decision)
    visitor.fill(**fields)
    visitor.press("Ghi quyết định")


def number_notice(quang: Visitor, briefing: str, places: Places) -> None:
    """The clerk enters the number of the notice, once."""
    quang.open(f"{briefing}notice/")
    quang.sees("chưa ghi số")
    quang.sees(ASKED)
    quang.follow("Ghi số và ngày")
    quang.fill(printed_number="45/TB-UBND", issued_on=str(places["today"]))
    quang.page.locator("main form.card button").click()
    quang.sees("45/TB-UBND")
    assert quang.open(f"{briefing}notice/number/") == 403


def split(minh: Visitor, places: Places) -> None:
    """The head makes a task of it for each of two bodies; one without a lead is not."""
    minh.open("/work/conferences/conclusions/")
    minh.follow(f"1. “{ASKED}”")
    places["conclusion"] = path_of(minh)
    minh.follow("Chia thành việc")
    soon = str(places["soon"])
    minh.fill(t0__title=TASK, t0__lead="Hội LHPN xã An Phú", t0__due_on=soon)
    minh.fill(t1__title="Rà soát hộ nghèo là nông dân", t1__due_on=soon)
    minh.press("Lập các việc")
    expect(minh.page.get_by_role("alert")).to_contain_text("cơ quan chủ trì")
    minh.fill(t1__lead="Hội Nông dân xã An Phú")
    minh.press("Lập các việc")
    rows = minh.page.locator("#tasks tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.nth(0)).to_contain_text("Hội LHPN xã An Phú")
    expect(rows.nth(1)).to_contain_text("Hội Nông dân xã An Phú")


def take_up_task(visitors: Visitors, places: Places) -> None:
    """Its lead finds it on the desk with the sentence it comes from, and accepts."""
    hong, thao = visitors["hong"], visitors["thao"]
    hong.take_up(f"Nhận việc: {TASK}")
    hong.sees(ASKED)
    origin = hong.page.locator(f"main a[href='{places['conclusion']}']")
    expect(origin.first).to_be_visible()
    hong.follow("Nhận việc")
    hong.press("Nhận việc")
    hong.owes_no_more(f"Nhận việc: {TASK}")
    thao.open(f"/work/tasks/{places['task']}/")
    thao.sees(str(places["soon"]))


def read_ledger(visitors: Visitors) -> None:
    """Everybody of the commune reads in the ledger that it is still open."""
    for name in ("tam", "hong"):
        reader = visitors[name]
        reader.open("/work/conferences/conclusions/")
        row = reader.page.locator("main .row").filter(has_text=ASKED)
        expect(row).to_contain_text("Hội Nông dân xã An Phú")
        expect(row).to_contain_text(TASK)


def see_nothing_as_neighbour(tuan: Visitor, briefing: str, item: str) -> None:
    """The neighbour finds nothing of it."""
    hidden = (briefing, f"{briefing}matters/", f"{briefing}notice/", f"{item}minute/")
    assert [tuan.open(path) for path in hidden] == [404] * len(hidden)
    tuan.open("/work/conferences/conclusions/")
    tuan.sees_not(ASKED)
