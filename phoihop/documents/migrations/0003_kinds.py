"""The kinds of document that are used so far."""

from typing import ClassVar

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

KINDS = (
    ("programme_text", "Văn bản chương trình phối hợp"),
    ("termination", "Văn bản chấm dứt chương trình phối hợp"),
    ("other", "Văn bản khác"),
)
_STEP = 10


def enter(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Enter the rows; what is there already is brought up to date."""
    model = apps.get_model("documents", "DocumentKind")
    for rank, (code, name) in enumerate(KINDS, start=1):
        model.objects.update_or_create(
            code=code, defaults={"name": name, "rank": rank * _STEP}
        )


class Migration(migrations.Migration):
    """Enter kinds of document."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("documents", "0002_locks")]
    operations: ClassVar[list[Operation]] = [
        migrations.RunPython(enter, migrations.RunPython.noop)
    ]
