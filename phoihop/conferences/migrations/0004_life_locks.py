"""What the database refuses of conferences held here, whoever asks."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, append_only, refusal

TODAY = "(now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date"
HEAD = """ROW({row}.title, {row}.occurred_on, {row}.starts_at, {row}.ends_at,
    {row}.place, {row}.purposes, {row}.convener, {row}.convener_organisation_id,
    {row}.concludes_for, {row}.concludes_for_organisation_id, {row}.series,
    {row}.number, {row}.previous_id, {row}.gap_reason, {row}.no_conclusion_reason,
    {row}.invited_on, {row}.document_id, {row}.text_id, {row}.concluded_on, {row}.concluded_by_person_id,
    {row}.concluded_by_name, {row}.concluded_by_title)"""
BEGINS = f"""
    IF NEW.origin = 'here' AND NEW.state <> 'planned' THEN
        {refusal("conference_begins_as_planned")}
    END IF;
    RETURN NEW;
"""
MOVES = f"""
    IF OLD.origin <> 'here' THEN RETURN NEW; END IF;
    IF ROW(NEW.unit_id, NEW.organisation_id, NEW.created_by_person_id)
       IS DISTINCT FROM ROW(OLD.unit_id, OLD.organisation_id, OLD.created_by_person_id)
       OR (OLD.invited_on IS NOT NULL AND NEW.first_planned_on <> OLD.first_planned_on)
    THEN {refusal("conference_stays_what_it_is")}
    END IF;
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
        ('planned', 'invited'), ('invited', 'held'), ('held', 'minuted'),
        ('minuted', 'concluded'), ('concluded', 'archived'),
        ('planned', 'postponed'), ('invited', 'postponed'),
        ('postponed', 'planned'), ('postponed', 'invited'),
        ('planned', 'cancelled'), ('invited', 'cancelled'), ('postponed', 'cancelled')
    ) THEN {refusal("conference_move_is_not_in_the_table")}
    END IF;
    IF NEW.state = 'held' AND OLD.state <> 'held' AND NEW.occurred_on > {TODAY} THEN
        {refusal("conference_is_not_held_before_its_day")}
    END IF;
    IF NEW.state = 'concluded' AND OLD.state <> 'concluded' THEN
        IF EXISTS (
            SELECT 1 FROM conferences_agendaitem WHERE conference_id = NEW.id
              AND removed_at IS NULL AND NOT is_resolved
        ) THEN {refusal("conference_has_an_unresolved_item")}
        END IF;
        IF NOT EXISTS (
            SELECT 1 FROM documents_version
            WHERE id = NEW.text_id AND document_id = NEW.document_id
        ) THEN {refusal("conference_text_is_of_its_document")}
        END IF;
    END IF;
    IF OLD.state IN ('concluded', 'archived', 'cancelled') AND (
        {HEAD.format(row="NEW")} IS DISTINCT FROM {HEAD.format(row="OLD")}
        OR NEW.state_reason IS DISTINCT FROM OLD.state_reason
    ) THEN {refusal("conference_concluded_is_frozen")}
    END IF;
    RETURN NEW;
"""
FINISHED = """EXISTS (
    SELECT 1 FROM conferences_conference WHERE id = {conference}
      AND origin = 'here' AND state IN ('concluded', 'archived', 'cancelled')
)"""
OF_ITEM = """(SELECT conference_id FROM conferences_agendaitem WHERE id = {item})"""


def _frozen(table):
    """Freeze the rows of a table with their conference."""
    no = refusal("conference_concluded_is_frozen_with_its_parts")
    return Trigger(
        name=f"{table}_freezes_with_its_conference",
        table=table,
        event="BEFORE INSERT OR UPDATE OR DELETE",
        body=f"""
            IF TG_OP <> 'INSERT' AND {FINISHED.format(conference="OLD.conference_id")}
            THEN {no} END IF;
            IF TG_OP <> 'DELETE' AND {FINISHED.format(conference="NEW.conference_id")}
            THEN {no} END IF;
            IF TG_OP = 'UPDATE' AND NEW.conference_id <> OLD.conference_id THEN
                {refusal("part_of_a_conference_stays_there")}
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        """,
    )


REVISION = f"""
    IF NOT EXISTS (
        SELECT 1 FROM conferences_conference c
        WHERE c.id = {OF_ITEM.format(item="NEW.item_id")}
          AND c.state IN ('invited', 'held', 'minuted')
    ) THEN {refusal("minute_is_written_while_it_is_open")}
    END IF;
    IF NEW.reason = '' AND EXISTS (
        SELECT 1 FROM conferences_conference c
        WHERE c.id = {OF_ITEM.format(item="NEW.item_id")} AND c.state = 'minuted'
    ) THEN {refusal("minute_changed_after_closing_says_why")}
    END IF;
    IF NEW.number <> 1 + (
        SELECT count(*) FROM conferences_minuterevision WHERE item_id = NEW.item_id
    ) THEN {refusal("minute_revisions_follow_each_other")}
    END IF;
    RETURN NEW;
"""
PHOTO = f"""
    IF TG_OP = 'UPDATE' AND ROW(NEW.conference_id, NEW.file_id, NEW.caption,
        NEW.taken_on) IS DISTINCT FROM ROW(OLD.conference_id, OLD.file_id,
        OLD.caption, OLD.taken_on) THEN {refusal("photo_stays_what_it_is")}
    END IF;
    RETURN NEW;
"""


class Migration(migrations.Migration):
    dependencies = [("conferences", "0003_held_here")]

    operations = [
        Trigger(
            name="conference_begins_by_the_table",
            table="conferences_conference",
            event="BEFORE INSERT",
            body=BEGINS,
        ),
        Trigger(
            name="conference_moves_by_the_table",
            table="conferences_conference",
            event="BEFORE UPDATE",
            body=MOVES,
        ),
        _frozen("conferences_conferenceperson"),
        _frozen("conferences_conferenceprogramme"),
        _frozen("conferences_agendaitem"),
        _frozen("conferences_invitation"),
        _frozen("conferences_paper"),
        append_only("conferences_minuterevision"),
        Trigger(
            name="minute_revision_is_written_in_time",
            table="conferences_minuterevision",
            event="BEFORE INSERT",
            body=REVISION,
        ),
        Trigger(
            name="photo_keeps_what_it_shows",
            table="conferences_photo",
            event="BEFORE UPDATE",
            body=PHOTO,
        ),
    ]
