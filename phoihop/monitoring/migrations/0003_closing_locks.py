"""What the database refuses of closing a programme, whoever asks."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, append_only, refusal

TODAY = "(now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date"
SIGNED_AND_REVIEWED = """
    SELECT 1 FROM programmes_programme p
    JOIN monitoring_review r ON r.programme_id = p.id
    WHERE p.id = {programme} AND p.state = 'signed'
      AND r.kind = 'final' AND r.state = 'approved'
"""
SETTLEMENT = f"""
    IF TG_OP = 'UPDATE' AND ROW(NEW.task_id, NEW.programme_id)
       IS DISTINCT FROM ROW(OLD.task_id, OLD.programme_id) THEN
        {refusal("settlement_stays_with_its_task")}
    END IF;
    IF NOT EXISTS ({SIGNED_AND_REVIEWED.format(programme="NEW.programme_id")}) THEN
        {refusal("settlement_comes_between_review_and_closing")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM programmes_task t
        JOIN programmes_content c ON c.id = coalesce(t.content_id, t.serves_id)
        WHERE t.id = NEW.task_id AND c.programme_id = NEW.programme_id
    ) THEN {refusal("settlement_is_of_its_programme")}
    END IF;
    RETURN NEW;
"""
CLOSING = f"""
    IF NOT EXISTS ({SIGNED_AND_REVIEWED.format(programme="NEW.programme_id")}) THEN
        {refusal("closing_is_approved_after_the_review")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM programmes_partymember m
        JOIN programmes_party p ON p.id = m.party_id
        WHERE p.programme_id = NEW.programme_id AND p.id = NEW.party_id AND m.acts
          AND m.organisation_id = NEW.organisation_id
    ) THEN {refusal("closing_is_approved_by_who_acts_for_a_party")}
    END IF;
    RETURN NEW;
"""
# An open task waits; one that was closed with a reason is called off, so not open.
UNSETTLED = """EXISTS (
    SELECT 1 FROM programmes_task t
    JOIN programmes_content c ON c.id = coalesce(t.content_id, t.serves_id)
    LEFT JOIN tasks_assignment a ON a.task_id = t.id
    WHERE c.programme_id = NEW.id AND NOT c.is_dropped
      AND coalesce(a.state, 'planned') NOT IN ('completed', 'cancelled')
      AND NOT EXISTS (
        SELECT 1 FROM monitoring_settlement s
        WHERE s.task_id = t.id AND s.kind = 'carried'
      )
)"""
DISAGREED = """EXISTS (
    SELECT 1 FROM programmes_partymember m
    JOIN programmes_party p ON p.id = m.party_id
    WHERE p.programme_id = NEW.id AND m.acts AND NOT EXISTS (
        SELECT 1 FROM monitoring_closingapproval a
        WHERE a.programme_id = NEW.id AND a.organisation_id = m.organisation_id
    )
)"""
CLOSED = f"""
    IF OLD.state <> 'signed' OR NEW.state <> 'closed' OR NEW.origin <> 'here' THEN
        RETURN NEW;
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM monitoring_review
        WHERE programme_id = NEW.id AND kind = 'final' AND state = 'approved'
    ) THEN {refusal("programme_closes_after_its_final_review")}
    END IF;
    IF {UNSETTLED} THEN {refusal("programme_closes_without_open_tasks")} END IF;
    IF {DISAGREED} THEN {refusal("programme_is_closed_by_every_party")} END IF;
    IF NEW.ended_on < NEW.signed_on OR NEW.ended_on > {TODAY} THEN
        {refusal("programme_is_closed_when_it_is")}
    END IF;
    RETURN NEW;
"""
AMENDED = f"""
    IF EXISTS (
        SELECT 1 FROM monitoring_review
        WHERE programme_id = NEW.programme_id AND kind = 'final'
          AND state = 'approved'
    ) THEN {refusal("amendment_comes_before_the_final_review")}
    END IF;
    RETURN NEW;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("monitoring", "0002_locks"),
        ("programmes", "0011_closing"),
        ("tasks", "0001_initial"),
    ]

    operations = [
        Trigger(
            name="settlement_is_made_before_closing",
            table="monitoring_settlement",
            event="BEFORE INSERT OR UPDATE",
            body=SETTLEMENT,
        ),
        Trigger(
            name="settlement_is_kept",
            table="monitoring_settlement",
            event="BEFORE DELETE",
            body=refusal("settlement_is_kept_for_good"),
        ),
        append_only("monitoring_closingapproval"),
        Trigger(
            name="closing_approval_is_given_rightly",
            table="monitoring_closingapproval",
            event="BEFORE INSERT",
            body=CLOSING,
        ),
        # By name it speaks before programme_moves_by_the_table, and only of this move.
        Trigger(
            name="programme_closes_after_all_is_done",
            table="programmes_programme",
            event="BEFORE UPDATE",
            body=CLOSED,
        ),
        Trigger(
            name="amendment_waits_for_no_final_review",
            table="programmes_amendment",
            event="BEFORE INSERT",
            body=AMENDED,
        ),
    ]
