"""The carried-out programme of the tasks' own tests."""

import pytest

from phoihop.conferences.tests.concluding import asking, briefing, issued
from phoihop.directory.mandates import Mandate
from phoihop.figures.factories import Hands
from phoihop.tasks.tests.conftest import (
    accepted,
    assigned,
    completed,
    content,
    leaderless,
    officer_of_front,
    officer_of_union,
    programme,
    regular,
    regular_under_way,
    reported,
    said,
    said_assigned,
    said_reported,
    task,
    under_way,
)


@pytest.fixture
def hands(son: Mandate, lan: Mandate, minh: Mandate) -> Hands:
    """Who leads the committee's figures to their approval."""
    return Hands(officer=son, coordinator=lan, head=minh)


__all__ = [
    "accepted",
    "asking",
    "assigned",
    "briefing",
    "completed",
    "content",
    "hands",
    "issued",
    "leaderless",
    "officer_of_front",
    "officer_of_union",
    "programme",
    "regular",
    "regular_under_way",
    "reported",
    "said",
    "said_assigned",
    "said_reported",
    "task",
    "under_way",
]
