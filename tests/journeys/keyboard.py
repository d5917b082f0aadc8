"""Going through a page with the keyboard alone, and seeing each time where one is."""

from playwright.sync_api import Page

_MOST_STEPS = 60
_FOCUS = """
() => {
  const one = document.activeElement;
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  return {
    words: one.innerText || one.name || '',
    ring: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    seen: box.width > 1 && box.height > 1 && box.top >= 0 && box.left >= 0
      && box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1,
  };
}
"""


def reach(page: Page, words: str) -> list[str]:
    """Press Tab until the focus is there: on these words, or a field of this name."""
    steps: list[str] = []
    while not steps or steps[-1] != words:
        assert len(steps) < _MOST_STEPS, steps
        page.keyboard.press("Tab")
        steps.append(focused(page))
    return steps


def go(page: Page, words: str) -> None:
    """Reach a link or a button and press Enter, which leads to another page."""
    reach(page, words)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def write(page: Page, **fields: str) -> None:
    """Reach fields by their names, in order, and type over what is there."""
    for name, words in fields.items():
        reach(page, name)
        page.keyboard.press("Control+A")
        page.keyboard.type(words)


def focused(page: Page) -> str:
    """Return what has the focus; everybody sees that it has."""
    focus = page.evaluate(_FOCUS)
    assert focus["ring"] >= 2, f"no ring around {focus['words']!r}"
    assert focus["seen"], f"{focus['words']!r} has the focus and is not on the screen"
    return str(focus["words"]).strip()
