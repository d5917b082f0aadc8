"""The table of the catalogue, written apart from the migration that fills it.

One line for each indicator: code, kind, direction, over time, over places (with what
it is weighted by) · unit of measure · name. "=" says that neither way is better.
"""

from dataclasses import dataclass

_LINES = """
A01 stock = last sum · nội dung · Số nội dung phối hợp đã ký
A02 ratio up last ros · nội dung · Nội dung đã thực hiện / nội dung đã ký
A03 ratio up last ros · nhiệm vụ · Nhiệm vụ hoàn thành / nhiệm vụ được giao
A04 ratio up ros ros · nhiệm vụ · Nhiệm vụ hoàn thành đúng hạn / nhiệm vụ đến hạn
A05 stock down last sum · nhiệm vụ · Nhiệm vụ quá hạn chưa hoàn thành
A06 stock down last sum · nhiệm vụ · Nhiệm vụ chưa xác định được hạn
A07 ratio up last ros · nhiệm vụ · Nhiệm vụ hoàn thành có minh chứng / nhiệm vụ \
hoàn thành
A08 ratio up last ros · chỉ tiêu · Chỉ tiêu đạt và vượt / chỉ tiêu đề ra
A09 ratio up ros ros · kết luận · Kết luận đã thực hiện / kết luận đến hạn
A10 ratio up ros ros · báo cáo · Báo cáo nộp đúng hạn / báo cáo phải nộp
A11 ratio up ros ros · hội nghị · Hội nghị giao ban, sơ kết đã tổ chức / phải tổ chức
A12 days down avg wavg(nhiệm vụ) · ngày · Độ trễ cập nhật bình quân (ngày ghi nhận \
- ngày hoàn thành)
B01 count up sum sum · cuộc · Hội nghị, buổi tuyên truyền
B02 count up sum sum · lượt · Lượt người tham dự
B03 count up sum sum · tin bài · Tin, bài, chuyên mục đăng/phát
B04 count up sum sum · bản · Tài liệu, tờ gấp phát hành
B05 pct up last ros · hộ · Hộ dân được tiếp cận thông tin / tổng số hộ
B06 pct up last ros · người · Đảng viên, cán bộ được học tập, quán triệt / tổng số
B07 count up sum sum · lớp · Lớp tập huấn, bồi dưỡng
B08 pct up last ros · người · Cán bộ Mặt trận được bồi dưỡng / tổng số cán bộ
C01 pct down last ros · % hộ · Tỷ lệ hộ nghèo (theo chuẩn ghi rõ)
C02 stock down last sum · hộ · Số hộ nghèo
C03 pct down last ros · % hộ · Tỷ lệ hộ cận nghèo
C04 count up sum sum · hộ · Hộ thoát nghèo trong kỳ
C05 count down sum sum · hộ · Hộ tái nghèo, phát sinh mới
C06 ratio up last ros · xã · Xã đạt chuẩn NTM / tổng số xã (ghi bộ tiêu chí)
C07 stock up last sum · xã · Xã đạt NTM nâng cao / kiểu mẫu / hiện đại
C08 ratio up last none · tiêu chí · Tiêu chí NTM đạt / tổng tiêu chí của bộ áp dụng
C09 stock up last sum · khu/tuyến · Khu dân cư NTM kiểu mẫu, tuyến phố văn minh
C10 count up sum sum · người · Lao động được giải quyết việc làm
C11 count up sum sum · người · Lao động đi làm việc ở nước ngoài theo hợp đồng
C12 pct up last ros · % · Tỷ lệ lao động qua đào tạo
C13 pct up last ros · % · Tỷ lệ dân số tham gia BHYT
C14 pct down last ros · % · Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng
C15 stock up last sum · sản phẩm · Sản phẩm OCOP được công nhận còn hiệu lực
C16 count up sum sum · m² · Diện tích đất Nhân dân hiến
C17 count up sum sum · công · Ngày công Nhân dân đóng góp
C18 money up sum sum · đồng · Kinh phí Nhân dân đóng góp (tiền và quy đổi)
C19 ratio up last none · chỉ tiêu · Chỉ tiêu KT-XH chủ yếu đạt / tổng chỉ tiêu
C20 pct up ros ros · đồng · Thu ngân sách trên địa bàn / dự toán
D01 money = first sum · đồng · Quỹ “Vì người nghèo”: số dư đầu kỳ
D02 money up sum sum · đồng · Quỹ “Vì người nghèo”: vận động được (thu)
D03 pct up ros ros · % · Quỹ “Vì người nghèo”: % so kế hoạch
D04 money = sum sum · đồng · Quỹ “Vì người nghèo”: đã chi
D05 money = last sum · đồng · Quỹ “Vì người nghèo”: số dư cuối kỳ (= D01 + D02 - D04)
D06 money up sum sum · đồng · Quỹ Cứu trợ: tiếp nhận bằng tiền
D07 money up sum sum · đồng · Quỹ Cứu trợ: hiện vật quy đổi
D08 money = sum sum · đồng · Quỹ Cứu trợ: đã phân bổ
D09 money up sum sum · đồng · Quỹ “Đền ơn đáp nghĩa” thu
D10 money up sum sum · đồng · Quỹ “Vì biển, đảo Việt Nam” thu
D11 count up sum sum · căn · Nhà Đại đoàn kết khởi công
D12 count up sum sum · căn · Nhà Đại đoàn kết bàn giao (xây mới)
D13 count up sum sum · căn · Nhà sửa chữa
D14 money up sum sum · đồng · Kinh phí hỗ trợ nhà ở
D15 ratio up last ros · căn · Nhà tạm, nhà dột nát đã xóa / phải xóa
D16 count up sum sum · mô hình · Mô hình sinh kế hỗ trợ
D17 count up sum sum · suất · Suất quà trao tặng
D18 money up sum sum · đồng · Trị giá quà, hỗ trợ
D19 pct up last ros · hộ · Hộ nghèo, cận nghèo được hỗ trợ / tổng số hộ đó
D20 ratio up ros ros · đợt · Đợt vận động công khai đúng hạn / đợt phải công khai
E01 pct up last ros · khu dân cư · Khu dân cư tổ chức Ngày hội Đại đoàn kết / tổng số
E02 pct up last ros · hộ · Hộ đạt Gia đình văn hóa / tổng số hộ
E03 pct up last ros · thôn, TDP · Thôn, tổ dân phố văn hóa / tổng số
E04 count up last sum · đơn vị · Xã, phường tiêu biểu
E05 stock up last sum · mô hình · Mô hình mới, “Dân vận khéo”, tự quản
E06 count up sum sum · công trình · Công trình, phần việc thanh niên/đoàn thể
E07 ratio up last ros · đơn vị · Đơn vị đăng ký giao ước thi đua / tổng số
E08 count up sum sum · lượt · Tập thể, cá nhân được khen thưởng (theo cấp)
E09 count up sum sum · sáng kiến · Sáng kiến, giải pháp được công nhận
E10 pct up last none · điểm · Điểm thi đua đạt / điểm tối đa
F01 count up sum sum · cuộc · Cuộc tiếp xúc cử tri (định kỳ; chuyên đề; nhóm đối \
tượng; ngoài đơn vị; trực tuyến)
F02 count up sum sum · lượt · Lượt cử tri tham dự
F03 count = sum sum · lượt · Lượt ý kiến phát biểu
F04 count = sum sum · kiến nghị · Kiến nghị tiếp nhận (chưa gộp)
F05 count = sum sum · kiến nghị · Kiến nghị sau khi gộp trùng
F06 pct up ros ros · kiến nghị · Chuyển đúng thẩm quyền, đúng hạn / tổng
F07 pct up ros ros · kiến nghị · Đã trả lời / tổng phải trả lời
F08 pct up ros ros · kiến nghị · Trả lời đúng hạn / đến hạn trả lời
F09 pct up ros ros · kiến nghị · Đã giải quyết xong / tổng
F10 pct down ros ros · kiến nghị · Chỉ giải trình, cung cấp thông tin / đã trả lời
F11 stock = last sum · kiến nghị · Đang giải quyết, có lộ trình
F12 stock down last sum · kiến nghị · Quá hạn chưa trả lời
F13 stock down last sum · kiến nghị · Tồn đọng qua từ 2 kỳ họp
F14 count down sum sum · kiến nghị · Cử tri kiến nghị lại cùng nội dung
F15 days down avg wavg(kiến nghị) · ngày · Thời gian trả lời bình quân
G01 ratio up ros ros · kỳ · Kỳ tiếp dân định kỳ của người đứng đầu: đã thực hiện / \
theo lịch
G02 count = sum sum · lượt · Lượt công dân được tiếp
G03 count down sum sum · đoàn · Đoàn đông người
G04 count = sum sum · đơn · Đơn tiếp nhận (khiếu nại; tố cáo; kiến nghị, phản ánh)
G05 pct = ros ros · đơn · Đơn đủ điều kiện xử lý / đơn tiếp nhận
G06 pct up ros ros · đơn · Đơn đã xử lý / đơn đủ điều kiện
G07 pct up ros ros · vụ việc · Vụ việc thuộc thẩm quyền đã giải quyết / phải giải quyết
G08 pct up ros ros · vụ việc · Vụ việc giải quyết đúng hạn / đã giải quyết
G09 stock down last sum · vụ việc · Vụ việc quá hạn
G10 pct up ros ros · vụ việc · Vụ việc dứt điểm, không có đơn lại trong 12 tháng / \
đã chỉ đạo
H01 count up sum sum · cuộc · Cuộc giám sát chủ trì
H02 count up sum sum · cuộc · Cuộc giám sát phối hợp, tham gia
H03 ratio up last ros · nội dung · Nội dung giám sát hoàn thành / kế hoạch
H04 count = sum sum · kiến nghị · Kiến nghị sau giám sát
H05 pct up ros ros · kiến nghị · Kiến nghị được trả lời bằng văn bản / đã gửi
H06 pct up ros ros · kiến nghị · Kiến nghị đến hạn đã thực hiện / đến hạn
H07 stock down last sum · kiến nghị · Kiến nghị quá hạn chưa phản hồi
H08 count up sum sum · hội nghị · Hội nghị phản biện xã hội
H09 count up sum sum · văn bản · Dự thảo văn bản được phản biện, góp ý
H10 pct up ros ros · ý kiến · Ý kiến phản biện được tiếp thu / tổng ý kiến
H11 count up sum sum · cuộc · Cuộc giám sát của Ban Thanh tra nhân dân
H12 count up sum sum · công trình · Công trình do Ban Giám sát đầu tư của cộng đồng \
giám sát
H13 money up sum sum · đồng · Kiến nghị thu hồi / đã thu hồi
I01 count up sum sum · hội nghị · Hội nghị đối thoại UBND cấp xã - Nhân dân (tối \
thiểu 01/năm)
I02 pct up last ros · đơn vị · Đơn vị cấp xã đã đối thoại / tổng số
I03 pct up ros ros · ý kiến · Ý kiến tại đối thoại đã trả lời / tổng
I04 ratio up ros ros · hội nghị · Thông báo kết quả đối thoại đúng hạn / hội nghị
I05 ratio up last none · nhóm · Nhóm nội dung công khai đủ / 14 nhóm phải công khai
I06 count up sum sum · việc · Việc Nhân dân bàn và quyết định
I07 pct up last ros · thôn, TDP · Thôn, TDP có hương ước, quy ước được công nhận / tổng
J01 stock = last sum · tổ · Tổ hòa giải
J02 stock = last sum · người · Hòa giải viên
J03 count = sum sum · vụ việc · Vụ việc tiếp nhận hòa giải
J04 count = sum sum · vụ việc · Vụ việc đã tiến hành hòa giải
J05 pct up ros ros · vụ việc · Hòa giải thành / đã tiến hành
K01 stock up last sum · người · Đoàn viên, hội viên (theo từng tổ chức)
K02 count up sum sum · người · Đoàn viên, hội viên phát triển mới
K03 pct up last ros · ban · Ban công tác Mặt trận hoạt động tốt / tổng số
K04 pct up last ros · tổ chức · Tổ chức cơ sở vững mạnh / tổng số
K05 ratio up last ros · đơn vị · Đơn vị có kế hoạch giám sát năm / tổng số
"""
_DIRECTIONS = {"up": "up", "down": "down", "=": "neutral"}


@dataclass(frozen=True)
class Row:
    """One indicator as the papers have it."""

    code: str
    kind: str
    direction: str
    over_time: str
    over_places: str
    weight: str
    measured_in: str
    name: str


def _row(line: str) -> Row:
    rules, measured_in, name = line.split(" · ", 2)
    code, kind, direction, over_time, places = rules.split(" ", 4)
    over_places, _, weight = places.partition("(")
    return Row(
        code,
        kind,
        _DIRECTIONS[direction],
        over_time,
        over_places,
        weight.rstrip(")"),
        measured_in,
        name,
    )


TABLE = [_row(line) for line in _LINES.strip().splitlines()]
