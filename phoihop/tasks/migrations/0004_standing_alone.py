"""Where a task has no programme, a body speaks on its result and no party."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("programmes", "0013_said_at_conferences"),
        ("tasks", "0003_proof_locks"),
    ]

    operations = [
        migrations.AlterField(
            model_name="confirmation",
            name="party",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="programmes.party",
            ),
        ),
    ]
