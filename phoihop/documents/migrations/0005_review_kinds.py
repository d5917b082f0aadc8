"""The kinds of document that reviews and amendments bring."""

from typing import ClassVar

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

KINDS = (
    ("amendment", "Văn bản sửa đổi, bổ sung chương trình phối hợp", 12),
    ("review", "Bản tổng kết chương trình phối hợp", 14),
)


def enter(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Enter the rows; what is there already is brought up to date."""
    model = apps.get_model("documents", "DocumentKind")
    for code, name, rank in KINDS:
        model.objects.update_or_create(code=code, defaults={"name": name, "rank": rank})


class Migration(migrations.Migration):
    """Enter kinds of document."""

    dependencies: ClassVar[list[tuple[str, str]]] = [
        ("documents", "0004_signatory_person")
    ]
    operations: ClassVar[list[Operation]] = [
        migrations.RunPython(enter, migrations.RunPython.noop)
    ]
