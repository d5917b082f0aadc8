"""Entering figures and leading them to their approval, as visitors do."""

import re

from playwright.sync_api import Locator, expect

from tests.journeys.visitors import Visitor


def fill_row(son: Visitor, key: str, **typed: str) -> Locator:
    """Fill the boxes of one row and leave it, so that it saves itself."""
    row = son.page.locator(f"#row-{key}")
    for name, value in typed.items():
        box = row.locator(f"[name={key}-{name}]")
        box.fill(value)
    with son.page.expect_response(re.compile(rf"/{key}/save/")):
        son.page.keyboard.press("Tab")
    return row


def enter_row(officer: Visitor, key: str, **typed: str) -> None:
    """Fill a row, and insist that it is saved without a button."""
    row = fill_row(officer, key, **typed)
    expect(row.locator(".saved")).to_contain_text("đã lưu")


def submit(officer: Visitor, period: str, count: int) -> None:
    """Submit all that is entered."""
    _step(officer, period, ("Trình tất cả", "Trình các số đã chọn"), count)


def check(coordinator: Visitor, period: str, count: int) -> None:
    """Check all that was submitted."""
    _step(
        coordinator,
        period,
        ("Kiểm tra số đã trình", "Xác nhận đã kiểm tra các số đã chọn"),
        count,
    )


def approve_figures(head: Visitor, period: str, count: int) -> None:
    """Approve all that was checked."""
    _step(head, period, ("Duyệt tất cả đã kiểm tra", "Duyệt các số đã chọn"), count)


def _step(visitor: Visitor, period: str, words: tuple[str, str], count: int) -> None:
    link, button = words
    visitor.open(period)
    visitor.follow(f"{link} ({count})")
    visitor.press(button)
    visitor.sees(f"Đã xong {count} số liệu.")
