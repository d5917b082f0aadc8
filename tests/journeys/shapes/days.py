"""A site that stands on a day of its own: each shape plays in another month."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from phoihop.testing.database import TestServer
from tests.journeys.site import Site, running_site


@contextmanager
def site_on(
    day: date, server: TestServer, folders: pytest.TempPathFactory
) -> Iterator[Site]:
    """Run an empty Phối Hợp for which it is this day."""
    folder = folders.mktemp("site")
    with (
        server.new_database() as name,
        running_site(
            server, name, folder, PHOIHOP_SAMPLE_DAY=day.isoformat()
        ) as running,
    ):
        yield running


def typed(day: date) -> str:
    """Write a day as people type it."""
    return f"{day.day}/{day.month}/{day.year}"
