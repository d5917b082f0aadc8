"""Every class of pages, in a browser, as the person who uses it."""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from playwright.sync_api import Browser

from phoihop.samples.offices import SAMPLE_PASSWORD
from tests.conftest import Noted, Scanned
from tests.journeys.figure_pages import FIGURE_PAGES
from tests.journeys.indicator_pages import INDICATORS
from tests.journeys.inspection import Complaints, scan, sideways, weights
from tests.journeys.pages import EVERY_PAGE as PAGES
from tests.journeys.pages import PageClass
from tests.journeys.result_pages import RESULT_PAGES
from tests.journeys.site import SampleSite
from tests.journeys.visitors import Visitor

EVERY_PAGE = (*PAGES, *INDICATORS, *FIGURE_PAGES, *RESULT_PAGES)
WIDE, PHONE = (1280, 900), (360, 740)
HEAVIEST = 100_000
# Not pages: buttons that only post, files, and answers to machines.
NOT_PAGES = {
    "portal:robots", "portal:health", "portal:favicon",
    "directory:start", "programmes:scan", "programmes:agree",
    "programmes:drop_content", "programmes:move_content",
    "programmes:remove_task", "programmes:remove_target",
    "programmes:amendment_scan", "portal:evidence", "portal:photo", "tasks:evidence",
    "desk:tasks_csv", "desk:bulk", "desk:save_view", "desk:remove_view",
    "outbox:open", "outbox:read", "outbox:read_all", "outbox:try_again",
    "cycle:revoke", "cycle:feed",
    "figures:csv", "figures:cell", "figures:evidence",
    "conferences:remove_person", "conferences:unlink_programme",
    "conferences:move_item", "conferences:reopen_item", "conferences:show_item",
    "conferences:paper", "conferences:remove_paper", "conferences:photo",
    "conferences:remove_photo", "conferences:move_person", "conferences:move_photo",
    "conferences:move_invitation", "conferences:take_dossier", "conferences:dossier",
    "portal:event_values",
}  # fmt: skip
# Forms of one kind with a page that is visited, drawn by the same template.
ALIKE = {
    "figures:correct",
    "directory:end_post", "directory:change_term", "directory:end_term",
    "directory:end_tenure", "directory:end_acting", "directory:end_delegation",
    "directory:create_account", "directory:open_account",
    "directory:confirm_grant", "directory:withdraw_grant",
}  # fmt: skip


APPS = {
    "portal", "programmes", "directory", "desk", "tasks", "monitoring", "imports",
    "search", "indicators", "outbox", "cycle", "figures",
    "conferences", "renewals",
}  # fmt: skip


class Readers:
    """One window for each person; it stays signed in."""

    def __init__(self, browser: Browser, site: SampleSite) -> None:
        self._browser = browser
        self._site = site
        self._windows: dict[str, tuple[Visitor, Complaints]] = {}

    def window(self, reader: str) -> tuple[Visitor, Complaints]:
        """Return the person's window, opened when first asked for."""
        if reader not in self._windows:
            visitor = Visitor.arrive(self._browser, self._site.address)
            if reader:
                visitor.sign_in(reader, SAMPLE_PASSWORD)
            complaints = Complaints()
            complaints.listen(visitor.page)
            self._windows[reader] = (visitor, complaints)
        return self._windows[reader]


@pytest.fixture(scope="module")
def readers(browser: Browser, sample_site: SampleSite) -> Readers:
    """Everybody who reads."""
    return Readers(browser, sample_site)


@pytest.mark.parametrize("kind", EVERY_PAGE, ids=lambda kind: kind.name)
def test_a_page_is_light_quiet_and_open_to_everybody(
    kind: PageClass, readers: Readers, sample_site: SampleSite, noted: Noted
) -> None:
    visitor, complaints = readers.window(kind.reader)
    page = visitor.page
    complaints.forget()
    page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    path = sample_site.path(kind.path)
    assert visitor.open(path) == kind.status
    assert page.url == f"{sample_site.address}{path}", "led to another page"
    wide = scan(page)
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    assert sideways(page) <= 0, "the page scrolls sideways on a phone"
    phone = scan(page)
    assert min(wide.rules, phone.rules) > 5, "axe tried nothing"
    assert wide.grave == []
    assert phone.grave == []
    measured = weights(page)
    own = measured[page.url]
    everything = sum(measured.values())
    assert own > 500
    assert len(measured) >= 7, "the sheets of style were not counted"
    assert everything < HEAVIEST
    assert len(page.content().encode()) < HEAVIEST, "the text of the page is too long"
    assert complaints.elsewhere(sample_site.address) == []
    assert _unexpected(complaints, kind, page.url) == []
    violations = (*wide.violations, *phone.violations)
    lesser = sorted({str(one["rule"]) for one in violations})
    noted(
        f"{everything / 1000:6.1f} kB ({own / 1000:5.1f} kB page) "
        f" axe {wide.rules:2}/{phone.rules:2} rules  {kind.name}"
        f"{'  lesser: ' + ', '.join(lesser) if lesser else ''}"
    )


def _unexpected(complaints: Complaints, kind: PageClass, url: str) -> list[str]:
    """Leave out that the browser itself notes a page answered with an error."""
    own = f"the server responded with a status of {kind.status}"
    return [
        line
        for line in complaints.said
        if not (kind.status >= 400 and own in line and url in line)
    ]


def test_every_address_is_visited_or_said_to_be_no_page(
    sample_site: SampleSite, scanned: Scanned
) -> None:
    addresses = {
        name for name in _names(get_resolver()) if name.partition(":")[0] in APPS
    }
    visited = {
        resolve(sample_site.path(kind.path).partition("?")[0]).view_name
        for kind in EVERY_PAGE
    }
    scanned("kinds of addresses", len(addresses), 50)
    assert addresses - visited == NOT_PAGES | ALIKE


def _names(resolver: URLResolver, space: str = "") -> Iterator[str]:
    for one in resolver.url_patterns:
        if isinstance(one, URLPattern):
            yield f"{space}{one.name}"
        else:
            yield from _names(one, f"{one.namespace}:" if one.namespace else space)
