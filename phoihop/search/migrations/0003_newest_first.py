"""Answer a question that very many cards answer from the newest down."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0005_standing_in_locks"),
        ("search", "0002_narrow_rows"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="indexcard",
            index=models.Index(
                fields=["face", "-day", "-id"], name="index_card_newest"
            ),
        ),
    ]
