"""The journal is append-only, whoever asks."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations.base import Operation

from phoihop.foundation.triggers import append_only


class Migration(migrations.Migration):
    """Lock the journal."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("audit", "0001_initial")]
    operations: ClassVar[list[Operation]] = [append_only("audit_entry")]
