"""Reading a page as a citizen's browser gets it."""

import re
from html import unescape
from http import HTTPStatus
from pathlib import Path

from django.contrib.staticfiles import finders
from django.test import Client

_TAG = re.compile(r"<[^>]+>")
_LINKED = re.compile(r'(?:href|src)="/static/([^"#]+)')


def page_of(address: str, status: int = HTTPStatus.OK) -> str:
    """Return the source of a page, asked for by somebody without a session."""
    response = Client().get(address)
    assert response.status_code == status, address
    return response.content.decode()


def words_of(html: str) -> str:
    """Return what a page says, blanks single."""
    return " ".join(unescape(_TAG.sub(" ", html)).split()).replace(" ,", ",")


def section_of(html: str, heading: str) -> str:
    """Return the words of the section under a heading."""
    _before, after = words_of(html).split(heading, 1)
    return after


def weight_of(html: str) -> int:
    """Return the bytes of a page and of everything it loads, not compressed."""
    linked = {name: finders.find(name) for name in _LINKED.findall(html)}
    assert all(linked.values()), linked
    sheets = [Path(str(path)) for path in linked.values()]
    assert not any("url(" in sheet.read_text() for sheet in sheets)
    return len(html.encode()) + sum(sheet.stat().st_size for sheet in sheets)
