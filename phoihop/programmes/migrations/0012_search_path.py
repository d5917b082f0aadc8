"""Earlier functions of triggers find tables where ours are, never a temporary one."""

from django.db import migrations

from phoihop.foundation.triggers import fixed_search_path


class Migration(migrations.Migration):
    dependencies = [("programmes", "0011_closing")]

    operations = [
        fixed_search_path(
            "programme_begins_as_a_draft",
            "programme_moves_by_the_table",
            "programme_head_freezes",
            "programme_is_never_deleted",
            "party_freezes_with_its_programme",
            "programmes_partymember_freezes_with_its_programme",
            "programmes_legalbasis_freezes_with_its_programme",
            "programmes_content_freezes_with_its_programme",
            "programmes_lineage_freezes_with_its_programme",
            "programmes_task_freezes_with_its_programme",
            "programmes_task_coordinating_freezes_with_its_programme",
            "programmes_target_freezes_with_its_programme",
            "programmes_signedcontent_is_append_only",
            "signed_content_is_copied_at_signing",
            "programmes_programme_leaves_no_programme_without_parties",
            "programmes_party_leaves_no_programme_without_parties",
            "comment_is_made_while_out",
            "consent_is_given_while_out",
            "programmes_consultationround_is_append_only",
            "comment_is_answered_once",
            "approval_is_only_withdrawn",
        ),
    ]
