"""What our one script adds, and what comes out of the printer."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from phoihop.samples.offices import SAMPLE_PASSWORD
from tests.journeys.inspection import scan, sideways
from tests.journeys.site import SampleSite
from tests.journeys.visitors import Visitor

NEW_CONTENT = "/work/programmes/{writing}/contents/new/"
_A4_WIDTH = 794
_CONTENTS = 16
_HOLD = """
() => {
  window.outcomes = [];
  window.addEventListener('submit', event => {
    outcomes.push(event.defaultPrevented ? 'stopped' : 'sent');
    event.preventDefault();
  });
}
"""


@pytest.fixture(scope="module")
def coordinator(browser: Browser, sample_site: SampleSite) -> Visitor:
    """The coordinator of the office, at work."""
    visitor = Visitor.arrive(browser, sample_site.address)
    visitor.sign_in("ha", SAMPLE_PASSWORD)
    return visitor


@pytest.fixture
def leaving(coordinator: Visitor) -> Iterator[list[str]]:
    """The questions that the browser asks before leaving; the answer is to stay."""
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    coordinator.page.on("dialog", stay)
    yield asked
    coordinator.page.remove_listener("dialog", stay)


def test_a_double_click_adds_one_content(
    coordinator: Visitor, sample_site: SampleSite
) -> None:
    page = coordinator.page
    title = "Bấm hai lần, ghi một lần"
    coordinator.open(sample_site.path(NEW_CONTENT))
    coordinator.fill(title=title)
    page.select_option("main [name=field]", index=1)
    page.get_by_role("button", name="Lưu").dblclick()
    page.wait_for_url(re.compile(r"/contents/\d+/$"))
    coordinator.open(sample_site.path("/work/programmes/{writing}/"))
    table = page.get_by_role("table")
    expect(table.get_by_role("link", name=title)).to_have_count(1)


def test_a_pressed_button_says_so_and_a_second_press_sends_nothing(
    coordinator: Visitor, sample_site: SampleSite
) -> None:
    page = coordinator.page
    coordinator.open(sample_site.path(NEW_CONTENT))
    coordinator.fill(title="Bấm nhiều lần")
    page.select_option("main [name=field]", index=1)
    # The page stays, so that one can look at it between the presses.
    page.evaluate(_HOLD)
    form = page.locator("main form")
    form.get_by_role("button").click()
    expect(form.get_by_role("button")).to_have_text("Đang gửi…")
    expect(form.get_by_role("button")).to_be_disabled()
    form.evaluate("form => form.requestSubmit()")
    assert page.evaluate("outcomes") == ["sent", "stopped"]


def test_leaving_a_changed_form_asks_and_an_unchanged_one_does_not(
    coordinator: Visitor, sample_site: SampleSite, leaving: list[str]
) -> None:
    page = coordinator.page
    coordinator.open(sample_site.path(NEW_CONTENT))
    coordinator.follow("Thôi")
    assert leaving == []
    coordinator.open(sample_site.path(NEW_CONTENT))
    page.locator("main [name=title]").press_sequentially("Chưa lưu")
    with page.expect_event("dialog"):
        page.get_by_role("link", name="Thôi").click(no_wait_after=True)
    expect(page.locator("main [name=title]")).to_have_value("Chưa lưu")
    assert leaving == ["beforeunload"]
    # What was typed is given up, or the next page would ask again.
    page.evaluate("document.querySelector('main form').remove()")


def test_a_refused_form_leads_to_its_wrong_field_and_is_open_to_everybody(
    coordinator: Visitor, sample_site: SampleSite
) -> None:
    page = coordinator.page
    coordinator.open(sample_site.path(NEW_CONTENT))
    coordinator.fill(title="   ", text="Nội dung này chưa có tên.")
    page.select_option("main [name=field]", index=1)
    coordinator.press("Lưu")
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    assert scan(page).grave == []
    summary.get_by_role("link").click()
    expect(page.locator("main [name=title]")).to_be_focused()
    expect(page.locator("main [name=text]")).to_have_value("Nội dung này chưa có tên.")


@pytest.mark.parametrize(
    "path", ["/work/programmes/{signed}/", "/programmes/{signed_code}/"]
)
def test_a_printed_programme_has_its_title_and_no_menus(
    coordinator: Visitor, sample_site: SampleSite, path: str
) -> None:
    page = coordinator.page
    coordinator.open(sample_site.path(path))
    expect(page.locator(".print-line")).to_be_hidden()
    assert _controls(page) > 0
    page.emulate_media(media="print")
    page.set_viewport_size({"width": _A4_WIDTH, "height": 1123})
    try:
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.locator(".print-line")).to_contain_text(page.url)
        expect(page.locator(".ribbon")).to_be_visible()
        assert _controls(page) == 0
        assert sideways(page) <= 0
    finally:
        page.emulate_media(media="null")
        page.set_viewport_size({"width": 1280, "height": 900})


def test_a_review_of_sixteen_contents_is_printed_on_one_sheet(
    coordinator: Visitor, sample_site: SampleSite
) -> None:
    page = coordinator.page
    path = "/work/programmes/{signed}/review/{approved_review}/print/"
    coordinator.open(sample_site.path(path))
    rows = page.locator(".onepage-table tbody tr")
    assert rows.count() >= _CONTENTS
    expect(page.locator(".onepage")).to_contain_text("SHA-256")
    sheets = len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))
    assert sheets == 1


def _controls(page: Page) -> int:
    """Count what a sheet of paper has no use for, and shows nevertheless."""
    shown = page.locator("nav:visible, form:visible, button:visible, .skip:visible")
    return shown.count()
