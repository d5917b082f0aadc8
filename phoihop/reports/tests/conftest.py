"""What the tests of reports share."""

from phoihop.reports.tests.stages import (
    call,
    earlier_period,
    figure,
    hands,
    period,
    poverty,
    programme,
    report,
    way,
)

__all__ = [
    "call",
    "earlier_period",
    "figure",
    "hands",
    "period",
    "poverty",
    "programme",
    "report",
    "way",
]
