"""The common catalogue: 125 indicators in eleven groups, as data (domain.md 3.4).

Name, unit of measure, kind, direction and both rules are those of the catalogue;
what is counted, out of what, and the definition are in our own words.
"""

from datetime import date

from django.db import migrations

from phoihop.foundation.vietnamese import fold

GROUPS = (
    ("A", "Thực hiện chương trình"),
    ("B", "Tuyên truyền, tập huấn"),
    ("C", "Kinh tế - xã hội, nông thôn mới, giảm nghèo"),
    ("D", "An sinh, các quỹ"),
    ("E", "Phong trào thi đua, cuộc vận động"),
    ("F", "Tiếp xúc cử tri, kiến nghị"),
    ("G", "Tiếp công dân, đơn thư"),
    ("H", "Giám sát, phản biện xã hội"),
    ("I", "Đối thoại, dân chủ ở cơ sở"),
    ("J", "Hòa giải ở cơ sở"),
    ("K", "Tổ chức"),
)
# code | name | unit | kind | direction | over time | over places, weight | what is counted | out of | definition
CATALOGUE = """
A01 | Số nội dung phối hợp đã ký | nội dung | stock | neutral | last | sum | | | Số nội dung được tính của chương trình, đúng như bản đã ký; không đổi khi sửa đổi, bổ sung về sau.
A02 | Nội dung đã thực hiện / nội dung đã ký | nội dung | ratio | up | last | ros | nội dung đã thực hiện | nội dung đã ký | Nội dung được bản tổng kết đã duyệt nhận định là xong, trên số nội dung đã ký.
A03 | Nhiệm vụ hoàn thành / nhiệm vụ được giao | nhiệm vụ | ratio | up | last | ros | nhiệm vụ hoàn thành | nhiệm vụ được giao | Nhiệm vụ đã được kiểm tra, công nhận hoàn thành, trên số nhiệm vụ đã giao đến ngày chốt; không tính nhiệm vụ đã hủy.
A04 | Nhiệm vụ hoàn thành đúng hạn / nhiệm vụ đến hạn | nhiệm vụ | ratio | up | ros | ros | nhiệm vụ hoàn thành đúng hạn | nhiệm vụ đến hạn trong kỳ | Lấy ngày hoàn thành thật so với hạn. Mẫu số chỉ gồm nhiệm vụ đến hạn trong kỳ.
A05 | Nhiệm vụ quá hạn chưa hoàn thành | nhiệm vụ | stock | down | last | sum | | | Nhiệm vụ mà hạn đã qua và đến ngày chốt chưa hoàn thành; đến hạn đúng ngày chốt thì chưa quá hạn.
A06 | Nhiệm vụ chưa xác định được hạn | nhiệm vụ | stock | down | last | sum | | | Nhiệm vụ đang làm mà không có ngày, không có quy tắc tính hạn.
A07 | Nhiệm vụ hoàn thành có minh chứng / nhiệm vụ hoàn thành | nhiệm vụ | ratio | up | last | ros | nhiệm vụ hoàn thành có minh chứng | nhiệm vụ hoàn thành | Nhiệm vụ hoàn thành có ít nhất một tệp hoặc văn bản làm minh chứng.
A08 | Chỉ tiêu đạt và vượt / chỉ tiêu đề ra | chỉ tiêu | ratio | up | last | ros | chỉ tiêu đạt và vượt | chỉ tiêu đề ra | Chỉ tiêu đạt hoặc vượt tính từ số liệu đã duyệt, trên mọi chỉ tiêu đề ra; chỉ tiêu chưa có số liệu không được coi là đạt.
A09 | Kết luận đã thực hiện / kết luận đến hạn | kết luận | ratio | up | ros | ros | kết luận đã thực hiện | kết luận đến hạn trong kỳ | Chỉ tính các mục kết luận đã đến hạn; mục dài hơi chưa đến hạn không nằm trong mẫu số.
A10 | Báo cáo nộp đúng hạn / báo cáo phải nộp | báo cáo | ratio | up | ros | ros | báo cáo nộp đúng hạn | báo cáo phải nộp trong kỳ | Lấy ngày nộp so với hạn nộp; báo cáo chưa nộp vẫn nằm trong mẫu số.
A11 | Hội nghị giao ban, sơ kết đã tổ chức / phải tổ chức | hội nghị | ratio | up | ros | ros | hội nghị đã tổ chức | hội nghị phải tổ chức trong kỳ | Số hội nghị phải tổ chức lấy theo chương trình hoặc quy chế làm việc.
A12 | Độ trễ cập nhật bình quân (ngày ghi nhận - ngày hoàn thành) | ngày | days | down | avg | wavg(nhiệm vụ) | | | Bình quân số ngày từ ngày hoàn thành thật đến ngày ghi vào hệ thống, theo số nhiệm vụ hoàn thành trong kỳ.
B01 | Hội nghị, buổi tuyên truyền | cuộc | count | up | sum | sum | | | Mỗi hội nghị, buổi tuyên truyền có nội dung và người dự tính một cuộc, ở nơi tổ chức.
B02 | Lượt người tham dự | lượt | count | up | sum | sum | | | Tổng số người dự ghi trong từng cuộc; một người dự hai cuộc tính hai lượt.
B03 | Tin, bài, chuyên mục đăng/phát | tin bài | count | up | sum | sum | | | Tin, bài, chuyên mục đã đăng hoặc phát; đăng lại nơi khác không tính thêm.
B04 | Tài liệu, tờ gấp phát hành | bản | count | up | sum | sum | | | Số bản đã phát đến người đọc trong kỳ.
B05 | Hộ dân được tiếp cận thông tin / tổng số hộ | hộ | pct | up | last | ros | hộ dân được tiếp cận thông tin | tổng số hộ | Số hộ được tiếp cận ít nhất một lần từ đầu năm; mỗi hộ tính một lần.
B06 | Đảng viên, cán bộ được học tập, quán triệt / tổng số | người | pct | up | last | ros | đảng viên, cán bộ được học tập, quán triệt | tổng số đảng viên, cán bộ phải học tập | Mỗi người tính một lần cho đợt học tập đang nói đến.
B07 | Lớp tập huấn, bồi dưỡng | lớp | count | up | sum | sum | | | Lớp có chương trình, giảng viên và danh sách học viên; tính khi đã kết thúc.
B08 | Cán bộ Mặt trận được bồi dưỡng / tổng số cán bộ | người | pct | up | last | ros | cán bộ Mặt trận được bồi dưỡng | tổng số cán bộ Mặt trận | Cán bộ dự ít nhất một lớp bồi dưỡng từ đầu năm; mỗi người tính một lần.
C01 | Tỷ lệ hộ nghèo (theo chuẩn 2022–2025) | % hộ | pct | down | last | ros | hộ nghèo | tổng số hộ dân cư | Hộ nghèo theo chuẩn nghèo giai đoạn 2022–2025, qua rà soát đã được công nhận, trên tổng số hộ cùng thời điểm.
C02 | Số hộ nghèo | hộ | stock | down | last | sum | | | Hộ nghèo theo chuẩn nghèo giai đoạn 2022–2025 tại thời điểm chốt số liệu; không cộng giữa các kỳ.
C03 | Tỷ lệ hộ cận nghèo | % hộ | pct | down | last | ros | hộ cận nghèo | tổng số hộ dân cư | Hộ cận nghèo theo chuẩn nghèo giai đoạn 2022–2025, trên tổng số hộ cùng thời điểm.
C04 | Hộ thoát nghèo trong kỳ | hộ | count | up | sum | sum | | | Hộ được công nhận thoát nghèo trong kỳ, theo chuẩn nghèo áp dụng trong kỳ đó.
C05 | Hộ tái nghèo, phát sinh mới | hộ | count | down | sum | sum | | | Hộ đã thoát nghèo nay nghèo lại và hộ mới vào diện nghèo trong kỳ, theo chuẩn nghèo áp dụng trong kỳ đó.
C06 | Xã đạt chuẩn NTM / tổng số xã (theo bộ tiêu chí 2021–2025) | xã | ratio | up | last | ros | xã đạt chuẩn nông thôn mới | tổng số xã | Xã có quyết định công nhận đạt chuẩn nông thôn mới theo bộ tiêu chí giai đoạn 2021–2025 và còn hiệu lực, trên tổng số xã.
C07 | Xã đạt NTM nâng cao / kiểu mẫu / hiện đại | xã | stock | up | last | sum | | | Xã có quyết định công nhận ở mức trên chuẩn theo bộ tiêu chí giai đoạn 2021–2025 và còn hiệu lực; mỗi xã tính một lần, ở mức cao nhất.
C08 | Tiêu chí NTM đạt / tổng tiêu chí của bộ áp dụng | tiêu chí | ratio | up | last | none | tiêu chí nông thôn mới đã đạt | tổng tiêu chí của bộ áp dụng | Tiêu chí đã được thẩm tra đạt, trên tổng tiêu chí của bộ giai đoạn 2021–2025 áp dụng cho xã; không cộng giữa các xã.
C09 | Khu dân cư NTM kiểu mẫu, tuyến phố văn minh | khu/tuyến | stock | up | last | sum | | | Khu dân cư, tuyến phố đã có quyết định công nhận và còn hiệu lực tại thời điểm chốt.
C10 | Lao động được giải quyết việc làm | người | count | up | sum | sum | | | Lao động có việc làm mới trong kỳ; mỗi người tính một lần trong năm.
C11 | Lao động đi làm việc ở nước ngoài theo hợp đồng | người | count | up | sum | sum | | | Lao động đã xuất cảnh trong kỳ theo hợp đồng.
C12 | Tỷ lệ lao động qua đào tạo | % | pct | up | last | ros | lao động đã qua đào tạo | tổng số lao động | Lao động đã qua đào tạo trên lực lượng lao động cùng thời điểm; ghi rõ có hay không kèm bằng cấp, chứng chỉ.
C13 | Tỷ lệ dân số tham gia BHYT | % | pct | up | last | ros | người có thẻ bảo hiểm y tế còn hạn | tổng dân số | Người có thẻ bảo hiểm y tế còn hạn tại thời điểm chốt, trên dân số cùng thời điểm.
C14 | Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng | % | pct | down | last | ros | trẻ dưới 5 tuổi suy dinh dưỡng | trẻ dưới 5 tuổi được cân, đo | Trẻ suy dinh dưỡng trên số trẻ được cân, đo; ghi rõ thể nhẹ cân hay thấp còi.
C15 | Sản phẩm OCOP được công nhận còn hiệu lực | sản phẩm | stock | up | last | sum | | | Sản phẩm có quyết định công nhận còn hạn tại thời điểm chốt; hết hạn thì không tính.
C16 | Diện tích đất Nhân dân hiến | m² | count | up | sum | sum | | | Diện tích đất hiến đã có biên bản hoặc văn bản hiến đất trong kỳ.
C17 | Ngày công Nhân dân đóng góp | công | count | up | sum | sum | | | Số ngày công đóng góp tự nguyện cho công trình, phần việc chung trong kỳ.
C18 | Kinh phí Nhân dân đóng góp (tiền và quy đổi) | đồng | money | up | sum | sum | | | Tiền Nhân dân đóng góp và giá trị hiện vật quy đổi trong kỳ; hai phần ghi riêng.
C19 | Chỉ tiêu KT-XH chủ yếu đạt / tổng chỉ tiêu | chỉ tiêu | ratio | up | last | none | chỉ tiêu kinh tế - xã hội chủ yếu đạt | tổng số chỉ tiêu được giao hoặc đề ra | Theo nghị quyết, kế hoạch năm của chính địa bàn; bộ chỉ tiêu mỗi nơi một khác nên không cộng giữa các nơi.
C20 | Thu ngân sách trên địa bàn / dự toán | đồng | pct | up | ros | ros | thu ngân sách trên địa bàn | dự toán được giao | Số thu lũy kế trong kỳ trên dự toán của kỳ; có thể vượt 100 %.
D01 | Quỹ “Vì người nghèo”: số dư đầu kỳ | đồng | money | neutral | first | sum | | | Số dư sổ quỹ khi bắt đầu kỳ; bằng số dư cuối kỳ trước.
D02 | Quỹ “Vì người nghèo”: vận động được (thu) | đồng | money | up | sum | sum | | | Số tiền quỹ thực nhận trong kỳ; hiện vật ghi riêng.
D03 | Quỹ “Vì người nghèo”: % so kế hoạch | % | pct | up | ros | ros | số tiền vận động được | kế hoạch vận động của kỳ | Số vận động được trên kế hoạch của cùng kỳ; có thể vượt 100 %.
D04 | Quỹ “Vì người nghèo”: đã chi | đồng | money | neutral | sum | sum | | | Số tiền quỹ đã chi trong kỳ theo chứng từ.
D05 | Quỹ “Vì người nghèo”: số dư cuối kỳ (= D01 + D02 - D04) | đồng | money | neutral | last | sum | | | Số dư sổ quỹ khi kết thúc kỳ; bằng số dư đầu kỳ cộng thu, trừ chi.
D06 | Quỹ Cứu trợ: tiếp nhận bằng tiền | đồng | money | up | sum | sum | | | Tiền cứu trợ thực nhận trong kỳ.
D07 | Quỹ Cứu trợ: hiện vật quy đổi | đồng | money | up | sum | sum | | | Giá trị quy đổi của hiện vật cứu trợ nhận trong kỳ; ghi kèm loại và số lượng hiện vật.
D08 | Quỹ Cứu trợ: đã phân bổ | đồng | money | neutral | sum | sum | | | Số tiền và giá trị hiện vật đã phân bổ trong kỳ theo quyết định.
D09 | Quỹ “Đền ơn đáp nghĩa” thu | đồng | money | up | sum | sum | | | Số tiền quỹ thực nhận trong kỳ.
D10 | Quỹ “Vì biển, đảo Việt Nam” thu | đồng | money | up | sum | sum | | | Số tiền quỹ thực nhận trong kỳ.
D11 | Nhà Đại đoàn kết khởi công | căn | count | up | sum | sum | | | Nhà đã khởi công trong kỳ, xây mới.
D12 | Nhà Đại đoàn kết bàn giao (xây mới) | căn | count | up | sum | sum | | | Nhà xây mới đã bàn giao cho hộ trong kỳ, có biên bản.
D13 | Nhà sửa chữa | căn | count | up | sum | sum | | | Nhà sửa chữa xong và bàn giao trong kỳ; không gồm nhà xây mới.
D14 | Kinh phí hỗ trợ nhà ở | đồng | money | up | sum | sum | | | Kinh phí đã hỗ trợ xây, sửa nhà trong kỳ từ mọi nguồn.
D15 | Nhà tạm, nhà dột nát đã xóa / phải xóa | căn | ratio | up | last | ros | nhà đã xóa xong | nhà phải xóa theo danh sách đã duyệt | Nhà đã xây hoặc sửa xong trên số nhà trong danh sách được duyệt, lũy kế đến ngày chốt.
D16 | Mô hình sinh kế hỗ trợ | mô hình | count | up | sum | sum | | | Mô hình được hỗ trợ vốn, giống, vật tư hoặc kỹ thuật trong kỳ.
D17 | Suất quà trao tặng | suất | count | up | sum | sum | | | Suất quà đã trao trong kỳ.
D18 | Trị giá quà, hỗ trợ | đồng | money | up | sum | sum | | | Tiền và giá trị hiện vật đã trao trong kỳ; hai phần ghi riêng.
D19 | Hộ nghèo, cận nghèo được hỗ trợ / tổng số hộ đó | hộ | pct | up | last | ros | hộ nghèo, cận nghèo được hỗ trợ | tổng số hộ nghèo, cận nghèo | Hộ được hỗ trợ ít nhất một lần từ đầu năm; mỗi hộ tính một lần.
D20 | Đợt vận động công khai đúng hạn / đợt phải công khai | đợt | ratio | up | ros | ros | đợt vận động công khai đúng hạn | đợt vận động phải công khai | Đợt vận động đã công khai số tiếp nhận và sử dụng trong thời hạn quy định.
E01 | Khu dân cư tổ chức Ngày hội Đại đoàn kết / tổng số | khu dân cư | pct | up | last | ros | khu dân cư tổ chức Ngày hội | tổng số khu dân cư | Khu dân cư đã tổ chức Ngày hội Đại đoàn kết toàn dân tộc trong năm.
E02 | Hộ đạt Gia đình văn hóa / tổng số hộ | hộ | pct | up | last | ros | hộ đạt Gia đình văn hóa | tổng số hộ | Hộ được công nhận trong năm trên tổng số hộ của địa bàn.
E03 | Thôn, tổ dân phố văn hóa / tổng số | thôn, TDP | pct | up | last | ros | thôn, tổ dân phố văn hóa | tổng số thôn, tổ dân phố | Thôn, tổ dân phố được công nhận trong năm.
E04 | Xã, phường tiêu biểu | đơn vị | count | up | last | sum | | | Xã, phường được công nhận tiêu biểu trong năm.
E05 | Mô hình mới, “Dân vận khéo”, tự quản | mô hình | stock | up | last | sum | | | Mô hình được công nhận và đang hoạt động tại thời điểm chốt.
E06 | Công trình, phần việc thanh niên/đoàn thể | công trình | count | up | sum | sum | | | Công trình, phần việc đã hoàn thành trong kỳ.
E07 | Đơn vị đăng ký giao ước thi đua / tổng số | đơn vị | ratio | up | last | ros | đơn vị đăng ký giao ước | tổng số đơn vị | Đơn vị đã ký đăng ký thi đua của năm.
E08 | Tập thể, cá nhân được khen thưởng (theo cấp) | lượt | count | up | sum | sum | | | Lượt khen thưởng có quyết định trong kỳ; ghi rõ cấp khen.
E09 | Sáng kiến, giải pháp được công nhận | sáng kiến | count | up | sum | sum | | | Sáng kiến, giải pháp có quyết định công nhận trong kỳ.
E10 | Điểm thi đua đạt / điểm tối đa | điểm | pct | up | last | none | điểm đạt | điểm tối đa của bảng chấm | Theo bảng chấm điểm của cụm, khối; không cộng giữa các nơi.
F01 | Cuộc tiếp xúc cử tri (định kỳ; chuyên đề; nhóm đối tượng; ngoài đơn vị; trực tuyến) | cuộc | count | up | sum | sum | | | Mỗi cuộc có biên bản tính một; ghi số cuộc theo từng loại, các loại cộng lại bằng tổng.
F02 | Lượt cử tri tham dự | lượt | count | up | sum | sum | | | Tổng số cử tri dự ghi trong biên bản từng cuộc.
F03 | Lượt ý kiến phát biểu | lượt | count | neutral | sum | sum | | | Tổng lượt ý kiến phát biểu ghi trong biên bản.
F04 | Kiến nghị tiếp nhận (chưa gộp) | kiến nghị | count | neutral | sum | sum | | | Kiến nghị ghi nhận khi chưa gộp nội dung trùng.
F05 | Kiến nghị sau khi gộp trùng | kiến nghị | count | neutral | sum | sum | | | Kiến nghị còn lại sau khi gộp các kiến nghị cùng nội dung; là chỉ số khác với số tiếp nhận.
F06 | Chuyển đúng thẩm quyền, đúng hạn / tổng | kiến nghị | pct | up | ros | ros | kiến nghị chuyển đúng thẩm quyền, đúng hạn | tổng số kiến nghị phải chuyển | Kiến nghị chuyển đúng cơ quan và trong thời hạn quy định.
F07 | Đã trả lời / tổng phải trả lời | kiến nghị | pct | up | ros | ros | kiến nghị đã trả lời | kiến nghị phải trả lời | Kiến nghị đã có văn bản trả lời, dù giải quyết xong hay mới giải trình. Trả lời chưa phải là giải quyết xong.
F08 | Trả lời đúng hạn / đến hạn trả lời | kiến nghị | pct | up | ros | ros | kiến nghị trả lời đúng hạn | kiến nghị đến hạn trả lời | Mẫu số chỉ gồm kiến nghị đến hạn trả lời trong kỳ.
F09 | Đã giải quyết xong / tổng | kiến nghị | pct | up | ros | ros | kiến nghị đã giải quyết xong | tổng số kiến nghị | Kiến nghị mà việc cử tri nêu đã được xử lý xong; giải trình, cung cấp thông tin không tính vào đây.
F10 | Chỉ giải trình, cung cấp thông tin / đã trả lời | kiến nghị | pct | down | ros | ros | kiến nghị chỉ được giải trình, cung cấp thông tin | kiến nghị đã trả lời | Phần của các kiến nghị đã trả lời mà câu trả lời chỉ là giải trình, cung cấp thông tin.
F11 | Đang giải quyết, có lộ trình | kiến nghị | stock | neutral | last | sum | | | Kiến nghị đang giải quyết, văn bản trả lời có nêu thời hạn xong.
F12 | Quá hạn chưa trả lời | kiến nghị | stock | down | last | sum | | | Kiến nghị đã qua hạn trả lời mà đến ngày chốt chưa có văn bản.
F13 | Tồn đọng qua từ 2 kỳ họp | kiến nghị | stock | down | last | sum | | | Kiến nghị chưa giải quyết xong qua từ hai kỳ họp thường lệ của Hội đồng nhân dân.
F14 | Cử tri kiến nghị lại cùng nội dung | kiến nghị | count | down | sum | sum | | | Kiến nghị được nêu lại sau khi đã có văn bản trả lời.
F15 | Thời gian trả lời bình quân | ngày | days | down | avg | wavg(kiến nghị) | | | Bình quân số ngày từ khi cơ quan có thẩm quyền nhận đến khi trả lời, theo số kiến nghị đã trả lời trong kỳ.
G01 | Kỳ tiếp dân định kỳ của người đứng đầu: đã thực hiện / theo lịch | kỳ | ratio | up | ros | ros | kỳ tiếp dân đã thực hiện | kỳ tiếp dân theo lịch | Kỳ tiếp dân mà chính người đứng đầu tiếp, trên số kỳ trong lịch đã công khai.
G02 | Lượt công dân được tiếp | lượt | count | neutral | sum | sum | | | Tổng lượt người được tiếp theo sổ tiếp công dân; chỉ ghi số lượng.
G03 | Đoàn đông người | đoàn | count | down | sum | sum | | | Số đoàn đông người về cùng một nội dung được tiếp trong kỳ.
G04 | Đơn tiếp nhận (khiếu nại; tố cáo; kiến nghị, phản ánh) | đơn | count | neutral | sum | sum | | | Số đơn nhận trong kỳ; ghi theo từng loại, các loại cộng lại bằng tổng.
G05 | Đơn đủ điều kiện xử lý / đơn tiếp nhận | đơn | pct | neutral | ros | ros | đơn đủ điều kiện xử lý | đơn tiếp nhận | Đơn đủ điều kiện xử lý trên tổng số đơn nhận trong kỳ; đơn trùng tính một lần.
G06 | Đơn đã xử lý / đơn đủ điều kiện | đơn | pct | up | ros | ros | đơn đã xử lý | đơn đủ điều kiện xử lý | Đơn đã chuyển, hướng dẫn hoặc thụ lý trong kỳ.
G07 | Vụ việc thuộc thẩm quyền đã giải quyết / phải giải quyết | vụ việc | pct | up | ros | ros | vụ việc đã giải quyết | vụ việc phải giải quyết | Vụ việc thuộc thẩm quyền đã có kết quả giải quyết trong kỳ.
G08 | Vụ việc giải quyết đúng hạn / đã giải quyết | vụ việc | pct | up | ros | ros | vụ việc giải quyết đúng hạn | vụ việc đã giải quyết | Vụ việc có kết quả trong thời hạn quy định.
G09 | Vụ việc quá hạn | vụ việc | stock | down | last | sum | | | Vụ việc đã qua hạn giải quyết mà đến ngày chốt chưa có kết quả.
G10 | Vụ việc dứt điểm, không có đơn lại trong 12 tháng / đã chỉ đạo | vụ việc | pct | up | ros | ros | vụ việc dứt điểm, không có đơn lại trong 12 tháng | vụ việc đã chỉ đạo giải quyết | Vụ việc được chỉ đạo giải quyết mà trong 12 tháng sau không còn đơn lại.
H01 | Cuộc giám sát chủ trì | cuộc | count | up | sum | sum | | | Cuộc giám sát do cơ quan mình chủ trì, đã có báo cáo kết quả trong kỳ.
H02 | Cuộc giám sát phối hợp, tham gia | cuộc | count | up | sum | sum | | | Cuộc giám sát do cơ quan khác chủ trì mà cơ quan mình cử người tham gia.
H03 | Nội dung giám sát hoàn thành / kế hoạch | nội dung | ratio | up | last | ros | nội dung giám sát hoàn thành | nội dung giám sát theo kế hoạch | Nội dung có trong kế hoạch giám sát năm đã hoàn thành.
H04 | Kiến nghị sau giám sát | kiến nghị | count | neutral | sum | sum | | | Số kiến nghị nêu trong các báo cáo giám sát của kỳ.
H05 | Kiến nghị được trả lời bằng văn bản / đã gửi | kiến nghị | pct | up | ros | ros | kiến nghị được trả lời bằng văn bản | kiến nghị đã gửi | Kiến nghị sau giám sát đã có văn bản trả lời của nơi nhận.
H06 | Kiến nghị đến hạn đã thực hiện / đến hạn | kiến nghị | pct | up | ros | ros | kiến nghị đến hạn đã thực hiện | kiến nghị đến hạn thực hiện | Chỉ tính kiến nghị đã đến hạn thực hiện trong kỳ.
H07 | Kiến nghị quá hạn chưa phản hồi | kiến nghị | stock | down | last | sum | | | Kiến nghị đã qua hạn trả lời mà đến ngày chốt chưa có phản hồi.
H08 | Hội nghị phản biện xã hội | hội nghị | count | up | sum | sum | | | Hội nghị phản biện xã hội đã tổ chức, có văn bản phản biện.
H09 | Dự thảo văn bản được phản biện, góp ý | văn bản | count | up | sum | sum | | | Mỗi dự thảo tính một lần, dù được góp ý nhiều lượt.
H10 | Ý kiến phản biện được tiếp thu / tổng ý kiến | ý kiến | pct | up | ros | ros | ý kiến phản biện được tiếp thu | tổng số ý kiến phản biện | Tính theo từng ý kiến; tiếp thu một phần thì ghi trong ghi chú.
H11 | Cuộc giám sát của Ban Thanh tra nhân dân | cuộc | count | up | sum | sum | | | Cuộc giám sát của Ban Thanh tra nhân dân có báo cáo trong kỳ.
H12 | Công trình do Ban Giám sát đầu tư của cộng đồng giám sát | công trình | count | up | sum | sum | | | Công trình được giám sát trong kỳ; một công trình tính một lần trong năm.
H13 | Kiến nghị thu hồi / đã thu hồi | đồng | money | up | sum | sum | | | Số tiền kiến nghị thu hồi sau giám sát trong kỳ; số đã thu hồi ghi trong ghi chú.
I01 | Hội nghị đối thoại UBND cấp xã - Nhân dân (tối thiểu 01/năm) | hội nghị | count | up | sum | sum | | | Hội nghị đối thoại của Ủy ban nhân dân cấp xã với Nhân dân đã tổ chức, mỗi năm ít nhất một.
I02 | Đơn vị cấp xã đã đối thoại / tổng số | đơn vị | pct | up | last | ros | đơn vị cấp xã đã đối thoại | tổng số đơn vị cấp xã | Đơn vị cấp xã đã tổ chức ít nhất một hội nghị đối thoại từ đầu năm.
I03 | Ý kiến tại đối thoại đã trả lời / tổng | ý kiến | pct | up | ros | ros | ý kiến tại đối thoại đã trả lời | tổng số ý kiến tại đối thoại | Ý kiến đã được trả lời tại chỗ hoặc bằng văn bản.
I04 | Thông báo kết quả đối thoại đúng hạn / hội nghị | hội nghị | ratio | up | ros | ros | hội nghị có thông báo kết quả đúng hạn | hội nghị đối thoại đã tổ chức | Hội nghị mà kết quả được công khai trong thời hạn quy định.
I05 | Nhóm nội dung công khai đủ / 14 nhóm phải công khai | nhóm | ratio | up | last | none | nhóm nội dung công khai đủ | nhóm nội dung phải công khai | Nhóm nội dung đã công khai đủ, đúng hình thức và thời gian, trên 14 nhóm phải công khai ở cấp xã.
I06 | Việc Nhân dân bàn và quyết định | việc | count | up | sum | sum | | | Việc đã được Nhân dân bàn, biểu quyết và có văn bản công nhận trong kỳ.
I07 | Thôn, TDP có hương ước, quy ước được công nhận / tổng | thôn, TDP | pct | up | last | ros | thôn, tổ dân phố có hương ước, quy ước được công nhận | tổng số thôn, tổ dân phố | Hương ước, quy ước có quyết định công nhận còn hiệu lực.
J01 | Tổ hòa giải | tổ | stock | neutral | last | sum | | | Tổ hòa giải đang hoạt động tại thời điểm chốt.
J02 | Hòa giải viên | người | stock | neutral | last | sum | | | Hòa giải viên có quyết định công nhận, đang hoạt động tại thời điểm chốt.
J03 | Vụ việc tiếp nhận hòa giải | vụ việc | count | neutral | sum | sum | | | Vụ việc tổ hòa giải nhận trong kỳ, dù đã tiến hành hay chưa.
J04 | Vụ việc đã tiến hành hòa giải | vụ việc | count | neutral | sum | sum | | | Vụ việc đã đưa ra hòa giải trong kỳ; ít hơn số tiếp nhận.
J05 | Hòa giải thành / đã tiến hành | vụ việc | pct | up | ros | ros | vụ việc hòa giải thành | vụ việc đã tiến hành hòa giải | Mẫu số là vụ việc đã tiến hành, không phải vụ việc tiếp nhận.
K01 | Đoàn viên, hội viên (theo từng tổ chức) | người | stock | up | last | sum | | | Đoàn viên, hội viên của một tổ chức tại thời điểm chốt; không cộng giữa các tổ chức vì một người có thể ở nhiều tổ chức.
K02 | Đoàn viên, hội viên phát triển mới | người | count | up | sum | sum | | | Người được kết nạp trong kỳ, theo từng tổ chức.
K03 | Ban công tác Mặt trận hoạt động tốt / tổng số | ban | pct | up | last | ros | Ban công tác Mặt trận hoạt động tốt | tổng số Ban công tác Mặt trận | Theo kết quả xếp loại của năm.
K04 | Tổ chức cơ sở vững mạnh / tổng số | tổ chức | pct | up | last | ros | tổ chức cơ sở vững mạnh | tổng số tổ chức cơ sở | Theo kết quả xếp loại của năm.
K05 | Đơn vị có kế hoạch giám sát năm / tổng số | đơn vị | ratio | up | last | ros | đơn vị có kế hoạch giám sát năm | tổng số đơn vị | Đơn vị đã ban hành kế hoạch giám sát của năm.
"""
MAY_EXCEED_WHOLE = {"C20", "D03"}
# Where a definition comes from; the longest beginning of a code that is named counts.
SOURCES = {
    "": "Danh mục chỉ số dùng chung",
    "C01": "Chuẩn nghèo giai đoạn 2022–2025",
    "C02": "Chuẩn nghèo giai đoạn 2022–2025",
    "C03": "Chuẩn nghèo giai đoạn 2022–2025",
    "C06": "Bộ tiêu chí nông thôn mới 2021–2025 (các Quyết định 318 đến 321 năm 2022)",
    "C07": "Bộ tiêu chí nông thôn mới 2021–2025 (các Quyết định 318 đến 321 năm 2022)",
    "C08": "Bộ tiêu chí nông thôn mới 2021–2025 (các Quyết định 318 đến 321 năm 2022)",
    "E02": "Nghị định 86/2023/NĐ-CP",
    "E03": "Nghị định 86/2023/NĐ-CP",
    "E04": "Nghị định 86/2023/NĐ-CP",
    "F": "Nghị quyết liên tịch 72/2025 về tiếp xúc cử tri",
    "G": "Luật Tiếp công dân 42/2013/QH13",
    "I01": "Luật Tổ chức chính quyền địa phương 72/2025/QH15",
    "I05": "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15",
    "I06": "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15",
    "J": "Luật Hòa giải ở cơ sở 35/2013/QH13",
}
POVERTY = (
    "no",
    "Chuẩn nghèo đã đổi: số liệu từ năm 2026 không so được với số liệu theo chuẩn 2022–2025.",
    date(2026, 1, 1),
    "Chuẩn nghèo sau giai đoạn 2022–2025",
)
RURAL = "Bộ tiêu chí nông thôn mới 2026–2030 (Quyết định 51/2025/QĐ-TTg)"
# The next definitions: how far comparable, what changed, since when, source; then what reads otherwise.
NEXT = {
    "C01": (
        *POVERTY,
        {
            "name": "Tỷ lệ hộ nghèo (theo chuẩn từ 2026)",
            "definition": "Hộ nghèo theo chuẩn nghèo áp dụng từ năm 2026, qua rà soát đã được công nhận, trên tổng số hộ cùng thời điểm.",
        },
    ),
    "C02": (
        *POVERTY,
        {
            "definition": "Hộ nghèo theo chuẩn nghèo áp dụng từ năm 2026 tại thời điểm chốt số liệu; không cộng giữa các kỳ."
        },
    ),
    "C03": (
        *POVERTY,
        {
            "definition": "Hộ cận nghèo theo chuẩn nghèo áp dụng từ năm 2026, trên tổng số hộ cùng thời điểm."
        },
    ),
    "C06": (
        "no",
        "Bộ tiêu chí mới: 10 tiêu chí, 47 nội dung, ba nhóm xã. Đạt chuẩn theo hai bộ là hai việc khác nhau.",
        date(2026, 2, 15),
        RURAL,
        {
            "name": "Xã đạt chuẩn NTM / tổng số xã (theo bộ tiêu chí 2026–2030)",
            "definition": "Xã có quyết định công nhận đạt chuẩn nông thôn mới theo bộ tiêu chí giai đoạn 2026–2030 và còn hiệu lực, trên tổng số xã.",
        },
    ),
    "C07": (
        "partly",
        "Bộ tiêu chí và ba nhóm xã đã đổi; xã được công nhận theo bộ cũ vẫn là sự kiện, nhưng các mức không còn như nhau.",
        date(2026, 2, 15),
        RURAL,
        {
            "definition": "Xã có quyết định công nhận ở mức trên chuẩn theo bộ tiêu chí giai đoạn 2026–2030 và còn hiệu lực; mỗi xã tính một lần, ở mức cao nhất."
        },
    ),
    "C08": (
        "no",
        "Bộ tiêu chí mới có 10 tiêu chí, 47 nội dung; số tiêu chí đạt của hai bộ không so được với nhau.",
        date(2026, 2, 15),
        RURAL,
        {
            "definition": "Tiêu chí đã được thẩm tra đạt, trên tổng tiêu chí của bộ giai đoạn 2026–2030 áp dụng cho nhóm xã của xã; không cộng giữa các xã."
        },
    ),
}
COLUMNS = (
    "name", "measured_in", "kind", "direction", "over_time", "over_places",
    "numerator_label", "denominator_label", "definition",
)  # fmt: skip


def _rows():
    for line in CATALOGUE.strip().splitlines():
        code, *cells = (cell.strip() for cell in line.split("|"))
        row = dict(zip(COLUMNS, cells, strict=True))
        row["over_places"], _, weight = row["over_places"].partition("(")
        row["weight"] = weight.rstrip(")")
        row["may_exceed_whole"] = code in MAY_EXCEED_WHOLE
        yield code, row


def _source(code):
    named = [known for known in SOURCES if code.startswith(known)]
    return SOURCES[max(named, key=len)]


def _fill(apps, schema_editor):
    group = apps.get_model("indicators", "IndicatorGroup")
    indicator = apps.get_model("indicators", "Indicator")
    groups = {
        code: group.objects.create(code=code, name=name, rank=rank)
        for rank, (code, name) in enumerate(GROUPS, start=1)
    }
    for rank, (code, row) in enumerate(_rows(), start=1):
        made = indicator.objects.create(code=code, group=groups[code[0]], rank=rank)
        comparable, note, since, source, changed = NEXT.get(code, (None,) * 5)
        state = "retired" if since else "active"
        _define(
            apps, made, 1, row, source=_source(code), valid=(None, since), state=state
        )  # fmt: skip
        if since:
            _define(
                apps, made, 2, {**row, **changed}, source=source,
                valid=(since, None), comparable=comparable, comparable_note=note,
            )  # fmt: skip


def _define(apps, indicator, number, row, **more):
    version = apps.get_model("indicators", "IndicatorVersion")
    words = fold(f"{indicator.code} {row['name']}")
    version.objects.create(
        indicator=indicator, number=number, name_folded=words, **row, **more
    )


def _empty(apps, schema_editor):
    ours = {"indicator__unit": None}
    apps.get_model("indicators", "IndicatorVersion").objects.filter(**ours).delete()
    apps.get_model("indicators", "Indicator").objects.filter(unit=None).delete()
    apps.get_model("indicators", "IndicatorGroup").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("indicators", "0001_initial")]

    operations = [migrations.RunPython(_fill, _empty)]
