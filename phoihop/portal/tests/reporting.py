"""A body's report on a published programme, with a figure in its text, issued."""

from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.portal.tests.carrying_out import CarryingOut
from phoihop.reports import services
from phoihop.reports.factories import Way, issued_report, make_call, make_report
from phoihop.reports.models import Report
from phoihop.reports.states import SectionKind

TEXT = "Bàn giao [T77] cho dân."
DIFFICULTIES = "Đường vào thôn Đông còn lầy."
PROPOSALS = "Đề nghị hỗ trợ xi măng."


def way_of(story: CarryingOut) -> Way:
    """Return who leads the committee's report to its number."""
    return Way(
        writer=story.lan, receiver=story.thao, head=story.minh, clerk=story.quang
    )


def write_report(
    story: CarryingOut, period: ReportingPeriod, text: str = TEXT
) -> Report:
    """Write the committee's report on the programme, in each part of the form."""
    body = story.cast.organisations["committee"]
    call = make_call(
        actor=story.thao, period=period, bodies=[body], programmes=[story.programme]
    )
    report = make_report(writer=story.lan, call=call, body=body, text=text)
    for kind, words in (
        (SectionKind.DIFFICULTIES, DIFFICULTIES),
        (SectionKind.PROPOSALS, PROPOSALS),
    ):
        section = report.sections.get(kind=kind)
        services.write_section(
            actor=story.lan, section=section, text=words, version=section.version
        )
    return report


def issue(story: CarryingOut, report: Report, number: str = "15/BC-UBND") -> Report:
    """Lead it to its number."""
    return issued_report(way=way_of(story), report=report, number=number)


def show_report(
    story: CarryingOut,
    figure: Measurement,
    number: str = "15/BC-UBND",
    text: str = TEXT,
) -> Report:
    """Write, issue and publish a report that speaks of a figure."""
    report = issue(story, write_report(story, figure.period, text), number)
    services.publish_report(actor=story.phuong, report=report)
    return report


def address_of(report: Report) -> str:
    """Return its public page."""
    return f"/reports/{report.public_code}/"
