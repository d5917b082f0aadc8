"""What a source tells item by item freezes with the source."""

from importlib import import_module

from django.db import migrations

# A migration's own module begins with a digit, so no import statement can name it.
locks = import_module("phoihop.conferences.migrations.0002_locks")


class Migration(migrations.Migration):
    dependencies = [("conferences", "0008_told_items")]

    operations = [locks.frozen("conferences_tolditem")]
