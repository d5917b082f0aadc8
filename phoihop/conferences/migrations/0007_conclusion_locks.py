"""What the database refuses of conclusions and carried matters, whoever asks."""

from importlib import import_module

from django.db import migrations

from phoihop.foundation.triggers import Trigger, append_only, refusal

# A migration's own module begins with a digit, so no import statement can name it.
locks = import_module("phoihop.conferences.migrations.0004_life_locks")

FINISHED = locks.FINISHED
CONCLUDED = """EXISTS (
    SELECT 1 FROM conferences_conference c
    JOIN conferences_conclusionitem k ON k.conference_id = c.id
    WHERE k.id = {conclusion} AND c.state IN ('concluded', 'archived')
)"""
CLOSED = """EXISTS (
    SELECT 1 FROM conferences_conclusiondecision d
    WHERE d.conclusion_id = {conclusion} AND d.move IN ('done', 'dropped')
)"""
OPEN_TASK = """EXISTS (
    SELECT 1 FROM conferences_conclusiontask x
    LEFT JOIN tasks_assignment a ON a.task_id = x.task_id
    WHERE x.conclusion_id = {conclusion}
      AND (a.id IS NULL OR a.state NOT IN ('completed', 'cancelled'))
)"""

QUOTE = f"""
    IF NOT EXISTS (
        SELECT 1 FROM conferences_agendaitem i
        JOIN conferences_minuterevision r ON r.item_id = i.id
        WHERE i.id = NEW.item_id AND i.conference_id = NEW.conference_id
          AND r.id = NEW.revision_id
          AND substr(r.text, NEW.begins_at + 1, length(NEW.quote)) = NEW.quote
    ) THEN {refusal("conclusion_quotes_the_minutes_word_by_word")}
    END IF;
    IF (NEW.kind = 'directive') <> EXISTS (
        SELECT 1 FROM conferences_agendaitem i
        WHERE i.id = NEW.item_id AND i.kind = 'directive'
    ) THEN {refusal("directive_speech_gives_no_conclusion")}
    END IF;
    RETURN NEW;
"""
BODIES = f"""
    IF EXISTS (
        SELECT 1 FROM conferences_conclusionitem k
        WHERE k.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.conclusionitem_id
                     ELSE NEW.conclusionitem_id END
          AND {FINISHED.format(conference="k.conference_id")}
    ) THEN {refusal("conference_concluded_is_frozen_with_its_parts")} END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
"""
TASK = f"""
    IF NOT {CONCLUDED.format(conclusion="NEW.conclusion_id")}
       OR {CLOSED.format(conclusion="NEW.conclusion_id")} THEN
        {refusal("open_conclusion_of_a_concluded_conference_gives_tasks")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM programmes_task t
        JOIN conferences_conclusionitem k ON k.id = NEW.conclusion_id
        WHERE t.id = NEW.task_id AND t.origin = k.kind
    ) THEN {refusal("task_of_a_conclusion_says_so")}
    END IF;
    RETURN NEW;
"""
DECISION = f"""
    IF NOT {CONCLUDED.format(conclusion="NEW.conclusion_id")} THEN
        {refusal("conclusion_is_decided_on_once_it_is_concluded")}
    END IF;
    IF {CLOSED.format(conclusion="NEW.conclusion_id")} THEN
        {refusal("closed_conclusion_stays_closed")}
    END IF;
    IF NEW.move <> 'new_date' AND {OPEN_TASK.format(conclusion="NEW.conclusion_id")}
    THEN {refusal("conclusion_with_an_open_task_stays_open")}
    END IF;
    RETURN NEW;
"""
URGING = f"""
    IF TG_OP = 'INSERT' THEN
        IF NOT {CONCLUDED.format(conclusion="NEW.conclusion_id")}
           OR {CLOSED.format(conclusion="NEW.conclusion_id")}
           OR NEW.replied_on IS NOT NULL THEN
            {refusal("urging_is_about_an_open_conclusion")}
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' OR OLD.replied_on IS NOT NULL
       OR ROW(NEW.conclusion_id, NEW.organisation_id, NEW.by_organisation_id, NEW.text,
              NEW.reply_by, NEW.urged_on, NEW.person_id, NEW.person_name, NEW.title)
          IS DISTINCT FROM
          ROW(OLD.conclusion_id, OLD.organisation_id, OLD.by_organisation_id, OLD.text,
              OLD.reply_by, OLD.urged_on, OLD.person_id, OLD.person_name, OLD.title)
    THEN {refusal("urging_is_replied_to_once")}
    END IF;
    RETURN NEW;
"""
NOTICE = f"""
    IF TG_OP = 'DELETE' OR OLD.issued_on IS NOT NULL
       OR ROW(NEW.conference_id, NEW.document_id, NEW.text_id) IS DISTINCT FROM
          ROW(OLD.conference_id, OLD.document_id, OLD.text_id)
    THEN {refusal("notice_is_numbered_once")}
    END IF;
    RETURN NEW;
"""
MATTER = f"""
    IF TG_OP = 'INSERT' THEN
        IF NEW.decision <> '' OR NOT EXISTS (
            SELECT 1 FROM conferences_agendaitem i WHERE i.id = NEW.item_id
              AND i.conference_id = NEW.conference_id AND i.kind = 'carried'
        ) THEN {refusal("matter_begins_on_an_item_carried_over")} END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' OR OLD.decision <> ''
       OR ROW(NEW.item_id, NEW.conference_id, NEW.kind, NEW.key, NEW.task_id,
              NEW.conclusion_id, NEW.facts) IS DISTINCT FROM
          ROW(OLD.item_id, OLD.conference_id, OLD.kind, OLD.key, OLD.task_id,
              OLD.conclusion_id, OLD.facts)
    THEN {refusal("matter_is_decided_once")}
    END IF;
    RETURN NEW;
"""
# An item with a matter is settled by the decision on the matter, not by words alone.
SETTLED = f"""
    IF NEW.is_resolved AND NOT OLD.is_resolved AND EXISTS (
        SELECT 1 FROM conferences_carriedmatter m
        WHERE m.item_id = NEW.id AND m.decision = ''
    ) THEN {refusal("carried_matter_is_decided_first")}
    END IF;
    RETURN NEW;
"""
ALL = "INSERT OR UPDATE OR DELETE"


def _trigger(name: str, table: str, event: str, body: str) -> Trigger:
    return Trigger(name=name, table=table, event=f"BEFORE {event}", body=body)


class Migration(migrations.Migration):
    dependencies = [
        ("conferences", "0006_conclusions"),
        ("tasks", "0005_locks_of_said_tasks"),
    ]

    operations = [
        locks._frozen("conferences_conclusionitem"),
        locks._frozen("conferences_carriedmatter"),
        _trigger(
            "conclusion_quotes_the_minutes",
            "conferences_conclusionitem",
            "INSERT OR UPDATE",
            QUOTE,
        ),
        _trigger(
            "bodies_of_a_conclusion_freeze",
            "conferences_conclusionitem_coordinating",
            ALL,
            BODIES,
        ),
        append_only("conferences_conclusiontask"),
        _trigger(
            "conclusion_gives_tasks", "conferences_conclusiontask", "INSERT", TASK
        ),
        append_only("conferences_conclusiondecision"),
        _trigger(
            "conclusion_is_decided_on",
            "conferences_conclusiondecision",
            "INSERT",
            DECISION,
        ),
        _trigger("urging_stays", "conferences_urging", ALL, URGING),
        _trigger(
            "notice_stays", "conferences_conclusionnotice", "UPDATE OR DELETE", NOTICE
        ),
        _trigger("matter_stays", "conferences_carriedmatter", ALL, MATTER),
        _trigger(
            "item_with_a_matter_waits", "conferences_agendaitem", "UPDATE", SETTLED
        ),
    ]
