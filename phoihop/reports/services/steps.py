"""What every service on a report does first and last: lock, look, move."""

from collections.abc import Iterable

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import WrongMove
from phoihop.reports.models import Report, ReportCall, ReportDuty
from phoihop.reports.states import MOVES, ReportMove, ReportState


def lock_call(call_id: int) -> ReportCall:
    """Lock the call until the transaction ends; everything below it locks it first."""
    calls = ReportCall.objects.select_for_update(of=("self",))
    return calls.select_related("receiver", "period").get(pk=call_id)


def lock_duty(duty: ReportDuty) -> ReportDuty:
    """Lock the call, then what a body owes after it."""
    call = lock_call(duty.call_id)
    duties = ReportDuty.objects.select_for_update(of=("self",))
    kept = duties.select_related("organisation").get(pk=duty.pk)
    kept.call = call
    return kept


def lock_report(report: Report) -> Report:
    """Lock the call, then the report, and return it as it stands now."""
    lock_call(report.duty.call_id)
    reports = Report.objects.select_for_update(of=("self",))
    wanted = reports.select_related(
        "duty__call__receiver",
        "duty__call__period",
        "duty__call__unit__kind",
        "organisation",
        "document",
        "text",
    )
    return wanted.get(pk=report.pk)


def move(
    actor: Mandate,
    report: Report,
    action: str,
    fields: Iterable[str] = (),
    reason: str = "",
) -> None:
    """Take the report to its next state and write the journal.

    Raises:
        WrongMove: the table of moves does not hold this step.
    """
    before = ReportState(report.state)
    after = MOVES.get((before, ReportMove(action.rpartition(".")[2])))
    if after is None:
        raise WrongMove(str(before.label))
    report.state = after
    report.version += 1
    report.save(update_fields=["state", "version", *fields])
    record(
        actor=actor,
        action=action,
        target=report,
        circumstances=Circumstances(
            within=report.duty.call,
            from_state=str(before.label),
            to_state=str(after.label),
            reason=reason,
        ),
    )
