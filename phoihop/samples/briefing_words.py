"""What was said at the briefing of the first quarter of 2026, word for word."""

from datetime import date

OVERSEEN = (
    "Văn phòng HĐND và UBND lập danh sách hộ có nguy cơ tái nghèo ở 18 thôn, gửi ba "
    "bên trước ngày 27/4/2026."
)
HELPING = (
    "Mỗi tổ chức chính trị - xã hội nhận giúp ít nhất hai hộ nghèo của xã thoát nghèo "
    "trong năm."
)
DITCHES = "Hội Nông dân nạo vét xong mương nhánh thôn Cầu Đá trước ngày 5/5/2026."
FUND_PAGES = (
    "MTTQ xã niêm yết thu, chi Quỹ “Vì người nghèo” quý I tại 18 nhà văn hóa thôn "
    "trước ngày 5/5/2026."
)
MEDIATION = "Xem xét lập tổ hòa giải liên thôn Thượng và Bãi Dài."
YOUTH_WORKS = "Đoàn Thanh niên chọn công trình chào mừng ngày 2/9 và báo ba bên."
DIRECTED = (
    "Ba bên chuẩn bị kỹ hội nghị sơ kết 6 tháng, số nào cũng chỉ ra được minh chứng."
)
CONCLUSION_MINUTE = "\n".join(
    (OVERSEEN, HELPING, DITCHES, FUND_PAGES, MEDIATION, YOUTH_WORKS)
)
DIRECTIVE_MINUTE = (
    "Đồng chí Nguyễn Thị Hiên biểu dương ba bên giữ được nếp xác nhận kết quả của "
    f"nhau. {DIRECTED} Việc chậm thì nói rõ vì sao, không giấu."
)
FRONT_FIRST = (
    "MTTQ xã nói chuyện ở 18/18 thôn, 18 buổi; quỹ thu 64,2 triệu đồng, hiện vật trị "
    "giá 9 triệu đồng."
)
FRONT_MINUTE = (
    f"{FRONT_FIRST} Khó khăn: hai thôn xa chưa có loa, phải đọc bản tin ở cuộc họp."
)
COMMITTEE_MINUTE = (
    "UBND xã trả lời 21/22 kiến nghị của cử tri; 3 hộ thoát nghèo. Khó khăn: bản đồ "
    "đất cũ còn thiếu, hai đơn phải chờ tỉnh."
)
DISCUSSION_MINUTE = (
    "Các tổ chức bàn cách giúp hộ nghèo: giúp giống, giúp công, đứng ra vay vốn; tránh "
    "dồn về một hộ."
)
DISCUSSED = "Giúp theo danh sách chung, mỗi hộ có một tổ chức chịu trách nhiệm."
SUMMARY = (
    "Sáng 15/4/2026, Thường trực Đảng ủy xã An Phú giao ban công tác phối hợp quý I "
    "với UBND, MTTQ và các tổ chức chính trị - xã hội của xã.\n\n"
    "Quý I, xã trả lời 21/22 kiến nghị của cử tri, MTTQ nói chuyện ở đủ 18 thôn, ba hộ "
    "thoát nghèo. Việc còn chậm được đưa ra đầu buổi họp, việc nào cũng có người nói "
    "rõ vì sao và hẹn lại ngày.\n\n"
    "Hội nghị kết luận sáu việc, trong đó mỗi tổ chức nhận giúp ít nhất hai hộ nghèo, "
    "và thu, chi Quỹ “Vì người nghèo” phải niêm yết tại 18 nhà văn hóa thôn."
)
DROPPED_REASON = (
    "Hai thôn đã có tổ hòa giải riêng hoạt động tốt, lập thêm tổ chung là chồng chéo."
)
NEW_DATE_REASON = "Mưa kéo dài, ruộng chưa gặt xong nên máy chưa vào được mương nhánh."
CLOSED_REASON = "Danh sách 31 hộ đã gửi ba bên ngày 24/4, có chữ ký của 18 trưởng thôn."
URGED_DITCHES = "Mưa lớn sắp đến, đề nghị báo ngày máy vào làm."
REPLY_DITCHES = "Máy vào ngày 18/5; hội viên ba chi hội góp 40 công."
URGED_FUND = "Quá hạn niêm yết năm ngày, đề nghị gửi ảnh bảng niêm yết của 18 thôn."
CORRECTED_MINUTE = "Ghi sót hiện vật trị giá 9 triệu đồng."

HELD_ON = date(2026, 4, 15)
