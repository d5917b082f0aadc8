"""Keep the long columns of a card beside its row, so that reading many rows is short."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE search_indexcard SET (toast_tuple_target = 256)",
            "ALTER TABLE search_indexcard RESET (toast_tuple_target)",
        )
    ]
