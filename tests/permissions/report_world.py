"""The world in which the table of reports is tried: one report at each stage."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse

from phoihop.figures.factories import make_period
from phoihop.figures.models import ReportingPeriod
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.reports import services
from phoihop.reports.factories import (
    Way,
    approved_report,
    duty_of,
    issued_report,
    make_call,
    make_report,
)
from phoihop.reports.models import Report, ReportCall
from phoihop.reports.states import SectionKind
from phoihop.testing.cast import Cast, build_cast
from tests.permissions.actors import Crowd, make_crowd

_STAGES = (
    "to begin", "draft", "submitted", "returned", "accepted", "approved", "issued",
    "published",
)  # fmt: skip
_OF_A_DUTY = {"reports:release", "reports:begin"}
_OF_A_CALL = {"reports:call", "reports:add"}
_OF_A_SECTION = {"reports:section", "reports:copy"}


@dataclass
class ReportWorld:
    """A call for each stage with the report of "own", and everybody who tries."""

    cast: Cast
    crowd: Crowd
    period: ReportingPeriod
    calls: Mapping[str, ReportCall]
    reports: Mapping[str, Report]

    def path_of(self, case: str, stage: str) -> str:
        """Return the address of a page at a stage."""
        route, _, variant = case.partition("@")
        call = self.calls[stage]
        if route in {"reports:list", "reports:ask"}:
            return reverse(route)
        if route in _OF_A_CALL:
            return reverse(route, args=[call.pk])
        if route in _OF_A_DUTY:
            duty = duty_of(call, self.cast.organisations["committee"])
            return reverse(route, args=[call.pk, duty.pk])
        report = self.reports[stage]
        if route in _OF_A_SECTION:
            section = report.sections.get(kind=SectionKind.NEXT_TASKS)
            return reverse(route, args=[report.pk, section.pk])
        if route == "reports:act":
            return reverse(route, args=[report.pk, variant.split(",")[0]])
        return reverse(route, args=[report.pk])

    def fields_for(self, case: str) -> dict[str, object]:
        """Return what is sent in this case."""
        bodies = self.cast.organisations
        soon = format_date(today() + timedelta(days=5))
        route, _, variant = case.partition("@")
        forms: dict[str, dict[str, object]] = {
            "reports:ask": {
                "period": self.period.pk,
                "title": "Báo cáo thử",
                "due_on": soon,
                "bodies": [bodies["trade_union"].pk],
            },
            "reports:add": {"bodies": [bodies["trade_union"].pk]},
            "reports:section": {"text": "Viết thử", "version": 2},
            "reports:copy": {"version": 2},
        }
        if variant.startswith("issue"):
            return {"number": "99/BC-UBND", "issued_on": format_date(today())}
        return forms.get(route, {"reason": "Thiếu số liệu"})


def build_report_world() -> ReportWorld:
    """Make it all, through the services as the cast."""
    cast = build_cast()
    bodies = cast.organisations
    # Both belong to units that no report here is of.
    bodies["later_committee"] = bodies["neighbour_committee"]
    lan = cast.mandate("lan")
    period = make_period(actor=lan)
    before = make_period(actor=lan, first=date(2025, 1, 1), last=date(2025, 6, 30))
    _report_before(cast, before)
    calls = {stage: _call(cast, period, f"dấu-riêng {stage}") for stage in _STAGES}
    reports = {
        stage: make_report(writer=lan, call=calls[stage], body=bodies["committee"])
        for stage in _STAGES[1:]
    }
    for stage, report in reports.items():
        _lead_on(cast, report, stage)
    return ReportWorld(cast, make_crowd(cast), period, calls, reports)


def _way(cast: Cast) -> Way:
    names = {"writer": "lan", "receiver": "thao", "head": "minh", "clerk": "quang"}
    return Way(**{part: cast.mandate(name) for part, name in names.items()})


def _call(cast: Cast, period: ReportingPeriod, title: str) -> ReportCall:
    bodies = cast.organisations
    outline = services.CallOutline(
        period=period,
        title=title,
        due_on=today() + timedelta(days=9),
        bodies=[bodies["committee"], bodies["womens_union"]],
    )
    return services.ask(actor=cast.mandate("thao"), outline=outline)


def _report_before(cast: Cast, period: ReportingPeriod) -> None:
    body = cast.organisations["committee"]
    call = make_call(actor=cast.mandate("thao"), period=period, bodies=[body])
    report = make_report(writer=cast.mandate("lan"), call=call, body=body)
    approved_report(way=_way(cast), report=report)


def _lead_on(cast: Cast, report: Report, stage: str) -> None:
    """Lead a report on to its stage."""
    way = _way(cast)
    if stage in {"issued", "published"}:
        issued_report(way=way, report=report, number=f"{stage}/BC")
    elif stage == "approved":
        approved_report(way=way, report=report)
    elif stage != "draft":
        services.submit_report(actor=way.writer, report=report)
    if stage == "returned":
        services.return_report(actor=way.receiver, report=report, reason="Thiếu")
    elif stage == "accepted":
        services.accept_report(actor=way.receiver, report=report)
    elif stage == "published":
        services.publish_report(actor=cast.mandate("phuong"), report=report)
