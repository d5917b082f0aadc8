"""Earlier functions of triggers find tables where ours are, never a temporary one."""

from django.db import migrations

from phoihop.foundation.triggers import fixed_search_path


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_locks")]

    operations = [
        fixed_search_path(
            "audit_entry_is_append_only",
        ),
    ]
