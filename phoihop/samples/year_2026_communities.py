"""Contents 1 to 5 of 2026: communication, movements, countryside, poverty, houses."""

from phoihop.samples import year_2025_communities as before
from phoihop.samples import year_2025_living as living
from phoihop.samples.outlines import (
    SampleContent,
    SampleTask,
    at_least,
    at_most,
    by,
    continues,
    raises,
    regularly,
    splits,
)
from phoihop.samples.people import BLOC
from phoihop.samples.term_2025_contents import HOUSES_OF_TERM, POVERTY_OF_TERM

COMMUNICATION_TITLE = "Tuyên truyền, vận động, phổ biến pháp luật"
HOUSES_TITLE = "Xóa nhà tạm, nhà dột nát"

_COMMUNICATION = SampleContent(
    title=COMMUNICATION_TITLE,
    field="TT",
    lead="front",
    text=(
        "Đưa nghị quyết của Đảng, chính sách, pháp luật mới đến từng hộ; nói rõ việc "
        "của chính quyền hai cấp để dân biết đến đâu, gặp ai."
    ),
    lines=splits(before.COMMUNICATION.title, before.SPLIT_NOTE),
    targets=(at_least("B01", "36"), at_least("B03", "96")),
    tasks=(
        SampleTask(
            "Tuyên truyền nghị quyết, chính sách mới tại các thôn",
            "front",
            regularly("kiểm đếm hằng quý"),
            extent="18/18 thôn, mỗi thôn ít nhất 2 buổi cả năm",
            measure="số buổi, số lượt người dự",
            deliverable="36 buổi, có danh sách dự và ảnh",
            together=BLOC,
        ),
        SampleTask(
            "Phát chuyên mục “Pháp luật và đời sống” trên truyền thanh, trang xã",
            "committee",
            regularly("hai bài mỗi tuần"),
            extent="96 tin, bài trong năm",
            measure="số tin, bài đã phát",
            deliverable="danh mục bài, có ngày phát",
            together=("front", "youth"),
        ),
        SampleTask(
            "Tập huấn tuyên truyền viên pháp luật, hòa giải viên",
            "committee",
            by(2026, 3, 31),
            extent="2 lớp, 54 người của 18 thôn",
            measure="số người học xong",
            deliverable="danh sách học viên, bài kiểm tra",
            together=("front", "women"),
        ),
    ),
)

_MOVEMENTS = SampleContent(
    title="Phong trào thi đua yêu nước, các cuộc vận động",
    field="TD",
    lead="front",
    text=(
        "Mỗi tổ chức giữ phong trào của mình, cùng chung một kế hoạch, không làm trùng."
    ),
    lines=continues(before.MOVEMENTS.title),
    targets=(at_least("E01", "100", "%"), at_least("E02", "92")),
    tasks=(
        SampleTask(
            "Cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”",
            "front",
            by(2026, 11, 18),
            extent="18/18 khu dân cư đăng ký việc cụ thể",
            measure="số việc đăng ký, số việc làm xong",
            deliverable="bảng theo dõi việc của từng khu dân cư",
            together=("committee", *BLOC),
        ),
        SampleTask(
            "Cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam”",
            "front",
            by(2026, 9, 2),
            extent="2 phiên chợ nông sản của xã",
            measure="số gian hàng, số lượt người đến",
            deliverable="báo cáo từng phiên chợ",
            together=("committee", "women", "farmers"),
        ),
        SampleTask(
            "Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
            "front",
            by(2026, 5, 19),
            extent="mỗi cơ quan, tổ chức một việc làm theo",
            measure="số việc làm xong và được dân công nhận",
            deliverable="danh mục việc làm theo, có nhận xét của thôn",
            together=("committee", *BLOC),
        ),
        SampleTask(
            "Tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư",
            "front",
            by(2026, 11, 18),
            extent="18/18 khu dân cư",
            measure="số khu dân cư tổ chức, số hộ tham gia",
            deliverable="báo cáo và ảnh của ban công tác Mặt trận",
            together=("committee", *BLOC),
        ),
        SampleTask(
            "Tập huấn số hóa cho hội viên, đoàn viên",
            "front",
            by(2026, 5, 12),
            extent="hội viên, đoàn viên nòng cốt của 18 thôn",
            measure="≥ 2 lớp",
            deliverable="danh sách dự từng lớp",
            together=("youth", "women"),
        ),
    ),
)

_COUNTRYSIDE = SampleContent(
    title="Xây dựng nông thôn mới",
    field="KT",
    lead="committee",
    text=(
        "Giữ các tiêu chí đã đạt của hai xã cũ, làm thêm những việc dân thấy ngay: "
        "đường thôn, nhà văn hóa, cảnh quan."
    ),
    lines=continues(living.COUNTRYSIDE.title),
    targets=(at_least("C09", "2"),),
    tasks=(
        SampleTask(
            "Xây dựng thôn Thượng và thôn Bãi Dài thành khu dân cư kiểu mẫu",
            "committee",
            by(2026, 12, 15),
            extent="2 thôn",
            measure="số tiêu chí kiểu mẫu đạt được",
            deliverable="quyết định công nhận, hoặc hồ sơ đề nghị",
            together=("front", "women", "youth"),
        ),
        SampleTask(
            "Vận động hiến đất, góp công mở rộng đường thôn",
            "front",
            by(2026, 10, 31),
            extent="4,5 km đường ở 7 thôn",
            measure="số km xong; diện tích đất, ngày công",
            deliverable="biên bản bàn giao đất, hồ sơ nghiệm thu",
            together=("committee", "farmers", "veterans"),
        ),
        SampleTask(
            "Rà soát tiêu chí nông thôn mới theo bộ tiêu chí giai đoạn 2026 - 2030",
            "committee",
            by(2026, 4, 30),
            extent="toàn bộ tiêu chí của xã",
            measure="số tiêu chí đạt, chưa đạt, cần giữ",
            deliverable="báo cáo rà soát gửi ba bên",
            together=("front",),
        ),
        SampleTask(
            "Thắp sáng đường quê ở thôn Thượng",
            "youth",
            by(2026, 5, 12),
            extent="1,2 km đường, 40 bóng đèn",
            measure="số km có đèn sáng hằng tối",
            deliverable="biên bản bàn giao cho thôn trông coi",
            together=("committee", "veterans"),
        ),
    ),
)

_POVERTY = SampleContent(
    title="Giảm nghèo bền vững",
    field="KT",
    lead="committee",
    text=(
        "Đầu năm cả xã còn 52 hộ nghèo trên 2.476 hộ. Giúp từng hộ theo đúng nguyên "
        "nhân nghèo, không chia đều."
    ),
    lines=continues(living.POVERTY.title),
    targets=(at_least("C04", "12"), at_most("C01", "1.7"), at_least("D16", "10")),
    serves=POVERTY_OF_TERM,
    tasks=(
        SampleTask(
            "Phân công từng cơ quan, tổ chức giúp từng hộ nghèo",
            "front",
            by(2026, 2, 28),
            extent="52/52 hộ nghèo",
            measure="số hộ có người giúp và có kế hoạch",
            deliverable="danh sách phân công, kế hoạch của từng hộ",
            together=("committee", *BLOC),
        ),
        SampleTask(
            "Hỗ trợ mô hình sinh kế cho hộ nghèo, hộ cận nghèo",
            "farmers",
            regularly("kiểm đếm hằng quý"),
            extent="10 mô hình",
            measure="số mô hình còn giữ được sau 6 tháng",
            deliverable="hồ sơ từng mô hình, có xác nhận của thôn",
            together=("committee", "women", "front"),
        ),
        SampleTask(
            "Rà soát biến động hộ nghèo, hộ cận nghèo, không để tái nghèo",
            "committee",
            regularly("hằng quý"),
            extent="18/18 thôn, dân bàn công khai",
            measure="số hộ thoát nghèo, tái nghèo, phát sinh",
            deliverable="kết quả rà soát niêm yết ở thôn",
            together=("front",),
        ),
    ),
)

_HOUSES = SampleContent(
    title=HOUSES_TITLE,
    field="AS",
    lead="front",
    text=(
        "Vận động và bàn giao sáu nhà Đại đoàn kết trong năm; ưu tiên hộ nghèo, hộ có "
        "công chưa có nhà ở kiên cố."
    ),
    lines=raises(living.HOUSES.title, "4 → 6 căn"),
    targets=(at_least("D12", "6"), at_least("D13", "8")),
    serves=HOUSES_OF_TERM,
    tasks=(
        SampleTask(
            "Rà soát, bình xét công khai hộ được giúp làm nhà, sửa nhà",
            "committee",
            by(2026, 3, 31),
            extent="mọi hộ nghèo, hộ có công khó khăn về nhà ở",
            measure="số hộ được xét, số hộ được duyệt",
            deliverable="danh sách niêm yết 10 ngày ở thôn",
            together=("front", "veterans"),
        ),
        SampleTask(
            "Khởi công và bàn giao nhà Đại đoàn kết",
            "front",
            regularly("kiểm đếm hằng quý"),
            extent="6 căn xây mới",
            measure="số căn bàn giao",
            deliverable="biên bản bàn giao từng căn, có ảnh",
            together=("committee", "youth", "veterans"),
        ),
        SampleTask(
            "Góp ngày công, vật liệu sửa nhà",
            "youth",
            regularly("kiểm đếm hằng quý"),
            extent="8 căn sửa chữa",
            measure="số căn, số ngày công",
            deliverable="sổ ngày công, biên bản của thôn",
            together=("veterans", "women"),
        ),
    ),
)

COMMUNITIES = (_COMMUNICATION, _MOVEMENTS, _COUNTRYSIDE, _POVERTY, _HOUSES)
