"""Kinds of programmes, fields and plain indicators, as data (domain.md 2.2, 2.6, 3.4)."""

from django.db import migrations

KINDS = (
    ("annual_programme", "Chương trình phối hợp công tác năm"),
    ("regulation", "Quy chế phối hợp công tác"),
    ("thematic_programme", "Chương trình phối hợp chuyên đề"),
    ("joint_action", "Chương trình phối hợp và thống nhất hành động"),
    ("emulation_pledge", "Giao ước thi đua"),
    ("joint_plan", "Kế hoạch liên tịch"),
)
FIELDS = (
    ("TT", "Tuyên truyền, vận động, phổ biến pháp luật"),
    ("DK", "Xây dựng khối đại đoàn kết; dân tộc, tôn giáo"),
    ("KT", "Phát triển kinh tế - xã hội, nông thôn mới, giảm nghèo"),
    ("AS", "An sinh xã hội, các quỹ, nhà Đại đoàn kết, cứu trợ"),
    ("TD", "Phong trào thi đua, cuộc vận động"),
    ("GS", "Giám sát, phản biện xã hội, góp ý xây dựng Đảng, chính quyền"),
    ("CT", "Tiếp xúc cử tri, kiến nghị cử tri"),
    ("TC", "Tiếp công dân, đơn thư, đối thoại"),
    ("DC", "Dân chủ ở cơ sở, hòa giải ở cơ sở"),
    ("QP", "Quốc phòng, an ninh, trật tự, phòng cháy"),
    ("CC", "Cải cách hành chính, chuyển đổi số, văn hóa công sở"),
    ("BC", "Bầu cử, kỳ họp Hội đồng nhân dân, xây dựng văn bản"),
    ("TO", "Tổ chức bộ máy, cán bộ, đoàn viên, hội viên"),
    ("DN", "Đối ngoại nhân dân"),
)
INDICATORS = (
    ("B01", "Hội nghị, buổi tuyên truyền", "cuộc"),
    ("B02", "Lượt người tham dự", "lượt"),
    ("B03", "Tin, bài, chuyên mục đăng, phát", "tin bài"),
    ("B07", "Lớp tập huấn, bồi dưỡng", "lớp"),
    ("C01", "Tỷ lệ hộ nghèo", "%"),
    ("C02", "Số hộ nghèo", "hộ"),
    ("C04", "Hộ thoát nghèo trong kỳ", "hộ"),
    ("C05", "Hộ tái nghèo, phát sinh mới", "hộ"),
    ("C09", "Khu dân cư nông thôn mới kiểu mẫu", "khu dân cư"),
    ("C13", "Tỷ lệ dân số tham gia bảo hiểm y tế", "%"),
    ("C14", "Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng", "%"),
    ("C15", "Sản phẩm OCOP được công nhận còn hiệu lực", "sản phẩm"),
    ("D02", "Quỹ “Vì người nghèo” vận động được", "đồng"),
    ("D12", "Nhà Đại đoàn kết bàn giao", "căn"),
    ("D13", "Nhà sửa chữa", "căn"),
    ("D16", "Mô hình sinh kế hỗ trợ", "mô hình"),
    ("E01", "Khu dân cư tổ chức Ngày hội Đại đoàn kết", "khu dân cư"),
    ("E02", "Hộ đạt Gia đình văn hóa", "%"),
    ("F01", "Cuộc tiếp xúc cử tri", "cuộc"),
    ("F07", "Kiến nghị đã trả lời", "%"),
    ("H01", "Cuộc giám sát", "cuộc"),
    ("H08", "Hội nghị phản biện xã hội", "cuộc"),
)


def _fill(apps, schema_editor):
    for name, rows in (("ProgrammeKind", KINDS), ("Field", FIELDS)):
        model = apps.get_model("programmes", name)
        for rank, (code, words) in enumerate(rows, start=1):
            model.objects.update_or_create(
                code=code, defaults={"name": words, "rank": rank}
            )
    indicator = apps.get_model("programmes", "Indicator")
    for rank, (code, words, measured_in) in enumerate(INDICATORS, start=1):
        indicator.objects.update_or_create(
            code=code,
            defaults={"name": words, "measured_in": measured_in, "rank": rank},
        )


class Migration(migrations.Migration):
    dependencies = [("programmes", "0002_locks")]

    operations = [migrations.RunPython(_fill, migrations.RunPython.noop)]
