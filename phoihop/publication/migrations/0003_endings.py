"""That a thing has ended is kept beside what the public sees of it."""

from typing import ClassVar

import django.utils.timezone
from django.db import migrations, models
from django.db.migrations.operations.base import Operation

from phoihop.foundation.triggers import append_only

_KINDS = [
    ("closed", "closed after its review"),
    ("superseded", "replaced by another"),
    ("terminated", "terminated"),
]


class Migration(migrations.Migration):
    """Keep how things ended."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("publication", "0002_locks")]
    operations: ClassVar[list[Operation]] = [
        migrations.CreateModel(
            name="Ending",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "object_type",
                    models.CharField(max_length=80, verbose_name="kind of object"),
                ),
                (
                    "object_id",
                    models.BigIntegerField(verbose_name="number of the object"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=_KINDS, max_length=12, verbose_name="kind of end"
                    ),
                ),
                ("ended_on", models.DateField(verbose_name="ended on")),
                (
                    "replaced_by",
                    models.SlugField(
                        blank=True, max_length=60, verbose_name="replaced by"
                    ),
                ),
                (
                    "recorded_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="recorded at"
                    ),
                ),
            ],
            options={
                "verbose_name": "end of a thing",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("object_type", "object_id"),
                        name="ending_is_one_a_thing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["closed", "superseded", "terminated"])
                        ),
                        name="ending_is_of_a_known_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("replaced_by", ""), ("kind", "superseded"), _connector="OR"
                        ),
                        name="ending_by_replacement_alone_names_one",
                    ),
                ],
            },
        ),
        append_only("publication_ending"),
    ]
