"""Contents 12 to 15 of 2026: administration, democracy, oversight, voters."""

from phoihop.samples import year_2025_authority as before
from phoihop.samples.outlines import (
    SampleContent,
    SampleTask,
    at_least,
    by,
    continues,
    merges,
    regularly,
    splits,
    when,
    without_day,
)
from phoihop.samples.people import BLOC
from phoihop.samples.term_2025_contents import DIGITAL_OF_TERM, OVERSIGHT_OF_TERM
from phoihop.samples.year_2025_communities import COMMUNICATION, SPLIT_NOTE

DIGITAL_TITLE = "Cải cách hành chính, chuyển đổi số"

_DIGITAL = SampleContent(
    title=DIGITAL_TITLE,
    field="CC",
    lead="committee",
    serves=DIGITAL_OF_TERM,
    lines=splits(COMMUNICATION.title, SPLIT_NOTE),
    text=(
        "Dân ở thôn xa không phải đi hai lần; hội viên, đoàn viên biết tự nộp hồ sơ "
        "qua mạng và giúp hàng xóm."
    ),
    tasks=(
        SampleTask(
            "Trả kết quả thủ tục hành chính đúng hẹn, giữ văn hóa công sở",
            "committee",
            regularly("hằng tháng, niêm yết trước ngày 15 tháng sau"),
            extent="ít nhất 98 % hồ sơ đúng hẹn",
            measure="tỷ lệ hồ sơ đúng hẹn; mức hài lòng của dân",
            deliverable="bảng kết quả niêm yết hằng tháng",
            together=("front",),
        ),
        SampleTask(
            "Hướng dẫn hội viên, đoàn viên dùng dịch vụ công qua mạng",
            "youth",
            regularly("kiểm đếm hằng quý"),
            extent="600 hội viên, đoàn viên",
            measure="số người tự nộp được hồ sơ",
            deliverable="danh sách theo chi hội, chi đoàn",
            together=("women", "farmers", "veterans", "workers"),
        ),
        SampleTask(
            "Duy trì tổ công nghệ số cộng đồng ở thôn",
            "youth",
            regularly("trực tối thứ Tư hằng tuần, báo kết quả hằng tháng"),
            extent="18/18 thôn",
            measure="số lượt dân được giúp",
            deliverable="sổ trực của từng tổ",
            together=("committee", "women"),
        ),
    ),
)

_DEMOCRACY = SampleContent(
    title="Dân chủ ở cơ sở, đối thoại, hòa giải",
    field="DC",
    lead="front",
    text=(
        "Việc của thôn dân bàn trước; mâu thuẫn nhỏ hòa giải ngay ở thôn; người đứng "
        "đầu gặp dân ít nhất một lần trong năm."
    ),
    lines=continues(before.DEMOCRACY.title),
    tasks=(
        SampleTask(
            "Hội nghị đại biểu Nhân dân bàn việc xây dựng văn hóa ở cơ sở",
            "front",
            by(2026, 5, 31),
            extent="18/18 thôn và 1 hội nghị cấp xã",
            measure="số việc dân bàn, số việc quyết định",
            deliverable="nghị quyết hội nghị, niêm yết ở thôn",
            together=("committee", *BLOC),
        ),
        SampleTask(
            "Đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền với Nhân dân",
            "committee",
            by(2026, 9, 30),
            extent="ít nhất 1 hội nghị",
            measure="tỷ lệ ý kiến đã trả lời",
            deliverable="thông báo kết quả đối thoại",
            together=("front", *BLOC),
        ),
        SampleTask(
            "Kiện toàn tổ hòa giải, nâng tỷ lệ hòa giải thành",
            "front",
            by(2026, 6, 30),
            extent="18 tổ hòa giải, tỷ lệ thành từ 85 %",
            measure="số vụ hòa giải thành trên số vụ đã hòa giải",
            deliverable="sổ hòa giải của từng tổ",
            together=("committee", "women", "veterans"),
        ),
    ),
)

_OVERSIGHT = SampleContent(
    title="Giám sát, phản biện xã hội, góp ý xây dựng Đảng, chính quyền",
    field="GS",
    lead="front",
    text="Giám sát ít mà kỹ; kiến nghị nào cũng theo đến khi có trả lời.",
    lines=continues(before.OVERSIGHT.title),
    targets=(at_least("H01", "2"), at_least("H08", "2")),
    serves=OVERSIGHT_OF_TERM,
    tasks=(
        SampleTask(
            "Giám sát việc chi trả chế độ cho người có công, hộ nghèo",
            "front",
            by(2026, 6, 30),
            extent="1 cuộc, 6 thôn",
            measure="số kiến nghị được trả lời bằng văn bản",
            deliverable="báo cáo giám sát, văn bản trả lời",
            together=("veterans", "women"),
        ),
        SampleTask(
            "Giám sát đầu tư đường thôn do dân góp công",
            "front",
            by(2026, 10, 31),
            extent="1 cuộc, 4 công trình",
            deliverable="báo cáo của Ban Giám sát đầu tư của cộng đồng",
            together=("farmers", "veterans"),
        ),
        SampleTask(
            "Phản biện dự thảo kế hoạch kinh tế - xã hội và mức đóng góp của dân",
            "front",
            when("khi UBND xã gửi dự thảo"),
            extent="2 hội nghị phản biện",
            measure="tỷ lệ ý kiến được tiếp thu hoặc giải trình",
            deliverable="văn bản phản biện, văn bản tiếp thu",
            together=("committee", *BLOC),
        ),
        SampleTask(
            "Theo đến cùng việc trả lời kiến nghị sau giám sát",
            "front",
            without_day("Theo đến khi có trả lời từng kiến nghị; hạn do nơi trả lời"),
            extent="mọi kiến nghị của năm 2025 và 2026",
            measure="số kiến nghị có trả lời bằng văn bản",
            deliverable="sổ theo dõi kiến nghị, cập nhật hằng tuần",
            together=("committee", "council"),
        ),
    ),
)

_VOTERS = SampleContent(
    title="Tiếp xúc cử tri, tiếp công dân, giải quyết kiến nghị",
    field="CT",
    lead="front",
    text=(
        "Trả lời và giải quyết xong là hai việc: kiến nghị nào cũng có người nhận, có "
        "hạn và có kết quả báo lại cho dân."
    ),
    lines=merges(before.VOTERS.title, before.PETITIONS.title),
    targets=(at_least("F01", "8"), at_least("F07", "100")),
    tasks=(
        SampleTask(
            "Tuyên truyền bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân "
            "dân các cấp nhiệm kỳ 2026 - 2031",
            "front",
            by(2026, 3, 14),
            extent="mọi cử tri của 18 thôn",
            measure="tỷ lệ cử tri đi bầu",
            deliverable="báo cáo của Ủy ban bầu cử xã",
            together=("committee", "council", *BLOC),
        ),
        SampleTask(
            "Tổ chức tiếp xúc cử tri, có cuộc theo chuyên đề",
            "front",
            regularly("trước và sau mỗi kỳ họp HĐND xã"),
            extent="8 cuộc, 2 cuộc theo chuyên đề",
            measure="số cuộc, số kiến nghị tiếp nhận",
            deliverable="bản tổng hợp kiến nghị gửi UBND xã",
            together=("council", "committee"),
        ),
        SampleTask(
            "Tiếp công dân, giải quyết đơn thư, kiến nghị của cử tri",
            "committee",
            regularly("thứ Năm hằng tuần, báo kết quả hằng tháng"),
            extent="mọi đơn, kiến nghị thuộc thẩm quyền",
            measure="tỷ lệ trả lời đúng hạn; tỷ lệ giải quyết xong",
            deliverable="sổ tiếp công dân, văn bản trả lời",
            together=("council", "front"),
        ),
    ),
)

AUTHORITY = (_DIGITAL, _DEMOCRACY, _OVERSIGHT, _VOTERS)
