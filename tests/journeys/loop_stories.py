"""Signed programmes whose figures, reports and reviews are still to come."""

import json
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from phoihop.directory.models import Organisation
from phoihop.figures.factories import (
    Hands,
    approved_figure,
    lock_period,
    make_duties,
    make_period,
    share,
)
from phoihop.figures.models import ReportingPeriod
from phoihop.figures.states import PeriodKind
from phoihop.foundation.clock import today
from phoihop.indicators.factories import definition_of
from phoihop.monitoring.factories import approved_review
from phoihop.programmes import factories, services
from phoihop.programmes.models import Programme, Task
from phoihop.programmes.services import TargetOutline
from phoihop.programmes.states import Operator
from phoihop.reports.factories import Way, issued_report, make_call, make_report
from phoihop.tasks import services as tasks
from phoihop.testing.cast import Cast, build_cast

HEADS = ("minh", "tam", "hong")
STORMS = "Chương trình phối hợp phòng, chống thiên tai"


@dataclass(frozen=True)
class Line:
    """A content of the year, who leads it, and the target it is judged by."""

    title: str
    lead: str
    code: str
    operator: Operator
    value: str
    measured_in: str


TALKS = Line(
    "Đối thoại với Nhân dân", "committee", "B01", Operator.AT_LEAST, "12", "cuộc"
)
HOUSES = Line("Xóa nhà tạm, nhà dột nát", "front", "D12", Operator.EQUAL, "3", "căn")
REACHED = Line(
    "Thông tin đến hộ dân", "committee", "B05", Operator.AT_LEAST, "90", "% hộ"
)
LINES = (TALKS, HOUSES, REACHED)


def tell_year() -> None:
    """Sign last year's programme and one nobody reviews; open the year's figures."""
    cast, year = build_cast(), today().year - 1
    title = f"Chương trình phối hợp công tác năm {year}"
    programme = signed_year(cast, title, LINES, year)
    storms = signed_year(cast, f"{STORMS} năm {year}", (HOUSES,), year)
    period = owed_year(cast, year, LINES)
    contents = {one.title: one.pk for one in programme.contents.all()}
    places = {
        "year": year,
        "programme": programme.pk,
        "storms": storms.pk,
        "period": period.pk,
        **{line.code: contents[line.title] for line in LINES},
        **{f"box_{line.code}": _box(line.code) for line in LINES},
    }
    sys.stdout.write(f"{json.dumps(places)}\n")


def tell_half_year() -> None:
    """Sign a programme with an overdue task; bodies owe figures of a past half-year."""
    cast, (first, last) = build_cast(), half_year_before(today())
    title = f"Chương trình phối hợp công tác năm {first.year}"
    programme = signed_year(cast, title, (HOUSES, REACHED), first.year)
    task = Task.objects.get(content__programme=programme, content__title=HOUSES.title)
    assignment = tasks.assign(
        actor=cast.mandate("minh"), task=task, due_on=last - timedelta(days=10)
    )
    tasks.accept(actor=cast.mandate("tam"), assignment=assignment)
    owe(cast, "committee", (REACHED,), PeriodKind.HALF_YEAR, first.year)
    owe(cast, "front", (TALKS,), PeriodKind.HALF_YEAR, first.year)
    places = {
        "programme": programme.pk,
        "title": title,
        "task": task.pk,
        "first": _day(first),
        "last": _day(last),
        "today": _day(today()),
        "soon": _day(today() + timedelta(days=15)),
        "box_B05": _box("B05"),
    }
    sys.stdout.write(f"{json.dumps(places)}\n")


def tell_locked_year() -> None:
    """Lock a figure that a public programme, a report and a review speak of."""
    cast, year = build_cast(), today().year - 1
    lan, thao, minh = (cast.mandate(name) for name in ("lan", "thao", "minh"))
    title = f"Chương trình phối hợp công tác năm {year}"
    programme = signed_year(cast, title, (REACHED,), year)
    services.publish(actor=cast.mandate("phuong"), programme=programme)
    period = owed_year(cast, year, (REACHED,))
    figure = approved_figure(
        hands=Hands(officer=cast.mandate("son"), coordinator=lan, head=minh),
        period=period,
        version=definition_of(REACHED.code, date(year, 1, 1)),
        value=share(1300, 1502),
    )
    committee = cast.organisations["committee"]
    call = make_call(
        actor=thao, period=period, bodies=[committee], programmes=[programme]
    )
    text = f"Đã đến [{REACHED.code}] số hộ."
    report = issued_report(
        way=Way(writer=lan, receiver=thao, head=minh, clerk=cast.mandate("quang")),
        report=make_report(writer=lan, call=call, body=committee, text=text),
    )
    heads = [cast.mandate(name) for name in HEADS]
    review = approved_review(coordinator=lan, heads=heads, programme=programme)
    lock_period(coordinator=lan, office_chief=cast.mandate("ha"), period=period)
    places = {
        "programme": programme.pk,
        "public_code": programme.public_code,
        "period": period.pk,
        "figure": figure.public_code,
        "report": report.pk,
        "review": review.pk,
    }
    sys.stdout.write(f"{json.dumps(places)}\n")


def half_year_before(day: date) -> tuple[date, date]:
    """Return the first and the last day of the last half-year that is over."""
    if day.month > 6:
        return date(day.year, 1, 1), date(day.year, 6, 30)
    return date(day.year - 1, 7, 1), date(day.year - 1, 12, 31)


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def _box(code: str) -> str:
    return f"u{definition_of(code).indicator_id}"


def owe(
    cast: Cast, body: str, lines: tuple[Line, ...], kind: PeriodKind, year: int
) -> None:
    """Let a body owe the figures of lines for each period of a kind."""
    make_duties(
        actor=cast.mandate("ha"),
        body=cast.organisations[body],
        versions=[definition_of(line.code, date(year, 1, 1)) for line in lines],
        period_kind=kind,
    )


def owed_year(cast: Cast, year: int, lines: tuple[Line, ...]) -> ReportingPeriod:
    """Open the year's period, for which the committee owes the figures of lines."""
    owe(cast, "committee", lines, PeriodKind.YEAR, year)
    return make_period(
        actor=cast.mandate("lan"),
        first=date(year, 1, 1),
        last=date(year, 12, 31),
        kind=PeriodKind.YEAR,
        name=f"Năm {year}",
    )


def signed_year(
    cast: Cast, title: str, lines: tuple[Line, ...], year: int
) -> Programme:
    """Sign a programme of a year by committee, Front and a bloc."""
    lan, bodies = cast.mandate("lan"), cast.organisations
    bloc = [bodies["womens_union"], bodies["farmers_union"]]
    programme = factories.make_programme(
        actor=lan,
        parties=[[bodies["committee"]], [bodies["front"]], bloc],
        title=title,
        first_day=date(year, 1, 1),
        last_day=date(year, 12, 31),
    )
    for line in lines:
        _add(cast, programme, line, bodies[line.lead])
    factories.open_round(chief=cast.mandate("ha"), programme=programme)
    heads = [cast.mandate(name) for name in HEADS]
    factories.agree_all(programme=programme, speakers=heads)
    for head in heads:
        services.approve(actor=head, programme=programme)
    signed_on = date(year, 1, 20)
    factories.sign_all(
        clerk=cast.mandate("quang"), programme=programme, signed_on=signed_on
    )
    programme.refresh_from_db()
    return programme


def _add(cast: Cast, programme: Programme, line: Line, lead: Organisation) -> None:
    lan = cast.mandate("lan")
    content = factories.make_content(
        actor=lan, programme=programme, title=line.title, lead=lead
    )
    factories.make_task(
        actor=lan,
        content=content,
        lead=lead,
        title=f"Làm cho xong: {line.title}",
        due_on=date(programme.period.lower.year, 11, 30),
    )
    services.add_target(
        actor=lan,
        content=content,
        outline=TargetOutline(
            indicator_version=definition_of(line.code, programme.period.lower),
            operator=line.operator,
            value=Decimal(line.value),
            measured_in=line.measured_in,
        ),
    )
