"""Which reports are owed, late or missing; for the desk, briefings and reminders."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.reports.models import Report, ReportCall, ReportDuty
from phoihop.reports.queries.punctuality import (
    Arrival,
    Arrivals,
    Punctuality,
    count_arrivals,
    punctuality,
)
from phoihop.reports.states import WRITABLE_STATES, ReportState


@dataclass(frozen=True, kw_only=True)
class OwedReport:
    """A report that a body owes, and how it stands on a day.

    ``report_id`` and ``state`` are empty while the body has not begun it.
    """

    duty_id: int
    call_id: int
    report_id: int | None
    title: str
    organisation_id: int
    organisation: str
    receiver_id: int
    receiver: str
    period: str
    due_on: date
    submitted_on: date | None
    state: str
    punctuality: Punctuality

    @property
    def days_late(self) -> int:
        """How many days it is late, or missing; none while there is time."""
        is_late = self.punctuality.arrival in {Arrival.LATE, Arrival.MISSING}
        return self.punctuality.days if is_late else 0

    @property
    def is_missing(self) -> bool:
        """Tell whether its last day is past and nothing has come."""
        return self.punctuality.arrival == Arrival.MISSING


@dataclass(frozen=True, kw_only=True)
class WaitingReport:
    """A report that waits for an act of somebody under a mandate."""

    report_id: int
    title: str
    organisation: str
    state: str
    since: date | None


def _live() -> QuerySet[ReportDuty]:
    duties = ReportDuty.objects.filter(released_on=None).select_related(
        "call__receiver", "call__period", "organisation", "report"
    )
    return duties.order_by("call__due_on", "organisation__sort_key", "id")


def reports_late(unit_id: int, day: date) -> list[OwedReport]:
    """Return the reports of a unit that are missing on a day, the oldest first."""
    past = _live().filter(call__unit_id=unit_id, call__due_on__lt=day)
    absent = Q(report=None) | Q(report__first_submitted_on=None)
    later = Q(report__first_submitted_on__gt=day)
    return _as_of(past.filter(absent | later), day)


def reports_owed(organisation_id: int, day: date) -> list[OwedReport]:
    """Return the reports that a body still has to submit, returned ones too."""
    own = _live().filter(organisation_id=organisation_id, call__asked_on__lte=day)
    writable = Q(report__state__in=sorted(WRITABLE_STATES))
    return _as_of(own.filter(Q(report=None) | writable), day)


def reports_asked(
    unit_id: int, day: date, period_id: int | None = None
) -> list[OwedReport]:
    """Return all reports that were asked for in a unit, of one period or of all."""
    asked = _live().filter(call__unit_id=unit_id, call__asked_on__lte=day)
    if period_id is not None:
        asked = asked.filter(call__period_id=period_id)
    return _as_of(asked, day)


def arrivals_of(owed: Iterable[OwedReport]) -> Arrivals:
    """Count how reports arrived; A10 is ``in_time`` over ``owed``."""
    return count_arrivals(one.punctuality for one in owed)


def reports_waiting(actor: Mandate) -> list[WaitingReport]:
    """Return the reports that wait for the actor: to accept, approve or issue."""
    body = actor.organisation_id
    if body is None:
        return []
    waiting = Q(pk=None)
    if actor.has(Role.COORDINATOR):
        submitted = Q(state=ReportState.SUBMITTED)
        waiting |= submitted & Q(duty__call__receiver_id=body)
    if actor.has(Role.HEAD):
        waiting |= Q(state=ReportState.ACCEPTED, organisation_id=body)
    if actor.has(Role.CLERK, Role.OFFICE_CHIEF):
        waiting |= Q(state=ReportState.APPROVED, organisation_id=body)
    reports = Report.objects.filter(waiting).select_related("organisation")
    return [_waiting(report) for report in reports.order_by("submitted_on", "id")]


def _waiting(report: Report) -> WaitingReport:
    days = (report.approved_on, report.accepted_on, report.submitted_on)
    return WaitingReport(
        report_id=report.pk,
        title=report.title,
        organisation=report.organisation.short_name,
        state=report.state,
        since=next((day for day in days if day), None),
    )


def _as_of(duties: QuerySet[ReportDuty], day: date) -> list[OwedReport]:
    return [owed(duty, day) for duty in duties]


def owed(duty: ReportDuty, day: date) -> OwedReport:
    """Return how what a body owes stands on a day."""
    report: Report | None = getattr(duty, "report", None)
    sent = report.first_submitted_on if report else None
    return OwedReport(
        duty_id=duty.pk,
        call_id=duty.call_id,
        report_id=report.pk if report else None,
        title=duty.call.title,
        organisation_id=duty.organisation_id,
        organisation=duty.organisation.short_name,
        receiver_id=duty.call.receiver_id,
        receiver=duty.call.receiver.short_name,
        period=duty.call.period.name,
        due_on=duty.call.due_on,
        submitted_on=sent,
        state=report.state if report else "",
        punctuality=punctuality(duty.call.due_on, sent, day),
    )


def owed_after(call: ReportCall, day: date) -> list[OwedReport]:
    """Return what is owed after a call whose duties are loaded with their reports."""
    found = []
    for duty in call.duties.all():
        if not duty.is_released:
            duty.call = call
            found.append(owed(duty, day))
    return found
