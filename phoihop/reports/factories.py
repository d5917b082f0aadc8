"""Smallest valid calls and reports for tests and benchmarks, made by the services."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures.models import ReportingPeriod
from phoihop.programmes.models import Programme
from phoihop.reports import services
from phoihop.reports.models import Report, ReportCall, ReportDuty
from phoihop.reports.services import CallOutline
from phoihop.reports.states import SectionKind


@dataclass(frozen=True, kw_only=True)
class Way:
    """Who leads a report from its submission to its number."""

    writer: Mandate
    receiver: Mandate
    head: Mandate
    clerk: Mandate


def make_call(
    *,
    actor: Mandate,
    period: ReportingPeriod,
    bodies: Sequence[Organisation],
    programmes: Sequence[Programme] = (),
    due_on: date | None = None,
) -> ReportCall:
    """Ask bodies for a report within a fortnight."""
    return services.ask(
        actor=actor,
        outline=CallOutline(
            period=period,
            title="Báo cáo kết quả phối hợp",
            due_on=due_on or actor.on + timedelta(days=14),
            bodies=bodies,
            programmes=programmes,
        ),
    )


def duty_of(call: ReportCall, body: Organisation) -> ReportDuty:
    """Return what a body owes after a call."""
    return call.duties.get(organisation=body)


def make_report(
    *, writer: Mandate, call: ReportCall, body: Organisation, text: str = "Đã làm xong"
) -> Report:
    """Begin a report and write what no report lacks."""
    report = services.open_report(actor=writer, duty=duty_of(call, body))
    first = report.sections.filter(kind=SectionKind.RESULT).order_by("rank").first()
    last = report.sections.get(kind=SectionKind.NEXT_TASKS)
    for section, words in ((first, text), (last, "Tiếp tục tuyên truyền")):
        if section is None:
            raise AssertionError
        services.write_section(
            actor=writer, section=section, text=words, version=section.version
        )
    report.refresh_from_db()
    return report


def approved_report(*, way: Way, report: Report) -> Report:
    """Lead a written report to its approval."""
    services.submit_report(actor=way.writer, report=report)
    services.accept_report(actor=way.receiver, report=report)
    services.approve_report(actor=way.head, report=report)
    report.refresh_from_db()
    return report


def issued_report(*, way: Way, report: Report, number: str = "15/BC-UBND") -> Report:
    """Lead a written report to its number."""
    approved_report(way=way, report=report)
    services.issue_report(
        actor=way.clerk, report=report, number=number, issued_on=way.clerk.on
    )
    report.refresh_from_db()
    return report
