"""Contents 6 to 11 of 2025: communication, movements, merit, nature, safety, relief."""

from phoihop.samples.outlines import (
    IN_PERIOD,
    SampleContent,
    SampleTask,
    at_least,
    by,
    regularly,
)
from phoihop.samples.people import BLOC

# What the next year says of this content, which becomes two.
SPLIT_NOTE = "Hướng dẫn giấy tờ, dịch vụ công tách thành nội dung riêng"

COMMUNICATION = SampleContent(
    title="Tuyên truyền, phổ biến pháp luật",
    field="TT",
    lead="front",
    text=(
        "Nói cho từng hộ biết chính quyền hai cấp làm việc ra sao, giấy tờ cũ còn dùng "
        "được đến đâu, có việc thì gặp ai."
    ),
    targets=(at_least("B01", "18"),),
    tasks=(
        SampleTask(
            "Nói chuyện ở thôn về chính quyền hai cấp và chính sách mới",
            "front",
            by(2025, 9, 30),
            extent="18/18 thôn, mỗi thôn ít nhất 1 buổi",
            measure="số buổi, số lượt người dự",
            deliverable="sổ theo dõi từng buổi, danh sách dự",
            together=("committee", *BLOC),
        ),
        SampleTask(
            "Phát tin, bài pháp luật trên truyền thanh và trang của xã",
            "committee",
            regularly("hai bài mỗi tuần"),
            extent="48 tin, bài",
            measure="số tin, bài đã phát",
            deliverable="danh mục bài, có ngày phát",
            together=("front",),
        ),
        SampleTask(
            "Thi tìm hiểu Luật Thực hiện dân chủ ở cơ sở cho đoàn viên, hội viên",
            "youth",
            by(2025, 11, 9),
            extent="250 người dự thi, dịp Ngày Pháp luật",
            measure="số người dự, số bài đạt",
            deliverable="kết quả thi, danh sách khen thưởng",
            together=("women", "farmers", "veterans", "workers"),
        ),
    ),
)

MOVEMENTS = SampleContent(
    title="Phong trào thi đua yêu nước, các cuộc vận động",
    field="TD",
    lead="front",
    text=(
        "Phong trào nào trùng nhau của hai xã cũ thì nhập làm một; ngày hội tổ chức "
        "gọn, vui, ở từng khu dân cư."
    ),
    targets=(at_least("E01", "100", "%"),),
    tasks=(
        SampleTask(
            "Nhập phong trào của hai xã cũ vào một kế hoạch thi đua chung",
            "front",
            by(2025, 8, 31),
            extent="mọi phong trào đang có",
            measure="số phong trào trước và sau khi nhập",
            deliverable="kế hoạch thi đua chung của xã",
            together=("committee", *BLOC),
        ),
        SampleTask(
            "Tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư",
            "front",
            by(2025, 11, 18),
            extent="18/18 khu dân cư",
            measure="số khu dân cư tổ chức, số hộ tham gia",
            deliverable="báo cáo và ảnh của ban công tác Mặt trận",
            together=("committee", *BLOC),
        ),
        SampleTask(
            "Mỗi cơ quan, tổ chức đăng ký và làm xong một việc làm theo Bác",
            "workers",
            by(2025, 12, 15),
            extent="7/7 cơ quan, tổ chức cùng ký",
            measure="số việc làm xong",
            deliverable="bản đăng ký, bản tự nhận xét cuối năm",
            together=("committee", "front", "women", "farmers", "youth", "veterans"),
        ),
    ),
)

MERIT = SampleContent(
    title="Đền ơn đáp nghĩa, vận động các quỹ",
    field="AS",
    lead="committee",
    text=(
        "Chăm lo gia đình có công, hộ neo đơn; sổ quỹ hai xã cũ được khóa, bàn giao và "
        "công khai."
    ),
    targets=(at_least("D02", "90000000"),),
    tasks=(
        SampleTask(
            "Thăm, tặng quà gia đình có công dịp 27/7",
            "veterans",
            by(2025, 7, 27),
            extent="214 gia đình",
            measure="số gia đình được thăm",
            deliverable="danh sách ký nhận",
            together=("committee", "front", "youth"),
        ),
        SampleTask(
            "Khóa sổ, bàn giao và công khai các quỹ của hai xã cũ",
            "committee",
            by(2025, 8, 31),
            extent="mọi quỹ do hai xã cũ giữ",
            measure="số quỹ khớp sổ, số tiền bàn giao",
            deliverable="biên bản bàn giao từng quỹ, niêm yết ở thôn",
            together=("front",),
        ),
        SampleTask(
            "Vận động Quỹ “Vì người nghèo”",
            "front",
            by(2025, 11, 18),
            extent="ít nhất 90 triệu đồng",
            measure="số tiền thu được so với kế hoạch",
            deliverable="sổ thu, chi công khai từng thôn",
            together=("committee", *BLOC),
        ),
    ),
)

NATURE = SampleContent(
    title="Vệ sinh môi trường, nếp sống văn minh nơi công cộng",
    field="TD",
    lead="women",
    text="Đường làng, chợ, kênh mương sạch; việc cưới, việc tang gọn và ấm tình.",
    tasks=(
        SampleTask(
            "Tổng vệ sinh đường làng, chợ An Phú và chợ Phú Hòa",
            "women",
            regularly("chủ nhật cuối mỗi tháng"),
            extent="18/18 thôn, 2 chợ",
            measure="số buổi, số lượt người tham gia",
            deliverable="ảnh trước và sau của từng thôn",
            together=("youth", "veterans", "farmers"),
        ),
        SampleTask(
            "Trồng hoa, thắp sáng đường liên thôn nối hai xã cũ",
            "youth",
            IN_PERIOD,
            extent="3 km đường",
            measure="số km có đèn, có hoa",
            deliverable="biên bản bàn giao cho thôn trông coi",
            together=("women", "committee"),
        ),
    ),
)

SAFETY = SampleContent(
    title="Quốc phòng, an ninh, an toàn giao thông",
    field="QP",
    lead="committee",
    text="Thôn yên sau sắp xếp; thanh niên khám tuyển đủ; đường trục bớt tai nạn.",
    tasks=(
        SampleTask(
            "Tổ chức Ngày hội Toàn dân bảo vệ an ninh Tổ quốc",
            "committee",
            by(2025, 8, 19),
            extent="18/18 thôn",
            measure="số thôn tổ chức, số tổ tự quản hoạt động đều",
            deliverable="báo cáo của Công an xã, có ý kiến MTTQ",
            together=("front", "veterans", "youth"),
        ),
        SampleTask(
            "Vận động thanh niên đi sơ tuyển, khám tuyển nghĩa vụ quân sự",
            "committee",
            by(2025, 12, 25),
            extent="đủ chỉ tiêu trên giao",
            measure="số thanh niên có mặt so với danh sách gọi",
            deliverable="danh sách sơ tuyển, khám tuyển",
            together=("youth", "veterans"),
        ),
    ),
)

RELIEF = SampleContent(
    title="Phòng, chống thiên tai, dịch bệnh, cứu trợ khẩn cấp",
    field="AS",
    lead="committee",
    text="Ba bên cùng trực khi có bão lũ, dịch bệnh; hàng cứu trợ một nơi nhận.",
    no_task_reason=(
        "Không giao việc trước: phương án phòng, chống thiên tai của xã mới đã phân "
        "công người và hạn tại chỗ; có bão lũ, dịch bệnh thì giao việc theo phương án"
    ),
)

COMMUNITIES = (COMMUNICATION, MOVEMENTS, MERIT, NATURE, SAFETY, RELIEF)
