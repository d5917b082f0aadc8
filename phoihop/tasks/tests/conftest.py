"""What the tests of tasks share."""

from phoihop.tasks.tests.saying import (
    officer_of_union,
    reported_unwatched,
    said,
    said_assigned,
    said_reported,
)
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
    "officer_of_union",
    "programme",
    "regular",
    "regular_under_way",
    "reported",
    "reported_unwatched",
    "said",
    "said_assigned",
    "said_reported",
    "task",
    "under_way",
]
