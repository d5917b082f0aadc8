"""What the operator has entered may be shown by the operator."""

import django.db.models.deletion
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0005_standing_in_locks"),
        ("documents", "0004_signatory_person"),
        ("publication", "0003_endings"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="publication",
            name="publication_is_not_by_its_author",
        ),
        migrations.AddField(
            model_name="publication",
            name="is_from_operator",
            field=models.BooleanField(
                default=False, verbose_name="entered by the operator"
            ),
        ),
        migrations.AlterField(
            model_name="publication",
            name="published_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="publications",
                to="directory.person",
            ),
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("author_person_ids__len__gte", 1),
                        ("is_from_operator", True),
                        _connector="OR",
                    ),
                    django.db.models.lookups.IsNull(
                        models.Func(
                            models.F("author_person_ids"),
                            models.F("published_by"),
                            function="array_position",
                            output_field=models.IntegerField(),
                        ),
                        True,
                    ),
                ),
                name="publication_is_not_by_its_author",
            ),
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("published_by__isnull", False),
                    ("is_from_operator", True),
                    _connector="OR",
                ),
                name="publication_without_publisher_is_the_operators",
            ),
        ),
    ]
