"""The figures of xã An Phú in 2025: its third quarter, and the half-year to the end."""

from datetime import date

from phoihop.figures.services import PeriodOutline
from phoihop.figures.states import PeriodKind
from phoihop.samples.measuring import Paper, SampleFigure, SamplePeriod

DUTIES_SINCE = date(2025, 9, 15)
BY_QUARTER = {
    "committee": ("C04", "F07"),
    "front": ("B01", "B03", "D02", "D13", "F01"),
    "youth": ("E06",),
}
BY_HALF_YEAR = {
    "committee": ("C01", "C04", "C09", "C14", "C15", "E02", "F07"),
    "front": ("B01", "B03", "D02", "D12", "D13", "E01", "F01", "H01", "H08"),
}
# Found too high by one after the lock; the household had moved to another commune.
WRONG, RIGHT = "9", "8"
WRONG_REASON = (
    "Một hộ ở thôn Phú Hạ đã chuyển đi nơi khác từ tháng 8, không phải thoát nghèo; "
    "rà lại sổ hộ nghèo còn 8 hộ."
)

QUARTER_3 = SamplePeriod(
    outline=PeriodOutline(
        kind=PeriodKind.QUARTER,
        name="Quý III năm 2025",
        first_day=date(2025, 7, 1),
        last_day=date(2025, 9, 30),
        cut_off=date(2025, 9, 30),
        due_on=date(2025, 10, 8),
    ),
    opened=date(2025, 9, 22),
    entered=date(2025, 10, 3),
    verified=date(2025, 10, 7),
    approved=date(2025, 10, 9),
    figures=(
        SampleFigure(
            code="C04",
            body="committee",
            value=WRONG,
            paper=Paper("Sổ theo dõi hộ nghèo, quý III/2025", "Sổ chốt ngày 30/9/2025"),
        ),
        SampleFigure(
            code="F07",
            body="committee",
            value="15",
            whole="17",
            paper=Paper("Sổ theo dõi đơn thư, quý III/2025", "Sổ chốt ngày 30/9/2025"),
        ),
        SampleFigure(code="B01", body="front", value="11"),
        SampleFigure(code="B03", body="front", value="24"),
        SampleFigure(
            code="D02",
            body="front",
            amount=41_300_000,
            in_kind=6_000_000,
            in_kind_note="120 thùng mì, 30 chăn",
            paper=Paper("Sổ quỹ “Vì người nghèo”", "Sổ quỹ, trang quý III/2025"),
        ),
        SampleFigure(code="D13", body="front", value="2"),
        SampleFigure(code="F01", body="front", value="2"),
    ),
)

HALF_YEAR = SamplePeriod(
    outline=PeriodOutline(
        kind=PeriodKind.HALF_YEAR,
        name="6 tháng cuối năm 2025",
        first_day=date(2025, 7, 1),
        last_day=date(2025, 12, 31),
        cut_off=date(2025, 12, 31),
        due_on=date(2026, 1, 6),
    ),
    opened=date(2025, 12, 8),
    entered=date(2026, 1, 3),
    verified=date(2026, 1, 6),
    approved=date(2026, 1, 7),
    figures=(
        SampleFigure(
            code="C01",
            body="committee",
            value="52",
            whole="2476",
            paper=Paper(
                "Danh sách hộ nghèo cuối năm 2025",
                "Quyết định công nhận ngày 22/12/2025 của UBND xã",
            ),
        ),
        SampleFigure(
            code="C04",
            body="committee",
            value="16",
            paper=Paper("Sổ theo dõi hộ nghèo, năm 2025", "Sổ chốt ngày 31/12/2025"),
        ),
        SampleFigure(
            code="C09",
            body="committee",
            value="3",
            names=("Thôn Trung", "Thôn Đồng Me", "Thôn Phú Hạ"),
            paper=Paper(
                "Biên bản thẩm định thôn kiểu mẫu", "3 biên bản, bản cuối 12/12/2025"
            ),
        ),
        SampleFigure(
            code="C09",
            body="committee",
            value="1",
            names=("Thôn Cầu Đá",),
            note="Đã gửi hồ sơ, chờ đoàn thẩm định của tỉnh.",
            is_proposed=True,
        ),
        SampleFigure(
            code="C14",
            body="committee",
            value="26",
            whole="362",
            note="Cân, đo đợt tháng 12; ba cháu mới chuyển đến.",
            paper=Paper("Phiếu cân, đo trẻ em", "Trạm Y tế xã, đợt 15-20/12/2025"),
        ),
        SampleFigure(
            code="C15",
            body="committee",
            value="2",
            names=("Miến dong An Phú", "Mật ong rừng Gò Sơn"),
        ),
        SampleFigure(code="E02", body="committee", value="2261", whole="2476"),
        SampleFigure(
            code="F07",
            body="committee",
            value="39",
            whole="41",
            paper=Paper("Sổ theo dõi đơn thư, năm 2025", "Sổ chốt ngày 31/12/2025"),
        ),
        SampleFigure(code="B01", body="front", value="23"),
        SampleFigure(code="B03", body="front", value="52"),
        SampleFigure(
            code="D02",
            body="front",
            amount=95_000_000,
            is_estimate=True,
            note="Ước lúc bàn dự toán, chưa có tiền ủng hộ tuần cuối năm.",
            entered=date(2025, 12, 15),
        ),
        SampleFigure(
            code="D02",
            body="front",
            amount=97_470_000,
            in_kind=18_500_000,
            in_kind_note="gạo, chăn, tấm lợp",
            paper=Paper("Sổ quỹ “Vì người nghèo”", "Sổ quỹ, khóa ngày 31/12/2025"),
        ),
        SampleFigure(
            code="D12",
            body="front",
            value="4",
            paper=Paper(
                "Biên bản bàn giao nhà Đại đoàn kết", "4 biên bản, bản cuối 18/12/2025"
            ),
        ),
        SampleFigure(code="D13", body="front", value="5"),
        SampleFigure(code="E01", body="front", value="18", whole="18"),
        SampleFigure(code="F01", body="front", value="4"),
        SampleFigure(code="H01", body="front", value="1"),
        SampleFigure(
            code="H08",
            body="front",
            value="1",
            paper=Paper(
                "Biên bản hội nghị phản biện đề án rác thải", "Biên bản ngày 5/12/2025"
            ),
        ),
    ),
)
