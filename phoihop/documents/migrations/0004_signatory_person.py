"""A signature says who in the directory gave it, and another person records it."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations.base import Operation


class Migration(migrations.Migration):
    """Add the person to the printed name."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("documents", "0003_kinds")]
    operations: ClassVar[list[Operation]] = [
        migrations.AddField(
            model_name="signature",
            name="signatory_person_id",
            field=models.BigIntegerField(null=True, verbose_name="person who signed"),
        ),
        migrations.AddConstraint(
            model_name="signature",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("signatory_person_id", None),
                    models.Q(
                        ("signatory_person_id", models.F("recorded_by_person_id")),
                        _negated=True,
                    ),
                    _connector="OR",
                ),
                name="signature_is_recorded_by_another_person",
            ),
        ),
    ]
