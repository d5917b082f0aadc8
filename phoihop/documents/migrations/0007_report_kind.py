"""The kind of document that reports of organisations bring."""

from typing import ClassVar

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation


def enter(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Enter the row; what is there already is brought up to date."""
    model = apps.get_model("documents", "DocumentKind")
    defaults = {"name": "Báo cáo kết quả phối hợp", "rank": 16}
    model.objects.update_or_create(code="report", defaults=defaults)


class Migration(migrations.Migration):
    """Enter a kind of document."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("documents", "0006_search_path")]
    operations: ClassVar[list[Operation]] = [
        migrations.RunPython(enter, migrations.RunPython.noop)
    ]
