"""Earlier functions of triggers find tables where ours are, never a temporary one."""

from django.db import migrations

from phoihop.foundation.triggers import fixed_search_path


class Migration(migrations.Migration):
    dependencies = [("documents", "0005_review_kinds")]

    operations = [
        fixed_search_path(
            "documents_document_is_append_only",
            "documents_version_is_append_only",
            "documents_signature_is_append_only",
        ),
    ]
