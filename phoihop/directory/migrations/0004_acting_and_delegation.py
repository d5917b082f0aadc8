"""Acting in a vacant post, delegations, and when a device was removed."""

from typing import ClassVar

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.operations.base import Operation

ACTING: list[Operation] = [
    migrations.AddField(
        model_name="account",
        name="device_removed_at",
        field=models.DateTimeField(null=True),
    ),
    migrations.CreateModel(
        name="Acting",
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
                "period",
                django.contrib.postgres.fields.ranges.DateRangeField(
                    verbose_name="acted"
                ),
            ),
            ("decision", models.CharField(max_length=300, verbose_name="decision")),
            (
                "is_withdrawn",
                models.BooleanField(
                    default=False, verbose_name="taken back before it began"
                ),
            ),
            ("version", models.PositiveIntegerField(default=1)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="actings",
                    to="directory.person",
                ),
            ),
            (
                "post",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="actings",
                    to="directory.post",
                ),
            ),
        ],
        options={
            "verbose_name": "acting",
        },
    ),
    migrations.AddConstraint(
        model_name="acting",
        constraint=django.contrib.postgres.constraints.ExclusionConstraint(
            condition=models.Q(("is_withdrawn", False)),
            expressions=[("post", "="), ("period", "&&")],
            name="acting_post_has_one_a_day",
        ),
    ),
    migrations.AddConstraint(
        model_name="acting",
        constraint=models.CheckConstraint(
            condition=models.Q(("period__isempty", False)),
            name="acting_period_is_not_empty",
        ),
    ),
    migrations.AddConstraint(
        model_name="acting",
        constraint=models.CheckConstraint(
            condition=models.Q(("period__startswith__isnull", False)),
            name="acting_has_a_first_day",
        ),
    ),
    migrations.AddConstraint(
        model_name="acting",
        constraint=models.CheckConstraint(
            condition=models.Q(("decision", ""), _negated=True),
            name="acting_has_a_decision",
        ),
    ),
]
DELEGATION: list[Operation] = [
    migrations.CreateModel(
        name="Delegation",
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
            ("matter", models.TextField(verbose_name="matter")),
            ("document", models.CharField(max_length=300, verbose_name="document")),
            (
                "period",
                django.contrib.postgres.fields.ranges.DateRangeField(
                    verbose_name="runs"
                ),
            ),
            (
                "is_withdrawn",
                models.BooleanField(
                    default=False, verbose_name="taken back before it began"
                ),
            ),
            ("version", models.PositiveIntegerField(default=1)),
            (
                "acting",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="delegations",
                    to="directory.acting",
                ),
            ),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="delegations",
                    to="directory.person",
                ),
            ),
            (
                "tenure",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="delegations",
                    to="directory.tenure",
                ),
            ),
        ],
        options={
            "verbose_name": "delegation",
        },
    ),
    migrations.AddConstraint(
        model_name="delegation",
        constraint=models.CheckConstraint(
            condition=models.Q(
                models.Q(("acting__isnull", False), ("tenure", None)),
                models.Q(("acting", None), ("tenure__isnull", False)),
                _connector="OR",
            ),
            name="delegation_has_one_giver",
        ),
    ),
    migrations.AddConstraint(
        model_name="delegation",
        constraint=models.CheckConstraint(
            condition=models.Q(("period__isempty", False)),
            name="delegation_period_is_not_empty",
        ),
    ),
    migrations.AddConstraint(
        model_name="delegation",
        constraint=models.CheckConstraint(
            condition=models.Q(
                ("period__endswith__isnull", False),
                ("period__startswith__isnull", False),
            ),
            name="delegation_has_both_ends",
        ),
    ),
    migrations.AddConstraint(
        model_name="delegation",
        constraint=models.CheckConstraint(
            condition=models.Q(
                models.Q(("matter", ""), _negated=True),
                models.Q(("document", ""), _negated=True),
            ),
            name="delegation_says_what_and_by_which_document",
        ),
    ),
]


class Migration(migrations.Migration):
    """Make the tables."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("directory", "0003_kinds")]
    operations: ClassVar[list[Operation]] = [*ACTING, *DELEGATION]
