"""Whoever silences a tool names what is silenced and why; and it stays rare."""

import re

from tests.architecture.source import modules
from tests.conftest import Scanned

NOQA = re.compile(r"#\s*noqa", re.IGNORECASE)
GOOD_NOQA = re.compile(r"#\s*noqa: [A-Z]+\d+(, [A-Z]+\d+)* - \S.*$")
TYPE = re.compile(r"#\s*type:\s*ignore")
GOOD_TYPE = re.compile(r"#\s*type: ignore\[[a-z-]+(, [a-z-]+)*\]\s+# \S.*$")
OTHER = re.compile(r"#\s*(pylint|pyright|nosec|pragma: no cover|mypy:)", re.IGNORECASE)
FEWER_THAN = 15


def _found() -> list[str]:
    """Return every line that silences a tool; this file speaks of them only."""
    return [
        f"{module.name}:{number} {line.strip()}"
        for module in modules()
        if module.path.name != "test_suppressions.py"
        for number, line in enumerate(module.text.splitlines(), start=1)
        if NOQA.search(line) or TYPE.search(line) or OTHER.search(line)
    ]


def test_every_suppression_names_its_code_and_its_reason(scanned: Scanned) -> None:
    read = sum(module.lines for module in modules())
    bad = [
        line
        for line in _found()
        if not (GOOD_NOQA.search(line) or GOOD_TYPE.search(line))
    ]
    scanned("lines looked at", read, 10_000)
    assert bad == []


def test_suppressions_are_rare() -> None:
    found = _found()
    assert len(found) < FEWER_THAN, "\n".join(found)
