"""What can be done to a review and to a programme's closing: one function per verb."""

from phoihop.monitoring.services.approving import (
    approve_review,
    submit_review,
    take_back,
)
from phoihop.monitoring.services.assessing import JudgementOutline, write_assessment
from phoihop.monitoring.services.closing import approve_closing, settle
from phoihop.monitoring.services.noting import note_target
from phoihop.monitoring.services.publishing import publish_review, withdraw_review
from phoihop.monitoring.services.writing import change_review, open_review

__all__ = [
    "JudgementOutline",
    "approve_closing",
    "approve_review",
    "change_review",
    "note_target",
    "open_review",
    "publish_review",
    "settle",
    "submit_review",
    "take_back",
    "withdraw_review",
    "write_assessment",
]
