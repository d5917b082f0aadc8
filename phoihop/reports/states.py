"""The life of a report as one table (decision 24), and the parts of its text."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReportState(models.TextChoices):
    """Where a report stands."""

    DRAFT = "draft", _("being written")
    SUBMITTED = "submitted", _("submitted to the receiver")
    RETURNED = "returned", _("returned to be completed")
    ACCEPTED = "accepted", _("accepted, waits for the head")
    APPROVED = "approved", _("approved, waits for its number")
    ISSUED = "issued", _("issued")


class ReportMove(models.TextChoices):
    """What takes a report from one state to another."""

    SUBMIT = "submit", _("Submit the report")
    RETURN = "return", _("Return the report")
    ACCEPT = "accept", _("Accept the report")
    SEND_BACK = "send_back", _("Send back to be changed")
    APPROVE = "approve", _("Approve the report")
    ISSUE = "issue", _("Issue the report")


# The receiver returns what was submitted; the body's own head sends back what he does
# not sign. Both ways lead to "returned", from where it is submitted again.
MOVES: dict[tuple[ReportState, ReportMove], ReportState] = {
    (ReportState.DRAFT, ReportMove.SUBMIT): ReportState.SUBMITTED,
    (ReportState.RETURNED, ReportMove.SUBMIT): ReportState.SUBMITTED,
    (ReportState.SUBMITTED, ReportMove.RETURN): ReportState.RETURNED,
    (ReportState.SUBMITTED, ReportMove.ACCEPT): ReportState.ACCEPTED,
    (ReportState.ACCEPTED, ReportMove.SEND_BACK): ReportState.RETURNED,
    (ReportState.ACCEPTED, ReportMove.APPROVE): ReportState.APPROVED,
    (ReportState.APPROVED, ReportMove.ISSUE): ReportState.ISSUED,
}
WRITABLE_STATES = frozenset({ReportState.DRAFT, ReportState.RETURNED})
# Its text and its figures stand for good.
FROZEN_STATES = frozenset({ReportState.APPROVED, ReportState.ISSUED})


class SectionKind(models.TextChoices):
    """The parts of a report, in the order of the official form (domain.md 3.2)."""

    RESULT = "result", _("results")
    STRENGTHS = "strengths", _("strengths")
    SHORTCOMINGS = "shortcomings", _("shortcomings")
    OBJECTIVE = "objective", _("objective causes")
    SUBJECTIVE = "subjective", _("subjective causes")
    DIFFICULTIES = "difficulties", _("difficulties and obstacles")
    NEXT_TASKS = "next_tasks", _("tasks of the next period")
    PROPOSALS = "proposals", _("proposals and recommendations")


WHOLE_REPORT = tuple(kind for kind in SectionKind if kind != SectionKind.RESULT)
