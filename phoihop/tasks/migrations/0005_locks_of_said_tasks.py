"""What the database refuses of tasks that were said at a conference, whoever asks."""

from importlib import import_module

from django.db import migrations

from phoihop.foundation.triggers import Trigger, refusal

# A migration's own module begins with a digit, so no import statement can name it.
locks = import_module("phoihop.tasks.migrations.0002_locks")
proofs = import_module("phoihop.tasks.migrations.0003_proof_locks")

SAID = "('conclusion', 'directive')"
LATER_TASK = locks.LATER_TASK.replace(
    "IF OLD.serves_id IS NOT NULL OR EXISTS",
    f"IF OLD.serves_id IS NOT NULL OR OLD.origin IN {SAID} OR EXISTS",
).replace(
    "IF NEW.serves_id IS NOT NULL THEN",
    f"IF NEW.serves_id IS NOT NULL OR NEW.origin IN {SAID} THEN",
)

ASSIGNMENT_BEGINS = f"""
    IF EXISTS (
        SELECT 1 FROM programmes_task t
        WHERE t.id = NEW.task_id AND t.assigning_body_id <> NEW.assigned_by_id
    ) THEN {refusal("task_is_given_out_by_its_assigning_body")}
    END IF;
    {locks.ASSIGNMENT_BEGINS}
"""

# Bodies that work with the lead are named before the task is given out.
COORDINATING = f"""
    IF EXISTS (
        SELECT 1 FROM programmes_task t
        JOIN tasks_assignment a ON a.task_id = t.id
        WHERE t.origin IN {SAID}
          AND t.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.task_id ELSE NEW.task_id END
    ) THEN {refusal("task_stays_as_planned")} END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
"""

SUBMISSION_BEGINS = f"""
    IF EXISTS (
        SELECT 1 FROM tasks_assignment a JOIN programmes_task t ON t.id = a.task_id
        WHERE a.id = NEW.assignment_id AND t.origin IN {SAID}
          AND NEW.completed_on < t.planned_on
    ) THEN {refusal("completion_is_not_older_than_what_was_said")}
    END IF;
    {proofs.SUBMISSION_BEGINS}
"""

# Where there is no programme, the body itself is the other side.
DOERS = """(
    SELECT x.organisation_id FROM programmes_task_coordinating x WHERE x.task_id = t.id
    UNION ALL SELECT unnest(ARRAY[a.lead_id, a.assigned_by_id, s.organisation_id])
)"""
CONFIRMED_ALONE = f"""
    IF EXISTS (
        SELECT 1 FROM tasks_submission s
        JOIN tasks_assignment a ON a.id = s.assignment_id
        WHERE s.id = NEW.submission_id AND a.programme_id IS NULL
    ) THEN
        IF NEW.party_id IS NOT NULL THEN
            {refusal("confirmation_is_of_a_party_of_the_programme")}
        END IF;
        IF NOT EXISTS (
            SELECT 1 FROM tasks_submission s
            JOIN tasks_assignment a ON a.id = s.assignment_id
            JOIN programmes_task t ON t.id = a.task_id
            JOIN directory_organisation b ON b.id = NEW.organisation_id
            WHERE s.id = NEW.submission_id AND b.unit_id = a.unit_id
              AND NEW.organisation_id NOT IN {DOERS}
              AND (t.supervisor_id IS NULL OR t.supervisor_id = NEW.organisation_id
                   OR t.supervisor_id IN {DOERS})
        ) THEN {refusal("only_who_watches_or_takes_no_part_confirms")}
        END IF;
"""
# Who did it, who checked it and what no longer stands: as for every task.
_REST = proofs.CONFIRMATION_BEGINS[
    proofs.CONFIRMATION_BEGINS.index(
        """    IF EXISTS (
        SELECT 1 FROM tasks_submission s WHERE s.id = NEW.submission_id
          AND NEW.person_id IN"""
    ) :
]
CONFIRMATION_BEGINS = f"""
    IF NEW.answered_on IS NOT NULL THEN
        {refusal("confirmation_is_answered_later")}
    END IF;
    {CONFIRMED_ALONE}
        {_REST}
    END IF;
    {proofs.CONFIRMATION_BEGINS}
"""


def _again(
    name: str, table: str, event: str, bodies: tuple[str, str]
) -> migrations.RunSQL:
    """Give a trigger that stands another body; the reverse gives it the old one."""
    now, before = (
        Trigger(name=name, table=table, event=f"BEFORE {event}", body=body)
        for body in bodies
    )
    return migrations.RunSQL(now.sql, before.sql)


class Migration(migrations.Migration):
    dependencies = [
        ("tasks", "0004_standing_alone"),
        ("programmes", "0013_said_at_conferences"),
    ]

    operations = [
        _again(
            "later_task_stays_as_planned",
            "programmes_task",
            "INSERT OR UPDATE OR DELETE",
            (LATER_TASK, locks.LATER_TASK),
        ),
        _again(
            "assignment_begins",
            "tasks_assignment",
            "INSERT",
            (ASSIGNMENT_BEGINS, locks.ASSIGNMENT_BEGINS),
        ),
        _again(
            "submission_begins",
            "tasks_submission",
            "INSERT",
            (SUBMISSION_BEGINS, proofs.SUBMISSION_BEGINS),
        ),
        _again(
            "confirmation_begins",
            "tasks_confirmation",
            "INSERT",
            (CONFIRMATION_BEGINS, proofs.CONFIRMATION_BEGINS),
        ),
        Trigger(
            name="bodies_of_a_said_task_stay",
            table="programmes_task_coordinating",
            event="BEFORE INSERT OR UPDATE OR DELETE",
            body=COORDINATING,
        ),
    ]
