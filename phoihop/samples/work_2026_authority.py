"""How contents 12 to 15 of 2026 stand on the sample's day."""

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
from phoihop.samples.work_2026_communities import QUARTERS
from phoihop.samples.year_2026_authority import AUTHORITY
from phoihop.tasks.states import TaskState

_on = days_in(2026)
_DIGITAL, _DEMOCRACY, _OVERSIGHT, _VOTERS = AUTHORITY
_FIFTEENTHS = tuple(_on(15, month) for month in range(2, 13))
_WEDNESDAYS = tuple(
    _on(day, month)
    for day, month in ((11, 2), (11, 3), (8, 4), (13, 5), (10, 6), (8, 7), (12, 8))
)
_THURSDAYS = tuple(
    _on(day, month)
    for day, month in ((26, 2), (26, 3), (23, 4), (28, 5), (25, 6), (30, 7), (27, 8))
)
# The paper that everybody may take from the public pages.
SHOWN_TITLE = "Bảng kết quả trả thủ tục hành chính, tháng 3/2026"

_OF_DIGITAL = (
    Course(
        days=_FIFTEENTHS,
        reports=(
            Report(
                _on(13, 2),
                "Tháng 1: 412/418 hồ sơ đúng hẹn, 98,6 %.",
                "Bảng kết quả trả thủ tục hành chính, tháng 1/2026",
                "Niêm yết ngày 13/2/2026, UBND xã An Phú",
            ),
            Report(
                _on(13, 3),
                "Tháng 2: 305/309 hồ sơ đúng hẹn, 98,7 %.",
                "Bảng kết quả trả thủ tục hành chính, tháng 2/2026",
                "Niêm yết ngày 13/3/2026, UBND xã An Phú",
            ),
            Report(
                _on(14, 4),
                "Tháng 3: 466/471 hồ sơ đúng hẹn, 98,9 %.",
                SHOWN_TITLE,
                "Niêm yết ngày 14/4/2026, UBND xã An Phú",
                is_drawn=True,
            ),
        ),
    ),
    again(
        QUARTERS,
        ("Quý I: 214/600 người tự nộp được hồ sơ.",),
        "Danh sách theo chi hội, chi đoàn",
    ),
    again(
        _WEDNESDAYS,
        (
            "18/18 tổ trực đều; 260 lượt dân.",
            "18/18 tổ trực đều; 241 lượt dân.",
            "17/18 tổ trực đều; 233 lượt dân.",
        ),
        "Sổ trực của tổ công nghệ số",
    ),
)

_OF_DEMOCRACY = (
    Course(
        given=_on(2, 3),
        reports=(
            Report(
                _on(6, 5),
                "18/18 thôn và hội nghị cấp xã đã họp; quyết định 21 việc.",
                "Nghị quyết hội nghị đại biểu Nhân dân",
                "Nghị quyết ngày 6/5/2026, niêm yết ở 18 thôn",
                is_checked=False,
                words=NOBODY,
            ),
        ),
    ),
    Course(given=_on(8, 5), reached=TaskState.ASSIGNED),
    Course(),
)

_OF_OVERSIGHT = (
    Course(),
    Course(
        reached=TaskState.ACCEPTED,
        cancelled=Turn(
            _on(20, 4),
            "HĐND xã đã giám sát đúng bốn công trình này; MTTQ cử người dự cùng, "
            "không lập đoàn riêng.",
        ),
    ),
    Course(reached=TaskState.ACCEPTED),
    Course(),
)

_OF_VOTERS = (
    done(
        Report(
            _on(14, 3),
            "Đến hết ngày 14/3 đã đến đủ 18/18 thôn; hôm sau 99,4 % cử tri đi bầu.",
            "Báo cáo của Ủy ban bầu cử xã",
            "Báo cáo ngày 15/3/2026, Ủy ban bầu cử xã",
            told=_on(17, 3),
        )
    ),
    again(
        (_on(28, 4), _on(20, 7), _on(30, 10), _on(18, 12)),
        ("Trước kỳ họp: 2 cuộc, 34 kiến nghị.",),
        "Bản tổng hợp kiến nghị cử tri",
    ),
    again(
        _THURSDAYS,
        (
            "Tiếp 21 lượt, trả lời 12/12 đơn.",
            "Tiếp 17 lượt, trả lời 9/9 đơn.",
            "Tiếp 25 lượt, trả lời 14/14 đơn.",
        ),
        "Sổ tiếp công dân",
    ),
)

AUTHORITY_2026: tuple[Courses, ...] = (
    (_DIGITAL, _OF_DIGITAL),
    (_DEMOCRACY, _OF_DEMOCRACY),
    (_OVERSIGHT, _OF_OVERSIGHT),
    (_VOTERS, _OF_VOTERS),
)

_CANAL = LaterTask(
    content=_VOTERS,
    planned=_on(12, 3),
    task=SampleTask(
        "Sửa kênh Đồng Me theo kiến nghị của cử tri",
        "committee",
        by(2026, 5, 10),
        extent="320 m kênh, 2 cống",
        measure="nước về ruộng cuối kênh trước vụ hè thu",
        deliverable="biên bản nghiệm thu, có đại diện thôn ký",
        together=("front", "farmers"),
    ),
    course=Course(
        given=_on(16, 3),
        reports=(
            Report(
                _on(5, 5),
                "Xong 320 m kênh và 2 cống; nước đã về cuối kênh ngày 4/5.",
                "Biên bản nghiệm thu sửa kênh Đồng Me",
                "Biên bản ngày 5/5/2026, UBND xã và thôn Đồng Me",
                told=_on(5, 5),
                is_drawn=True,
                is_checked=False,
                words=NOBODY,
            ),
        ),
    ),
)
AUTHORITY_LATER = (_CANAL,)
