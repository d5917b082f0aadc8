"""Tables of reviews and of closing."""

from phoihop.monitoring.models.closing import ClosingApproval, Settlement
from phoihop.monitoring.models.reviews import (
    Assessment,
    Review,
    ReviewApproval,
    TargetNote,
)

__all__ = [
    "Assessment",
    "ClosingApproval",
    "Review",
    "ReviewApproval",
    "Settlement",
    "TargetNote",
]
