"""The same for a question that is narrowed to one kind."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0005_standing_in_locks"),
        ("search", "0003_newest_first"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="indexcard",
            index=models.Index(
                fields=["face", "kind", "-day", "-id"],
                name="index_card_newest_of_kind",
            ),
        ),
    ]
