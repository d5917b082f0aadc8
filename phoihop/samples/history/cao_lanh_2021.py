"""Huyện Cao Lãnh, 26/3/2021: a real event, told as its public source tells it.

Five years of coordination were summed up and the next five begun; nothing was signed.
"14/14" is what the chair of the People's Committee says of socio-economic targets, not
of a programme. Recognised and proposed communes stand apart.
"""

from datetime import date
from decimal import Decimal

from phoihop.conferences.models import Purpose, ToldKind
from phoihop.conferences.services import ConferenceOutline, PersonOutline, ToldOutline
from phoihop.directory.models import AdminUnit
from phoihop.imports.services import EventOutline
from phoihop.samples.history.telling import (
    attended,
    directed,
    named,
    several,
    tell_of_unit,
)
from phoihop.sources.models import FigureKind, Recognition
from phoihop.sources.services import FigureOutline, SourceOutline

HELD_ON = date(2021, 3, 26)
_DISTRICT = "873"
_SECRETARY = (
    "Huỳnh Thị Hoài Thu",
    "Tỉnh ủy viên",
    "Bí thư Huyện ủy",
    "Chủ tịch Hội đồng nhân dân Huyện",
)
_DEPUTY = ("Nguyễn Hồng Sự", "Phó Bí thư Thường trực Huyện ủy")
_CHAIR_OF_COMMITTEE = "ông Lê Chí Thiện, Chủ tịch Ủy ban nhân dân Huyện"
_BOTH = "bà Huỳnh Thị Hoài Thu và ông Nguyễn Hồng Sự"
_CHAIR = 3


def tell_cao_lanh(today: date) -> bool:
    """Record and show the event; tell whether the unit is known."""
    return tell_of_unit(_DISTRICT, HELD_ON, event, today)


def event(district: AdminUnit) -> EventOutline:
    """Return what the source tells of the day."""
    return EventOutline(
        source=SourceOutline(
            title=(
                "Tổng kết công tác phối hợp giữa UBND với UBMTTQ và các tổ chức CTXH "
                "huyện"
            ),
            unit=district,
            author="Thành Ngưỡng",
        ),
        conference=ConferenceOutline(
            title=(
                "Hội nghị tổng kết công tác phối hợp giữa Uỷ ban nhân dân với Uỷ ban "
                "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội Huyện giai đoạn "
                "2016 - 2020 và triển khai nhiệm vụ giai đoạn 2021 – 2025"
            ),
            occurred_on=HELD_ON,
            purposes=(Purpose.FINAL_REVIEW, Purpose.LAUNCH),
            convener="Ủy ban nhân dân huyện Cao Lãnh",
            people=_people(),
        ),
        figures=_figures(),
        items=(*_RESULTS, *_DIRECTIONS, *_CITED),
        words={
            "occurred_on": "Ngày 26/3/2021",
            "purposes": "Hội nghị tổng kết",
            "people": "Đến dự có",
        },
    )


def _people() -> tuple[PersonOutline, ...]:
    return (
        attended(*_SECRETARY),
        attended(*_DEPUTY),
        attended(
            "Lê Chí Thiện", "Phó Bí thư Huyện ủy", "Chủ tịch Ủy ban nhân dân Huyện"
        ),
        attended(
            "Nguyễn Thanh Thúy",
            "Trưởng Ban dân vận",
            "Chủ tịch Ủy ban Mặt trận Tổ quốc huyện",
        ),
        directed(*_SECRETARY),
        directed(*_DEPUTY),
    )


def _figures() -> tuple[FigureOutline, ...]:
    return (
        FigureOutline(
            kind=FigureKind.X_OF_Y,
            measures="chỉ tiêu chủ yếu đề ra",
            claim="đạt và vượt",
            numerator=14,
            denominator=14,
            base="thực hiện nhiệm vụ phát triển kinh tế - xã hội",
            year=2016,
            last_year=2020,
            said_by=_CHAIR_OF_COMMITTEE,
            words="đạt và vượt 14/14 chỉ tiêu chủ yếu đề ra",
        ),
        _communes(
            14,
            "đạt chuẩn nông thôn mới",
            Recognition.RECOGNISED,
            "14 xã đạt chuẩn nông thôn mới",
        ),
        _communes(
            3,
            "đạt chuẩn nông thôn mới",
            Recognition.PROPOSED,
            "công nhận thêm 03 xã đạt chuẩn nông thôn mới",
        ),
        _communes(
            1,
            "đạt chuẩn nông thôn mới nâng cao",
            Recognition.PROPOSED,
            "01 xã đạt chuẩn nông thôn mới nâng cao",
        ),
    )


def _communes(
    number: int, claim: str, recognition: Recognition, words: str
) -> FigureOutline:
    return FigureOutline(
        kind=FigureKind.COUNT,
        measures="xã",
        claim=claim,
        value=Decimal(number),
        recognition=recognition,
        said_by=_CHAIR_OF_COMMITTEE,
        words=words,
    )


_RESULTS: tuple[ToldOutline, ...] = (
    *several(
        ToldKind.RESULT,
        (
            "Đề nghị Tỉnh xem xét, công nhận Huyện đạt tiêu chí nông thôn mới",
            "Huyện đạt tiêu chí nông thôn mới",
        ),
        person=_CHAIR,
    ),
    *several(
        ToldKind.RESULT,
        ("Đánh giá cao kết quả phối hợp 5 năm qua", "đánh giá cao kết quả"),
        issuer=_BOTH,
    ),
    *several(
        ToldKind.RESULT,
        (
            "Chủ động xúc tiến, kêu gọi đầu tư và phát triển du lịch",
            "xúc tiến kêu gọi đầu tư",
        ),
        (
            (
                "Giáo dục khởi sắc; chăm sóc sức khỏe Nhân dân, an sinh xã hội, "
                "chính sách với người có công được bảo đảm"
            ),
            "chăm sóc sức khỏe Nhân dân",
        ),
        (
            (
                "Đào tạo nghề, giới thiệu việc làm, đưa lao động đi làm việc ở "
                "nước ngoài vượt chỉ tiêu"
            ),
            "vượt chỉ tiêu",
        ),
        (
            (
                "Xây dựng chính quyền, cải cách hành chính được quan tâm; kỷ cương "
                "hành chính, hiệu lực quản lý được nâng lên"
            ),
            "cải cách hành chính luôn được quan tâm",
        ),
        (
            "Phối hợp được cụ thể hóa theo từng lĩnh vực, ngày càng chặt chẽ",
            "được cụ thể hóa trong từng lĩnh vực",
        ),
        (
            (
                "Hai bên cùng vận động nhân dân thực hiện chủ trương, pháp luật, "
                "kế hoạch phát triển, bảo đảm quốc phòng, an ninh"
            ),
            "Hai bên đã phối hợp chỉ đạo",
        ),
    ),
)

_DIRECTIONS: tuple[ToldOutline, ...] = (
    *several(
        ToldKind.DIRECTIVE,
        (
            (
                "Đổi mới nội dung, phương thức phối hợp, cụ thể từng phần việc của mỗi "
                "cơ quan, đơn vị"
            ),
            "cụ thể từng phần việc của mỗi cơ quan, đơn vị",
        ),
        (
            (
                "Tuyên truyền chủ trương, định hướng gắn với trách nhiệm của đoàn "
                "viên, hội viên và Nhân dân trong kế hoạch giai đoạn 2021 - 2025"
            ),
            "gắn với trách nhiệm của đoàn viên, hội viên và Nhân dân",
        ),
        (
            "Đổi mới phong cách, lề lối làm việc, tiếp tục các cuộc vận động lớn",
            "Đổi mới phong cách lề lối làm việc",
        ),
        issuer=_BOTH,
    ),
    *several(
        ToldKind.TASK,
        (
            (
                "Tuyên truyền và tổ chức thành công cuộc bầu cử đại biểu Quốc hội khóa "
                "XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021 - 2026"
            ),
            "tổ chức thành công cuộc bầu cử",
        ),
        issuer=_BOTH,
    ),
)

_CITED: tuple[ToldOutline, ...] = (
    *named(
        ToldKind.CAMPAIGN,
        "toàn dân chung tay xây dựng NTM",
        "toàn dân đoàn kết xây dựng đời sống văn hóa tại khu dân cư",
    ),
    *named(ToldKind.SCHEME, "giảm nghèo bền vững", "đền ơn đáp nghĩa"),
    *named(
        ToldKind.DOCUMENT,
        "Nghị quyết Đại hội Đảng bộ Huyện lần thứ XII nhiệm kỳ 2020 - 2025",
        "Nghị quyết của Hội đồng nhân dân Huyện nhiệm kỳ 2021 - 2026",
        "Chương trình hành động của Huyện uỷ",
        "Kế hoạch phát triển kinh tế - xã hội của Uỷ ban nhân dân Huyện giai đoạn "
        "2021 - 2025",
    ),
    *named(
        ToldKind.PROGRAMME,
        "Chương trình phối hợp giữa Uỷ ban nhân dân với Uỷ ban Mặt trận Tổ quốc "
        "huyện về thực hiện một số nhiệm vụ trọng tâm, giai đoạn 2020 - 2024",
    ),
)
