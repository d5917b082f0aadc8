"""Whether the links between the papers of this repository lead somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

from phoihop.console.access import SOURCE

LINK = re.compile(r"\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)")
FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
INLINE_CODE = re.compile(r"`[^`\n]*`")
HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$", re.MULTILINE)
ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
SKIPPED = (".", "var", "node_modules")


def broken_links(source: Path = SOURCE) -> list[str]:
    """List links to files or headings that are not there."""
    faults: list[str] = []
    for paper in papers(source):
        text = INLINE_CODE.sub("", FENCE.sub("", paper.read_text(encoding="utf-8")))
        faults += [
            f"{paper.relative_to(source)}: {target}"
            for target in LINK.findall(text)
            if not ELSEWHERE.match(target) and not _leads_somewhere(paper, target)
        ]
    return faults


def papers(source: Path) -> Iterator[Path]:
    """List the Markdown files of the repository."""
    for paper in sorted(source.rglob("*.md")):
        if not paper.relative_to(source).parts[0].startswith(SKIPPED):
            yield paper


def _leads_somewhere(paper: Path, target: str) -> bool:
    place, _, heading = target.partition("#")
    file = (paper.parent / place).resolve() if place else paper
    if not file.exists():
        return False
    if not heading or file.suffix != ".md":
        return True
    return heading in _anchors(file.read_text(encoding="utf-8"))


def _anchors(text: str) -> set[str]:
    """Give the anchors of all headings, as the usual viewers make them."""
    anchors: set[str] = set()
    for heading in HEADING.findall(FENCE.sub("", text)):
        words = re.sub(r"[^\w\s-]", "", heading.lower().replace("`", ""))
        anchor = re.sub(r"\s", "-", words)
        count = 1
        while anchor in anchors:
            anchor, count = f"{anchor.removesuffix(f'-{count - 1}')}-{count}", count + 1
        anchors.add(anchor)
    return anchors
