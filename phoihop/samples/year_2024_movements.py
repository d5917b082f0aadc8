"""The movements and campaigns of 2024, each name exactly as it was printed."""

from phoihop.samples.outlines import SampleContent, SampleTask, by, regularly
from phoihop.samples.year_2024_welfare import WELFARE

_ALL = ("women", "farmers", "youth", "veterans")

_OFFICES = (
    SampleContent(
        title="Đổi mới, nâng cao chất lượng, hiệu quả các phong trào thi đua yêu nước",
        field="TD",
        text="Lồng ghép phong trào của từng tổ chức, không mở phong trào trùng nhau.",
        tasks=(
            SampleTask(
                "Rà soát, ghép các phong trào trùng nội dung vào một kế hoạch chung",
                "front",
                by(2024, 3, 31),
                extent="các phong trào đang có ở xã",
                measure="số phong trào trước và sau khi ghép",
                deliverable="kế hoạch thi đua chung năm 2024",
                together=("committee", *_ALL),
            ),
        ),
    ),
    SampleContent(
        title="Thi đua thực hiện văn hóa công sở và nơi công cộng",
        field="CC",
        tasks=(
            SampleTask(
                "Niêm yết và giữ đúng quy tắc ứng xử ở trụ sở, nhà văn hóa, chợ",
                "committee",
                by(2024, 4, 30),
                extent="trụ sở xã, 10 nhà văn hóa thôn, chợ An Phú",
                measure="số nơi niêm yết; số phản ánh của dân",
                deliverable="biên bản kiểm tra từng nơi",
                together=("front",),
            ),
        ),
    ),
    SampleContent(
        title="Đẩy mạnh cải cách hành chính",
        field="CC",
        tasks=(
            SampleTask(
                "Trả kết quả thủ tục hành chính đúng hẹn, hướng dẫn nộp qua mạng",
                "committee",
                regularly("hằng tháng"),
                extent="mọi thủ tục ở bộ phận một cửa",
                measure="tỷ lệ hồ sơ đúng hẹn",
                deliverable="bảng theo dõi niêm yết tại bộ phận một cửa",
                together=("youth",),
            ),
        ),
    ),
    SampleContent(
        title=(
            "Xây dựng hệ thống chính trị gắn với “Học tập và làm theo tư tưởng, đạo "
            "đức, phong cách Hồ Chí Minh”"
        ),
        field="TO",
        text="Theo Chỉ thị số 05-CT/TW của Bộ Chính trị.",
        tasks=(
            SampleTask(
                "Mỗi cơ quan, tổ chức đăng ký một việc làm theo Bác",
                "front",
                by(2024, 5, 19),
                extent="6/6 cơ quan, tổ chức của xã",
                measure="số việc đăng ký và số việc làm xong",
                deliverable="bản đăng ký và bản tự nhận xét cuối năm",
                together=("committee", *_ALL),
            ),
        ),
    ),
)

_MOVEMENTS = (
    SampleContent(
        title="Phong trào “Người tốt, việc tốt”",
        field="TD",
        tasks=(
            SampleTask(
                "Giới thiệu gương người tốt, việc tốt ở thôn, biểu dương ở xã",
                "front",
                regularly("hằng quý"),
                extent="mỗi thôn ít nhất 1 gương mỗi quý",
                measure="số gương được biểu dương",
                deliverable="danh sách và bài viết phát trên đài truyền thanh",
                together=_ALL,
            ),
        ),
    ),
    SampleContent(
        title="Phong trào “Vì an toàn thực phẩm”",
        field="TD",
        tasks=(
            SampleTask(
                "Ký cam kết và kiểm tra hộ chế biến, kinh doanh thực phẩm",
                "committee",
                by(2024, 6, 30),
                extent="48 hộ",
                measure="tỷ lệ hộ giữ đúng cam kết",
                deliverable="bản cam kết, biên bản kiểm tra",
                together=("women", "farmers"),
            ),
        ),
    ),
    SampleContent(
        title="Phong trào “Toàn dân tham gia phòng chống tham nhũng”",
        field="TD",
        tasks=(
            SampleTask(
                "Công khai thu, chi các khoản dân đóng góp ở từng thôn",
                "front",
                regularly("sáu tháng một lần"),
                extent="10/10 thôn",
                measure="số thôn công khai đúng hạn",
                deliverable="bảng công khai niêm yết ở nhà văn hóa",
                together=("committee", "veterans"),
            ),
        ),
    ),
    SampleContent(
        title="Phong trào “Toàn dân bảo vệ an ninh Tổ quốc”",
        field="QP",
        tasks=(
            SampleTask(
                "Tổ chức Ngày hội và duy trì tổ tự quản về an ninh trật tự",
                "committee",
                by(2024, 8, 19),
                extent="10/10 thôn",
                measure="số tổ tự quản hoạt động đều",
                deliverable="báo cáo của công an xã, có xác nhận của MTTQ",
                together=("front", "veterans", "youth"),
            ),
        ),
    ),
    SampleContent(
        title="Phong trào “Đoàn kết sáng tạo”",
        field="TD",
        tasks=(
            SampleTask(
                "Vận động, giới thiệu cách làm hay trong sản xuất và công tác",
                "front",
                by(2024, 10, 15),
                extent="ít nhất 6 cách làm hay",
                measure="số cách làm được áp dụng",
                deliverable="hồ sơ từng cách làm gửi huyện",
                together=_ALL,
            ),
        ),
    ),
)

_CAMPAIGNS = (
    SampleContent(
        title=(
            "Cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn "
            "minh” gắn với Cuộc vận động Ba sạch"
        ),
        field="KT",
        tasks=(
            SampleTask(
                "Vận động hiến đất, góp công làm đường và nhà văn hóa thôn",
                "front",
                by(2024, 11, 30),
                extent="3,2 km đường thôn",
                measure="số km xong; diện tích đất, ngày công",
                deliverable="hồ sơ nghiệm thu có đại diện thôn",
                together=("committee", *_ALL),
            ),
            SampleTask(
                "Cuộc vận động Ba sạch: sạch nhà, sạch bếp, sạch ngõ",
                "women",
                regularly("sáng thứ Bảy hằng tuần"),
                extent="100 % chi hội",
                measure="tỷ lệ hộ đạt ba sạch",
                deliverable="bảng chấm của từng chi hội",
                together=("front", "youth"),
            ),
        ),
    ),
    SampleContent(
        title="Cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam”",
        field="TD",
        tasks=(
            SampleTask(
                "Mở phiên chợ hàng Việt, giới thiệu nông sản của xã",
                "front",
                by(2024, 9, 2),
                extent="1 phiên chợ",
                measure="số gian hàng, số người đến",
                deliverable="báo cáo kết quả phiên chợ",
                together=("committee", "women", "farmers"),
            ),
        ),
    ),
)

_GATHERINGS = (
    SampleContent(
        title=("Hội nghị đại biểu Nhân dân bàn việc xây dựng văn hóa ở cơ sở năm 2024"),
        field="DC",
        tasks=(
            SampleTask(
                "Tổ chức hội nghị ở thôn, rồi ở xã",
                "front",
                by(2024, 5, 31),
                extent="10/10 thôn và 1 hội nghị cấp xã",
                measure="số việc dân bàn và quyết định",
                deliverable="nghị quyết của hội nghị",
                together=("committee", *_ALL),
            ),
        ),
    ),
    SampleContent(
        title="Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư",
        field="DK",
        tasks=(
            SampleTask(
                "Tổ chức Ngày hội Đại đoàn kết toàn dân tộc",
                "front",
                by(2024, 11, 18),
                extent="10/10 khu dân cư",
                measure="số khu dân cư tổ chức đủ phần lễ và phần hội",
                deliverable="ảnh và báo cáo của ban công tác Mặt trận",
                together=("committee", *_ALL),
            ),
            SampleTask(
                "Hoạt động chào mừng kỷ niệm ngày truyền thống của MTTQ và các tổ "
                "chức chính trị - xã hội",
                "front",
                regularly("theo ngày truyền thống của từng tổ chức"),
                extent="5 tổ chức",
                measure="số hoạt động, số người tham gia",
                deliverable="kế hoạch và báo cáo của từng tổ chức",
                together=_ALL,
            ),
        ),
    ),
)

MOVEMENTS = SampleContent(
    title="Đẩy mạnh phong trào thi đua yêu nước, các cuộc vận động",
    field="TD",
    text=(
        "Đổi mới phong trào của cấp ủy, chính quyền, MTTQ và các tổ chức; kết hợp, "
        "lồng ghép để cả hệ thống chính trị và Nhân dân cùng làm."
    ),
    parts=(*_OFFICES, *_MOVEMENTS, *_CAMPAIGNS, *_GATHERINGS, *WELFARE),
)
