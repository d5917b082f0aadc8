"""What the database refuses of indicators and their definitions."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, refusal

INDICATOR = f"""
    IF TG_OP = 'DELETE' THEN {refusal("indicator_is_never_deleted")} END IF;
    IF ROW(NEW.code, NEW.unit_id) IS DISTINCT FROM ROW(OLD.code, OLD.unit_id) THEN
        {refusal("indicator_keeps_its_code_and_its_unit")}
    END IF;
    RETURN NEW;
"""
# A locality writes definitions of its own indicators; the common ones come as data.
WRITTEN = f"""
    IF (SELECT unit_id IS NULL FROM indicators_indicator WHERE id = NEW.indicator_id)
       <> (NEW.written_by_person_id IS NULL) THEN
        {refusal("common_indicator_is_written_by_no_locality")}
    END IF;
    IF TG_OP = 'INSERT' AND NEW.written_by_person_id IS NOT NULL
       AND NEW.state <> 'draft' THEN
        {refusal("definition_of_a_locality_begins_as_a_draft")}
    END IF;
    RETURN NEW;
"""
# All but its end and its state: an approved definition means what it meant.
MEANING = """ROW({row}.indicator_id, {row}.number, {row}.name, {row}.measured_in, {row}.kind,
    {row}.direction, {row}.over_time, {row}.over_places, {row}.weight,
    {row}.numerator_label, {row}.denominator_label, {row}.may_exceed_whole,
    {row}.definition, {row}.source, {row}.comparable, {row}.comparable_note,
    lower({row}.valid), {row}.organisation_id, {row}.written_by_person_id,
    {row}.written_by_name, {row}.approved_by_person_id, {row}.approved_by_name)"""
CHANGED = f"""
    IF TG_OP = 'DELETE' THEN {refusal("definition_is_never_deleted")} END IF;
    IF ROW(NEW.indicator_id, NEW.number) IS DISTINCT FROM
       ROW(OLD.indicator_id, OLD.number) THEN
        {refusal("definition_stays_with_its_indicator")}
    END IF;
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
        ('draft', 'active'), ('draft', 'refused'), ('active', 'retired')
    ) THEN {refusal("definition_move_is_not_in_the_table")}
    END IF;
    IF OLD.state = 'draft' THEN RETURN NEW; END IF;
    IF OLD.state = 'refused' OR {MEANING.format(row="NEW")} IS DISTINCT FROM
       {MEANING.format(row="OLD")} THEN
        {refusal("definition_in_use_never_changes")}
    END IF;
    IF upper(OLD.valid) IS NOT NULL AND upper(NEW.valid) IS DISTINCT FROM upper(OLD.valid)
    THEN {refusal("definition_ends_once")}
    END IF;
    RETURN NEW;
"""


class Migration(migrations.Migration):
    dependencies = [("indicators", "0003_local_definitions")]

    operations = [
        Trigger(
            name="indicator_keeps_its_code",
            table="indicators_indicator",
            event="BEFORE UPDATE OR DELETE",
            body=INDICATOR,
        ),
        Trigger(
            name="definition_is_written_where_its_indicator_is",
            table="indicators_indicatorversion",
            event="BEFORE INSERT OR UPDATE",
            body=WRITTEN,
        ),
        Trigger(
            name="definition_means_what_it_meant",
            table="indicators_indicatorversion",
            event="BEFORE UPDATE OR DELETE",
            body=CHANGED,
        ),
    ]
