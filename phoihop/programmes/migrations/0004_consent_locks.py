"""What the database refuses of consent, approval and the denominator, whoever asks."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, append_only, refusal

BY_CONTENT = "(SELECT programme_id FROM programmes_content WHERE id = ROW.content_id)"

# What a party says is said while the draft is out; later nobody puts words into it.
IS_OUT = """EXISTS (
    SELECT 1 FROM programmes_programme
    WHERE id = {programme} AND (state = 'consulting' OR origin <> 'here')
)"""
BY_ROUND = (
    "(SELECT programme_id FROM programmes_consultationround WHERE id = NEW.round_id)"
)
COMMENT_OUT = f"""
    IF NOT {IS_OUT.format(programme=BY_ROUND)} THEN
        {refusal("comment_is_made_while_the_draft_is_out")}
    END IF;
    RETURN NEW;
"""
CONSENT_OUT = f"""
    IF TG_OP <> 'INSERT'
       AND NOT {IS_OUT.format(programme=BY_CONTENT.replace("ROW", "OLD"))}
       OR TG_OP <> 'DELETE'
       AND NOT {IS_OUT.format(programme=BY_CONTENT.replace("ROW", "NEW"))} THEN
        {refusal("consent_is_given_while_the_draft_is_out")}
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
"""

# The denominator is a copy: of counted contents only, made when the text is agreed.
SIGNED_CONTENT = f"""
    IF NOT EXISTS (
        SELECT 1 FROM programmes_content c
        JOIN programmes_programme p ON p.id = c.programme_id
        WHERE c.id = NEW.content_id AND p.id = NEW.programme_id
          AND c.is_counted AND NOT c.is_dropped AND c.title = NEW.title
          AND (p.state = 'approved_for_signing' OR p.origin <> 'here')
    ) THEN {refusal("signed_content_is_a_copy_made_at_signing")}
    END IF;
    RETURN NEW;
"""

# Looked at when the transaction ends: a programme is written before its parties.
HAS_PARTIES = """
    IF EXISTS (SELECT 1 FROM programmes_programme WHERE id = {programme})
       AND NOT EXISTS (
        SELECT 1 FROM programmes_party WHERE programme_id = {programme}
    ) THEN
        RAISE EXCEPTION 'programme_has_parties'
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
"""


def _has_parties(table: str, event: str, programme: str) -> migrations.RunSQL:
    """Refuse, at the end of the transaction, a programme without a party."""
    name = f"{table}_leaves_no_programme_without_parties"
    return migrations.RunSQL(
        sql=f"""
            CREATE OR REPLACE FUNCTION {name}() RETURNS trigger
            LANGUAGE plpgsql AS $$
            BEGIN {HAS_PARTIES.format(programme=programme)} END $$;
            DROP TRIGGER IF EXISTS {name} ON {table};
            CREATE CONSTRAINT TRIGGER {name} AFTER {event} ON {table}
            DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION {name}();
        """,
        reverse_sql=f"""
            DROP TRIGGER IF EXISTS {name} ON {table};
            DROP FUNCTION IF EXISTS {name}();
        """,
    )


COMMENT = f"""
    IF TG_OP = 'DELETE' OR OLD.answer_kind <> ''
       OR ROW(NEW.round_id, NEW.party_id, NEW.content_id, NEW.stance, NEW.text,
              NEW.person_id, NEW.person_name, NEW.title, NEW.commented_on, NEW.commented_at)
          IS DISTINCT FROM
          ROW(OLD.round_id, OLD.party_id, OLD.content_id, OLD.stance, OLD.text,
              OLD.person_id, OLD.person_name, OLD.title, OLD.commented_on, OLD.commented_at) THEN
        {refusal("comment_is_answered_once_and_never_changed")}
    END IF;
    RETURN NEW;
"""

APPROVAL = f"""
    IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL
       OR ROW(NEW.programme_id, NEW.party_id, NEW.organisation_id, NEW.text_id,
              NEW.person_id, NEW.person_name, NEW.title, NEW.approved_on, NEW.approved_at)
          IS DISTINCT FROM
          ROW(OLD.programme_id, OLD.party_id, OLD.organisation_id, OLD.text_id,
              OLD.person_id, OLD.person_name, OLD.title, OLD.approved_on, OLD.approved_at) THEN
        {refusal("approval_is_only_withdrawn")}
    END IF;
    RETURN NEW;
"""


class Migration(migrations.Migration):
    dependencies = [("programmes", "0003_kinds")]

    operations = [
        append_only("programmes_signedcontent"),
        Trigger(
            name="signed_content_is_copied_at_signing",
            table="programmes_signedcontent",
            event="BEFORE INSERT",
            body=SIGNED_CONTENT,
        ),
        _has_parties("programmes_programme", "INSERT", "NEW.id"),
        _has_parties("programmes_party", "DELETE", "OLD.programme_id"),
        Trigger(
            name="comment_is_made_while_out",
            table="programmes_comment",
            event="BEFORE INSERT",
            body=COMMENT_OUT,
        ),
        Trigger(
            name="consent_is_given_while_out",
            table="programmes_consent",
            event="BEFORE INSERT OR UPDATE OR DELETE",
            body=CONSENT_OUT,
        ),
        append_only("programmes_consultationround"),
        Trigger(
            name="comment_is_answered_once",
            table="programmes_comment",
            event="BEFORE UPDATE OR DELETE",
            body=COMMENT,
        ),
        Trigger(
            name="approval_is_only_withdrawn",
            table="programmes_approval",
            event="BEFORE UPDATE OR DELETE",
            body=APPROVAL,
        ),
    ]
