"""The head approves what the receiver accepted; then it gets its number and day."""

from datetime import date

from django.db import transaction

from phoihop.directory.mandates import Mandate
from phoihop.documents.services import freeze_version
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import normalise
from phoihop.reports import policies
from phoihop.reports.errors import (
    FiguresUnbound,
    IssuedOutOfTime,
    NumberMissing,
    NumberTaken,
    WriterApproves,
)
from phoihop.reports.models import Report
from phoihop.reports.queries.canonical import canonical
from phoihop.reports.queries.live import live_sheet
from phoihop.reports.services.steps import lock_report, move
from phoihop.reports.services.submitting import returned

_APPROVED = (
    "text",
    "approved_on",
    "approved_by_person_id",
    "approved_by_name",
    "approved_by_title",
)


@transaction.atomic
def send_back(*, actor: Mandate, report: Report, reason: str) -> Report:
    """Send an accepted report back to its writers instead of approving it.

    Raises:
        NotAllowed: the actor does not head the reporting body.
        ReasonMissing: no reason is written.
    """
    locked = lock_report(report)
    require(policies.can_approve(actor, locked), str(policies.WHO_APPROVES))
    returned(actor, locked, "report.send_back", reason)
    return locked


@transaction.atomic
def approve_report(*, actor: Mandate, report: Report) -> Report:
    """Approve the report: its text and every figure in it are fixed as they stand.

    Raises:
        NotAllowed: the actor does not head the reporting body.
        WriterApproves: the actor wrote in it.
        FiguresUnbound: a code stands for no approved figure any more.
    """
    locked = lock_report(report)
    require(policies.can_approve(actor, locked), str(policies.WHO_APPROVES))
    if actor.person_id in locked.writer_person_ids:
        raise WriterApproves
    sheet = live_sheet(locked)
    if unbound := sheet.unbound:
        raise FiguresUnbound([f"[{code}] ({line.place})" for line, code in unbound])
    locked.text = freeze_version(
        actor=actor, document=locked.document, canonical=canonical(sheet)
    )
    locked.approved_on = actor.on
    locked.approved_by_person_id = actor.person_id
    locked.approved_by_name = actor.person_name
    locked.approved_by_title = actor.title
    move(actor, locked, "report.approve", _APPROVED)
    return locked


@transaction.atomic
def issue_report(
    *, actor: Mandate, report: Report, number: str, issued_on: date
) -> Report:
    """Give the approved report its number and its day, as they stand on the paper.

    Raises:
        NotAllowed: the actor is no clerk or office chief of the body.
        NumberMissing, NumberTaken: the number cannot be given.
        IssuedOutOfTime: the day is before the approval, or still to come.
    """
    locked = lock_report(report)
    require(policies.can_issue(actor, locked), str(policies.WHO_ISSUES))
    if not (written := normalise(number)):
        raise NumberMissing
    if locked.approved_on is None:
        raise AssertionError
    if not locked.approved_on <= issued_on <= actor.on:
        raise IssuedOutOfTime(locked.approved_on, actor.on)
    same = Report.objects.filter(
        organisation_id=locked.organisation_id,
        number=written,
        issued_on__year=issued_on.year,
    )
    if same.exists():
        raise NumberTaken(written, issued_on.year)
    locked.number, locked.issued_on = written, issued_on
    locked.issued_by_person_id = actor.person_id
    fields = ("number", "issued_on", "issued_by_person_id")
    move(actor, locked, "report.issue", fields)
    return locked
