"""A year of sixteen contents and its successor; run in a shell."""

from datetime import date
from decimal import Decimal

from phoihop.directory.models import Role
from phoihop.figures.factories import make_duties, make_period
from phoihop.figures.states import PeriodKind
from phoihop.indicators.factories import definition_of
from phoihop.programmes import services as programmes
from phoihop.programmes.factories import make_content, make_programme, make_task
from phoihop.programmes.models import Programme, Task
from phoihop.programmes.services import TargetOutline
from phoihop.programmes.states import Operator
from phoihop.renewals import factories as renewals
from phoihop.tasks import services as tasks
from phoihop.tasks.services import SubmissionOutline
from phoihop.testing.cast import Cast, build_cast
from tests.journeys.shapes import signing
from tests.journeys.shapes.casting import (
    bodies_of,
    employ,
    found_body,
    mandate_of,
    tell,
)

HEADS = ("minh", "quyen")
TITLE, NEXT_TITLE = (
    f"Chương trình phối hợp công tác năm {one}" for one in (2025, 2026)
)
FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)
CONTENTS = (
    "Xây dựng nông thôn mới",
    "Giảm nghèo bền vững",
    "Tuyên truyền chủ trương, pháp luật",
    "Phát triển rừng gỗ lớn",
    "Trồng cây dược liệu",
    "Giới thiệu, đào tạo việc làm",
    "Hiến đất làm đường",
    "An sinh xã hội",
    "Hòa giải ở cơ sở",
    "Giải quyết đơn thư",
    "Quốc phòng, an ninh",
    "Xây dựng chính quyền",
    "Nâng chất lượng sản phẩm OCOP",
    "Gia đình văn hóa",
    "Bảo tồn bản sắc văn hóa",
    "Vệ sinh môi trường",
)
POOR, MODELS = "C01", "C09"
_AIMS = {
    MODELS: (Operator.AT_LEAST, 3, "khu/tuyến"),
    POOR: (Operator.AT_MOST, 3, "% hộ"),
}


def tell_year() -> None:
    """Sign last year's programme; all its tasks but the last are done."""
    cast = build_cast()
    short = "Khối MTTQ và đoàn thể xã"
    name = "Cơ quan Khối MTTQ và các đoàn thể xã An Phú"
    found_body(cast, "agency", "agency", name, short)
    employ(cast, "quyen", "Hoàng Văn Quyền", "agency", "chair", Role.HEAD)
    programme = _write(cast)
    signing.agree(programme, "ha", HEADS)
    signing.sign(programme, "quang", date(2025, 1, 20))
    make_duties(
        actor=mandate_of("ha"),
        body=cast.organisations["committee"],
        versions=[definition_of(code, FIRST) for code in _AIMS],
        period_kind=PeriodKind.YEAR,
    )
    period = make_period(
        actor=mandate_of("lan"),
        first=FIRST,
        last=LAST,
        kind=PeriodKind.YEAR,
        name="Năm 2025",
    )
    *done, left = Task.objects.filter(content__programme=programme).order_by("id")
    for task in done:
        _carry_out(task)
    places = {"programme": programme.pk, "period": period.pk, "open_task": left.pk}
    boxes = {code: f"u{definition_of(code, FIRST).indicator_id}" for code in _AIMS}
    tell({**places, **boxes})


def tell_next(programme_id: int) -> None:
    """Continue every line into the next programme, up to its signatures."""
    renewal = renewals.open_next(
        actor=mandate_of("lan"), predecessor=Programme.objects.get(pk=programme_id)
    )
    programme = renewals.go_on(actor=mandate_of("lan"), renewal=renewal)
    signing.agree(programme, "ha", HEADS)
    tell({"next": programme.pk})


def _write(cast: Cast) -> Programme:
    lan, committee = mandate_of("lan"), cast.organisations["committee"]
    programme = make_programme(
        actor=lan,
        parties=bodies_of(cast, (("committee",), ("agency",))),
        title=TITLE,
        first_day=FIRST,
        last_day=LAST,
    )
    codes = list(_AIMS)
    for order, title in enumerate(CONTENTS):
        content = make_content(
            actor=lan, programme=programme, title=title, lead=committee
        )
        make_task(
            actor=lan,
            content=content,
            lead=committee,
            title=f"Làm xong: {title}",
            due_on=date(2025, 11, 30),
        )
        for code in codes[order : order + 1]:
            operator, goal, measured_in = _AIMS[code]
            outline = TargetOutline(
                indicator_version=definition_of(code, FIRST),
                operator=operator,
                value=Decimal(goal),
                measured_in=measured_in,
            )
            programmes.add_target(actor=lan, content=content, outline=outline)
    return programme


def _carry_out(task: Task) -> None:
    assignment = tasks.assign(actor=mandate_of("minh"), task=task)
    tasks.accept(actor=mandate_of("minh"), assignment=assignment)
    tasks.start(actor=mandate_of("son"), assignment=assignment)
    told = SubmissionOutline(completed_on=date(2025, 11, 20), text="Đã làm xong")
    submission = tasks.submit(
        actor=mandate_of("son"), assignment=assignment, outline=told
    )
    tasks.complete(actor=mandate_of("lan"), submission=submission)
