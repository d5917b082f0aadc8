"""The suite insists on a real browser."""

import os
import shutil
from pathlib import Path

import pytest

from phoihop.console import suite
from phoihop.console.messages import ConsoleError


def nothing_installed(_name: str) -> None:
    return None


def test_an_installed_browser_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PHOIHOP_CHROMIUM", raising=False)
    browser = tmp_path / "chromium"
    browser.write_text("#!/bin/sh\n")
    browser.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert suite.find_browser() == str(browser)


def test_without_a_browser_it_stops_and_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PHOIHOP_CHROMIUM", raising=False)
    monkeypatch.setattr(shutil, "which", nothing_installed)
    monkeypatch.setattr(suite, "MAC_BROWSERS", ())
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    with pytest.raises(ConsoleError, match="apt-get install chromium"):
        suite.find_browser()


@pytest.mark.parametrize(
    ("processors", "words"),
    [
        (1, []),
        (2, ["--numprocesses=2"]),
        (4, ["--numprocesses=4"]),
        (64, ["--numprocesses=4"]),
    ],
)
def test_all_tests_are_shared_among_the_processors(
    processors: int, words: list[str]
) -> None:
    assert suite.shared_out(processors) == words
