"""Tables of reports."""

from phoihop.reports.models.calls import ReportCall, ReportDuty
from phoihop.reports.models.reports import Report, ReportSection

__all__ = ["Report", "ReportCall", "ReportDuty", "ReportSection"]
