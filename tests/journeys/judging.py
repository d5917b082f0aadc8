"""Judging contents of a review, and printing it, as a visitor does."""

import re

from tests.journeys.visitors import Visitor


def judge(visitor: Visitor, number: int, result: str, note: str) -> None:
    """Say of the content at this place how it went."""
    card = visitor.page.locator("section[id^=row-]").nth(number - 1)
    label = card.locator("label", has=visitor.page.locator("[type=radio]"))
    exact = re.compile(rf"^\s*{re.escape(result)}\s*$")
    label.filter(has_text=exact).locator("input").check()
    card.locator("textarea[required]").fill(note)


def print_on_one_sheet(reader: Visitor, path: str) -> None:
    """On paper it is one sheet of A4."""
    assert reader.open(path) == 200
    paper = reader.page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", paper)) == 1
    assert re.search(rb"/MediaBox\s*\[0 0 59[45][.\d]* 84[12]", paper)
