"""What a browser says of a page: its weight, its complaints, who can use it."""

from dataclasses import dataclass, field

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import ConsoleMessage, Page, Request

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_GRAVE = {"serious", "critical"}
_SCAN = """
tags => axe.run(document, {
  runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'],
}).then(found => ({
  rules: found.passes.length + found.violations.length,
  violations: found.violations.map(one => ({
    rule: one.id, impact: one.impact,
    places: one.nodes.map(node => node.target.join(' ') + ': ' + node.failureSummary),
  })),
}))
"""
# Chromium keeps the mark of the site out of the list unless the page asks for it.
_WEIGH = """
async () => {
  const mark = document.querySelector('link[rel=icon]');
  if (mark) await fetch(mark.href);
  const kinds = ['navigation', 'resource'];
  const entries = kinds.flatMap(kind => performance.getEntriesByType(kind));
  // What comes out of the memory of the browser has no size of its own there.
  return Promise.all(entries.map(async entry => [entry.name, entry.encodedBodySize
    || (await (await fetch(entry.name)).arrayBuffer()).byteLength]));
}
"""
_SIDEWAYS = """
() => document.documentElement.scrollWidth - document.documentElement.clientWidth
"""


@dataclass
class Scan:
    """What axe found: how many rules it could try, and which are broken."""

    rules: int
    violations: list[dict[str, object]]

    @property
    def grave(self) -> list[dict[str, object]]:
        """Return what keeps somebody from using the page."""
        return [one for one in self.violations if one["impact"] in _GRAVE]


@dataclass
class Complaints:
    """What went wrong in a window, and every address that it asked for."""

    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        """Write down from now on."""
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", self._see)

    def forget(self) -> None:
        """Begin with the next page."""
        self.said.clear()
        self.asked.clear()

    def elsewhere(self, address: str) -> list[str]:
        """Return what was asked of other hosts."""
        own = (f"{address}/", "data:", "blob:")
        return [url for url in self.asked if not url.startswith(own)]

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.said.append(f"{message.text} ({message.location['url']})")

    def _see(self, request: Request) -> None:
        self.asked.append(request.url)


def scan(page: Page) -> Scan:
    """Run axe's rules of WCAG 2.0, 2.1 and 2.2, levels A and AA."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(_SCAN, _TAGS)
    return Scan(found["rules"], found["violations"])


def weights(page: Page) -> dict[str, int]:
    """Return the bytes of the page and of all it asked for, as they travel."""
    found: dict[str, int] = {}
    for url, size in page.evaluate(_WEIGH):
        found[url] = max(size, found.get(url, 0))
    return found


def sideways(page: Page) -> int:
    """Return by how many pixels the page is wider than its window."""
    return int(page.evaluate(_SIDEWAYS))
