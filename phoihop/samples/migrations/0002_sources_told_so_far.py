"""Until now nobody but the sample entered sources by the operator's command."""

from django.db import migrations

PROVINCE_CODE = "MH01"


def mark_what_was_told(apps, _schema_editor):
    """Mark the operator's sources of a database that carries the sample."""
    units = apps.get_model("directory", "AdminUnit").objects
    if not units.filter(code=PROVINCE_CODE).exists():
        return
    told = apps.get_model("sources", "Source").objects.filter(kept_by=None)
    mark = apps.get_model("samples", "SampleSource")
    mark.objects.bulk_create(mark(source=source) for source in told)


class Migration(migrations.Migration):
    dependencies = [
        ("samples", "0001_initial"),
        ("directory", "0001_initial"),
    ]

    operations = [
        migrations.RunPython(mark_what_was_told, migrations.RunPython.noop),
    ]
