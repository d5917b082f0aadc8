"""Links of the papers lead somewhere."""

from pathlib import Path

import pytest

from phoihop.console.links import broken_links


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "tour.md").write_text("# Một vòng\n\n## What is `here`?\n")
    return tmp_path


@pytest.mark.parametrize(
    "target",
    [
        "docs/tour.md",
        "docs/",
        "docs/tour.md#một-vòng",
        "docs/tour.md#what-is-here",
        "#start",
        "https://example.org/missing",
        "mailto:a@example.org",
    ],
)
def test_a_link_that_holds_is_accepted(papers: Path, target: str) -> None:
    (papers / "README.md").write_text(f"# Start\n\nSee [it]({target}).\n")

    assert broken_links(papers) == []


@pytest.mark.parametrize("target", ["gone.md", "docs/tour.md#gone", "#gone"])
def test_a_link_to_nowhere_is_named(papers: Path, target: str) -> None:
    (papers / "README.md").write_text(f"# Start\n\nSee [it]({target}).\n")

    assert broken_links(papers) == [f"README.md: {target}"]


def test_code_is_not_read_as_links(papers: Path) -> None:
    text = "`[a](gone.md)`\n\n```\n[b](gone.md)\n```\n"
    (papers / "README.md").write_text(text)

    assert broken_links(papers) == []
