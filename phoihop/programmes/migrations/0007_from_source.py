"""A programme told by a source: nobody drafted it here, and it freezes when shown."""

import django.db.models.deletion
from django.db import migrations, models

from phoihop.foundation.triggers import Trigger, refusal

# What the public reads of a source never changes; a programme made here has none.
IS_FIXED = """EXISTS (
    SELECT 1 FROM sources_source s JOIN programmes_programme p ON p.source_id = s.id
    WHERE p.id = {programme} AND s.fixed_at IS NOT NULL
)"""
RETURN = "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;"


def _frozen(table):
    """Freeze the rows of a table with the source that tells their programme."""
    no = refusal("source_programme_is_fixed_while_published")
    old = IS_FIXED.format(programme="OLD.programme_id")
    new = IS_FIXED.format(programme="NEW.programme_id")
    body = f"""
        IF TG_OP <> 'INSERT' THEN IF {old} THEN {no} END IF; END IF;
        IF TG_OP <> 'DELETE' THEN IF {new} THEN {no} END IF; END IF;
        {RETURN}
    """
    return Trigger(
        name=f"{table}_freezes_with_its_source",
        table=table,
        event="BEFORE INSERT OR UPDATE OR DELETE",
        body=body,
    )


PROGRAMME = f"""
    IF NEW.source_id IS DISTINCT FROM OLD.source_id THEN
        {refusal("programme_keeps_its_source")}
    END IF;
    IF EXISTS (
        SELECT 1 FROM sources_source
        WHERE id = OLD.source_id AND fixed_at IS NOT NULL
    ) THEN {refusal("source_programme_is_fixed_while_published")}
    END IF;
    RETURN NEW;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0005_standing_in_locks"),
        ("documents", "0004_signatory_person"),
        ("files", "0002_locks"),
        ("programmes", "0006_comment_deadline"),
        ("sources", "0002_locks"),
    ]

    operations = [
        migrations.AddField(
            model_name="programme",
            name="source",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="programmes",
                to="sources.source",
            ),
        ),
        migrations.AlterField(
            model_name="programme",
            name="created_by_person_id",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AlterField(
            model_name="programme",
            name="drafting_organisation",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="drafted_programmes",
                to="directory.organisation",
            ),
        ),
        migrations.AddConstraint(
            model_name="programme",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("origin", "source"),
                    models.Q(
                        ("created_by_person_id__isnull", False),
                        ("drafting_organisation__isnull", False),
                        ("source", None),
                    ),
                    _connector="OR",
                ),
                name="programme_made_here_has_who_drafted_it",
            ),
        ),
        Trigger(
            name="programme_freezes_with_its_source",
            table="programmes_programme",
            event="BEFORE UPDATE",
            body=PROGRAMME,
        ),
        _frozen("programmes_party"),
        _frozen("programmes_content"),
        _frozen("programmes_legalbasis"),
    ]
