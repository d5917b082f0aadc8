"""From the first judgement of a year to the day it is closed and everybody reads it."""

from playwright.sync_api import Browser, expect

from tests.journeys.judging import judge, print_on_one_sheet
from tests.journeys.site import Site
from tests.journeys.visitors import Visitor
from tests.journeys.year_stories import HOUSES, MEETINGS, TALKS

PEOPLE = ("lan", "ha", "minh", "tam", "hong", "phuong", "tuan")
TITLE = "Tổng kết Chương trình phối hợp công tác trong năm"
TO_WRITE = "Tổng kết: Chương trình phối hợp công tác trong năm"
TO_APPROVE = f"Duyệt: {TITLE}"
TO_CLOSE = "Khép lại: Chương trình phối hợp công tác trong năm"
FIGURE = "2/3 nội dung xong, 1 xong một phần"
Visitors = dict[str, Visitor]
Places = dict[str, object]


def test_a_year_is_reviewed_closed_and_read_by_everybody(
    browser: Browser, site: Site
) -> None:
    story = "from tests.journeys.year_stories import tell; tell(is_over=True)"
    places = site.told(story)
    visitors = {name: Visitor.signed_in(browser, site.address, name) for name in PEOPLE}
    give_out(visitors["minh"], places)
    places["review"] = open_review(visitors["lan"], places)
    assess_what_one_leads(visitors["tam"], places)
    submit_too_early(visitors["lan"], places)
    approve(visitors["minh"])
    refuse_the_assessor(visitors["tam"], places)
    take_back_and_change(visitors, places)
    for name in ("minh", "tam", "hong"):
        approve(visitors[name])
    read_the_snapshot(visitors["tam"], places)
    print_on_one_sheet(visitors["tam"], f"{places['review']}print/")
    settle(visitors, places)
    close(visitors, places)
    publish(visitors["phuong"], places)
    read_as_citizen(browser, site, places)
    see_nothing_as_neighbour(visitors["tuan"], places)


def give_out(head: Visitor, places: Places) -> None:
    """One task was given out and is not done."""
    head.open(f"/work/tasks/{places['talks']}/acts/assign/")
    head.press("Giao việc")
    head.sees("UBND xã An Phú nhận việc hoặc trả lại.")


def open_review(lan: Visitor, places: Places) -> str:
    """The coordinator opens the final review once the period is over."""
    lan.take_up(TO_WRITE)
    lan.follow("Mở bản tổng kết")
    lan.tick("kind", "tổng kết")
    lan.fill(cut_off=str(places["yesterday"]))
    lan.press("Mở")
    lan.sees("còn 3 nội dung chưa có nhận định")
    return lan.page.url.removeprefix(lan.address).removesuffix("write/")


def assess_what_one_leads(tam: Visitor, places: Places) -> None:
    """The Front's head assesses, as its coordinator, what the Front leads."""
    tam.open(f"{places['review']}write/")
    boxes = tam.page.locator("main textarea")
    expect(boxes).to_have_count(1)
    judge(tam, 1, "xong", "Bảy hộ đã nhận nhà.")
    tam.press("Lưu tất cả")
    tam.sees("còn 2 nội dung chưa có nhận định")


def submit_too_early(lan: Visitor, places: Places) -> None:
    """A content is missing: the refusal leads to it, and then it is submitted."""
    review = str(places["review"])
    lan.open(f"{review}write/")
    judge(lan, 2, "xong", "Đã giao ban ba lần, có biên bản.")
    lan.press("Lưu tất cả")
    lan.sees("còn 1 nội dung chưa có nhận định")
    lan.open(f"{review}acts/submit/")
    lan.press("Trình bản tổng kết")
    expect(lan.page.get_by_role("alert")).to_contain_text(
        "Các nội dung chưa có nhận định: 3. Tuyên truyền."
    )
    lan.follow("3. Tuyên truyền")
    expect(lan.page.locator(":target")).to_contain_text("3. Tuyên truyền")
    judge(lan, 3, "xong", "Mười hai thôn đã nghe.")
    lan.press("Lưu tất cả")
    lan.sees("mọi nội dung đã có nhận định")
    submit(lan, review)


def submit(lan: Visitor, review: str) -> None:
    """The coordinator fixes the review for approval."""
    lan.open(review)
    lan.follow("Trình bản tổng kết")
    lan.press("Trình bản tổng kết")
    lan.sees("đã trình, chờ các bên duyệt")
    lan.owes_no_more(TO_WRITE)


def approve(head: Visitor) -> None:
    """A head finds the review on the desk, reads it and approves."""
    head.take_up(TO_APPROVE)
    head.follow("Duyệt bản tổng kết")
    head.press("Duyệt bản tổng kết")
    head.sees("Các bên duyệt")
    head.owes_no_more(TO_APPROVE)


def refuse_the_assessor(tam: Visitor, places: Places) -> None:
    """Whoever assessed a content does not approve the review."""
    tam.open(f"{places['review']}acts/approve/")
    tam.press("Duyệt bản tổng kết")
    tam.sees("Bạn đã ghi nhận định trong bản tổng kết này")
    tam.owes(TO_APPROVE)


def take_back_and_change(visitors: Visitors, places: Places) -> None:
    """The coordinator changes what is wrong; the approval given no longer holds."""
    lan, review = visitors["lan"], str(places["review"])
    lan.open(review)
    lan.follow("Đưa về để sửa")
    lan.press("Đưa về để sửa")
    for name in ("minh", "tam", "hong"):
        visitors[name].owes_no_more(TO_APPROVE)
    lan.open(f"{review}write/")
    judge(lan, 1, "xong", "Chín hộ đã nhận nhà, có biên bản bàn giao.")
    judge(lan, 3, "xong một phần", "Còn hai thôn chưa mở hội nghị.")
    lan.press("Lưu tất cả")
    lan.sees_not("Bảy hộ đã nhận nhà.")
    submit(lan, review)


def read_the_snapshot(reader: Visitor, places: Places) -> None:
    """When every party has approved, the figure stands, with its day and its seal."""
    reader.open(str(places["review"]))
    figure = reader.page.locator(".figure")
    expect(figure).to_contain_text(FIGURE)
    reader.sees("các bên đã duyệt")
    reader.sees("Mẫu số chốt khi ký: 3 nội dung.")
    reader.sees("SHA-256")
    reader.sees(f"số liệu đến ngày {places['yesterday']}")
    assert reader.open(f"{places['review']}write/") == 403


def settle(visitors: Visitors, places: Places) -> None:
    """Nobody closes while tasks are open; each is carried over or closed."""
    closing = f"/work/programmes/{places['programme']}/closing/"
    minh, ha = visitors["minh"], visitors["ha"]
    minh.take_up(TO_CLOSE)
    minh.follow("Đồng ý kết thúc")
    minh.press("Đồng ý kết thúc")
    minh.sees("Còn 3 việc dở")
    become(ha, f"{closing}tasks/{places['houses']}/", "chuyển tiếp", "Làm tiếp năm sau")
    become(ha, f"{closing}tasks/{places['meetings']}/", "chuyển tiếp", "Còn một quý")
    ha.sees("Làm tiếp năm sau")
    reason = "Hai thôn đã nhập vào thôn khác"
    become(ha, f"{closing}tasks/{places['talks']}/", "khép lại, có lý do", reason)
    closed = ha.page.locator("section").filter(has_text="Đã khép lại, có lý do")
    expect(closed.last).to_contain_text(TALKS)
    expect(closed.last).to_contain_text(reason)
    open_rows = ha.page.locator("main .row-title")
    expect(open_rows).to_have_text([HOUSES, MEETINGS])


def become(visitor: Visitor, path: str, kind: str, reason: str) -> None:
    """Say what becomes of an open task."""
    visitor.open(path)
    visitor.tick("kind", kind)
    visitor.fill(reason=reason)
    visitor.press("Lưu")
    visitor.sees("Đã đồng ý kết thúc")


def close(visitors: Visitors, places: Places) -> None:
    """Every head agrees; with the last one the programme is closed."""
    for name in ("minh", "tam", "hong"):
        visitors[name].take_up(TO_CLOSE)
        visitors[name].sees_not("Đã kết thúc ngày")
        visitors[name].follow("Đồng ý kết thúc")
        visitors[name].press("Đồng ý kết thúc")
        visitors[name].owes_no_more(TO_CLOSE)
    hong = visitors["hong"]
    hong.open(f"/work/programmes/{places['programme']}/closing/")
    hong.sees(f"Đã kết thúc ngày {places['today']}")
    hong.open(f"/work/programmes/{places['programme']}/year/")
    hong.sees("2/3")


def publish(phuong: Visitor, places: Places) -> None:
    """The publisher, who wrote nothing in it, shows the programme and its review."""
    phuong.open(f"/work/programmes/{places['programme']}/year/")
    phuong.follow("Công bố")
    phuong.press("Công bố")
    phuong.open(str(places["review"]))
    phuong.follow("Công bố bản tổng kết")
    phuong.press("Công bố bản tổng kết")
    phuong.sees(f"từ {places['today']}")


def read_as_citizen(browser: Browser, site: Site, places: Places) -> None:
    """A citizen reads the figure on a phone and comes to each content behind it."""
    citizen = Visitor.arrive(browser, site.address, width=360)
    citizen.open(f"/programmes/{places['code']}/")
    expect(citizen.page.locator(".figure")).to_contain_text(FIGURE)
    citizen.page.locator(".ribbon a").nth(2).click()
    line = citizen.page.locator(":target")
    expect(line).to_contain_text("Còn hai thôn chưa mở hội nghị.")
    citizen.sees_not("Nguyễn Thị Lan")
    print_on_one_sheet(citizen, f"/programmes/{places['code']}/review/")


def see_nothing_as_neighbour(tuan: Visitor, places: Places) -> None:
    """The neighbour finds nothing of the work behind it."""
    programme = f"/work/programmes/{places['programme']}/"
    hidden = (
        str(places["review"]),
        f"{places['review']}print/",
        f"{programme}review/",
        f"{programme}closing/",
        f"{programme}closing/tasks/{places['houses']}/",
    )
    assert [tuan.open(path) for path in hidden] == [404] * len(hidden)
