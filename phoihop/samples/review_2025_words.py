"""What the final review of 2025 says: of each content, and of all together."""

from phoihop.monitoring.states import Result
from phoihop.samples.year_2025_authority import (
    DEMOCRACY,
    OVERSIGHT,
    PETITIONS,
    SETTLING_IN,
    VOTERS,
)
from phoihop.samples.year_2025_communities import (
    COMMUNICATION,
    MERIT,
    MOVEMENTS,
    NATURE,
    RELIEF,
    SAFETY,
)
from phoihop.samples.year_2025_living import (
    COUNTRYSIDE,
    FAMILIES,
    HOUSES,
    POVERTY,
    PRODUCTION,
)

ADDED_TITLE = "Giúp dân rà soát, làm sạch dữ liệu đất đai"
ADDED_TEXT = (
    "Tổ công nghệ số và chi hội đến từng hộ thu bản chụp giấy chứng nhận, đối chiếu "
    "với sổ của xã trong quý IV năm 2025."
)
AMENDMENT_TITLE = (
    "Văn bản sửa đổi, bổ sung Chương trình phối hợp công tác 6 tháng cuối năm 2025"
)

# Who assesses what, by key, in the order of the contents.
JUDGEMENTS = (
    (COUNTRYSIDE.title, "ha", Result.DONE, "3/2 thôn kiểu mẫu; xong 2,3 km đường."),
    (POVERTY.title, "ha", Result.DONE, "Còn 52/2.476 hộ nghèo, 2,1 %."),
    (PRODUCTION.title, "ha", Result.DONE, "2/2 sản phẩm giữ hạng; 21,5 ha rừng."),
    (FAMILIES.title, "ha", Result.DONE, "61 người có việc; 91,3 % gia đình văn hóa."),
    (HOUSES.title, "nhan", Result.DONE, "Bàn giao 4/4 căn, sửa 5/5 căn."),
    (COMMUNICATION.title, "nhan", Result.DONE, "23 buổi, 52 tin, bài, 268 người thi."),
    (MOVEMENTS.title, "nhan", Result.DONE, "18/18 khu dân cư tổ chức ngày hội."),
    (MERIT.title, "ha", Result.DONE, "Quỹ đạt 108,3 %; sổ sáu quỹ khớp."),
    (NATURE.title, "xuan", Result.DONE, "Sáu buổi tổng vệ sinh; 3,1 km đường hoa."),
    (SAFETY.title, "ha", Result.DONE, "18/18 thôn; 142/142 thanh niên có mặt."),
    (RELIEF.title, "ha", Result.DONE, "27/27 hộ được giúp trong 8 ngày."),
    (
        PETITIONS.title,
        "ha",
        Result.PARTLY,
        "Trả lời 39/41 đơn; hai đơn đất đai chưa xong, chuyển sang năm 2026.",
    ),
    (OVERSIGHT.title, "nhan", Result.DONE, "Một cuộc; 5/5 kiến nghị được trả lời."),
    (DEMOCRACY.title, "nhan", Result.DONE, "Hai buổi đối thoại; 18/18 tổ hòa giải."),
    (VOTERS.title, "nhan", Result.DONE, "Đủ 4 cuộc; 58 kiến nghị được tổng hợp."),
    (SETTLING_IN.title, "ha", Result.DONE, "Hồ sơ khớp; 6/6 đại hội đúng hạn."),
    (ADDED_TITLE, "ha", Result.DONE, "Thu, đối chiếu giấy của 2.310/2.476 hộ."),
)
STRENGTHS = (
    "Việc của dân không gián đoạn khi hai xã nhập làm một. Việc nào cũng có người chủ "
    "trì; kết quả có bên khác đến xem và xác nhận. Nhà cho hộ nghèo xong trước Tết."
)
SHORTCOMINGS = (
    "Đơn thư đất đai hai xã cũ để lại còn hai đơn chưa xong. Ba nội dung có minh chứng "
    "nhưng bên kia chưa kịp xác nhận. Nhiều việc báo kết quả dồn vào cuối tháng."
)
CARRIED_REASON = (
    "Hai đơn đất đai chờ bản đồ cũ của tỉnh; tiếp tục trong nội dung tiếp công dân, "
    "giải quyết kiến nghị của chương trình năm 2026."
)
CLOSED_REASON = (
    "Đã trực đủ năm tháng của kỳ; lần cuối không làm nữa vì tổ công nghệ số ở thôn "
    "trực thay theo chương trình năm 2026."
)
