"""The figures of xã An Phú in 2026: the first quarter, and April as it is entered."""

from datetime import date

from phoihop.figures.services import PeriodOutline
from phoihop.figures.states import MeasurementState, PeriodKind
from phoihop.samples.measuring import Paper, SampleFigure, SamplePeriod

DUTIES_SINCE = date(2026, 2, 10)
BY_MONTH = {
    "committee": ("C04", "F07"),
    "front": ("B01", "B03", "D02", "D13"),
    "women": ("B07",),
}
# What the youth union gave a week late, after the briefing had asked for it.
LATE_FIGURE = SampleFigure(
    code="E06",
    body="youth",
    value="3",
    names=("Đường hoa thôn Đồng Me", "Sân chơi thôn Phú Hạ", "Đèn đường thôn Thượng"),
    paper=Paper("Biên bản bàn giao công trình thanh niên", "Ba biên bản tháng 3/2026"),
)
LATE_DAYS = (date(2026, 4, 17), date(2026, 4, 20), date(2026, 4, 21))
SOURCE_TITLE = "Bản tin xã An Phú số 3 năm 2026"
QUOTED_WORDS = "“số hộ xã quản lý”, không nêu bao nhiêu hộ"
RETURNED_WORDS = (
    "Sổ quỹ ghi 18.500.000 đồng, ô nhập ghi 1.850.000 đồng; xem lại số không cuối."
)

QUARTER_1 = SamplePeriod(
    outline=PeriodOutline(
        kind=PeriodKind.QUARTER,
        name="Quý I năm 2026",
        first_day=date(2026, 1, 1),
        last_day=date(2026, 3, 31),
        cut_off=date(2026, 3, 31),
        due_on=date(2026, 4, 6),
    ),
    opened=date(2026, 3, 16),
    entered=date(2026, 4, 2),
    verified=date(2026, 4, 6),
    approved=date(2026, 4, 8),
    figures=(
        SampleFigure(
            code="C04",
            body="committee",
            value="3",
            paper=Paper("Sổ theo dõi hộ nghèo, quý I/2026", "Sổ chốt ngày 31/3/2026"),
        ),
        SampleFigure(
            code="F07",
            body="committee",
            value="21",
            whole="22",
            paper=Paper("Sổ theo dõi kiến nghị, quý I/2026", "Sổ chốt ngày 31/3/2026"),
        ),
        SampleFigure(
            code="B01",
            body="front",
            value="18",
            paper=Paper(
                "Sổ các buổi nói chuyện ở thôn", "Sổ của MTTQ xã, chốt 31/3/2026"
            ),
        ),
        SampleFigure(code="B03", body="front", value="26"),
        SampleFigure(
            code="D02",
            body="front",
            amount=64_200_000,
            in_kind=9_000_000,
            in_kind_note="quà Tết: gạo, bánh chưng, chăn",
            paper=Paper("Sổ quỹ “Vì người nghèo”, quý I/2026", "Sổ quỹ ngày 31/3/2026"),
        ),
        SampleFigure(code="D13", body="front", value="3"),
        SampleFigure(code="F01", body="front", value="2"),
    ),
)

APRIL = SamplePeriod(
    outline=PeriodOutline(
        kind=PeriodKind.MONTH,
        name="Tháng 4 năm 2026",
        first_day=date(2026, 4, 1),
        last_day=date(2026, 4, 30),
        cut_off=date(2026, 4, 30),
        due_on=date(2026, 5, 8),
    ),
    opened=date(2026, 4, 27),
    entered=date(2026, 5, 6),
    verified=date(2026, 5, 8),
    approved=date(2026, 5, 11),
    figures=(
        SampleFigure(code="C04", body="committee", value="1"),
        SampleFigure(
            code="F07",
            body="committee",
            value="8",
            whole="9",
            reached=MeasurementState.VERIFIED,
        ),
        SampleFigure(
            code="C13",
            body="committee",
            value="94.6",
            quoted=QUOTED_WORDS,
            reached=MeasurementState.APPROVED,
        ),
        SampleFigure(
            code="B01", body="front", value="6", reached=MeasurementState.SUBMITTED
        ),
        SampleFigure(
            code="B03", body="front", value="9", reached=MeasurementState.DRAFT
        ),
        SampleFigure(
            code="D02",
            body="front",
            amount=1_850_000,
            returned=RETURNED_WORDS,
            reached=MeasurementState.SUBMITTED,
        ),
        SampleFigure(
            code="D13",
            body="front",
            value="1",
            is_estimate=True,
            note="Nhà đang lợp mái, cuối tháng 5 bàn giao.",
            reached=MeasurementState.DRAFT,
        ),
    ),
)
