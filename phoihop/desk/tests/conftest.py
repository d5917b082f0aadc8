"""The carried-out programme of the tasks' own tests."""

from phoihop.conferences.tests.concluding import asking, briefing, issued
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

__all__ = [
    "accepted",
    "asking",
    "assigned",
    "briefing",
    "completed",
    "content",
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
