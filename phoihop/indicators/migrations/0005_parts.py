"""Definitions say how figures are broken down, and what a balance is made of."""

import django.contrib.postgres.fields
from django.db import migrations, models

# What the catalogue itself says of them: counted by kinds, which add up to the whole.
PARTS = {
    "F01": ["định kỳ", "chuyên đề", "nhóm đối tượng", "ngoài đơn vị", "trực tuyến"],
    "G04": ["khiếu nại", "tố cáo", "kiến nghị, phản ánh"],
}
BALANCES = {"D05": "D01 + D02 - D04"}


def _say(apps, schema_editor):
    versions = apps.get_model("indicators", "IndicatorVersion").objects
    common = versions.filter(indicator__unit=None)
    for code, parts in PARTS.items():
        found = common.filter(indicator__code=code)
        found.update(parts=parts, parts_rule="exact")
    for code, balance in BALANCES.items():
        common.filter(indicator__code=code).update(balance=balance)


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0005_standing_in_locks"),
        ("indicators", "0004_locks"),
    ]

    operations = [
        migrations.AddField(
            model_name="indicatorversion",
            name="balance",
            field=models.CharField(blank=True, max_length=100),
        ),
        migrations.AddField(
            model_name="indicatorversion",
            name="parts",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=100),
                blank=True,
                default=list,
                size=None,
                verbose_name="broken down into",
            ),
        ),
        migrations.AddField(
            model_name="indicatorversion",
            name="parts_rule",
            field=models.CharField(
                blank=True,
                choices=[
                    ("exact", "the parts add up to the whole"),
                    ("overlap", "the parts may overlap"),
                ],
                max_length=10,
                verbose_name="the parts together",
            ),
        ),
        migrations.RunPython(_say, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="indicatorversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("parts", []), ("parts_rule", "")),
                    models.Q(
                        ("parts__len__gte", 2),
                        models.Q(("parts_rule", ""), _negated=True),
                        ("kind__in", ["count", "money", "stock"]),
                    ),
                    _connector="OR",
                ),
                name="definition_with_parts_says_whether_they_add_up",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatorversion",
            constraint=models.CheckConstraint(
                condition=models.Q(("balance", ""), ("kind", "money"), _connector="OR"),
                name="balance_is_of_money",
            ),
        ),
    ]
