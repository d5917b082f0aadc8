"""What can be done to calls and reports: one function per verb."""

from phoihop.reports.services.approving import approve_report, issue_report, send_back
from phoihop.reports.services.calling import CallOutline, add_bodies, ask, release
from phoihop.reports.services.opening import open_report
from phoihop.reports.services.publishing import publish_report, withdraw_report
from phoihop.reports.services.submitting import (
    accept_report,
    return_report,
    submit_report,
)
from phoihop.reports.services.writing import copy_section, write_section

__all__ = [
    "CallOutline",
    "accept_report",
    "add_bodies",
    "approve_report",
    "ask",
    "copy_section",
    "issue_report",
    "open_report",
    "publish_report",
    "release",
    "return_report",
    "send_back",
    "submit_report",
    "withdraw_report",
    "write_section",
]
