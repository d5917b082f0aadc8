"""The usual kinds of organisation and positions of a commune."""

from typing import ClassVar

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

ORGANISATION_KINDS = (
    ("party_committee", "Đảng ủy"),
    ("peoples_council", "Hội đồng nhân dân (Thường trực)"),
    ("peoples_committee", "Ủy ban nhân dân"),
    ("fatherland_front", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ("trade_union", "Công đoàn"),
    ("farmers_union", "Hội Nông dân"),
    ("youth_union", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
    ("womens_union", "Hội Liên hiệp Phụ nữ"),
    ("veterans", "Hội Cựu chiến binh"),
    ("office", "Văn phòng"),
    ("division", "Phòng chuyên môn"),
    ("agency", "Cơ quan, đơn vị khác của Nhà nước"),
    ("other", "Tổ chức khác"),
)
POSITIONS = (
    ("secretary", "Bí thư"),
    ("standing_deputy_secretary", "Phó Bí thư Thường trực"),
    ("deputy_secretary", "Phó Bí thư"),
    ("chair", "Chủ tịch"),
    ("standing_vice_chair", "Phó Chủ tịch Thường trực"),
    ("vice_chair", "Phó Chủ tịch"),
    ("committee_member", "Ủy viên"),
    ("office_chief", "Chánh Văn phòng"),
    ("deputy_office_chief", "Phó Chánh Văn phòng"),
    ("division_head", "Trưởng phòng"),
    ("deputy_division_head", "Phó Trưởng phòng"),
    ("coordinator", "Thư ký tổng hợp"),
    ("specialist", "Chuyên viên"),
    ("accountant", "Kế toán"),
    ("clerk", "Văn thư"),
    ("other", "Chức danh khác"),
)
_STEP = 10


def enter(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Enter the rows; what is there already is brought up to date."""
    tables = (("OrganisationKind", ORGANISATION_KINDS), ("Position", POSITIONS))
    for model_name, rows in tables:
        model = apps.get_model("directory", model_name)
        for rank, (code, name) in enumerate(rows, start=1):
            model.objects.update_or_create(
                code=code, defaults={"name": name, "rank": rank * _STEP}
            )


class Migration(migrations.Migration):
    """Enter kinds and positions."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("directory", "0002_throttle")]
    operations: ClassVar[list[Operation]] = [
        migrations.RunPython(enter, migrations.RunPython.noop)
    ]
