"""What closes a commune's year: targets, figures, a report, conclusions, a briefing."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from phoihop.conferences import services as conferences
from phoihop.conferences.models import AgendaItem, Conference
from phoihop.conferences.tests.concluding import ASKED, assign, conclude, hold_on, take
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures.factories import (
    Hands,
    approved_figure,
    enter_figure,
    make_duties,
    make_period,
    number,
)
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.foundation.clock import today
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.queries import versions_on
from phoihop.indicators.states import Kind
from phoihop.programmes import services as programmes
from phoihop.programmes.models import Programme
from phoihop.programmes.services import TargetOutline
from phoihop.programmes.states import Operator
from phoihop.reports.factories import Way, issued_report, make_call, make_report
from phoihop.reports.models import Report

_TASK_LATE = timedelta(days=5)


@dataclass(frozen=True, kw_only=True)
class Office:
    """Who leads figures, report and conference of the committee to their end."""

    writer: Mandate
    officer: Mandate
    head: Mandate
    clerk: Mandate
    receiver: Mandate
    publisher: Mandate
    guests: list[Organisation]

    @property
    def hands(self) -> Hands:
        """Return who leads a figure to its approval."""
        return Hands(officer=self.officer, coordinator=self.writer, head=self.head)


@dataclass(frozen=True, kw_only=True)
class Measured:
    """A reviewed year's last figure, and the half-year that is being entered."""

    figure: Measurement
    open_period: ReportingPeriod


@dataclass(frozen=True, kw_only=True)
class Told:
    """What was reported, concluded and made public, and is being decided on."""

    report: Report
    conference: Conference
    item: AgendaItem


def counted(count: int, year: int) -> list[IndicatorVersion]:
    """Return so many indicators that are counted, as defined at a year's beginning."""
    offered = versions_on(date(year, 1, 1), None).filter(kind=Kind.COUNT)
    return list(offered.order_by("indicator__code")[:count])


def aim(programme: Programme, writer: Mandate) -> None:
    """Give each content of a draft a target."""
    contents = list(programme.contents.order_by("rank"))
    versions = counted(len(contents), programme.period.lower.year)
    for content, version in zip(contents, versions, strict=True):
        outline = TargetOutline(
            indicator_version=version,
            operator=Operator.AT_LEAST,
            value=Decimal(12),
            measured_in=version.measured_in,
        )
        programmes.add_target(actor=writer, content=content, outline=outline)


def measure_year(office: Office, body: Organisation, year: int, count: int) -> Measured:
    """Approve a year's figures, and enter half of those of the next half-year."""
    versions = counted(count, year)
    make_duties(actor=office.writer, body=body, versions=versions)
    approved = [
        approved_figure(
            hands=office.hands, period=period, version=version, value=number(7)
        )
        for period in _half_years(office.writer, year)
        for version in versions
    ]
    now = make_period(actor=office.writer, first=date(year + 1, 1, 1))
    for version in counted(count, year + 1)[: count // 2]:
        enter_figure(
            officer=office.officer, period=now, version=version, value=number(9)
        )
    return Measured(figure=approved[-1], open_period=now)


def _half_years(writer: Mandate, year: int) -> list[ReportingPeriod]:
    spring = make_period(actor=writer, first=date(year, 1, 1), last=date(year, 6, 30))
    autumn = make_period(actor=writer, first=date(year, 7, 1), last=date(year, 12, 31))
    return [spring, autumn]


def tell(
    office: Office, body: Organisation, year: Programme, figure: Measurement
) -> Told:
    """Issue a report, conclude one conference, and hold the briefing after it."""
    code = figure.indicator_version.indicator.code
    call = make_call(
        actor=office.receiver,
        period=figure.period,
        bodies=[body],
        programmes=[year],
    )
    written = make_report(
        writer=office.writer, call=call, body=body, text=f"Đã mở [{code}]."
    )
    way = Way(
        writer=office.writer,
        receiver=office.receiver,
        head=office.head,
        clerk=office.clerk,
    )
    concluded, item = _brief(office)
    return Told(
        report=issued_report(way=way, report=written),
        conference=_in_the_open(office, concluded),
        item=item,
    )


def _in_the_open(office: Office, concluded: Conference) -> Conference:
    """Show everybody what came of a conference."""
    conferences.write_summary(
        actor=office.writer,
        conference=concluded,
        text="Hội nghị thống nhất các việc của quý II.",
        version=0,
    )
    conferences.publish_summary(actor=office.publisher, conference=concluded)
    return concluded


def _brief(office: Office) -> tuple[Conference, AgendaItem]:
    """Return what was concluded, and the item on which one is being held."""
    earlier = hold_on(office.writer, office.guests)
    asking = earlier.items.get()
    conclusion = take(office.writer, asking, ASKED, lead=office.guests[0])
    for item in conferences.write_agenda(actor=office.writer, conference=earlier):
        conferences.remove_item(
            actor=office.writer, conference=earlier, item=item, reason="Bàn ở cuộc sau"
        )
    conclude(office.writer, office.writer, earlier)
    assign(office.head, conclusion, office.guests, due_on=today() - _TASK_LATE)
    briefing = hold_on(office.writer, office.guests, days_ago=0)
    conferences.write_agenda(actor=office.writer, conference=briefing)
    return earlier, briefing.items.order_by("-rank")[0]
