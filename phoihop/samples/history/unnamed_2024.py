"""A district that its source does not name, 13/6/2024: told as the source tells it.

Nobody guesses the district: it has no unit, no code and no successor here. The tasks of
the conclusion are retold; they belong to no programme.
"""

from datetime import date

from phoihop.conferences.models import Purpose, ToldKind
from phoihop.conferences.services import ConferenceOutline, PersonOutline, ToldOutline
from phoihop.imports.services import EventOutline
from phoihop.samples.history.telling import (
    attended,
    group,
    named,
    presided,
    several,
    tell,
)
from phoihop.sources.services import SourceOutline

HELD_ON = date(2024, 6, 13)
_CHAIR = (
    "Hồ Văn Vinh",
    "Phó Bí thư Thường trực Huyện ủy",
    "Chủ tịch Hội đồng nhân dân huyện",
)
_ORGANISER = ("Hồ Thị Thu Hằng", "UVBTV", "Trưởng Ban Tổ chức Huyện ủy")
_CONCLUDING = 1


def tell_unnamed(today: date) -> None:
    """Record and show the event under no unit."""
    tell(event(), today)


def event() -> EventOutline:
    """Return what the source tells of the day."""
    return EventOutline(
        source=SourceOutline(
            title=(
                "HỘI NGHỊ GIAO BAN CÔNG TÁC MẶT TRẬN VÀ CÁC TỔ CHỨC CHÍNH TRỊ - XÃ HỘI "
                "HUYỆN 6 THÁNG ĐẦU NĂM 2024"
            ),
            author="Hồ Văn Hùng",
        ),
        conference=ConferenceOutline(
            title=(
                "Hội nghị giao ban công tác Mặt trận và các tổ chức chính trị xã hội "
                "huyện 6 tháng đầu năm 2024"
            ),
            occurred_on=HELD_ON,
            purposes=(Purpose.BRIEFING,),
            convener="Thường trực Huyện ủy",
            concludes_for="Ban Thường vụ Huyện ủy",
            people=_people(),
        ),
        items=(*_REPORTED, *_EVENTS, *_CONCLUDED),
        words={
            "occurred_on": "Chiều ngày 13 tháng 6 năm 2024",
            "convener": "Thường trực Huyện ủy tổ chức",
            "concludes_for": "thay mặt Ban Thường vụ Huyện ủy",
            "people": "Dự và chủ trì Hội nghị có",
        },
    )


def _people() -> tuple[PersonOutline, ...]:
    return (
        presided(*_CHAIR),
        presided(*_ORGANISER),
        attended(*_CHAIR),
        attended(*_ORGANISER),
        group("lãnh đạo Ban Dân vận Huyện ủy"),
        group("Văn phòng Huyện ủy"),
        group("tập thể lãnh đạo Mặt trận và các tổ chức chính trị - xã hội huyện"),
    )


_REPORTED: tuple[ToldOutline, ...] = (
    *several(
        ToldKind.RESULT,
        (
            "Đưa mục tiêu, nhiệm vụ chính trị của huyện vào kế hoạch hoạt động",
            "chủ động cụ thể các mục tiêu",
        ),
        ("Làm tốt giáo dục chính trị tư tưởng", "giáo dục chính trị tư tưởng"),
        (
            (
                "Vận động đoàn viên, hội viên và Nhân dân thực hiện chủ trương, "
                "pháp luật"
            ),
            "tích cực tuyên truyền vận động",
        ),
        (
            (
                "Cùng các cấp, các ngành làm chương trình phát triển kinh tế - xã "
                "hội, an sinh xã hội, giữ an ninh ở địa bàn dân cư"
            ),
            "thực hiện chính sách an sinh xã hội",
        ),
        (
            "Thực hiện chính sách dân tộc, tôn giáo, tăng cường đại đoàn kết",
            "dân tộc, tôn giáo",
        ),
        (
            "Nâng chất lượng các phong trào thi đua, các cuộc vận động",
            "các phong trào thi đua, các cuộc vận động",
        ),
        (
            "Chăm lo, bảo vệ quyền và lợi ích của đoàn viên, hội viên",
            "quyền và lợi ích hợp pháp, chính đáng",
        ),
        ("Giám sát và phản biện xã hội theo quy định", "giám sát và phản biện"),
        (
            "Tham gia xây dựng Đảng, chính quyền ở cơ sở",
            "tham gia công tác xây dựng Đảng",
        ),
        (
            "Kiện toàn tổ chức, đào tạo, phát triển đoàn viên, hội viên",
            "kiện toàn tổ chức bộ máy",
        ),
        issuer=(
            "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội huyện"
        ),
    ),
    *several(
        ToldKind.REPORT,
        (
            (
                "Lãnh đạo Mặt trận và các tổ chức báo cáo kết quả, khó khăn, vướng "
                "mắc và nhiệm vụ trọng tâm 6 tháng cuối năm"
            ),
            "đã báo cáo một số kết quả đạt được",
        ),
        issuer=(
            "lãnh đạo Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội huyện"
        ),
    ),
)

_EVENTS: tuple[ToldOutline, ...] = (
    *named(
        ToldKind.ACTIVITY,
        "94 năm Ngày thành lập Đảng Cộng sản Việt Nam",
        "49 năm Ngày giải phóng Miền Nam thống nhất đất nước",
        "70 năm Ngày chiến thắng Điện Biên Phủ",
        goes_on=True,
    ),
    *several(
        ToldKind.ACTIVITY,
        (
            "Đại hội đại biểu Mặt trận Tổ quốc Việt Nam huyện nhiệm kỳ 2024 - 2029",
            "Đại hội đại biểu Mặt trận Tổ quốc Việt Nam huyện",
        ),
        (
            "Đại hội Hội Liên hiệp Thanh niên Việt Nam huyện nhiệm kỳ 2024 - 2029",
            "Đại hội Hội Liên hiệp Thanh niên Việt Nam huyện nhiệm kỳ 2024 - 2029",
        ),
    ),
)

_CONCLUDED: tuple[ToldOutline, ...] = (
    *several(
        ToldKind.CONCLUSION,
        (
            (
                "Ghi nhận, biểu dương kết quả 6 tháng đầu năm của Mặt trận và các "
                "tổ chức"
            ),
            "ghi nhận và biểu dương",
        ),
        (
            "Nêu cao trách nhiệm, khắc phục hạn chế, có giải pháp cụ thể",
            "nêu cao trách nhiệm",
        ),
        person=_CONCLUDING,
        addressed_to=(
            "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội huyện"
        ),
    ),
    *several(
        ToldKind.TASK,
        (
            "Cùng cấp ủy, chính quyền nắm tình hình",
            "phối hợp với cấp ủy, chính quyền huyện",
        ),
        (
            "Vận động Nhân dân ủng hộ giải phóng mặt bằng, các dự án trọng điểm",
            "giải phóng mặt bằng",
        ),
        ("Nâng chất lượng phản biện xã hội", "công tác phản biện xã hội"),
        ("Phối hợp làm tốt dân vận chính quyền", "công tác dân vận chính quyền"),
        (
            "Làm tốt nhiệm vụ chuyên môn theo chương trình, kế hoạch năm",
            "các nhiệm vụ chuyên môn",
        ),
        (
            (
                "Vận động Nhân dân sản xuất, kinh doanh, chăm sóc cây trồng, vật "
                "nuôi, phòng chống dịch bệnh"
            ),
            "tích cực sản xuất kinh doanh",
        ),
        (
            "Vận động Nhân dân tham gia các phong trào thi đua yêu nước",
            "tham gia các phong trào thi đua yêu nước",
        ),
        (
            "Chăm lo quyền và lợi ích của đoàn viên, hội viên và nhân dân",
            "đoàn viên, hội viên và nhân dân",
        ),
        (
            "Nắm và xử lý các vấn đề nảy sinh trong đời sống",
            "chủ động nắm, xử lý các vấn đề nảy sinh",
        ),
        (
            (
                "Chuẩn bị tốt hai đại hội: Mặt trận huyện và Hội Liên hiệp Thanh "
                "niên huyện, nhiệm kỳ 2024 - 2029"
            ),
            "tổ chức thành công Đại hội đại biểu",
        ),
        person=_CONCLUDING,
        addressed_to=(
            "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội huyện"
        ),
    ),
)
