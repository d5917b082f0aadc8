"""Documents, their texts and signatures never change, whoever asks."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations.base import Operation

from phoihop.foundation.triggers import append_only


class Migration(migrations.Migration):
    """Lock documents."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("documents", "0001_initial")]
    operations: ClassVar[list[Operation]] = [
        append_only("documents_document"),
        append_only("documents_version"),
        append_only("documents_signature"),
    ]
