"""A value may be broken down into the parts that its definition names."""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("figures", "0005_public_reasons"),
    ]

    operations = [
        migrations.AddField(
            model_name="correctionrequest",
            name="parts",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.DecimalField(decimal_places=4, max_digits=18),
                default=list,
                size=None,
                verbose_name="broken down",
            ),
        ),
        migrations.AddField(
            model_name="measurementrevision",
            name="parts",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.DecimalField(decimal_places=4, max_digits=18),
                default=list,
                size=None,
                verbose_name="broken down",
            ),
        ),
    ]
