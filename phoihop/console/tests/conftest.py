"""Servers and data folders of the console's own tests."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from phoihop.console.postgres import Server


@pytest.fixture
def data() -> Iterator[Path]:
    """Give a data folder that also an unprivileged account can reach."""
    with tempfile.TemporaryDirectory(prefix="phoihop-data-") as folder:
        os.chmod(folder, 0o755)
        yield Path(folder)


@pytest.fixture
def server(data: Path) -> Iterator[Server]:
    """Give a server that is not started yet and forgets on a crash."""
    yield from stopped_afterwards(Server(data, durable=False))


@pytest.fixture
def durable_server(data: Path) -> Iterator[Server]:
    """Give a server that writes what it promised, as people's own does."""
    yield from stopped_afterwards(Server(data))


def stopped_afterwards(server: Server) -> Iterator[Server]:
    """Stop a server whatever happens in the test."""
    try:
        yield server
    finally:
        server.stop()
