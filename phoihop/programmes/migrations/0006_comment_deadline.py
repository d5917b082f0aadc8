"""A party comments until the last day of the round, whoever asks."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, refusal

IN_TIME = f"""
    IF EXISTS (
        SELECT 1 FROM programmes_consultationround r
        JOIN programmes_programme p ON p.id = r.programme_id
        WHERE r.id = NEW.round_id AND p.origin = 'here'
          AND NEW.commented_on > r.deadline
    ) THEN {refusal("comment_is_made_by_the_deadline")}
    END IF;
    RETURN NEW;
"""


class Migration(migrations.Migration):
    dependencies = [("programmes", "0005_ended")]

    operations = [
        Trigger(
            name="comment_is_made_by_the_deadline",
            table="programmes_comment",
            event="BEFORE INSERT",
            body=IN_TIME,
        ),
    ]
