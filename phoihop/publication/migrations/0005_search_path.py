"""Earlier functions of triggers find tables where ours are, never a temporary one."""

from django.db import migrations

from phoihop.foundation.triggers import fixed_search_path


class Migration(migrations.Migration):
    dependencies = [("publication", "0004_by_the_operator")]

    operations = [
        fixed_search_path(
            "publication_publication_is_kept",
        ),
    ]
