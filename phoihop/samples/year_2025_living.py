"""Contents 1 to 5 of 2025: countryside, poverty, production, families, houses."""

from phoihop.samples.outlines import (
    IN_PERIOD,
    SampleContent,
    SampleTask,
    at_least,
    at_most,
    by,
    regularly,
)
from phoihop.samples.people import BLOC
from phoihop.samples.term_2025_contents import HOUSES_OF_TERM, POVERTY_OF_TERM

COUNTRYSIDE = SampleContent(
    title="Xây dựng nông thôn mới",
    field="KT",
    lead="committee",
    text=(
        "Hai xã cũ đều đã đạt chuẩn; xã mới giữ những tiêu chí đã đạt, làm tiếp đường "
        "thôn và khu dân cư kiểu mẫu còn dở."
    ),
    targets=(at_least("C09", "2"),),
    tasks=(
        SampleTask(
            "Hoàn thành khu dân cư nông thôn mới kiểu mẫu",
            "committee",
            by(2025, 12, 15),
            extent="ít nhất 2 trong 4 thôn đăng ký: Trung, Đồng Me, Phú Hạ, Cầu Đá",
            measure="số thôn được công nhận",
            deliverable="quyết định công nhận, hoặc hồ sơ đề nghị",
            together=("front", "women", "youth"),
        ),
        SampleTask(
            "Vận động hiến đất, góp công làm nốt đường thôn hai xã cũ để lại",
            "front",
            by(2025, 11, 30),
            extent="2,3 km đường ở 5 thôn",
            measure="số km xong; diện tích đất, ngày công",
            deliverable="biên bản bàn giao đất, hồ sơ nghiệm thu có đại diện thôn",
            together=("committee", "farmers", "veterans"),
        ),
        SampleTask(
            "Đối chiếu hồ sơ nông thôn mới của hai xã cũ thành một bộ",
            "committee",
            by(2025, 9, 30),
            extent="toàn bộ tiêu chí của hai xã",
            measure="số tiêu chí khớp, lệch, thiếu hồ sơ",
            deliverable="bảng đối chiếu có chữ ký của người lập",
            together=("front",),
        ),
    ),
)

POVERTY = SampleContent(
    title="Giảm nghèo bền vững",
    field="KT",
    lead="committee",
    text=(
        "Gộp hai xã còn 66 hộ nghèo. Giúp theo nguyên nhân nghèo của từng hộ; hộ thoát "
        "nghèo rồi vẫn có người dõi theo."
    ),
    targets=(at_least("C04", "14"), at_most("C01", "2.2")),
    serves=POVERTY_OF_TERM,
    tasks=(
        SampleTask(
            "Gộp danh sách hộ nghèo, hộ cận nghèo; mỗi hộ một tổ chức giúp",
            "committee",
            by(2025, 8, 31),
            extent="66/66 hộ nghèo",
            measure="số hộ có tổ chức nhận giúp",
            deliverable="danh sách phân công niêm yết ở thôn",
            together=("front", *BLOC),
        ),
        SampleTask(
            "Trao giống, vốn và hướng dẫn cách làm cho hộ nghèo có sức lao động",
            "farmers",
            by(2025, 10, 31),
            extent="8 mô hình sinh kế",
            measure="số mô hình còn giữ được đến cuối năm",
            deliverable="biên bản trao, ảnh từng mô hình",
            together=("committee", "women"),
        ),
    ),
)

PRODUCTION = SampleContent(
    title="Phát triển sản xuất, đưa kỹ thuật vào đồng ruộng",
    field="KT",
    lead="committee",
    text=(
        "Trồng rừng gỗ lớn và cây dược liệu ở vùng đồi; giữ chất lượng những sản phẩm "
        "OCOP đã có."
    ),
    targets=(at_least("C15", "2"),),
    tasks=(
        SampleTask(
            "Chấm lại, gia hạn sản phẩm OCOP miến dong và mật ong",
            "committee",
            by(2025, 10, 15),
            extent="2 sản phẩm",
            measure="số sản phẩm giữ được hạng",
            deliverable="hồ sơ gửi tỉnh, kết quả chấm",
            together=("farmers", "women"),
        ),
        SampleTask(
            "Vận động nông dân trồng rừng gỗ lớn, thử trồng cây dược liệu",
            "farmers",
            IN_PERIOD,
            extent="20 ha rừng gỗ lớn, 1 ha dược liệu",
            measure="diện tích trồng, tỷ lệ cây sống",
            deliverable="sổ theo dõi của chi hội, ảnh tại ruộng",
            together=("committee", "veterans"),
        ),
    ),
)

FAMILIES = SampleContent(
    title="Việc làm, chăm sóc trẻ em, gia đình hạnh phúc",
    field="KT",
    lead="committee",
    text=(
        "Người mất việc khi sắp xếp có chỗ tìm việc; trẻ dưới 5 tuổi được cân, đo; gia "
        "đình văn hóa bình xét công khai ở thôn."
    ),
    targets=(at_most("C14", "7"), at_least("E02", "90")),
    tasks=(
        SampleTask(
            "Mở phiên giới thiệu việc làm, nhận đăng ký học nghề",
            "workers",
            by(2025, 10, 10),
            extent="1 phiên, 80 lao động được giới thiệu",
            measure="số người có việc sau phiên",
            deliverable="danh sách lao động và nơi nhận",
            together=("committee", "youth"),
        ),
        SampleTask(
            "Cân, đo và tư vấn dinh dưỡng cho trẻ dưới 5 tuổi",
            "women",
            regularly("tuần đầu mỗi quý"),
            extent="100 % trẻ dưới 5 tuổi của 18 thôn",
            measure="tỷ lệ trẻ suy dinh dưỡng",
            deliverable="sổ theo dõi của trạm y tế",
            together=("committee",),
        ),
        SampleTask(
            "Bình xét gia đình văn hóa, nêu gương gia đình hạnh phúc",
            "front",
            by(2025, 11, 30),
            extent="18/18 thôn",
            measure="tỷ lệ hộ đạt",
            deliverable="biên bản bình xét từng thôn",
            together=("committee", "women"),
        ),
    ),
)

HOUSES = SampleContent(
    title="Nhà ở cho hộ nghèo, hộ có công",
    field="AS",
    lead="front",
    text="Bàn giao bốn nhà Đại đoàn kết trước Tết; không để hộ nào dở dang mùa mưa.",
    targets=(at_least("D12", "4"),),
    serves=HOUSES_OF_TERM,
    tasks=(
        SampleTask(
            "Khởi công và bàn giao nhà Đại đoàn kết",
            "front",
            by(2025, 12, 20),
            extent="4 căn xây mới",
            measure="số căn bàn giao",
            deliverable="biên bản bàn giao từng căn, có ảnh",
            together=("committee", "youth", "veterans"),
        ),
        SampleTask(
            "Góp ngày công sửa nhà trước mùa mưa bão",
            "veterans",
            by(2025, 9, 15),
            extent="5 căn sửa chữa",
            measure="số căn, số ngày công",
            deliverable="sổ ngày công, biên bản của thôn",
            together=("youth", "women"),
        ),
    ),
)

LIVING = (COUNTRYSIDE, POVERTY, PRODUCTION, FAMILIES, HOUSES)
