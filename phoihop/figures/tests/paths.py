"""Addresses and forms that several tests of pages use."""

from phoihop.figures.models import ReportingPeriod

FIGURES = "/work/figures/"


def period_path(period: ReportingPeriod) -> str:
    """Return the address of a period."""
    return f"{FIGURES}periods/{period.pk}/"


def entered_fields(**typed: object) -> dict[str, object]:
    """Return a form of a value with these fields filled in."""
    return {"numerator": "", "denominator": "", "note": "", "names": "", **typed}
