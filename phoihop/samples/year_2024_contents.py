"""What was to be done in 2024: communication, and the building of the authority.

Titles of contents and names of movements are quoted exactly as they were printed in a
real programme of that year, slips of the press included.
"""

from phoihop.samples.outlines import SampleContent, SampleTask, by, regularly

_ALL = ("women", "farmers", "youth", "veterans")

COMMUNICATION = SampleContent(
    title=(
        "Phối hợp đẩy mạnh công tuyên truyền và triển khai thực tác hiện chủ trương, "
        "đường lối, Nghị quyết của Ðảng, chính sách pháp luật của Nhà nước, thực hiện "
        "các nhiệm vụ chính trị trọng tâm của huyện"
    ),
    field="TT",
    text=(
        "Đưa nghị quyết và chính sách mới đến từng thôn bằng lời dễ hiểu, kịp thời; "
        "vận động Nhân dân cùng làm những việc trọng tâm của huyện và của xã trong "
        "năm. Tên nội dung giữ đúng như bản in."
    ),
    tasks=(
        SampleTask(
            "Tuyên truyền nghị quyết của Đảng, chính sách của Nhà nước ở các thôn",
            "front",
            by(2024, 11, 30),
            extent="10/10 thôn, mỗi thôn ít nhất 2 buổi",
            measure="số buổi, số lượt người dự",
            deliverable="sổ theo dõi từng buổi, có chữ ký trưởng thôn",
            together=_ALL,
        ),
        SampleTask(
            "Phổ biến pháp luật trên hệ thống truyền thanh của xã",
            "committee",
            regularly("hai buổi mỗi tuần"),
            extent="cả xã",
            measure="số chuyên mục đã phát",
            deliverable="lịch phát và bài đã phát được lưu",
            together=("front",),
        ),
        SampleTask(
            "Vận động Nhân dân hoàn thành các chỉ tiêu kinh tế - xã hội năm 2024",
            "committee",
            by(2024, 12, 15),
            extent="các chỉ tiêu huyện giao cho xã",
            measure="số chỉ tiêu đạt và vượt",
            deliverable="báo cáo kết quả năm của UBND xã",
            together=("front", *_ALL),
        ),
        SampleTask(
            "Tuyên truyền chuẩn bị đại hội Đảng bộ các cấp nhiệm kỳ 2025 - 2030",
            "front",
            by(2024, 12, 20),
            extent="các chi hội, chi đoàn và 10 ban công tác Mặt trận",
            measure="số buổi sinh hoạt có nội dung này",
            deliverable="tổng hợp ý kiến đóng góp gửi Đảng ủy xã",
            together=_ALL,
        ),
    ),
)

AUTHORITY = SampleContent(
    title="Công tác xây dựng chính quyền",
    field="GS",
    text=(
        "Giám sát và phản biện những việc dân quan tâm; người đứng đầu gặp dân, nghe "
        "dân và trả lời đến nơi đến chốn."
    ),
    tasks=(
        SampleTask(
            "Giám sát, phản biện xã hội theo kế hoạch năm",
            "front",
            by(2024, 10, 31),
            extent="2 cuộc giám sát, 1 hội nghị phản biện",
            measure="số kiến nghị được trả lời bằng văn bản",
            deliverable="thông báo kết quả từng cuộc",
            together=_ALL,
        ),
        SampleTask(
            "Đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền với MTTQ, "
            "các đoàn thể và Nhân dân",
            "committee",
            by(2024, 9, 30),
            extent="1 hội nghị cấp xã",
            measure="số ý kiến được trả lời tại chỗ và sau hội nghị",
            deliverable="thông báo kết luận, niêm yết ở các thôn",
            together=("front", *_ALL),
        ),
        SampleTask(
            "Tổ chức hội nghị tiếp xúc cử tri, đổi mới hình thức tiếp xúc cử tri",
            "front",
            regularly("trước và sau mỗi kỳ họp HĐND xã"),
            extent="có ít nhất 1 cuộc theo chuyên đề",
            measure="số cuộc, số kiến nghị tiếp nhận",
            deliverable="bản tổng hợp kiến nghị cử tri",
            together=("committee",),
        ),
        SampleTask(
            "Tiếp công dân và đôn đốc giải quyết kiến nghị của cử tri",
            "committee",
            regularly("thứ Năm hằng tuần"),
            extent="mọi kiến nghị thuộc thẩm quyền của xã",
            measure="tỷ lệ kiến nghị giải quyết xong",
            deliverable="sổ tiếp công dân; văn bản trả lời",
            together=("front",),
        ),
    ),
)
