"""A target names the definition by which it is measured; the plain list goes.

Targets of signed texts move as well, and only in the one column: what was signed stands
word for word in its fixed version. The trigger that freezes them is off while the owner
of the tables moves them, in this transaction, under the lock of the table.
"""

import django.db.models.deletion
from django.db import migrations, models

FREEZING = "programmes_target_freezes_with_its_programme"
# The definition in use on the first day of the programme.
TO_DEFINITIONS = """
    UPDATE programmes_target AS target SET indicator_version_id = definition.id
    FROM programmes_content content, programmes_programme programme,
         programmes_indicator plain, indicators_indicator indicator,
         indicators_indicatorversion definition
    WHERE content.id = target.content_id AND programme.id = content.programme_id
      AND plain.id = target.indicator_id AND indicator.code = plain.code
      AND definition.indicator_id = indicator.id
      AND definition.valid @> lower(programme.period);
"""
NONE_IS_LEFT = """
    DO $$ BEGIN
        IF EXISTS (
            SELECT 1 FROM programmes_target WHERE indicator_version_id IS NULL
        ) THEN RAISE EXCEPTION 'target_of_an_indicator_that_the_catalogue_lacks';
        END IF;
    END $$;
"""
TO_PLAIN = """
    INSERT INTO programmes_indicator (code, name, measured_in, rank)
    SELECT DISTINCT ON (indicator.code)
           indicator.code, definition.name, definition.measured_in, indicator.rank
    FROM programmes_target target
    JOIN indicators_indicatorversion definition
      ON definition.id = target.indicator_version_id
    JOIN indicators_indicator indicator ON indicator.id = definition.indicator_id
    ORDER BY indicator.code, definition.number;
    UPDATE programmes_target AS target SET indicator_id = plain.id
    FROM indicators_indicatorversion definition, indicators_indicator indicator,
         programmes_indicator plain
    WHERE definition.id = target.indicator_version_id
      AND indicator.id = definition.indicator_id AND plain.code = indicator.code;
"""
# What is still to be checked of foreign keys is checked before tables change again.
CHECKED = "SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED;"


def _unfrozen(*statements):
    return (
        f"ALTER TABLE programmes_target DISABLE TRIGGER {FREEZING};"
        + "".join(statements)
        + CHECKED
        + f"ALTER TABLE programmes_target ENABLE TRIGGER {FREEZING};"
    )


class Migration(migrations.Migration):
    dependencies = [
        ("indicators", "0002_catalogue"),
        ("programmes", "0013_said_at_conferences"),
    ]

    operations = [
        migrations.AddField(
            "target",
            "origin",
            models.CharField(
                choices=[
                    ("own", "set by the parties themselves"),
                    ("assigned", "assigned by a higher body"),
                ],
                default="own",
                max_length=10,
            ),
        ),
        migrations.AddField(
            "target",
            "assigned_by",
            models.CharField(
                blank=True, default="", max_length=200, verbose_name="assigned by"
            ),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            "target",
            models.CheckConstraint(
                condition=models.Q(
                    ("origin", "assigned"), models.Q(("assigned_by", ""), _negated=True)
                )
                | models.Q(("assigned_by", ""), ("origin", "own")),
                name="assigned_target_says_by_whom",
            ),
        ),
        migrations.AddField(
            "target",
            "indicator_version",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="targets",
                to="indicators.indicatorversion",
            ),
        ),
        migrations.AlterField(
            "target",
            "indicator",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                to="programmes.indicator",
            ),
        ),
        migrations.RunSQL(_unfrozen(TO_DEFINITIONS, NONE_IS_LEFT), _unfrozen(TO_PLAIN)),
        migrations.AlterField(
            "target",
            "indicator_version",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="targets",
                to="indicators.indicatorversion",
            ),
        ),
        migrations.RemoveField("target", "indicator"),
        migrations.DeleteModel("Indicator"),
    ]
