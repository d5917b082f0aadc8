"""The poor, the funds and relief in 2024, each name exactly as it was printed."""

from phoihop.samples.outlines import IN_PERIOD, SampleContent, SampleTask, by, when

_ALL = ("women", "farmers", "youth", "veterans")

WELFARE = (
    SampleContent(
        title="Phong trào thi đua “Vì người nghèo, không để ai bị bỏ lại phía sau”",
        field="AS",
        tasks=(
            SampleTask(
                "Phân công đảng viên, hội viên giúp từng hộ nghèo",
                "front",
                by(2024, 3, 15),
                extent="31/31 hộ nghèo",
                measure="số hộ có người giúp cụ thể",
                deliverable="danh sách phân công, sổ theo dõi",
                together=_ALL,
            ),
        ),
    ),
    SampleContent(
        title="Tuyên truyền, vận động ủng hộ các quỹ",
        field="AS",
        text="Mỗi quỹ một sổ riêng, công khai ở thôn sau từng đợt.",
        tasks=(
            SampleTask(
                "Quỹ “Vì biển, đảo Việt Nam”",
                "front",
                by(2024, 6, 30),
                extent="cơ quan, trường học và hộ tự nguyện",
                measure="số tiền đã nộp về huyện",
                deliverable="giấy nộp tiền, danh sách công khai",
                together=("youth",),
            ),
            SampleTask(
                "Quỹ “Vì người nghèo”",
                "front",
                by(2024, 11, 18),
                extent="ít nhất 85 triệu đồng",
                measure="số tiền vận động được",
                deliverable="sổ thu, chi công khai từng thôn",
                together=("committee", *_ALL),
            ),
            SampleTask(
                "Quỹ nhân đạo từ thiện",
                "women",
                by(2024, 5, 31),
                extent="các chi hội và nhà hảo tâm",
                measure="số tiền, số người được giúp",
                deliverable="danh sách người nhận có ký nhận",
                together=("front",),
            ),
            SampleTask(
                "Quỹ đền ơn đáp nghĩa",
                "committee",
                by(2024, 7, 27),
                extent="mức vận động theo hướng dẫn của huyện",
                measure="số tiền thu được so với kế hoạch",
                deliverable="sổ thu, danh sách gia đình được thăm",
                together=("front", "veterans", "youth"),
            ),
        ),
    ),
    SampleContent(
        title="Giúp đỡ gia đình khó khăn, người yếu thế; giảm nghèo bền vững",
        field="AS",
        tasks=(
            SampleTask(
                "Xây nhà đại đoàn kết cho hộ nghèo, hộ cận nghèo, hộ khó khăn về nhà ở",
                "front",
                by(2024, 11, 18),
                extent="3 căn",
                measure="số căn bàn giao",
                deliverable="biên bản bàn giao từng căn",
                together=("committee", "veterans", "youth"),
            ),
            SampleTask(
                "Hỗ trợ sinh kế, sản xuất, học tập",
                "farmers",
                by(2024, 10, 31),
                extent="12 hộ, 20 học sinh",
                measure="số hộ có thu nhập tăng; số học sinh được giúp",
                deliverable="sổ theo dõi từng hộ, danh sách học sinh",
                together=("front", "women", "youth"),
            ),
            SampleTask(
                "Rà soát hộ nghèo, giữ không để có hộ tái nghèo, tái cận nghèo",
                "committee",
                IN_PERIOD,
                extent="không có hộ tái nghèo, tái cận nghèo",
                measure="số hộ tái nghèo, tái cận nghèo",
                deliverable="kết quả rà soát cuối năm, niêm yết ở thôn",
                together=("front",),
            ),
        ),
    ),
    SampleContent(
        title="Cứu trợ khi xảy ra thiên tai, dịch bệnh, sự cố nghiêm trọng",
        field="AS",
        tasks=(
            SampleTask(
                "Kêu gọi, tiếp nhận và trao hàng cứu trợ đúng người",
                "front",
                when("trong 48 giờ sau khi xảy ra thiên tai, dịch bệnh, sự cố"),
                extent="mọi hộ bị thiệt hại",
                measure="số hộ nhận được cứu trợ trong hạn",
                deliverable="danh sách ký nhận, công khai ở thôn",
                together=("committee", *_ALL),
            ),
        ),
    ),
)
