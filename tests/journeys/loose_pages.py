"""Pages of a test's own rows in a browser, without a running site.

The page is asked for by a client, so that its rows may be undone with the test; it
carries its styles, and its scripts are left out.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import phoihop

_STATIC = Path(phoihop.__file__).parent / "ui" / "static"
_LINK = re.compile(r'<link ([^>]*)href="/static/([^"]+\.css)"[^>]*>')
_FLAGS = ["--no-sandbox", "--disable-gpu"]


def with_styles(page: str) -> str:
    """Return a page that carries its styles."""
    return _LINK.sub(_style, page)


def _style(found: re.Match[str]) -> str:
    css = (_STATIC / found.group(2)).read_text(encoding="utf-8")
    media = re.search(r'media="[^"]+"', found.group(0))
    return f"<style {media.group() if media else ''}>{css}</style>"


@contextmanager
def loose_browser() -> Iterator[Browser]:
    """Start the browser after the last question to the database.

    While it runs, this thread has an event loop, and Django would refuse to ask.
    """
    chromium = os.environ.get("PHOIHOP_CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
        try:
            yield browser
        finally:
            browser.close()
