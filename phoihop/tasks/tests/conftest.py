"""What the tests of tasks share."""

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
