"""Contents 12 to 16 of 2025: petitions, oversight, democracy, voters, settling in."""

from phoihop.samples.outlines import (
    SampleContent,
    SampleTask,
    at_least,
    by,
    regularly,
    when,
)
from phoihop.samples.people import BLOC
from phoihop.samples.term_2025_contents import OVERSIGHT_OF_TERM

PETITIONS = SampleContent(
    title="Giải quyết đơn thư, kiến nghị",
    field="TC",
    lead="committee",
    text="Đơn thư hai xã cũ để lại đều có người nhận; đơn nào cũng được trả lời.",
    targets=(at_least("F07", "95"),),
    tasks=(
        SampleTask(
            "Tiếp công dân, trả lời hết đơn thư, kiến nghị nhận bàn giao",
            "committee",
            by(2025, 12, 31),
            extent="23 đơn, kiến nghị của hai xã cũ và mọi đơn mới",
            measure="tỷ lệ đã trả lời; tỷ lệ giải quyết xong",
            deliverable="sổ tiếp công dân, văn bản trả lời",
            together=("council", "front"),
        ),
    ),
)

OVERSIGHT = SampleContent(
    title="Giám sát, phản biện, góp ý xây dựng chính quyền",
    field="GS",
    lead="front",
    text="Giám sát ngay từ những tuần đầu: dân làm giấy tờ có phải đi lại nhiều không.",
    targets=(at_least("H01", "1"), at_least("H08", "1")),
    serves=OVERSIGHT_OF_TERM,
    tasks=(
        SampleTask(
            "Giám sát việc trả kết quả thủ tục ở Trung tâm phục vụ hành chính công",
            "front",
            by(2025, 10, 31),
            extent="1 cuộc, hỏi ý kiến 200 người dân",
            measure="số kiến nghị được trả lời bằng văn bản",
            deliverable="báo cáo giám sát, văn bản trả lời",
            together=("veterans", "women", "workers"),
        ),
        SampleTask(
            "Phản biện dự thảo đổi tên thôn, sắp xếp nhà văn hóa thôn",
            "front",
            when("khi UBND xã gửi dự thảo"),
            extent="1 hội nghị phản biện",
            measure="tỷ lệ ý kiến được tiếp thu hoặc giải trình",
            deliverable="văn bản phản biện, văn bản tiếp thu",
            together=("committee", *BLOC),
        ),
    ),
)

DEMOCRACY = SampleContent(
    title="Dân chủ ở cơ sở, hòa giải ở thôn",
    field="DC",
    lead="front",
    text="Dân bàn hương ước chung; tổ hòa giải hai xã cũ được kiện toàn, có chỗ họp.",
    tasks=(
        SampleTask(
            "Đối thoại của người đứng đầu cấp ủy, chính quyền với Nhân dân hai xã cũ",
            "committee",
            by(2025, 9, 30),
            extent="2 buổi: ở An Phú và ở Phú Hòa",
            measure="tỷ lệ ý kiến đã trả lời",
            deliverable="thông báo kết quả đối thoại, niêm yết ở thôn",
            together=("front", *BLOC),
        ),
        SampleTask(
            "Kiện toàn tổ hòa giải, bổ sung hòa giải viên",
            "front",
            by(2025, 10, 31),
            extent="18/18 tổ",
            measure="số tổ đủ người; số vụ hòa giải thành",
            deliverable="quyết định công nhận, sổ hòa giải",
            together=("committee", "women", "veterans"),
        ),
    ),
)

VOTERS = SampleContent(
    title="Tiếp xúc cử tri",
    field="CT",
    lead="front",
    text="Cử tri hai xã cũ gặp đủ đại biểu của mình trước và sau kỳ họp đầu tiên.",
    targets=(at_least("F01", "4"),),
    tasks=(
        SampleTask(
            "Tổ chức tiếp xúc cử tri trước và sau kỳ họp HĐND xã",
            "front",
            regularly("trước và sau mỗi kỳ họp HĐND xã"),
            extent="4 cuộc",
            measure="số cuộc, số kiến nghị tiếp nhận",
            deliverable="bản tổng hợp kiến nghị gửi UBND xã",
            together=("council", "committee"),
        ),
    ),
)

SETTLING_IN = SampleContent(
    title="Ổn định bộ máy xã mới, đại hội Mặt trận và các tổ chức",
    field="TO",
    lead="committee",
    text=(
        "Việc của riêng năm đầu: dân biết chỗ mới, giấy tờ chuyển đủ, các tổ chức đại "
        "hội xong trước khi vào năm 2026."
    ),
    tasks=(
        SampleTask(
            "Chuyển sổ sách, hồ sơ hai xã cũ về một nơi, có danh mục",
            "committee",
            by(2025, 8, 31),
            extent="toàn bộ hồ sơ của hai xã",
            measure="số hồ sơ khớp danh mục",
            deliverable="biên bản bàn giao, danh mục hồ sơ",
            together=("council", "front"),
        ),
        SampleTask(
            "Tổ chức đại hội Mặt trận Tổ quốc và các tổ chức của xã mới",
            "front",
            by(2025, 11, 30),
            extent="6 đại hội",
            measure="số đại hội xong đúng hạn",
            deliverable="nghị quyết, biên bản bầu của từng đại hội",
            together=BLOC,
        ),
        SampleTask(
            "Giúp dân nộp hồ sơ qua mạng trong những tháng đầu",
            "youth",
            regularly("sáng thứ Hai và thứ Năm hằng tuần"),
            extent="trực tại trụ sở và điểm hỗ trợ Phú Hòa",
            measure="số lượt dân được giúp",
            deliverable="sổ trực của chi đoàn",
            together=("committee", "women"),
        ),
    ),
)

AUTHORITY = (PETITIONS, OVERSIGHT, DEMOCRACY, VOTERS, SETTLING_IN)
