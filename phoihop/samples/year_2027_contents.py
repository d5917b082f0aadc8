"""The four contents of the draft for 2027, and what the second version changed."""

from dataclasses import replace

from phoihop.samples.outlines import (
    SampleContent,
    SampleTask,
    at_least,
    by,
    continues,
    raises,
    regularly,
)
from phoihop.samples.people import BLOC
from phoihop.samples.year_2026_authority import DIGITAL_TITLE
from phoihop.samples.year_2026_communities import COMMUNICATION_TITLE, HOUSES_TITLE

_COMMUNICATION = SampleContent(
    title=COMMUNICATION_TITLE,
    field="TT",
    lead="front",
    text=(
        "Giữ nếp tuyên truyền ở thôn; dành thời gian cho luật mới và cho phòng, chống "
        "lừa đảo qua mạng."
    ),
    lines=continues(COMMUNICATION_TITLE),
    targets=(at_least("B01", "36"),),
    tasks=(
        SampleTask(
            "Tuyên truyền nghị quyết, luật mới tại các thôn",
            "front",
            by(2027, 10, 31),
            extent="18/18 thôn, mỗi thôn 2 buổi",
            measure="số buổi, số lượt người dự",
            deliverable="36 buổi, có danh sách dự",
            together=BLOC,
        ),
        SampleTask(
            "Phát chuyên mục “Pháp luật và đời sống” trên truyền thanh, trang xã",
            "committee",
            regularly("hai bài mỗi tuần"),
            extent="96 tin, bài trong năm",
            measure="số tin, bài đã phát",
            deliverable="danh mục bài, có ngày phát",
            together=("front",),
        ),
        SampleTask(
            "Nói chuyện về phòng, chống lừa đảo qua mạng cho người cao tuổi",
            "women",
            by(2027, 6, 30),
            extent="18 chi hội",
            measure="số người dự; số vụ bị lừa giảm",
            deliverable="18 buổi, có tờ hướng dẫn phát tận tay",
            together=("youth", "veterans"),
        ),
        SampleTask(
            "Thi tìm hiểu pháp luật trong đoàn viên, hội viên",
            "youth",
            by(2027, 9, 30),
            extent="ít nhất 400 người dự thi",
            measure="số người dự thi, số bài đạt",
            deliverable="kết quả thi, danh sách khen thưởng",
            together=("women", "farmers", "workers"),
        ),
    ),
)

_HOUSE_TASKS = (
    SampleTask(
        "Rà soát, bình xét công khai hộ được giúp làm nhà",
        "committee",
        by(2027, 3, 31),
        extent="mọi hộ nghèo, hộ có công khó khăn về nhà ở",
        measure="số hộ được xét, số hộ được duyệt",
        deliverable="danh sách niêm yết 10 ngày ở thôn",
        together=("front", "veterans"),
    ),
    SampleTask(
        "Vận động kinh phí và ngày công làm nhà",
        "front",
        by(2027, 8, 31),
        extent="Quỹ “Vì người nghèo” và ngày công của các tổ chức",
        measure="số tiền, số ngày công so với nhu cầu",
        deliverable="sổ thu, sổ ngày công niêm yết ở thôn",
        together=BLOC,
    ),
    SampleTask(
        "Khởi công và bàn giao nhà Đại đoàn kết",
        "front",
        by(2027, 12, 31),
        extent="6 căn xây mới",
        measure="số căn bàn giao",
        deliverable="biên bản bàn giao từng căn, có ảnh",
        together=("committee", "youth", "veterans"),
    ),
)

HOUSES_FIRST = SampleContent(
    title=HOUSES_TITLE,
    field="AS",
    lead="front",
    text=(
        "Vận động và bàn giao sáu nhà Đại đoàn kết trước ngày 31 tháng 12 năm 2027; "
        "ưu tiên hộ nghèo, hộ có công chưa có nhà ở kiên cố."
    ),
    lines=raises(HOUSES_TITLE, "6 → 9 căn"),
    targets=(at_least("D12", "6"),),
    tasks=_HOUSE_TASKS,
)

HOUSES_SECOND = replace(
    HOUSES_FIRST,
    text=(
        "Vận động và bàn giao chín nhà Đại đoàn kết trước ngày 30 tháng 11 năm 2027; "
        "ưu tiên hộ nghèo, hộ có công chưa có nhà ở kiên cố."
    ),
    targets=(at_least("D12", "9"),),
    tasks=(
        *_HOUSE_TASKS[:2],
        replace(_HOUSE_TASKS[2], due=by(2027, 11, 30), extent="9 căn xây mới"),
    ),
)

_OVERSIGHT = SampleContent(
    title="Giám sát đầu tư công trình thôn",
    field="GS",
    lead="front",
    text=(
        "Công trình nào dân góp tiền, góp công thì dân cử người giám sát từ lúc khảo "
        "sát đến lúc bàn giao."
    ),
    tasks=(
        SampleTask(
            "Lập Ban Giám sát đầu tư của cộng đồng cho từng công trình",
            "front",
            by(2027, 3, 31),
            extent="mọi công trình thôn khởi công năm 2027",
            measure="số công trình có ban giám sát trước ngày khởi công",
            deliverable="quyết định công nhận từng ban",
            together=("committee", "farmers", "veterans"),
        ),
        # What it is measured by is left open: the one gap of the draft.
        SampleTask(
            "Giám sát chất lượng và kinh phí công trình đường thôn, nhà văn hóa",
            "front",
            by(2027, 11, 15),
            extent="5 công trình",
            deliverable="báo cáo giám sát từng công trình, niêm yết ở thôn",
            together=("committee", "farmers"),
        ),
    ),
)

_DIGITAL = SampleContent(
    title="Chuyển đổi số trong hội viên",
    field="CC",
    lead="youth",
    text=(
        "Mỗi hội viên, đoàn viên tự làm được một việc qua mạng và giúp được một hộ "
        "hàng xóm."
    ),
    lines=continues(DIGITAL_TITLE),
    tasks=(
        SampleTask(
            "Hướng dẫn hội viên dùng dịch vụ công, sổ sức khỏe điện tử",
            "youth",
            by(2027, 9, 30),
            extent="900 hội viên, đoàn viên",
            measure="số người tự nộp được hồ sơ",
            deliverable="danh sách theo chi hội, chi đoàn",
            together=("women", "farmers", "veterans", "workers"),
        ),
        SampleTask(
            "Lập sổ hội viên điện tử của từng chi hội",
            "women",
            by(2027, 6, 30),
            extent="18/18 chi hội của mỗi tổ chức",
            measure="tỷ lệ hội viên có trong sổ",
            deliverable="sổ hội viên điện tử dùng được ở xã",
            together=("farmers", "veterans", "youth"),
        ),
    ),
)

CONTENTS_FIRST = (_COMMUNICATION, HOUSES_FIRST, _OVERSIGHT, _DIGITAL)
OVERSIGHT_TITLE = _OVERSIGHT.title
DIGITAL_TITLE_2027 = _DIGITAL.title
