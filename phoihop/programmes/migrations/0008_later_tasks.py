"""Tasks added after signing: they serve a content and are no part of its text."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("programmes", "0007_from_source")]

    operations = [
        migrations.AddField(
            model_name="task",
            name="serves",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="later_tasks",
                to="programmes.content",
            ),
        ),
        migrations.AddField(
            model_name="task", name="planned_on", field=models.DateField(null=True)
        ),
        migrations.AlterField(
            model_name="task",
            name="origin",
            field=models.CharField(
                choices=[
                    ("clause", "clause of a programme"),
                    ("later", "added after signing"),
                ],
                default="clause",
                max_length=20,
            ),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.CheckConstraint(
                condition=Q(content=None) | Q(serves=None),
                name="task_is_of_the_text_or_serves_it_later",
            ),
        ),
    ]
