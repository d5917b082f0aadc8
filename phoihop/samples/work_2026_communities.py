"""How contents 1 to 6 of 2026 stand on the sample's day."""

from phoihop.programmes.states import DueKind
from phoihop.samples.courses import (
    BLOC,
    FRONT,
    PLANNED,
    Course,
    Courses,
    LaterTask,
    Objection,
    Report,
    Turn,
    again,
    days_in,
    done,
)
from phoihop.samples.outlines import Due, SampleTask, by
from phoihop.samples.year_2026_communities import COMMUNITIES
from phoihop.samples.year_2026_living import LIVING
from phoihop.tasks.states import TaskState

_on = days_in(2026)
QUARTERS = (_on(31, 3), _on(30, 6), _on(30, 9), _on(31, 12))
# One paper shows two tasks: talks in the villages, and talks on traffic safety.
TALKS_TITLE = "Sổ theo dõi các buổi nói chuyện ở 18 thôn, quý I/2026"
TALKS_REFERENCE = "Sổ của MTTQ xã, chốt ngày 30/3/2026"

_COMMUNICATION, _MOVEMENTS, _COUNTRYSIDE, _POVERTY, _HOUSES = COMMUNITIES
_FUNDS = LIVING[0]

_OF_COMMUNICATION = (
    Course(
        days=QUARTERS,
        reports=(
            Report(
                _on(30, 3),
                "Quý I: 18/18 thôn, 18 buổi, 1.046 lượt người dự.",
                TALKS_TITLE,
                TALKS_REFERENCE,
            ),
        ),
    ),
    again(QUARTERS, ("Quý I: phát 26 tin, bài.",), "Danh mục tin, bài đã phát"),
    done(
        Report(
            _on(27, 3),
            "2 lớp, 54/54 người của 18 thôn học xong, đạt bài kiểm tra.",
            "Danh sách học viên và bài kiểm tra",
            "Danh sách ngày 27/3/2026, Văn phòng HĐND và UBND xã",
        )
    ),
)

_OF_MOVEMENTS = (
    Course(),
    Course(given=_on(8, 5), reached=TaskState.ASSIGNED),
    Course(),
    PLANNED,
    Course(given=_on(6, 4)),
)

_OF_COUNTRYSIDE = (
    Course(),
    Course(),
    Course(
        extended=Turn(
            _on(27, 4),
            "Tỉnh gửi bộ tiêu chí giai đoạn mới chậm hai tuần.",
            due_on=_on(12, 5),
        ),
    ),
    Course(given=_on(2, 3)),
)

_OF_POVERTY = (
    done(
        Report(
            _on(26, 2),
            "52/52 hộ nghèo có nơi nhận giúp và có kế hoạch.",
            "Danh sách phân công giúp 52 hộ nghèo",
            "05/DS-MTTQ ngày 26/2/2026, MTTQ xã",
        )
    ),
    again(QUARTERS, ("Quý I: trao 3/10 mô hình.",), "Hồ sơ mô hình sinh kế"),
    Course(
        days=QUARTERS,
        reports=(
            Report(
                _on(31, 3),
                "Quý I: 3 hộ thoát nghèo, không có hộ tái nghèo; còn 49 hộ.",
                "Kết quả rà soát hộ nghèo quý I",
                "14/BC-UBND ngày 31/3/2026, UBND xã An Phú",
                words=(BLOC,),
                objection=Objection(
                    FRONT,
                    _on(9, 4),
                    "Thôn Phú Hạ báo có một hộ tái nghèo, chưa thấy trong kết quả.",
                ),
            ),
        ),
    ),
)

_OF_HOUSES = (
    done(
        Report(
            _on(3, 4),
            "Xét 31 hộ, duyệt 6 hộ làm nhà, 8 hộ sửa nhà; niêm yết đủ 10 ngày.",
            "Danh sách hộ được giúp làm nhà, sửa nhà",
            "22/DS-UBND ngày 3/4/2026, UBND xã An Phú",
            told=_on(6, 4),
        )
    ),
    again(
        QUARTERS,
        ("Quý I: khởi công 2 căn, bàn giao 1 căn ở thôn Bãi Dài.",),
        "Biên bản bàn giao nhà Đại đoàn kết",
    ),
    again(QUARTERS, ("Quý I: sửa 2/8 căn, góp 61 ngày công.",), "Sổ ngày công sửa nhà"),
)

_OF_FUNDS = (
    Course(given=_on(4, 5), reached=TaskState.ACCEPTED),
    Course(),
    Course(
        given=_on(2, 3),
        reassigned=Turn(
            _on(6, 5),
            "Đoàn Thanh niên đã có kế hoạch vận động trong trường học, nhận làm chung.",
            lead="youth",
        ),
    ),
    again(
        (_on(10, 2), _on(28, 5), _on(10, 8), _on(28, 11)),
        ("Niêm yết thu, chi đợt Tết ở 18/18 thôn.",),
        "Bảng công khai thu, chi quỹ",
    ),
)

COMMUNITIES_2026: tuple[Courses, ...] = (
    (_COMMUNICATION, _OF_COMMUNICATION),
    (_MOVEMENTS, _OF_MOVEMENTS),
    (_COUNTRYSIDE, _OF_COUNTRYSIDE),
    (_POVERTY, _OF_POVERTY),
    (_HOUSES, _OF_HOUSES),
    (_FUNDS, _OF_FUNDS),
)

_MARKET = LaterTask(
    content=_COUNTRYSIDE,
    planned=_on(28, 4),
    # Nobody has said yet when: it cannot be given out before.
    task=SampleTask(
        "Lát lại sân chợ Phú Hòa",
        "committee",
        Due(DueKind.NONE),
        extent="khoảng 400 m²",
        measure="diện tích lát xong",
        deliverable="hồ sơ nghiệm thu",
        together=("front",),
    ),
    course=PLANNED,
)
_DITCHES = LaterTask(
    content=_COUNTRYSIDE,
    planned=_on(5, 5),
    task=SampleTask(
        "Nạo vét mương nội đồng thôn Trung trước vụ mùa",
        "farmers",
        by(2026, 6, 20),
        extent="1,8 km mương",
        measure="số km nạo vét xong",
        deliverable="biên bản nghiệm thu của thôn",
        together=("youth", "veterans"),
    ),
    course=Course(given=_on(8, 5), reached=TaskState.ASSIGNED),
)
COMMUNITIES_LATER = (_MARKET, _DITCHES)
