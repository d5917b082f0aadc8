"""Units write definitions of their own: by whom, approved by whom, or refused why."""

import django.contrib.postgres.constraints
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0005_standing_in_locks"),
        ("indicators", "0002_catalogue"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="indicatorversion",
            name="indicator_has_one_definition_a_day",
        ),
        migrations.AddField(
            model_name="indicatorversion",
            name="approved_by_name",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="indicatorversion",
            name="organisation",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="directory.organisation",
            ),
        ),
        migrations.AddField(
            model_name="indicatorversion",
            name="refused_reason",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="indicatorversion",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="indicatorversion",
            name="written_by_name",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AlterField(
            model_name="indicator",
            name="code",
            field=models.CharField(max_length=16, unique=True, verbose_name="code"),
        ),
        migrations.AlterField(
            model_name="indicatorversion",
            name="state",
            field=models.CharField(
                choices=[
                    ("draft", "waiting for approval"),
                    ("active", "in use"),
                    ("retired", "no longer in use"),
                    ("refused", "not approved"),
                ],
                default="active",
                max_length=10,
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatorversion",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("state__in", ["active", "retired"])),
                expressions=[("indicator", "="), ("valid", "&&")],
                name="indicator_has_one_definition_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatorversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("approved_by_person_id", None), ("written_by_person_id", None)
                    ),
                    models.Q(
                        ("approved_by_person_id__isnull", False),
                        ("state__in", ["active", "retired"]),
                        ("written_by_person_id__isnull", False),
                    ),
                    models.Q(
                        ("approved_by_person_id", None),
                        ("state__in", ["draft", "refused"]),
                        ("written_by_person_id__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="definition_in_use_says_who_approved_it",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatorversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "refused"), _negated=True),
                    models.Q(("refused_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="definition_refused_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatorversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind__in", ["pct", "ratio"]),
                    models.Q(
                        models.Q(("over_time", "ros"), _negated=True),
                        models.Q(("over_places", "ros"), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="only_two_numbers_are_added_up_apart",
            ),
        ),
    ]
