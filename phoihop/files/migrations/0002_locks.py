"""Rows of stored files are append-only, whoever asks."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations.base import Operation

from phoihop.foundation.triggers import append_only


class Migration(migrations.Migration):
    """Lock stored files."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("files", "0001_initial")]
    operations: ClassVar[list[Operation]] = [
        append_only("files_storedfile"),
    ]
