"""A body enters its figures: once without scripts, once with the keyboard alone."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from phoihop.directory.factories import PASSWORD
from tests.journeys.keyboard import focused, go, reach
from tests.journeys.site import Site
from tests.journeys.visitors import Visitor

Places = dict[str, object]

ENTERED = re.compile("đã nhập [23]/3 số")


@pytest.fixture(scope="module")
def places(site: Site) -> Places:
    """The numbers of a year for which the committee owes three figures."""
    return site.told(
        "from tests.journeys.loop_stories import tell_year as tell; tell()"
    )


@pytest.fixture
def plain(browser: Browser, site: Site) -> Iterator[Page]:
    """A window that runs no scripts, with the officer signed in."""
    context = browser.new_context(
        base_url=site.address, locale="vi-VN", java_script_enabled=False
    )
    page = context.new_page()
    page.goto("/account/login/")
    page.fill("[name=login]", "son")
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    yield page
    context.close()


def test_an_officer_enters_and_submits_a_period_without_scripts(
    plain: Page, places: Places
) -> None:
    period = f"/work/figures/periods/{places['period']}/"
    plain.goto(f"{period}entry/actual/")
    talks = f"main [name={places['box_B01']}-value]"
    reached = f"main [name={places['box_B05']}-numerator]"
    whole = f"main [name={places['box_B05']}-denominator]"
    plain.fill(talks, "14")
    plain.fill(reached, "1.600")
    plain.fill(whole, "1.502")
    plain.get_by_role("button", name="Lưu tất cả").click()
    wrong = plain.locator(".box.wrong")
    expect(wrong).to_have_count(1)
    expect(wrong.locator("input")).to_have_value("1.600")
    expect(plain.locator(talks)).to_have_value("14")
    plain.fill(reached, "1.352")
    plain.get_by_role("button", name="Lưu tất cả").click()
    expect(plain.locator(".wrong")).to_have_count(0)
    expect(plain.locator(reached)).to_have_value("1.352")
    # The third may have been entered with the keyboard before.
    expect(plain.get_by_role("main")).to_contain_text(ENTERED)
    plain.get_by_role("link", name="Sang bước trình (2)").click()
    plain.get_by_role("button", name="Trình các số đã chọn").click()
    expect(plain.get_by_role("main")).to_contain_text("Đã xong 2 số liệu.")
    plain.goto(f"{period}entry/actual/")
    expect(plain.locator(talks)).to_have_count(0)


def test_an_officer_enters_and_submits_the_last_figure_with_the_keyboard_alone(
    browser: Browser, site: Site, places: Places
) -> None:
    officer = Visitor.signed_in(browser, site.address, "son")
    page = officer.page
    period = f"/work/figures/periods/{places['period']}/"
    box = f"{places['box_D12']}-value"
    officer.open(f"{period}entry/actual/")
    reach(page, "Đến thẳng nội dung")
    page.keyboard.press("Enter")
    reach(page, box)
    page.keyboard.type("3")
    with page.expect_response(re.compile(r"/save/")):
        page.keyboard.press("Tab")
    focused(page)
    row = page.locator(f"#row-{places['box_D12']}")
    expect(row.locator(".saved")).to_contain_text("đã lưu")
    officer.open(period)
    go(page, "Trình tất cả (1)")
    go(page, "Trình các số đã chọn")
    officer.sees("Đã xong 1 số liệu.")
    officer.open(f"{period}entry/actual/")
    expect(page.locator(f"[name='{box}']")).to_have_count(0)
