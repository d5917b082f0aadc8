"""Tasks said at a conference: who gives them out, who watches, what words they keep."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0005_standing_in_locks"),
        ("programmes", "0012_search_path"),
    ]

    operations = [
        migrations.AddField(
            model_name="task",
            name="assigning_body",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="tasks_to_give",
                to="directory.organisation",
            ),
        ),
        migrations.AddField(
            model_name="task",
            name="supervisor",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="watched_tasks",
                to="directory.organisation",
            ),
        ),
        migrations.AlterField(
            model_name="task",
            name="origin",
            field=models.CharField(
                choices=[
                    ("clause", "clause of a programme"),
                    ("later", "added after signing"),
                    ("conclusion", "conclusion of a conference"),
                    ("directive", "directive speech"),
                ],
                default="clause",
                max_length=20,
            ),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(
                condition=models.Q(("origin__in", ["conclusion", "directive"])),
                fields=["assigning_body"],
                name="task_to_give_out",
            ),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("origin__in", ["conclusion", "directive"]), _negated=True
                    ),
                    models.Q(
                        ("content", None),
                        ("lead__isnull", False),
                        ("planned_on__isnull", False),
                        ("assigning_body__isnull", False),
                        models.Q(("origin_text", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="task_said_at_a_conference_has_its_words_and_bodies",
            ),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("origin__in", ["conclusion", "directive"]), _negated=True
                    ),
                    models.Q(("due_kind", "none"), _negated=True),
                    models.Q(("no_due_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="task_said_at_a_conference_is_due_or_says_why_not",
            ),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("supervisor", None),
                    models.Q(
                        models.Q(("supervisor", models.F("lead")), _negated=True),
                        ("assigning_body__isnull", False),
                        models.Q(
                            ("supervisor", models.F("assigning_body")), _negated=True
                        ),
                    ),
                    _connector="OR",
                ),
                name="task_is_watched_by_another_body",
            ),
        ),
    ]
