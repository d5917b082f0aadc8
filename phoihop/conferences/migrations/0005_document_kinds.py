"""The kinds of document that conferences bring."""

from typing import ClassVar

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

KINDS = (
    ("minutes", "Biên bản hội nghị", 16),
    ("conclusion_notice", "Thông báo kết luận", 18),
    ("conference_summary", "Tóm tắt hội nghị để công bố", 20),
)


def enter(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Enter the rows; what is there already is brought up to date."""
    model = apps.get_model("documents", "DocumentKind")
    for code, name, rank in KINDS:
        model.objects.update_or_create(code=code, defaults={"name": name, "rank": rank})


class Migration(migrations.Migration):
    """Enter kinds of document."""

    dependencies: ClassVar[list[tuple[str, str]]] = [
        ("conferences", "0004_life_locks"),
        ("documents", "0006_search_path"),
    ]
    operations: ClassVar[list[Operation]] = [
        migrations.RunPython(enter, migrations.RunPython.noop)
    ]
