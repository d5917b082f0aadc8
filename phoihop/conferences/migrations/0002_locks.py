"""What the public reads of a conference never changes, and none is ever deleted."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, refusal

EVENT = "BEFORE INSERT OR UPDATE OR DELETE"
RETURN = "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;"
IS_FIXED = """EXISTS (
    SELECT 1 FROM sources_source WHERE id = {source} AND fixed_at IS NOT NULL
)"""
BY_CONFERENCE = (
    "(SELECT source_id FROM conferences_conference WHERE id = ROW.conference_id)"
)

CONFERENCE = f"""
    IF TG_OP = 'DELETE' THEN {refusal("conference_is_never_deleted")} END IF;
    IF TG_OP = 'UPDATE' THEN
        IF ROW(NEW.public_code, NEW.origin, NEW.source_id)
           IS DISTINCT FROM ROW(OLD.public_code, OLD.origin, OLD.source_id) THEN
            {refusal("conference_keeps_its_source")}
        END IF;
    END IF;
    IF {IS_FIXED.format(source="NEW.source_id")} THEN
        {refusal("conference_is_fixed_while_published")}
    END IF;
    RETURN NEW;
"""


def frozen(table):
    """Freeze the rows of a table with the source of their conference."""
    no = refusal("conference_is_fixed_while_published")
    old = IS_FIXED.format(source=BY_CONFERENCE.replace("ROW", "OLD"))
    new = IS_FIXED.format(source=BY_CONFERENCE.replace("ROW", "NEW"))
    body = f"""
        IF TG_OP <> 'INSERT' THEN IF {old} THEN {no} END IF; END IF;
        IF TG_OP <> 'DELETE' THEN IF {new} THEN {no} END IF; END IF;
        {RETURN}
    """
    return Trigger(
        name=f"{table}_freezes_with_its_source", table=table, event=EVENT, body=body
    )


class Migration(migrations.Migration):
    dependencies = [
        ("conferences", "0001_initial"),
        ("sources", "0002_locks"),
    ]

    operations = [
        Trigger(
            name="conference_keeps_what_is_published",
            table="conferences_conference",
            event=EVENT,
            body=CONFERENCE,
        ),
        frozen("conferences_conferenceperson"),
        frozen("conferences_conferenceprogramme"),
    ]
