"""What became of contents 1 to 8 of 2025."""

from phoihop.samples.courses import (
    FRONT,
    NOBODY,
    Course,
    Courses,
    Objection,
    Report,
    Turn,
    again,
    days_in,
    done,
)
from phoihop.samples.year_2025_communities import COMMUNICATION, MERIT, MOVEMENTS
from phoihop.samples.year_2025_living import (
    COUNTRYSIDE,
    FAMILIES,
    HOUSES,
    POVERTY,
    PRODUCTION,
)

_on = days_in(2025)

_COUNTRYSIDE = (
    done(
        Report(
            _on(12, 12),
            "Ba thôn Trung, Đồng Me, Phú Hạ được công nhận khu dân cư kiểu mẫu; thôn "
            "Cầu Đá còn thiếu tiêu chí thoát nước.",
            "Quyết định công nhận 3 khu dân cư kiểu mẫu",
            "118/QĐ-UBND ngày 12/12/2025, UBND xã An Phú",
        )
    ),
    Course(
        extended=Turn(
            _on(24, 11),
            "Mưa kéo dài cả tháng 11, nền đường thôn Phú Thượng chưa đầm được.",
            due_on=_on(20, 12),
        ),
        reports=(
            Report(
                _on(18, 12),
                "Xong 2,3 km đường ở 5 thôn; dân hiến 640 m² đất, góp 412 ngày công.",
                "Hồ sơ nghiệm thu đường thôn, có đại diện 5 thôn ký",
                "Biên bản ngày 18/12/2025, MTTQ xã và 5 thôn",
            ),
        ),
    ),
    done(
        Report(
            _on(26, 9),
            "Đối chiếu đủ 19 tiêu chí: 17 khớp, 2 thiếu hồ sơ đã bổ sung.",
            "Bảng đối chiếu hồ sơ nông thôn mới",
            "Bảng ngày 26/9/2025, Phòng Kinh tế",
        )
    ),
)

_POVERTY = (
    done(
        Report(
            _on(29, 8),
            "66/66 hộ nghèo có một tổ chức nhận giúp; danh sách niêm yết ở 18 thôn.",
            "Danh sách phân công giúp hộ nghèo",
            "41/DS-UBND ngày 29/8/2025, UBND xã An Phú",
            objection=Objection(
                FRONT,
                _on(3, 9),
                "Danh sách niêm yết ở thôn Cầu Đá thiếu ba hộ mới tách.",
                "Đã cùng trưởng thôn rà lại, bổ sung ba hộ và niêm yết lại ngày 8/9.",
                _on(9, 9),
            ),
        )
    ),
    done(
        Report(
            _on(27, 10),
            "Trao 8 mô hình: 5 mô hình dê, 3 mô hình ong; đến cuối tháng còn đủ 8.",
            "Biên bản trao giống, vốn cho 8 hộ",
            "Biên bản ngày 27/10/2025, Hội Nông dân xã",
        )
    ),
)

_PRODUCTION = (
    done(
        Report(
            _on(14, 10),
            "Cả hai sản phẩm miến dong, mật ong giữ hạng ba sao.",
            "Kết quả chấm lại sản phẩm OCOP",
            "Thông báo ngày 14/10/2025, hội đồng chấm của tỉnh (minh họa)",
        )
    ),
    done(
        Report(
            _on(29, 12),
            "Trồng 21,5 ha rừng gỗ lớn, tỷ lệ sống 93 %; thử 1 ha ba kích.",
            "Sổ theo dõi trồng rừng của chi hội",
            "Sổ của 9 chi hội, chốt ngày 29/12/2025",
        )
    ),
)

_FAMILIES = (
    Course(
        reassigned=Turn(
            _on(18, 8),
            "Công đoàn xã đang chuẩn bị đại hội; Đoàn Thanh niên nhận đứng ra.",
            lead="youth",
        ),
        reports=(
            Report(
                _on(8, 10),
                "Một phiên, 96 lao động được giới thiệu, 61 người có việc.",
                "Danh sách lao động và nơi nhận",
                "Danh sách ngày 8/10/2025, Đoàn xã",
            ),
        ),
    ),
    again(
        (_on(8, 8), _on(8, 10)),
        (
            "Cân, đo 412/412 trẻ; 31 trẻ nhẹ cân, gia đình được hẹn tư vấn.",
            "Cân, đo 415/415 trẻ; còn 28 trẻ nhẹ cân.",
        ),
        "Sổ cân, đo của trạm y tế",
    ),
    done(
        Report(
            _on(28, 11),
            "18/18 thôn bình xét công khai; 91,3 % hộ đạt gia đình văn hóa.",
            "Biên bản bình xét của 18 thôn",
            "18 biên bản, chốt ngày 28/11/2025",
        )
    ),
)

_HOUSES = (
    done(
        Report(
            _on(18, 12),
            "Bàn giao đủ 4 căn ở các thôn Thượng, Bãi Dài, Phú Hạ, Cầu Đá.",
            "Biên bản bàn giao 4 nhà Đại đoàn kết",
            "Biên bản từng căn, căn cuối ngày 18/12/2025",
            is_drawn=True,
        )
    ),
    done(
        Report(
            _on(12, 9),
            "Sửa xong 5 căn trước mùa bão, góp 138 ngày công.",
            "Sổ ngày công sửa nhà",
            "Sổ của Hội Cựu chiến binh xã, chốt ngày 12/9/2025",
        )
    ),
)

_COMMUNICATION = (
    Course(
        reports=(
            Report(
                _on(22, 9),
                "Đã nói chuyện đủ 18 thôn.",
                sent_back="Chưa ghi số buổi, số lượt người dự; xin báo lại kèm sổ.",
                words=NOBODY,
            ),
            Report(
                _on(28, 9),
                "18/18 thôn, 23 buổi, 1.312 lượt người dự.",
                "Sổ theo dõi các buổi nói chuyện ở thôn",
                "Sổ của MTTQ xã, chốt ngày 28/9/2025",
            ),
        ),
    ),
    again(
        (_on(30, 9), _on(31, 12)),
        ("Phát 25 tin, bài.", "Phát 27 tin, bài; cả kỳ 52 tin, bài."),
        "Danh mục tin, bài đã phát",
    ),
    done(
        Report(
            _on(9, 11),
            "268 người dự thi; 41 bài đạt giải.",
            "Kết quả thi tìm hiểu pháp luật",
            "Thông báo ngày 9/11/2025, Đoàn xã",
            words=NOBODY,
        )
    ),
)

_MOVEMENTS = (
    done(
        Report(
            _on(27, 8),
            "Nhập 14 phong trào còn 8, chung một kế hoạch thi đua.",
            "Kế hoạch thi đua chung của xã",
            "07/KH-MTTQ ngày 27/8/2025, MTTQ xã",
        )
    ),
    done(
        Report(
            _on(17, 11),
            "18/18 khu dân cư tổ chức ngày hội; 2.190 hộ tham gia.",
            "Báo cáo Ngày hội Đại đoàn kết của 18 khu dân cư",
            "Báo cáo ngày 17/11/2025, MTTQ xã",
        )
    ),
    done(
        Report(
            _on(12, 12),
            "7/7 cơ quan, tổ chức làm xong việc đã đăng ký.",
            "Bản tự nhận xét việc làm theo Bác",
            "Bản tổng hợp ngày 12/12/2025, Công đoàn xã",
        )
    ),
)

_MERIT = (
    done(
        Report(
            _on(26, 7),
            "Thăm, tặng quà 214/214 gia đình.",
            "Danh sách ký nhận quà 27/7",
            "Danh sách ngày 26/7/2025, Hội Cựu chiến binh xã",
        )
    ),
    done(
        Report(
            _on(30, 8),
            "Khóa sổ, bàn giao 6 quỹ; sổ và tiền khớp, niêm yết ở 18 thôn.",
            "Biên bản bàn giao 6 quỹ",
            "Biên bản ngày 30/8/2025, UBND xã và MTTQ xã",
        )
    ),
    done(
        Report(
            _on(18, 11),
            "Thu 97.450.000 đồng, đạt 108,3 % kế hoạch.",
            "Sổ thu, chi Quỹ “Vì người nghèo”",
            "Sổ của MTTQ xã, chốt ngày 18/11/2025",
        )
    ),
)

LIVING_2025: tuple[Courses, ...] = (
    (COUNTRYSIDE, _COUNTRYSIDE),
    (POVERTY, _POVERTY),
    (PRODUCTION, _PRODUCTION),
    (FAMILIES, _FAMILIES),
    (HOUSES, _HOUSES),
    (COMMUNICATION, _COMMUNICATION),
    (MOVEMENTS, _MOVEMENTS),
    (MERIT, _MERIT),
)
