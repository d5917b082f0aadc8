"""What the database refuses of feeds and reminders, whoever asks."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, append_only, refusal

FEED = f"""
    IF TG_OP = 'DELETE' THEN {refusal("calendar_feed_is_kept")} END IF;
    IF ROW(NEW.organisation_id, NEW.name, NEW.seed, NEW.token_hash,
           NEW.made_by_person_id, NEW.made_by_name, NEW.made_on, NEW.made_at)
        IS DISTINCT FROM
       ROW(OLD.organisation_id, OLD.name, OLD.seed, OLD.token_hash,
           OLD.made_by_person_id, OLD.made_by_name, OLD.made_on, OLD.made_at)
    THEN {refusal("calendar_feed_stays_what_it_is")} END IF;
    IF OLD.revoked_on IS NOT NULL THEN {refusal("calendar_feed_stays_closed")} END IF;
    RETURN NEW;
"""


class Migration(migrations.Migration):
    dependencies = [("cycle", "0001_initial")]

    operations = [
        Trigger(
            name="calendar_feed_is_only_closed",
            table="cycle_calendarfeed",
            event="BEFORE UPDATE OR DELETE",
            body=FEED,
        ),
        append_only("cycle_remindersent"),
    ]
