"""The carried-out programme of the tasks' own tests, and days to be asked for."""

from datetime import date, timedelta

import pytest

from phoihop.cycle.entries import CalendarEntry
from phoihop.cycle.queries.calendar import entries_between
from phoihop.directory.models import Organisation
from phoihop.foundation.clock import today
from phoihop.tasks.tests.stages import (
    accepted,
    assigned,
    completed,
    content,
    leaderless,
    officer_of_front,
    programme,
    regular,
    regular_under_way,
    reported,
    task,
    under_way,
)

__all__ = [
    "accepted",
    "assigned",
    "completed",
    "content",
    "leaderless",
    "officer_of_front",
    "programme",
    "regular",
    "regular_under_way",
    "reported",
    "task",
    "under_way",
]

SPAN = timedelta(days=500)


def entries_of(
    body: Organisation, *kinds: str, around: date | None = None
) -> list[CalendarEntry]:
    """Return the whole calendar of a body."""
    day = around or today()
    return entries_between([body.pk], day - SPAN, day + SPAN, kinds)


@pytest.fixture
def day() -> date:
    """Today."""
    return today()
