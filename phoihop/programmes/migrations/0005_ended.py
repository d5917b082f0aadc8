"""A programme that has ended has its day, its papers, and says so in public."""

from django.db import migrations, models
from django.db.models import Q

from phoihop.foundation.triggers import Trigger, refusal

# What ended before this column was there: the day stands in the fixed text of the
# termination, or is the day the replacement was signed, else the day of the journal.
FILL_THE_DAY = """
    UPDATE programmes_programme p SET ended_on = coalesce(
        CASE p.state WHEN 'terminated' THEN (
            SELECT min((v.canonical_text::jsonb ->> 'ended_on')::date)
            FROM documents_version v WHERE v.document_id = p.termination_id
        ) ELSE (
            SELECT min(r.signed_on) FROM programmes_programme r
            WHERE r.replaces_id = p.id AND r.signed_on IS NOT NULL
        ) END,
        (
            SELECT max(e.occurred_on) FROM audit_entry e
            WHERE e.object_type = 'programmes.programme' AND e.object_id = p.id
              AND e.action IN ('programme.supersede', 'programme.terminate')
        )
    )
    WHERE p.state IN ('superseded', 'terminated') AND p.origin = 'here';
"""
TELL_THE_PUBLIC = """
    INSERT INTO publication_ending
        (object_type, object_id, kind, ended_on, replaced_by, recorded_at)
    SELECT 'programmes.programme', p.id, p.state, p.ended_on,
        CASE p.state WHEN 'superseded' THEN coalesce((
            SELECT r.public_code FROM programmes_programme r
            WHERE r.replaces_id = p.id AND r.signed_on IS NOT NULL
            ORDER BY r.signed_on, r.id LIMIT 1
        ), '') ELSE '' END, now()
    FROM programmes_programme p
    WHERE p.state IN ('superseded', 'terminated') AND p.ended_on IS NOT NULL;
"""

LEFT_OUT = """EXISTS (
    SELECT 1 FROM programmes_partymember m
    JOIN programmes_party p ON p.id = m.party_id
    WHERE p.programme_id = NEW.id AND m.acts AND NOT EXISTS (
        SELECT 1 FROM programmes_partymember n
        JOIN programmes_party q ON q.id = n.party_id
        WHERE q.programme_id = r.id AND n.organisation_id = m.organisation_id
    )
)"""
PROVEN = f"""
    IF OLD.state IN ('closed', 'superseded', 'terminated')
       AND NEW.ended_on IS DISTINCT FROM OLD.ended_on THEN
        {refusal("programme_ended_once")}
    END IF;
    IF NEW.state = OLD.state OR NEW.origin <> 'here' THEN RETURN NEW; END IF;
    IF NEW.state = 'terminated' AND (
        NEW.ended_on < NEW.signed_on OR NEW.ended_on >= upper(NEW.period)
        OR NEW.ended_on > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
    ) THEN {refusal("programme_ends_between_signing_and_its_last_day")}
    END IF;
    IF NEW.state = 'superseded' AND NOT EXISTS (
        SELECT 1 FROM programmes_programme r
        WHERE r.replaces_id = NEW.id AND r.state = 'signed'
          AND r.unit_id = NEW.unit_id AND NOT {LEFT_OUT}
    ) THEN {refusal("programme_is_superseded_by_all_who_signed_it")}
    END IF;
    RETURN NEW;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("programmes", "0004_consent_locks"),
        ("publication", "0003_endings"),
        ("audit", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="programme",
            name="ended_on",
            field=models.DateField(null=True, verbose_name="ended on"),
        ),
        migrations.RunSQL(FILL_THE_DAY, migrations.RunSQL.noop),
        migrations.RunSQL(TELL_THE_PUBLIC, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="programme",
            constraint=models.CheckConstraint(
                condition=~Q(("state", "terminated"))
                | Q(("origin", "source"))
                | Q(
                    ("termination__isnull", False),
                    ("termination_scan__isnull", False),
                ),
                name="programme_terminated_has_document_and_scan",
            ),
        ),
        migrations.AddConstraint(
            model_name="programme",
            constraint=models.CheckConstraint(
                condition=~Q(("state__in", ["superseded", "terminated"]))
                | Q(("origin", "source"))
                | Q(("ended_on__isnull", False)),
                name="programme_ended_has_its_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="programme",
            constraint=models.CheckConstraint(
                condition=Q(("ended_on", None))
                | Q(("state__in", ["closed", "superseded", "terminated"])),
                name="programme_in_force_has_no_day_of_end",
            ),
        ),
        # By name it comes after programme_moves_by_the_table, which speaks first.
        Trigger(
            name="programme_proves_its_end",
            table="programmes_programme",
            event="BEFORE UPDATE",
            body=PROVEN,
        ),
    ]
