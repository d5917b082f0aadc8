"""What the database itself refuses of tasks that were given out, whoever asks."""

from django.db import migrations, models

from phoihop.foundation.triggers import Trigger, append_only, refusal

TODAY = "(now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date"

# A task moves while its programme is in force here, or closed with tasks carried over.
MOVES_NO_MORE = """EXISTS (
    SELECT 1 FROM programmes_programme p
    WHERE p.id = {programme}
      AND (p.origin <> 'here' OR p.state NOT IN ('signed', 'closed'))
)"""
OF_ASSIGNMENT = "(SELECT programme_id FROM tasks_assignment WHERE id = {assignment})"


def still(programme: str) -> str:
    """Refuse what happens in a programme whose tasks no longer move."""
    stopped = MOVES_NO_MORE.format(programme=programme)
    return f"IF {stopped} THEN {refusal('programme_takes_no_moves')} END IF;"


MOVES = (
    ("returned", "assigned"),
    ("assigned", "accepted"),
    ("assigned", "returned"),
    ("accepted", "in_progress"),
    ("in_progress", "submitted"),
    ("submitted", "in_progress"),
    ("submitted", "completed"),
)
ALLOWED = ", ".join(f"('{before}', '{after}')" for before, after in MOVES)
OPEN_TIMES = """EXISTS (
    SELECT 1 FROM tasks_occurrence o WHERE o.assignment_id = NEW.id
      AND o.state NOT IN ('completed', 'cancelled')
)"""
TIMES_DONE = """EXISTS (
    SELECT 1 FROM tasks_occurrence o
    WHERE o.assignment_id = NEW.id AND o.state = 'completed'
)"""

# The task's programme, whether it stands in the signed text or serves it later.
ASSIGNMENT_BEGINS = f"""
    IF NEW.state NOT IN ('assigned', 'cancelled') THEN
        {refusal("assignment_begins_as_assigned")}
    END IF;
    IF NEW.programme_id IS DISTINCT FROM (
        SELECT c.programme_id FROM programmes_task t
        LEFT JOIN programmes_content c ON c.id = COALESCE(t.content_id, t.serves_id)
        WHERE t.id = NEW.task_id
    ) THEN {refusal("assignment_is_of_the_programme_of_its_task")}
    END IF;
    IF NEW.programme_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM programmes_programme p
        WHERE p.id = NEW.programme_id AND p.origin = 'here' AND p.state = 'signed'
    ) THEN {refusal("task_is_assigned_in_a_signed_programme")}
    END IF;
    RETURN NEW;
"""

ASSIGNMENT_MOVES = f"""
    IF ROW(NEW.task_id, NEW.programme_id, NEW.unit_id, NEW.assigned_by_id)
       IS DISTINCT FROM
       ROW(OLD.task_id, OLD.programme_id, OLD.unit_id, OLD.assigned_by_id) THEN
        {refusal("assignment_keeps_its_task_and_assigning_body")}
    END IF;
    {still("OLD.programme_id")}
    IF OLD.state IN ('completed', 'cancelled') THEN
        {refusal("assignment_that_is_over_never_changes")}
    END IF;
    IF NEW.lead_id <> OLD.lead_id AND NEW.state <> 'assigned' THEN
        {refusal("another_lead_begins_anew")}
    END IF;
    IF NEW.state = OLD.state OR NEW.state = 'cancelled'
       OR (OLD.state, NEW.state) IN ({ALLOWED})
       OR (NEW.state = 'assigned' AND NEW.lead_id <> OLD.lead_id)
       OR (NEW.state = 'completed' AND {TIMES_DONE} AND NOT {OPEN_TIMES}) THEN
        IF NEW.state = 'submitted' AND EXISTS (
            SELECT 1 FROM tasks_occurrence o WHERE o.assignment_id = NEW.id
        ) THEN {refusal("regular_task_is_reported_time_by_time")}
        END IF;
        RETURN NEW;
    END IF;
    {refusal("assignment_moves_by_the_table")}
"""

DAY_OF_COMPLETION = f"""
    IF NEW.completed_on > {TODAY} THEN
        {refusal("completion_is_not_of_the_future")}
    END IF;
    IF EXISTS (
        SELECT 1 FROM programmes_programme p
        WHERE p.id = {{programme}} AND NEW.completed_on < p.signed_on
    ) THEN {refusal("completion_is_not_older_than_the_promise")}
    END IF;
    RETURN NEW;
"""

OCCURRENCE_BEGINS = f"""
    IF NEW.state <> 'in_progress' THEN {refusal("occurrence_begins_open")} END IF;
    {still(OF_ASSIGNMENT.format(assignment="NEW.assignment_id"))}
    RETURN NEW;
"""
OCCURRENCE_MOVES = f"""
    IF ROW(NEW.assignment_id, NEW.number) IS DISTINCT FROM
       ROW(OLD.assignment_id, OLD.number) THEN
        {refusal("occurrence_keeps_its_task_and_number")}
    END IF;
    {still(OF_ASSIGNMENT.format(assignment="OLD.assignment_id"))}
    IF OLD.state IN ('completed', 'cancelled') THEN
        {refusal("occurrence_that_is_over_never_changes")}
    END IF;
    IF NEW.state <> OLD.state AND NEW.state <> 'cancelled'
       AND (OLD.state, NEW.state) NOT IN (
           ('in_progress', 'submitted'), ('submitted', 'in_progress'),
           ('submitted', 'completed')
       ) THEN {refusal("occurrence_moves_by_the_table")}
    END IF;
    RETURN NEW;
"""

# What was planned after signing stays as it was planned; it is called off, not erased.
LATER_TASK = f"""
    IF TG_OP = 'INSERT' THEN
        IF NEW.serves_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM programmes_content c
            JOIN programmes_programme p ON p.id = c.programme_id
            WHERE c.id = NEW.serves_id AND p.origin = 'here' AND p.state = 'signed'
        ) THEN {refusal("later_task_serves_a_signed_programme")}
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.serves_id IS NOT NULL OR EXISTS (
        SELECT 1 FROM tasks_assignment a WHERE a.task_id = OLD.id
    ) THEN {refusal("task_stays_as_planned")}
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    IF NEW.serves_id IS NOT NULL THEN {refusal("task_stays_as_planned")} END IF;
    RETURN NEW;
"""


STATES = [
    ("planned", "planned"),
    ("assigned", "assigned"),
    ("returned", "returned to whoever assigned it"),
    ("accepted", "accepted by the lead body"),
    ("in_progress", "in progress"),
    ("submitted", "reported as done"),
    ("completed", "completed"),
    ("cancelled", "cancelled"),
]


def _states(model: str, first: str) -> migrations.AlterField:
    """Name the states; "accepted" alone is said of a comment's answer too."""
    field = models.CharField(choices=STATES, default=first, max_length=20)
    return migrations.AlterField(model_name=model, name="state", field=field)


def _trigger(name: str, table: str, event: str, body: str) -> Trigger:
    return Trigger(name=name, table=table, event=f"BEFORE {event}", body=body)


def _kept(table: str) -> Trigger:
    """Refuse to remove a row of the table."""
    name = f"{table}_is_never_deleted"
    return _trigger(name, table, "DELETE", refusal(name))


def _days(table: str, programme: str) -> Trigger:
    """Refuse a completion in the future, or older than the promise."""
    name = f"{table}_has_a_possible_day"
    body = DAY_OF_COMPLETION.format(programme=programme)
    return _trigger(name, table, "INSERT OR UPDATE", body)


class Migration(migrations.Migration):
    dependencies = [("tasks", "0001_initial"), ("programmes", "0008_later_tasks")]

    operations = [
        _states("assignment", "assigned"),
        _states("occurrence", "in_progress"),
        append_only("tasks_taskevent"),
        append_only("tasks_evidence"),
        append_only("tasks_evidenceuse"),
        *map(
            _kept,
            (
                "tasks_assignment",
                "tasks_occurrence",
                "tasks_submission",
                "tasks_confirmation",
            ),
        ),
        _trigger("assignment_begins", "tasks_assignment", "INSERT", ASSIGNMENT_BEGINS),
        _trigger("assignment_moves", "tasks_assignment", "UPDATE", ASSIGNMENT_MOVES),
        _days("tasks_assignment", "NEW.programme_id"),
        _trigger("occurrence_begins", "tasks_occurrence", "INSERT", OCCURRENCE_BEGINS),
        _trigger("occurrence_moves", "tasks_occurrence", "UPDATE", OCCURRENCE_MOVES),
        _days("tasks_occurrence", OF_ASSIGNMENT.format(assignment="NEW.assignment_id")),
        _trigger(
            "later_task_stays_as_planned",
            "programmes_task",
            "INSERT OR UPDATE OR DELETE",
            LATER_TASK,
        ),
    ]
