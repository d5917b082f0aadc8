"""Submitting a report to its receiver, who accepts it or returns it."""

from django.db import transaction

from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require, require_reason
from phoihop.reports import policies
from phoihop.reports.errors import (
    FiguresUnbound,
    NextTasksMissing,
    NotOwed,
    ResultsMissing,
    WriterReads,
)
from phoihop.reports.models import Report
from phoihop.reports.queries.live import live_sheet
from phoihop.reports.queries.sheet import Sheet
from phoihop.reports.services.steps import lock_report, move
from phoihop.reports.services.telling import tell_of_return
from phoihop.reports.states import SectionKind

_SUBMITTED = (
    "first_submitted_on",
    "submitted_on",
    "submitted_by_person_id",
    "submitted_by_name",
    "writer_person_ids",
)


@transaction.atomic
def submit_report(*, actor: Mandate, report: Report) -> Report:
    """Submit the report; lines that nobody has saved go along and say so.

    Raises:
        NotAllowed: the actor is no coordinator of the body, or it is not open.
        NotOwed: the body was released from it.
        ResultsMissing, NextTasksMissing: a part that no report lacks is empty.
        FiguresUnbound: a code stands for no approved figure of the period.
    """
    locked = lock_report(report)
    require(policies.can_submit(actor, locked), str(policies.WHO_SUBMITS))
    if locked.duty.is_released:
        raise NotOwed
    _check_whole(live_sheet(locked))
    locked.submitted_on = actor.on
    locked.first_submitted_on = locked.first_submitted_on or actor.on
    locked.submitted_by_person_id = actor.person_id
    locked.submitted_by_name = actor.person_name
    locked.writer_person_ids = sorted({*locked.writer_person_ids, actor.person_id})
    move(actor, locked, "report.submit", _SUBMITTED)
    return locked


@transaction.atomic
def return_report(*, actor: Mandate, report: Report, reason: str) -> Report:
    """Return a submitted report to be completed, for the receiver.

    Raises:
        NotAllowed: the actor is no coordinator of the receiver.
        WriterReads: the actor wrote in it.
        ReasonMissing: no reason is written.
    """
    locked = _read_for_receiver(actor, report)
    returned(actor, locked, "report.return", reason)
    return locked


@transaction.atomic
def accept_report(*, actor: Mandate, report: Report) -> Report:
    """Accept a submitted report for the receiver; its own head approves it then.

    Raises:
        NotAllowed: the actor is no coordinator of the receiver.
        WriterReads: the actor wrote in it.
    """
    locked = _read_for_receiver(actor, report)
    locked.accepted_on = actor.on
    locked.accepted_by_person_id = actor.person_id
    locked.accepted_by_name = actor.person_name
    accepted = ("accepted_on", "accepted_by_person_id", "accepted_by_name")
    move(actor, locked, "report.accept", accepted)
    return locked


def returned(actor: Mandate, report: Report, action: str, reason: str) -> None:
    """Take a report back to whoever writes it, with the reason beside it.

    Raises:
        ReasonMissing: no reason is written.
    """
    report.returned_reason = require_reason(reason)
    report.returned_on = actor.on
    report.returned_by_name = actor.person_name
    report.returned_by_title = f"{actor.title}, {actor.organisation_short_name}"
    move(actor, report, action, _RETURNED, reason=report.returned_reason)
    tell_of_return(actor, report)


_RETURNED = (
    "returned_on",
    "returned_by_name",
    "returned_by_title",
    "returned_reason",
)


def _read_for_receiver(actor: Mandate, report: Report) -> Report:
    locked = lock_report(report)
    permitted = policies.can_read_for_receiver(actor, locked)
    require(permitted, str(policies.WHO_READS))
    if actor.person_id in locked.writer_person_ids:
        raise WriterReads
    return locked


def _check_whole(sheet: Sheet) -> None:
    if not any(line.text for line in sheet.of_kind(SectionKind.RESULT)):
        raise ResultsMissing
    if not any(line.text for line in sheet.of_kind(SectionKind.NEXT_TASKS)):
        raise NextTasksMissing
    if unbound := sheet.unbound:
        raise FiguresUnbound([f"[{code}] ({line.place})" for line, code in unbound])
