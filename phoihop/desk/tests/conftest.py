"""The carried-out programme of the tasks' own tests."""

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
    "assigned",
    "completed",
    "content",
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
