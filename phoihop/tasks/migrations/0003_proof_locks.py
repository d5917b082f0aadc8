"""What the database refuses of results and the parties' words on them, whoever asks."""

from django.db import migrations, models

from phoihop.foundation.triggers import Trigger, refusal

TODAY = "(now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date"
OF_ASSIGNMENT = "(SELECT programme_id FROM tasks_assignment WHERE id = {assignment})"
OF_SUBMISSION = """(
    SELECT a.programme_id FROM tasks_assignment a
    JOIN tasks_submission s ON s.assignment_id = a.id WHERE s.id = {submission}
)"""


def still(programme: str) -> str:
    """Refuse what happens in a programme whose tasks no longer move."""
    return f"""
        IF EXISTS (
            SELECT 1 FROM programmes_programme p WHERE p.id = {programme}
              AND (p.origin <> 'here' OR p.state NOT IN ('signed', 'closed'))
        ) THEN {refusal("programme_takes_no_moves")} END IF;
    """


SUBMISSION_BEGINS = f"""
    IF NEW.standing <> 'standing' OR NEW.judged_by_person_id IS NOT NULL THEN
        {refusal("submission_begins_standing")}
    END IF;
    IF NEW.submitted_on > {TODAY} THEN
        {refusal("completion_is_not_of_the_future")}
    END IF;
    {still(OF_ASSIGNMENT.format(assignment="NEW.assignment_id"))}
    IF NEW.occurrence_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM tasks_occurrence o
        WHERE o.id = NEW.occurrence_id AND o.assignment_id = NEW.assignment_id
    ) THEN {refusal("submission_reports_a_time_of_its_own_task")}
    END IF;
    IF EXISTS (
        SELECT 1 FROM programmes_programme p
        WHERE p.id = {OF_ASSIGNMENT.format(assignment="NEW.assignment_id")}
          AND NEW.completed_on < p.signed_on
    ) THEN {refusal("completion_is_not_older_than_the_promise")}
    END IF;
    RETURN NEW;
"""
SUBMISSION_TEXT = """ROW({row}.assignment_id, {row}.occurrence_id, {row}.number,
    {row}.completed_on, {row}.text, {row}.organisation_id, {row}.person_id,
    {row}.person_name, {row}.title, {row}.submitted_on, {row}.submitted_at)"""
SUBMISSION_JUDGED = f"""
    IF {SUBMISSION_TEXT.format(row="NEW")} IS DISTINCT FROM
       {SUBMISSION_TEXT.format(row="OLD")} THEN
        {refusal("submission_stays_as_reported")}
    END IF;
    IF OLD.standing <> 'standing' OR OLD.judged_by_person_id IS NOT NULL THEN
        {refusal("submission_is_judged_once")}
    END IF;
    {still(OF_ASSIGNMENT.format(assignment="OLD.assignment_id"))}
    IF EXISTS (
        SELECT 1 FROM tasks_confirmation c
        WHERE c.submission_id = NEW.id AND c.person_id = NEW.judged_by_person_id
          AND NEW.standing = 'standing'
    ) THEN {refusal("whoever_confirmed_does_not_check")}
    END IF;
    RETURN NEW;
"""

CONFIRMATION_BEGINS = f"""
    IF NEW.answered_on IS NOT NULL THEN
        {refusal("confirmation_is_answered_later")}
    END IF;
    {still(OF_SUBMISSION.format(submission="NEW.submission_id"))}
    IF NOT EXISTS (
        SELECT 1 FROM tasks_submission s
        JOIN tasks_assignment a ON a.id = s.assignment_id
        JOIN programmes_party p ON p.programme_id = a.programme_id
        JOIN programmes_partymember m ON m.party_id = p.id
        WHERE s.id = NEW.submission_id AND p.id = NEW.party_id
          AND m.organisation_id = NEW.organisation_id
    ) THEN {refusal("confirmation_is_of_a_party_of_the_programme")}
    END IF;
    IF EXISTS (
        SELECT 1 FROM tasks_submission s
        JOIN tasks_assignment a ON a.id = s.assignment_id
        JOIN programmes_partymember m ON m.party_id = NEW.party_id
        WHERE s.id = NEW.submission_id
          AND m.organisation_id IN (a.lead_id, s.organisation_id)
    ) THEN {refusal("the_party_of_the_lead_does_not_confirm")}
    END IF;
    IF EXISTS (
        SELECT 1 FROM tasks_submission s WHERE s.id = NEW.submission_id
          AND NEW.person_id IN (s.person_id, s.judged_by_person_id)
    ) THEN {refusal("doer_and_verifier_do_not_confirm")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM tasks_submission s
        WHERE s.id = NEW.submission_id AND s.standing = 'standing'
    ) THEN {refusal("only_a_standing_result_is_spoken_on")}
    END IF;
    RETURN NEW;
"""
WORD = """ROW({row}.submission_id, {row}.party_id, {row}.organisation_id, {row}.stance,
    {row}.reason, {row}.person_id, {row}.person_name, {row}.title,
    {row}.confirmed_on, {row}.confirmed_at)"""
CONFIRMATION_ANSWERED = f"""
    IF {WORD.format(row="NEW")} IS DISTINCT FROM {WORD.format(row="OLD")} THEN
        {refusal("confirmation_stays_as_said")}
    END IF;
    IF OLD.answered_on IS NOT NULL THEN {refusal("dispute_is_answered_once")} END IF;
    {still(OF_SUBMISSION.format(submission="OLD.submission_id"))}
    RETURN NEW;
"""


def _trigger(name: str, table: str, event: str, body: str) -> Trigger:
    return Trigger(name=name, table=table, event=f"BEFORE {event}", body=body)


class Migration(migrations.Migration):
    dependencies = [("tasks", "0002_locks")]

    operations = [
        migrations.AlterField(
            model_name="submission",
            name="standing",
            field=models.CharField(
                choices=[
                    ("standing", "stands"),
                    ("sent_back", "sent back"),
                    ("withdrawn", "withdrawn"),
                ],
                default="standing",
                max_length=10,
            ),
        ),
        _trigger("submission_begins", "tasks_submission", "INSERT", SUBMISSION_BEGINS),
        _trigger("submission_judged", "tasks_submission", "UPDATE", SUBMISSION_JUDGED),
        _trigger(
            "confirmation_begins", "tasks_confirmation", "INSERT", CONFIRMATION_BEGINS
        ),
        _trigger(
            "confirmation_answered",
            "tasks_confirmation",
            "UPDATE",
            CONFIRMATION_ANSWERED,
        ),
    ]
