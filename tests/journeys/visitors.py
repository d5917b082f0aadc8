"""Somebody at a browser: signs in, fills forms, presses buttons by their words."""

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from phoihop.directory.factories import PASSWORD as CAST_PASSWORD

PASSWORD = "song chảy qua làng 2026"
DESK = "/work/"
FIRST_PASSWORD = "mật khẩu lần đầu 2026"


@dataclass
class Visitor:
    """One person with one window."""

    address: str
    context: BrowserContext
    page: Page

    @classmethod
    def arrive(cls, browser: Browser, address: str, width: int = 1280) -> "Visitor":
        """Open a window that nobody has signed in with."""
        context = browser.new_context(
            locale="vi-VN", viewport={"width": width, "height": 900}
        )
        return cls(address, context, context.new_page())

    @classmethod
    def signed_in(cls, browser: Browser, address: str, user_name: str) -> "Visitor":
        """Open a window and sign in as one of the cast."""
        visitor = cls.arrive(browser, address)
        visitor.sign_in(user_name, CAST_PASSWORD)
        return visitor

    def open(self, path: str) -> int:
        """Go to a page of the site and return its status."""
        answer = self.page.goto(f"{self.address}{path}")
        assert answer is not None
        return answer.status

    def sign_in(self, user_name: str, password: str) -> None:
        """Sign in; whoever must, chooses a new password first."""
        self.open("/account/login/")
        self.page.fill("[name=login]", user_name)
        self.page.fill("[name=password]", password)
        self.press("Đăng nhập")
        if self.page.locator("[name=oldpassword]").count():
            self.page.fill("[name=oldpassword]", password)
            self.page.fill("[name=password1]", PASSWORD)
            self.page.fill("[name=password2]", PASSWORD)
            self.page.locator("main form button").first.click()
            self.page.wait_for_load_state()

    def fill(self, **fields: str) -> None:
        """Fill fields by name: text, a choice by its words, or a file."""
        for name, value in fields.items():
            box = self.page.locator(f"main [name={name.replace('__', '-')}]").first
            kind = box.evaluate("one => one.tagName + (one.type || '')")
            if kind.startswith("SELECT"):
                box.select_option(label=value)
            elif kind == "INPUTfile":
                box.set_input_files(value)
            else:
                box.fill(value)

    def tick(self, name: str, *labels: str) -> None:
        """Tick boxes or radio buttons of a field by their words."""
        group = self.page.locator(f"main label:has([name={name}])")
        for label in labels:
            exact = re.compile(rf"^\s*{re.escape(label)}\s*$")
            box = group.filter(has_text=exact).first
            box.locator("input").set_checked(True)

    def press(self, words: str) -> None:
        """Press the button with these words, and wait for the answer."""
        button = self.page.get_by_role("button", name=words, exact=True).first
        with self.page.expect_navigation():
            button.click()

    def follow(self, words: str) -> None:
        """Follow the link with these words."""
        main = self.page.get_by_role("main")
        main.get_by_role("link", name=words, exact=True).first.click()
        self.page.wait_for_load_state()

    def sees(self, words: str) -> None:
        """Insist that the page shows these words."""
        expect(self.page.locator("body")).to_contain_text(words)

    def sees_not(self, words: str) -> None:
        """Insist that the page does not show these words."""
        expect(self.page.locator("body")).not_to_contain_text(words)

    def owes(self, words: str) -> None:
        """Insist that the desk has a row with these words."""
        self.open(DESK)
        expect(self._row(words)).to_have_count(1)

    def owes_no_more(self, words: str) -> None:
        """Insist that no row of the desk has these words."""
        self.open(DESK)
        expect(self.page.get_by_role("heading", level=1)).to_be_visible()
        expect(self._row(words)).to_have_count(0)

    def take_up(self, words: str) -> None:
        """Open the row of the desk that has these words."""
        self.owes(words)
        self._row(words).click()
        self.page.wait_for_load_state()

    def _row(self, words: str) -> Locator:
        return self.page.locator("main .row-title").filter(has_text=words)

    def picture(self, file: Path) -> None:
        """Keep what is on the screen."""
        self.page.screenshot(path=file, full_page=True)
