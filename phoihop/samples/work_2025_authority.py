"""What became of contents 9 to 16 of 2025, and of the one task that came later."""

from datetime import date

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
from phoihop.samples.year_2025_authority import (
    DEMOCRACY,
    OVERSIGHT,
    PETITIONS,
    SETTLING_IN,
    VOTERS,
)
from phoihop.samples.year_2025_communities import NATURE, RELIEF, SAFETY
from phoihop.tasks.states import TaskState

_on = days_in(2025)

_NATURE = (
    again(
        (
            _on(27, 7),
            _on(31, 8),
            _on(28, 9),
            _on(26, 10),
            _on(30, 11),
            _on(28, 12),
        ),
        (
            "16/18 thôn, 2 chợ; 720 lượt người.",
            "18/18 thôn, 2 chợ; 905 lượt người.",
            "18/18 thôn, 2 chợ; 880 lượt người.",
            "17/18 thôn, 2 chợ; 810 lượt người.",
            "18/18 thôn, 2 chợ; 930 lượt người.",
            "18/18 thôn, 2 chợ; 1.020 lượt người.",
        ),
        "Ảnh trước và sau của các thôn",
    ),
    done(
        Report(
            _on(20, 12),
            "3,1 km đường có đèn, hai bên trồng hoa; thôn nhận trông coi.",
            "Biên bản bàn giao đường hoa, đèn",
            "Biên bản ngày 20/12/2025, Đoàn xã và 6 thôn",
        )
    ),
)

_SAFETY = (
    done(
        Report(
            _on(18, 8),
            "18/18 thôn tổ chức ngày hội; 18 tổ tự quản hoạt động đều.",
            "Báo cáo Ngày hội Toàn dân bảo vệ an ninh Tổ quốc",
            "Báo cáo ngày 18/8/2025, Công an xã",
        )
    ),
    done(
        Report(
            _on(23, 12),
            "Có mặt 142/142 thanh niên trong danh sách gọi.",
            "Danh sách sơ tuyển, khám tuyển",
            "Danh sách ngày 23/12/2025, Ban Chỉ huy quân sự xã",
            words=NOBODY,
        )
    ),
)

_PETITIONS = (
    done(
        Report(
            _on(30, 12),
            "Đã trả lời 39/41 đơn, kiến nghị; còn 2 đơn về đất đai chờ bản đồ cũ.",
            told=_on(31, 12),
            is_checked=False,
            words=NOBODY,
        )
    ),
)

_OVERSIGHT = (
    done(
        Report(
            _on(30, 10),
            "Một cuộc, hỏi 214 người; 5 kiến nghị, cả 5 có văn bản trả lời.",
            "Báo cáo giám sát việc trả kết quả thủ tục",
            "03/BC-MTTQ ngày 30/10/2025, MTTQ xã",
        )
    ),
    Course(
        reached=TaskState.ACCEPTED,
        cancelled=Turn(
            _on(28, 11),
            "HĐND xã thôi việc đổi tên thôn trong năm 2025 nên không có dự thảo để "
            "phản biện.",
        ),
    ),
)

_DEMOCRACY = (
    done(
        Report(
            _on(25, 9),
            "Hai buổi, 47 ý kiến, trả lời tại chỗ 39, bằng văn bản 8.",
            "Thông báo kết quả đối thoại",
            "29/TB-UBND ngày 25/9/2025, UBND xã An Phú",
        )
    ),
    done(
        Report(
            _on(29, 10),
            "18/18 tổ đủ người; hòa giải thành 22/25 vụ.",
            "Quyết định công nhận 18 tổ hòa giải",
            "87/QĐ-UBND ngày 29/10/2025, UBND xã An Phú",
            words=NOBODY,
        )
    ),
)

_VOTERS = (
    again(
        (_on(25, 7), _on(12, 8), _on(28, 11), _on(22, 12)),
        (
            "Trước kỳ họp: 2 điểm, 31 kiến nghị.",
            "Sau kỳ họp: 2 điểm, báo kết quả 31 kiến nghị.",
            "Trước kỳ họp cuối năm: 3 điểm, 27 kiến nghị.",
            "Sau kỳ họp cuối năm: 3 điểm, báo kết quả 27 kiến nghị.",
        ),
        "Bản tổng hợp kiến nghị cử tri",
    ),
)

_SETTLING_IN = (
    done(
        Report(
            _on(29, 8),
            "Chuyển đủ 1.240 hồ sơ, sổ sách; khớp danh mục.",
            "Biên bản bàn giao hồ sơ hai xã cũ",
            "Biên bản ngày 29/8/2025, kèm danh mục",
        )
    ),
    done(
        Report(
            _on(21, 11),
            "Xong 6/6 đại hội đúng hạn.",
            "Nghị quyết và biên bản bầu của 6 đại hội",
            "6 bộ hồ sơ, bộ cuối ngày 21/11/2025",
        )
    ),
    # The last time is left over when the year is closed.
    again(
        (
            _on(31, 8),
            _on(30, 9),
            _on(31, 10),
            _on(30, 11),
            _on(31, 12),
            date(2026, 1, 31),
        ),
        (
            "Giúp 318 lượt dân nộp hồ sơ.",
            "Giúp 402 lượt dân nộp hồ sơ.",
            "Giúp 377 lượt dân nộp hồ sơ.",
            "Giúp 290 lượt dân nộp hồ sơ.",
            "Giúp 214 lượt dân nộp hồ sơ; nhiều người đã tự làm được.",
        ),
        "Sổ trực của chi đoàn",
    ),
)

AUTHORITY_2025: tuple[Courses, ...] = (
    (NATURE, _NATURE),
    (SAFETY, _SAFETY),
    (PETITIONS, _PETITIONS),
    (OVERSIGHT, _OVERSIGHT),
    (DEMOCRACY, _DEMOCRACY),
    (VOTERS, _VOTERS),
    (SETTLING_IN, _SETTLING_IN),
)

STORM_2025 = LaterTask(
    content=RELIEF,
    planned=_on(1, 10),
    task=SampleTask(
        "Trao hàng cứu trợ cho hộ bị tốc mái sau đợt gió lốc",
        "committee",
        by(2025, 10, 15),
        extent="27 hộ ở thôn Bãi Dài và thôn Phú Hạ",
        measure="số hộ nhận đủ trong 10 ngày",
        deliverable="danh sách ký nhận từng hộ",
        together=("front", "veterans", "youth"),
    ),
    course=done(
        Report(
            _on(9, 10),
            "27/27 hộ nhận tấm lợp, gạo và tiền trong 8 ngày.",
            "Danh sách ký nhận hàng cứu trợ",
            "Danh sách ngày 9/10/2025, có MTTQ xã chứng kiến",
        )
    ),
)
