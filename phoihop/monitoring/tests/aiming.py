"""A programme with targets, signed at the beginning of the year, and its figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phoihop.figures.factories import Hands, approved_figure, make_period
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.states import PeriodKind
from phoihop.figures.value import Value
from phoihop.indicators.factories import definition_of
from phoihop.programmes import services as programmes
from phoihop.programmes.factories import (
    agree_all,
    make_content,
    make_programme,
    make_task,
    open_round,
    sign_all,
)
from phoihop.programmes.models import Programme
from phoihop.programmes.services import TargetOutline
from phoihop.programmes.states import Operator
from phoihop.testing.cast import Cast

SIGNED_ON = date(2026, 1, 20)
CUT_OFF = date(2026, 6, 30)
HEADS = ("minh", "tam")


@dataclass(frozen=True)
class Aim:
    """A target as a test writes it."""

    code: str
    operator: Operator
    value: str | None = None
    upper: str | None = None
    measured_in: str = ""


def sign_with_targets(
    cast: Cast, aims: Sequence[Aim], contents: int = 2, aims_of_each: int = 0
) -> Programme:
    """Sign a programme whose first content has the targets, or each some of them."""
    lan, bodies = cast.mandate("lan"), cast.organisations
    programme = make_programme(
        actor=lan, parties=[[bodies["committee"]], [bodies["front"]]]
    )
    left = list(aims)
    for number in range(contents):
        lead = bodies["committee" if number % 2 == 0 else "front"]
        content = make_content(
            actor=lan, programme=programme, title=f"Nội dung {number}", lead=lead
        )
        make_task(actor=lan, content=content, lead=lead, due_on=date(2026, 5, 31))
        here = left[: aims_of_each or len(left)]
        left = left[len(here) :]
        for aim in here:
            programmes.add_target(actor=lan, content=content, outline=_outline(aim))
    open_round(chief=cast.mandate("ha"), programme=programme)
    heads = [cast.mandate(name) for name in HEADS]
    agree_all(programme=programme, speakers=heads)
    for head in heads:
        programmes.approve(actor=head, programme=programme)
    sign_all(clerk=cast.mandate("quang"), programme=programme, signed_on=SIGNED_ON)
    programme.refresh_from_db()
    return programme


def _outline(aim: Aim) -> TargetOutline:
    return TargetOutline(
        indicator_version=definition_of(aim.code),
        operator=aim.operator,
        value=Decimal(aim.value) if aim.value else None,
        upper_value=Decimal(aim.upper) if aim.upper else None,
        measured_in=aim.measured_in,
    )


def hands_of(cast: Cast) -> Hands:
    """Return who leads the committee's figures to their approval."""
    return Hands(
        officer=cast.mandate("son"),
        coordinator=cast.mandate("lan"),
        head=cast.mandate("minh"),
    )


def half_year(cast: Cast, year: int = 2026) -> ReportingPeriod:
    """Open the first half of a year."""
    return make_period(
        actor=cast.mandate("lan"),
        first=date(year, 1, 1),
        last=date(year, 6, 30),
        kind=PeriodKind.HALF_YEAR,
    )


def give(cast: Cast, period: ReportingPeriod, code: str, value: Value) -> Measurement:
    """Approve the committee's figure of a period."""
    return approved_figure(
        hands=hands_of(cast), period=period, version=definition_of(code), value=value
    )
