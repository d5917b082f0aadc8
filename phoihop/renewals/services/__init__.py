"""What can be done to renewals: one function per verb, for every entrance."""

from phoihop.renewals.services.deciding import (
    DecisionOutline,
    decide_line,
    decide_rest,
)
from phoihop.renewals.services.finishing import finish_walk
from phoihop.renewals.services.opening import follow, open_next

__all__ = [
    "DecisionOutline",
    "decide_line",
    "decide_rest",
    "finish_walk",
    "follow",
    "open_next",
]
