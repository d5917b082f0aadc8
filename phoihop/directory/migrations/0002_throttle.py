"""The table in which sign-in counts wrong passwords: Django's database cache."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations.base import Operation

CREATE = """
CREATE TABLE directory_throttle (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE INDEX directory_throttle_expires ON directory_throttle (expires);
"""


class Migration(migrations.Migration):
    """Make the table of the throttle."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("directory", "0001_initial")]
    operations: ClassVar[list[Operation]] = [
        migrations.RunSQL(CREATE, "DROP TABLE directory_throttle")
    ]
