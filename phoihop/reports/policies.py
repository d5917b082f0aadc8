"""Who may do what to calls and reports (decision 24 and the table of who may do what).

The body that owes a report writes and submits it; the receiver accepts or returns it;
then its own head approves it, and its clerk or office chief issues it.
"""

from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.reports.models import Report, ReportCall, ReportDuty
from phoihop.reports.states import WRITABLE_STATES, ReportState

WHO_ASKS = _("A coordinator of the body that is to receive the reports asks for them.")
WHO_WRITES = _("Officers and coordinators of the reporting body write the report.")
WHO_SUBMITS = _("A coordinator of the reporting body opens and submits the report.")
WHO_READS = _("A coordinator of the receiving body accepts or returns the report.")
WHO_APPROVES = _("The head of the reporting body approves the report.")
WHO_ISSUES = _("The clerk or the office chief of the reporting body issues the report.")
WHO_PUBLISHES = _(
    "An issued report is shown, or taken off the public pages, by a publisher of its "
    "unit who wrote nothing in it. Ask another publisher."
)


def can_ask(actor: Mandate) -> bool:
    """A coordinator asks for reports to his own organisation."""
    return actor.organisation_id is not None and actor.has(Role.COORDINATOR)


def can_steer(actor: Mandate, call: ReportCall) -> bool:
    """A coordinator of the receiver adds bodies to a call, and releases them."""
    return can_ask(actor) and actor.organisation_id == call.receiver_id


def can_begin(actor: Mandate, duty: ReportDuty) -> bool:
    """A coordinator of the body that owes it opens its report."""
    return actor.organisation_id == duty.organisation_id and actor.has(Role.COORDINATOR)


def _is_own(actor: Mandate, report: Report) -> bool:
    return actor.organisation_id == report.organisation_id


def can_write(actor: Mandate, report: Report) -> bool:
    """An officer or a coordinator of the body writes while it is open."""
    writes = actor.has(Role.OFFICER, Role.COORDINATOR)
    return report.state in WRITABLE_STATES and _is_own(actor, report) and writes


def can_submit(actor: Mandate, report: Report) -> bool:
    """A coordinator of the body submits it."""
    return can_write(actor, report) and actor.has(Role.COORDINATOR)


def can_read_for_receiver(actor: Mandate, report: Report) -> bool:
    """A coordinator of the receiver accepts what was submitted, or returns it."""
    is_receiver = actor.organisation_id == report.duty.call.receiver_id
    is_submitted = report.state == ReportState.SUBMITTED
    return is_submitted and is_receiver and actor.has(Role.COORDINATOR)


def can_approve(actor: Mandate, report: Report) -> bool:
    """The head of the body approves what was accepted, or sends it back."""
    is_accepted = report.state == ReportState.ACCEPTED
    return is_accepted and _is_own(actor, report) and actor.has(Role.HEAD)


def can_issue(actor: Mandate, report: Report) -> bool:
    """The clerk or the office chief of the body gives it number and day."""
    issues = actor.has(Role.CLERK, Role.OFFICE_CHIEF)
    is_approved = report.state == ReportState.APPROVED
    return is_approved and _is_own(actor, report) and issues


def can_publish(actor: Mandate, report: Report) -> bool:
    """A publisher of the unit who wrote nothing in it shows an issued report."""
    return (
        report.state == ReportState.ISSUED
        and actor.has(Role.PUBLISHER)
        and actor.organisation_id is not None
        and actor.unit_id == report.duty.call.unit_id
        and actor.person_id not in report.writer_person_ids
    )
