"""A site and a browser for one story file; both end with it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from phoihop.console.samples import sample_surroundings
from phoihop.testing.database import TestServer
from tests.journeys.site import SampleSite, Site, running_site

_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def site(
    test_server: TestServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """A running, empty Phối Hợp: the country's units and nothing else."""
    folder: Path = tmp_path_factory.mktemp("site")
    with (
        test_server.new_database() as name,
        running_site(test_server, name, folder) as running,
    ):
        yield running


@pytest.fixture(scope="session")
def sample_site(
    test_server: TestServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SampleSite]:
    """A running Phối Hợp on the day to which the story of An Phú is told."""
    folder: Path = tmp_path_factory.mktemp("samples")
    with (
        test_server.new_database() as name,
        running_site(test_server, name, folder, **sample_surroundings()) as running,
    ):
        yield SampleSite.of(running)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's Chromium.

    It ends with the module: while it runs, this thread has an event loop, and Django
    would refuse to ask the database from it.
    """
    chromium = os.environ.get("PHOIHOP_CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
        yield running
        running.close()
