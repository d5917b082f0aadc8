"""Contents 6 to 11 of 2026: funds, production, learning, nature, safety, relief."""

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
)
from phoihop.samples.people import BLOC

_FUNDS = SampleContent(
    title="Vận động, quản lý và sử dụng các quỹ",
    field="AS",
    lead="front",
    text="Mỗi quỹ một sổ riêng; thu bao nhiêu, chi cho ai đều niêm yết ở thôn.",
    lines=continues(before.MERIT.title),
    targets=(at_least("D02", "200000000"),),
    tasks=(
        SampleTask(
            "Vận động Quỹ “Vì người nghèo”",
            "front",
            by(2026, 11, 18),
            extent="ít nhất 200 triệu đồng",
            measure="số tiền thu được so với kế hoạch",
            deliverable="sổ thu, chi công khai từng thôn",
            together=("committee", *BLOC),
        ),
        SampleTask(
            "Vận động Quỹ đền ơn đáp nghĩa",
            "committee",
            by(2026, 7, 27),
            extent="ít nhất 60 triệu đồng",
            measure="số tiền thu được; số gia đình được thăm, giúp",
            deliverable="sổ thu, danh sách gia đình ký nhận",
            together=("front", "veterans", "youth"),
        ),
        SampleTask(
            "Vận động Quỹ “Vì biển, đảo Việt Nam”",
            "front",
            by(2026, 6, 30),
            extent="cơ quan, trường học, hộ tự nguyện",
            measure="số tiền đã nộp về tỉnh",
            deliverable="giấy nộp tiền, danh sách công khai",
            together=("youth", "workers"),
        ),
        SampleTask(
            "Công khai thu, chi các quỹ",
            "front",
            regularly("trong 10 ngày sau mỗi đợt vận động"),
            extent="mọi đợt, 18/18 thôn",
            measure="số đợt công khai đúng hạn",
            deliverable="bảng công khai có ngày niêm yết",
            together=("committee",),
        ),
    ),
)

_PRODUCTION = SampleContent(
    title="Phát triển sản xuất, sản phẩm OCOP",
    field="KT",
    lead="committee",
    text=(
        "Ứng dụng kỹ thuật vào sản xuất; trồng rừng gỗ lớn ở vùng đồi, rau an toàn ở "
        "bãi, nâng chất lượng sản phẩm OCOP."
    ),
    lines=raises(living.PRODUCTION.title, "2 → 3 sản phẩm OCOP"),
    targets=(at_least("C15", "3"),),
    tasks=(
        SampleTask(
            "Hoàn thiện hồ sơ sản phẩm OCOP: miến dong, mật ong, chè An Phú",
            "committee",
            by(2026, 3, 31),
            extent="3 sản phẩm",
            measure="số hồ sơ tỉnh nhận để chấm",
            deliverable="hồ sơ gửi tỉnh, giấy tiếp nhận",
            together=("farmers", "women"),
        ),
        SampleTask(
            "Chuyển giao kỹ thuật trồng rừng gỗ lớn, trồng rau an toàn",
            "farmers",
            regularly("kiểm đếm hằng quý"),
            extent="6 lớp, 180 lượt hộ",
            measure="số hộ áp dụng sau khi học",
            deliverable="danh sách hộ, ảnh mô hình",
            together=("committee", "veterans"),
        ),
        SampleTask(
            "Giúp hội viên vay vốn, đưa nông sản lên sàn thương mại điện tử",
            "women",
            regularly("kiểm đếm hằng quý"),
            extent="40 hộ vay vốn, 15 hộ bán qua mạng",
            measure="số hộ vay đúng mục đích; số đơn hàng",
            deliverable="sổ theo dõi tổ vay vốn",
            together=("farmers", "youth"),
        ),
    ),
)

_LEARNING = SampleContent(
    title="Giáo dục, việc làm, xây dựng gia đình văn hóa",
    field="KT",
    lead="committee",
    text=(
        "Con em đến trường đủ, người lao động có nghề, trẻ nhỏ được chăm sóc; gia đình "
        "văn hóa, gia đình hạnh phúc."
    ),
    lines=continues(living.FAMILIES.title),
    targets=(at_most("C14", "6.5"), at_least("C13", "96")),
    tasks=(
        SampleTask(
            "Mở phiên giới thiệu việc làm, nhận đăng ký học nghề",
            "committee",
            by(2026, 4, 30),
            extent="1 phiên, 120 lao động được giới thiệu",
            measure="số người có việc sau phiên",
            deliverable="danh sách lao động và nơi nhận",
            together=("youth", "women", "workers"),
        ),
        SampleTask(
            "Vận động học sinh không bỏ học, giúp học sinh khó khăn",
            "front",
            by(2026, 9, 5),
            extent="không có học sinh bỏ học; 45 suất học bổng",
            measure="số học sinh bỏ học; số suất học bổng",
            deliverable="danh sách học sinh nhận, có ký nhận",
            together=("committee", "women", "youth"),
        ),
        SampleTask(
            "Chăm sóc dinh dưỡng trẻ dưới 5 tuổi ở các thôn",
            "women",
            regularly("cân, đo hằng quý"),
            extent="100 % trẻ dưới 5 tuổi được cân, đo",
            measure="tỷ lệ trẻ suy dinh dưỡng",
            deliverable="sổ theo dõi của trạm y tế",
            together=("committee",),
        ),
        SampleTask(
            "Khảo sát nhu cầu học nghề của thanh niên",
            "youth",
            by(2026, 4, 30),
            extent="18/18 chi đoàn, thanh niên từ 18 đến 30 tuổi",
            measure="số người được hỏi, số người đăng ký học nghề",
            deliverable="bảng tổng hợp theo thôn và theo nghề",
            together=("committee", "workers"),
        ),
    ),
)

_ENVIRONMENT = SampleContent(
    title="Bảo vệ môi trường, giữ nhà sạch, ngõ đẹp",
    field="TD",
    lead="women",
    text="Phân loại rác từ nhà; giữ kênh mương, đường làng sạch quanh năm.",
    lines=continues(before.NATURE.title),
    tasks=(
        SampleTask(
            "Phân loại rác tại nhà, thu gom đúng ngày",
            "women",
            by(2026, 4, 30),
            extent="1.800 hộ ở 18 thôn",
            measure="tỷ lệ hộ phân loại đúng qua kiểm tra ngẫu nhiên",
            deliverable="biên bản kiểm tra từng thôn",
            together=("committee", "youth"),
        ),
        SampleTask(
            "Ngày thứ Bảy sạch: khơi thông kênh mương, trồng hoa ven đường",
            "youth",
            regularly("thứ Bảy tuần đầu mỗi tháng"),
            extent="18/18 thôn",
            deliverable="ảnh trước và sau, gửi nhóm của xã",
            together=("women", "veterans", "farmers"),
        ),
    ),
)

_SAFETY = SampleContent(
    title="Quốc phòng, an ninh, trật tự an toàn xã hội",
    field="QP",
    lead="committee",
    text=(
        "Phong trào “Toàn dân bảo vệ an ninh Tổ quốc”; thôn yên, đường an toàn, thanh "
        "niên lên đường đủ."
    ),
    lines=continues(before.SAFETY.title),
    tasks=(
        SampleTask(
            "Vận động thanh niên thực hiện nghĩa vụ quân sự, nghĩa vụ công an",
            "committee",
            by(2026, 2, 28),
            extent="đủ chỉ tiêu trên giao",
            measure="số thanh niên lên đường so với chỉ tiêu",
            deliverable="danh sách giao, nhận quân",
            together=("front", "youth", "veterans"),
        ),
        SampleTask(
            "Củng cố tổ bảo vệ an ninh, trật tự ở thôn",
            "committee",
            regularly("hằng quý"),
            extent="18/18 thôn",
            measure="số tổ hoạt động đều; số vụ việc giảm",
            deliverable="báo cáo của Công an xã, có ý kiến MTTQ",
            together=("front", "veterans"),
        ),
        SampleTask(
            "Tuyên truyền an toàn giao thông, phòng cháy, chống lừa đảo qua mạng",
            "veterans",
            regularly("kiểm đếm hằng quý"),
            extent="18 buổi, mỗi thôn một buổi",
            measure="số buổi, số lượt người dự",
            deliverable="danh sách dự, bản cam kết của hộ",
            together=("committee", "youth", "front"),
        ),
    ),
)

_RELIEF = SampleContent(
    title="Cứu trợ khi xảy ra thiên tai, dịch bệnh, sự cố nghiêm trọng",
    field="AS",
    lead="committee",
    text="Ba bên cùng có mặt trong 24 giờ đầu, tiếp nhận và trao đúng người.",
    lines=continues(before.RELIEF.title),
    no_task_reason=(
        "Không giao việc trước: khi có thiên tai, dịch bệnh, sự cố thì giao việc theo "
        "phương án phòng, chống thiên tai của xã, có người và hạn tại chỗ"
    ),
)

LIVING = (_FUNDS, _PRODUCTION, _LEARNING, _ENVIRONMENT, _SAFETY, _RELIEF)
