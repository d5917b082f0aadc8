"""Five years with fourteen targets that are over; run in a shell."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phoihop.figures.factories import (
    Hands,
    approved_figure,
    make_duties,
    make_period,
    number,
)
from phoihop.figures.states import PeriodKind
from phoihop.indicators.factories import definition_of
from phoihop.programmes import services as programmes
from phoihop.programmes.factories import make_content, make_programme, make_task
from phoihop.programmes.models import Content, Programme, ProgrammeKind
from phoihop.programmes.services import TargetOutline
from phoihop.programmes.states import Operator
from phoihop.testing.cast import Cast, build_cast
from tests.journeys.shapes import signing
from tests.journeys.shapes.casting import bodies_of, mandate_of, tell

TITLE = "Quy chế phối hợp công tác giai đoạn 2021 - 2025"
FIRST, LAST = date(2021, 1, 1), date(2025, 12, 31)
HEADS = ("minh", "tam", "hong")
# Recognised by a decision; others are only proposed, one at the higher grade.
MODELS, HIGHER = "C09", "C07"


@dataclass(frozen=True)
class Aim:
    """A target of five years, and what was reached; nothing while it is to come."""

    code: str
    goal: int
    reached: int | None


CONTENTS = {
    "Tuyên truyền, vận động": (Aim("B01", 100, 130), Aim("B03", 200, 200)),
    "Bồi dưỡng cán bộ, giảm nghèo": (Aim("B07", 20, 24), Aim("C04", 50, 61)),
    "Xây dựng nông thôn mới": (Aim(MODELS, 14, None), Aim("C16", 5000, 7200)),
    "Việc làm cho người lao động": (Aim("C10", 500, 640), Aim("C11", 40, 52)),
    "Nhà ở cho hộ nghèo": (Aim("D12", 30, 33), Aim("D13", 45, 45)),
    "An sinh, sinh kế": (Aim("D16", 10, 12), Aim("D17", 900, 1100)),
    "Sản phẩm, mô hình": (Aim("C15", 3, 3), Aim("E05", 8, 8)),
}


def tell_term() -> None:
    """Sign the regulation; thirteen of its fourteen figures are approved."""
    cast = build_cast()
    programme = _write(cast)
    signing.agree(programme, "ha", HEADS)
    signing.sign(programme, "quang", date(2021, 1, 20))
    aims = [aim for pair in CONTENTS.values() for aim in pair]
    make_duties(
        actor=mandate_of("ha"),
        body=cast.organisations["committee"],
        versions=[definition_of(aim.code, LAST) for aim in aims],
        period_kind=PeriodKind.TERM,
    )
    period = make_period(
        actor=mandate_of("lan"),
        first=FIRST,
        last=LAST,
        kind=PeriodKind.TERM,
        name="Giai đoạn 2021 - 2025",
    )
    hands = Hands(
        officer=mandate_of("son"),
        coordinator=mandate_of("lan"),
        head=mandate_of("minh"),
    )
    for aim in aims:
        if aim.reached is not None:
            approved_figure(
                hands=hands,
                period=period,
                version=definition_of(aim.code, LAST),
                value=number(aim.reached),
            )
    boxes = {
        code: f"u{definition_of(code, LAST).indicator_id}" for code in (MODELS, HIGHER)
    }
    tell({"programme": programme.pk, "period": period.pk, **boxes})


def _write(cast: Cast) -> Programme:
    committee = cast.organisations["committee"]
    programme = make_programme(
        actor=mandate_of("lan"),
        parties=bodies_of(
            cast,
            (("committee",), ("front",), ("womens_union", "farmers_union")),
        ),
        kind=ProgrammeKind.objects.get(code="regulation"),
        title=TITLE,
        first_day=FIRST,
        last_day=LAST,
    )
    for title, aims in CONTENTS.items():
        content = make_content(
            actor=mandate_of("lan"), programme=programme, title=title, lead=committee
        )
        make_task(
            actor=mandate_of("lan"),
            content=content,
            lead=committee,
            title=f"Làm xong: {title}",
            due_on=date(2025, 11, 30),
        )
        for aim in aims:
            _promise(content, aim)
    return programme


def _promise(content: Content, aim: Aim) -> None:
    version = definition_of(aim.code, FIRST)
    programmes.add_target(
        actor=mandate_of("lan"),
        content=content,
        outline=TargetOutline(
            indicator_version=version,
            operator=Operator.AT_LEAST,
            value=Decimal(aim.goal),
            measured_in=version.measured_in,
        ),
    )
