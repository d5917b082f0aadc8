"""What the database refuses of notes beside targets, whoever asks."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, refusal

NOTE = f"""
    IF TG_OP = 'UPDATE' AND ROW(NEW.review_id, NEW.target_id)
       IS DISTINCT FROM ROW(OLD.review_id, OLD.target_id) THEN
        {refusal("target_note_stays_where_it_is")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM monitoring_review WHERE id = NEW.review_id AND state = 'draft'
    ) THEN {refusal("target_note_is_written_in_a_draft")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM monitoring_review r
        JOIN programmes_content c ON c.programme_id = r.programme_id
        JOIN programmes_target t ON t.content_id = c.id
        WHERE r.id = NEW.review_id AND t.id = NEW.target_id
    ) THEN {refusal("target_note_is_of_its_programme")}
    END IF;
    RETURN NEW;
"""
APPROVAL = f"""
    IF EXISTS (
        SELECT 1 FROM monitoring_targetnote
        WHERE review_id = NEW.review_id AND written_by_person_id = NEW.person_id
    ) THEN {refusal("review_approval_is_by_nobody_who_wrote_beside_a_target")}
    END IF;
    RETURN NEW;
"""


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0004_target_notes")]

    operations = [
        Trigger(
            name="target_note_stands_in_a_draft",
            table="monitoring_targetnote",
            event="BEFORE INSERT OR UPDATE",
            body=NOTE,
        ),
        Trigger(
            name="target_note_is_kept",
            table="monitoring_targetnote",
            event="BEFORE DELETE",
            body=refusal("target_note_is_kept_for_good"),
        ),
        Trigger(
            name="review_approval_is_by_no_writer_of_notes",
            table="monitoring_reviewapproval",
            event="BEFORE INSERT",
            body=APPROVAL,
        ),
    ]
