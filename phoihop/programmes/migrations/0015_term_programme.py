"""A programme of a year stands under one of several years, and its contents too."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("programmes", "0014_targets_by_definition")]

    operations = [
        migrations.AddField(
            model_name="programme",
            name="term_programme",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="yearly_programmes",
                to="programmes.programme",
            ),
        ),
        migrations.AddConstraint(
            model_name="programme",
            constraint=models.CheckConstraint(
                condition=models.Q(("term_programme", None))
                | ~models.Q(("term_programme", models.F("id"))),
                name="programme_does_not_stand_under_itself",
            ),
        ),
        migrations.AddField(
            model_name="content",
            name="term_content",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="served_by",
                to="programmes.content",
            ),
        ),
    ]
