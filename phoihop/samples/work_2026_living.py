"""How contents 7 to 10 of 2026 stand on the sample's day; the eighth is late."""

from phoihop.samples.courses import (
    NOBODY,
    Course,
    Courses,
    LaterTask,
    Report,
    Turn,
    again,
    days_in,
    done,
)
from phoihop.samples.outlines import SampleTask, by
from phoihop.samples.work_2026_communities import (
    QUARTERS,
    TALKS_REFERENCE,
    TALKS_TITLE,
)
from phoihop.samples.year_2026_living import LIVING

_on = days_in(2026)
_, _PRODUCTION, _LEARNING, _ENVIRONMENT, _SAFETY, _ = LIVING
_SATURDAYS = tuple(
    _on(day, month)
    for day, month in (
        (7, 2),
        (7, 3),
        (4, 4),
        (2, 5),
        (6, 6),
        (4, 7),
        (1, 8),
        (5, 9),
        (3, 10),
        (7, 11),
        (5, 12),
    )
)

_OF_PRODUCTION = (
    done(
        Report(
            _on(26, 3),
            "Tỉnh đã nhận đủ 3/3 hồ sơ: miến dong, mật ong, chè An Phú.",
            "Giấy tiếp nhận hồ sơ OCOP",
            "Giấy ngày 26/3/2026, cơ quan chuyên môn của tỉnh (minh họa)",
        )
    ),
    again(QUARTERS, ("Quý I: 2/6 lớp, 64 lượt hộ.",), "Danh sách hộ dự lớp kỹ thuật"),
    again(
        QUARTERS,
        ("Quý I: 14/40 hộ vay vốn, 5/15 hộ bán qua mạng.",),
        "Sổ theo dõi tổ vay vốn",
    ),
)

_OF_LEARNING = (
    # Twelve days late on the sample's day.
    Course(
        given=_on(2, 3),
        reminded=Turn(
            _on(8, 5),
            "Đã quá hạn một tuần; Đoàn xã đang chờ ngày mở phiên để mời thanh niên.",
        ),
    ),
    Course(
        given=_on(20, 4),
        assigner="khai",
        returned=Turn(
            _on(24, 4),
            "Danh sách học sinh do nhà trường giữ; đề nghị UBND xã chủ trì, MTTQ xã "
            "phối hợp.",
        ),
    ),
    # The first quarter was never reported.
    Course(days=QUARTERS),
    Course(
        given=_on(2, 3),
        reports=(
            Report(
                _on(5, 5),
                "Hỏi 486 thanh niên ở 18 chi đoàn; 73 người muốn học nghề.",
                "Bảng tổng hợp nhu cầu học nghề",
                "Bảng ngày 5/5/2026, Đoàn xã",
                is_checked=False,
                words=NOBODY,
            ),
        ),
    ),
)

_OF_ENVIRONMENT = (
    done(
        Report(
            _on(24, 4),
            "1.804/1.800 hộ phân loại; kiểm tra ngẫu nhiên 180 hộ, 91 % đúng.",
            "Biên bản kiểm tra phân loại rác của 18 thôn",
            "18 biên bản, chốt ngày 24/4/2026, Hội LHPN xã",
        )
    ),
    again(
        _SATURDAYS,
        (
            "18/18 thôn, 640 lượt người.",
            "17/18 thôn, 598 lượt người.",
            "18/18 thôn, 655 lượt người; khơi 3,2 km mương.",
            "18/18 thôn, 612 lượt người.",
        ),
        "Ảnh trước và sau, ngày thứ Bảy sạch",
    ),
)

_OF_SAFETY = (
    done(
        Report(
            _on(25, 2),
            "11/11 thanh niên lên đường, đủ chỉ tiêu.",
            "Danh sách giao, nhận quân",
            "Danh sách ngày 25/2/2026, Ban Chỉ huy quân sự xã",
        )
    ),
    again(
        QUARTERS,
        ("Quý I: 18/18 tổ hoạt động; 4 vụ việc, giảm 2 vụ.",),
        "Báo cáo của Công an xã, có ý kiến MTTQ",
        words=NOBODY,
    ),
    Course(
        days=QUARTERS,
        reports=(
            Report(
                _on(30, 3),
                "Quý I: 6/18 buổi, ghép với buổi nói chuyện ở thôn; 371 lượt người.",
                TALKS_TITLE,
                TALKS_REFERENCE,
            ),
        ),
    ),
)

LIVING_2026: tuple[Courses, ...] = (
    (_PRODUCTION, _OF_PRODUCTION),
    (_LEARNING, _OF_LEARNING),
    (_ENVIRONMENT, _OF_ENVIRONMENT),
    (_SAFETY, _OF_SAFETY),
)

_SCHOOL = LaterTask(
    content=_LEARNING,
    planned=_on(20, 4),
    coordinator="nhan",
    task=SampleTask(
        "Rà soát hộ có trẻ bỏ học, có nguy cơ bỏ học",
        "front",
        by(2026, 5, 15),
        extent="18/18 thôn, theo kết luận giao ban quý I",
        measure="số trẻ được vận động đi học lại",
        deliverable="danh sách từng thôn, có người nhận giúp",
        together=("women", "committee"),
    ),
    course=Course(given=_on(21, 4)),
)
LIVING_LATER = (_SCHOOL,)
