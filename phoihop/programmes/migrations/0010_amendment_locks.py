"""What the database refuses of amendments: the signed denominator never changes."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, append_only, refusal

OF_A_SIGNED_PROGRAMME = f"""
    IF EXISTS (
        SELECT 1 FROM programmes_programme
        WHERE id = NEW.programme_id AND origin <> 'here'
    ) THEN RETURN NEW; END IF;
    IF NOT EXISTS (
        SELECT 1 FROM programmes_programme
        WHERE id = NEW.programme_id AND state = 'signed'
    ) THEN {refusal("amendment_changes_a_signed_programme")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM programmes_programme
        WHERE id = NEW.programme_id AND NEW.signed_on BETWEEN signed_on
          AND (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
    ) THEN {refusal("amendment_is_signed_after_the_programme")}
    END IF;
    RETURN NEW;
"""
OF_THIS_PROGRAMME = f"""
    IF NEW.signed_content_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM programmes_amendment a
        JOIN programmes_signedcontent s ON s.programme_id = a.programme_id
        WHERE a.id = NEW.amendment_id AND s.id = NEW.signed_content_id
    ) THEN {refusal("content_withdrawn_is_of_this_programme")}
    END IF;
    RETURN NEW;
"""


class Migration(migrations.Migration):
    dependencies = [("programmes", "0009_amendments")]

    operations = [
        append_only("programmes_amendment"),
        append_only("programmes_amendedcontent"),
        Trigger(
            name="amendment_follows_the_signing",
            table="programmes_amendment",
            event="BEFORE INSERT",
            body=OF_A_SIGNED_PROGRAMME,
        ),
        Trigger(
            name="amended_content_is_of_its_programme",
            table="programmes_amendedcontent",
            event="BEFORE INSERT",
            body=OF_THIS_PROGRAMME,
        ),
    ]
