"""What the public reads of a source never changes; who entered it never does."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, refusal

EVENT = "BEFORE INSERT OR UPDATE OR DELETE"
RETURN = "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;"

SOURCE = f"""
    IF TG_OP = 'DELETE' THEN {refusal("source_is_never_deleted")} END IF;
    IF ROW(NEW.public_code, NEW.kept_by_id, NEW.entered_by_id, NEW.entered_at)
       IS DISTINCT FROM
       ROW(OLD.public_code, OLD.kept_by_id, OLD.entered_by_id, OLD.entered_at) THEN
        {refusal("source_keeps_who_entered_it")}
    END IF;
    IF OLD.fixed_at IS NOT NULL
       AND to_jsonb(NEW) - 'fixed_at' IS DISTINCT FROM to_jsonb(OLD) - 'fixed_at' THEN
        {refusal("source_is_fixed_while_published")}
    END IF;
    RETURN NEW;
"""
IS_FIXED = """EXISTS (
    SELECT 1 FROM sources_source WHERE id = {source} AND fixed_at IS NOT NULL
)"""
BY_FIGURE = "(SELECT source_id FROM sources_quotedfigure WHERE id = ROW.figure_id)"


def _frozen(table, row_source):
    """Freeze the rows of a table with their source; ROW stands for OLD or NEW."""
    no = refusal("record_is_fixed_while_published")
    old = IS_FIXED.format(source=row_source.replace("ROW", "OLD"))
    new = IS_FIXED.format(source=row_source.replace("ROW", "NEW"))
    body = f"""
        IF TG_OP <> 'INSERT' THEN IF {old} THEN {no} END IF; END IF;
        IF TG_OP <> 'DELETE' THEN IF {new} THEN {no} END IF; END IF;
        {RETURN}
    """
    return Trigger(
        name=f"{table}_freezes_with_its_source", table=table, event=EVENT, body=body
    )


class Migration(migrations.Migration):
    dependencies = [("sources", "0001_initial")]

    operations = [
        Trigger(
            name="source_keeps_what_is_published",
            table="sources_source",
            event="BEFORE UPDATE OR DELETE",
            body=SOURCE,
        ),
        _frozen("sources_fieldmark", "ROW.source_id"),
        _frozen("sources_quotedfigure", "ROW.source_id"),
        _frozen("sources_nameditem", BY_FIGURE),
    ]
