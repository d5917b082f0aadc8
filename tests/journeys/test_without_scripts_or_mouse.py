"""Everything works without scripts, and everything works from the keyboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from phoihop.samples.offices import SAMPLE_PASSWORD
from tests.journeys.keyboard import focused, reach
from tests.journeys.site import SampleSite
from tests.journeys.visitors import Visitor


@pytest.fixture
def plain(browser: Browser, sample_site: SampleSite) -> Iterator[Page]:
    """A window that runs no scripts."""
    context = browser.new_context(
        base_url=sample_site.address, locale="vi-VN", java_script_enabled=False
    )
    yield context.new_page()
    context.close()


def test_a_citizen_reads_a_programme_without_scripts(plain: Page) -> None:
    plain.goto("/")
    main = plain.get_by_role("main")
    main.get_by_role("link", name="Chương trình phối hợp công tác năm 2026").click()
    expect(main.get_by_role("heading", level=1)).to_contain_text("năm 2026")
    main.locator(".ribbon a").nth(4).click()
    expect(main.locator(":target")).to_contain_text("Xóa nhà tạm, nhà dột nát")
    plain.fill("[name=q]", "binh hoa")
    plain.get_by_role("button", name="Tìm").click()
    expect(main).to_contain_text("Bình Hòa")


def test_a_coordinator_writes_and_is_corrected_without_scripts(
    plain: Page, sample_site: SampleSite
) -> None:
    plain.goto("/account/login/")
    plain.fill("[name=login]", "ha")
    plain.fill("[name=password]", SAMPLE_PASSWORD)
    plain.get_by_role("button", name="Đăng nhập").click()
    plain.goto(sample_site.path("/work/programmes/{writing}/"))
    plain.get_by_role("link", name="Thêm nội dung").click()
    plain.fill("main [name=title]", "Phòng cháy, chữa cháy ở chợ An Phú")
    plain.select_option("main [name=field]", index=1)
    plain.get_by_role("button", name="Lưu").click()
    plain.get_by_role("link", name="Thêm việc").click()
    title, day = plain.locator("main [name=title]"), plain.locator("[name=due_on]")
    title.fill("Diễn tập chữa cháy ở chợ")
    plain.select_option("[name=due_kind]", label="đến một ngày")
    day.fill("31/2/2028")
    plain.get_by_role("button", name="Lưu").click()
    wrong = plain.locator(".field.wrong")
    expect(wrong).to_have_count(1)
    expect(wrong).to_contain_text("ngày")
    expect(wrong.locator("[name=due_on]")).to_have_value("31/2/2028")
    expect(wrong.locator("[name=due_on]")).to_have_attribute("aria-invalid", "true")
    expect(title).to_have_value("Diễn tập chữa cháy ở chợ")
    day.fill("28/2/2028")
    plain.get_by_role("button", name="Lưu").click()
    expect(plain.get_by_role("main")).to_contain_text("28/2/2028")


def test_a_head_agrees_with_the_keyboard_alone(
    browser: Browser, sample_site: SampleSite
) -> None:
    head = Visitor.arrive(browser, sample_site.address)
    head.sign_in("thien", SAMPLE_PASSWORD)
    page = head.page
    content = "/work/programmes/{draft}/contents/{draft_content}/"
    head.open(sample_site.path(content))
    page.keyboard.press("Tab")
    assert focused(page) == "Đến thẳng nội dung"
    reach(page, "Chương trình")
    page.keyboard.press("Enter")
    page.wait_for_url("**/work/programmes/")
    head.open(sample_site.path(content))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    steps = reach(page, "Thống nhất")
    assert "đăng xuất" not in steps, "the skip link skipped nothing"
    page.keyboard.press("Enter")
    page.wait_for_url(sample_site.path("**/work/programmes/{draft}/"))
    row = page.get_by_role("row").filter(has_text="Xóa nhà tạm")
    expect(row.locator("[data-label='MTTQ xã']")).to_contain_text("thống nhất")
