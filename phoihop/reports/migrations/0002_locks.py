"""What the database refuses of calls and reports, whoever asks."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, append_only, refusal

TODAY = "(now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date"
CALL = f"""
    IF NOT EXISTS (
        SELECT 1 FROM figures_reportingperiod
        WHERE id = NEW.period_id AND unit_id = NEW.unit_id
    ) THEN {refusal("report_call_is_for_a_period_of_its_unit")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM directory_organisation
        WHERE id = NEW.receiver_id AND unit_id = NEW.unit_id
    ) THEN {refusal("report_call_is_by_a_body_of_its_unit")}
    END IF;
    RETURN NEW;
"""
DUTY = f"""
    IF TG_OP = 'UPDATE' THEN
        IF ROW(NEW.call_id, NEW.organisation_id)
           IS DISTINCT FROM ROW(OLD.call_id, OLD.organisation_id) THEN
            {refusal("report_duty_stays_what_it_is")}
        END IF;
        IF OLD.released_on IS NOT NULL THEN
            {refusal("report_duty_is_released_once")}
        END IF;
        IF EXISTS (
            SELECT 1 FROM reports_report
            WHERE duty_id = NEW.id AND first_submitted_on IS NOT NULL
        ) THEN {refusal("report_duty_met_is_not_released")}
        END IF;
        RETURN NEW;
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM reports_reportcall c
        JOIN directory_organisation o ON o.id = NEW.organisation_id
        WHERE c.id = NEW.call_id AND o.unit_id = c.unit_id AND o.id <> c.receiver_id
    ) THEN {refusal("report_duty_is_of_another_body_of_the_unit")}
    END IF;
    RETURN NEW;
"""
BEGINS = f"""
    IF NEW.state <> 'draft' THEN {refusal("report_begins_as_a_draft")} END IF;
    IF NOT EXISTS (
        SELECT 1 FROM reports_reportduty
        WHERE id = NEW.duty_id AND organisation_id = NEW.organisation_id
          AND released_on IS NULL
    ) THEN {refusal("report_is_of_a_body_that_owes_it")}
    END IF;
    RETURN NEW;
"""
IDENTITY = """ROW({row}.duty_id, {row}.organisation_id, {row}.public_code, {row}.title,
    {row}.document_id, {row}.created_on)"""
READ = """ROW({row}.first_submitted_on, {row}.submitted_on, {row}.submitted_by_person_id,
    {row}.writer_person_ids)"""
FIXED = """ROW({row}.text_id, {row}.approved_on, {row}.approved_by_person_id,
    {row}.approved_by_name, {row}.approved_by_title, {row}.accepted_on,
    {row}.accepted_by_person_id)"""


def _changed(columns: str) -> str:
    return f"{columns.format(row='NEW')} IS DISTINCT FROM {columns.format(row='OLD')}"


MOVES = f"""
    IF {_changed(IDENTITY)} THEN {refusal("report_stays_what_it_is")} END IF;
    IF OLD.state = 'issued' THEN {refusal("report_issued_is_never_changed")} END IF;
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
        ('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'returned'),
        ('submitted', 'accepted'), ('accepted', 'returned'), ('accepted', 'approved'),
        ('approved', 'issued')
    ) THEN {refusal("report_move_is_not_in_the_table")}
    END IF;
    IF OLD.first_submitted_on IS NOT NULL
       AND NEW.first_submitted_on IS DISTINCT FROM OLD.first_submitted_on THEN
        {refusal("report_keeps_the_day_it_first_came")}
    END IF;
    IF OLD.state NOT IN ('draft', 'returned') AND {_changed(READ)} THEN
        {refusal("report_submitted_is_not_written_in")}
    END IF;
    IF NOT NEW.writer_person_ids @> OLD.writer_person_ids THEN
        {refusal("report_keeps_all_its_writers")}
    END IF;
    IF OLD.state = 'approved' AND {_changed(FIXED)} THEN
        {refusal("report_approved_is_frozen")}
    END IF;
    IF NEW.state = 'accepted' AND OLD.state = 'submitted'
       AND NEW.accepted_by_person_id = ANY(NEW.writer_person_ids) THEN
        {refusal("report_is_accepted_by_no_writer")}
    END IF;
    IF NEW.state = 'approved' AND OLD.state = 'accepted' THEN
        IF NEW.approved_by_person_id = ANY(NEW.writer_person_ids) THEN
            {refusal("report_is_approved_by_no_writer")}
        END IF;
        IF NOT EXISTS (
            SELECT 1 FROM documents_version
            WHERE id = NEW.text_id AND document_id = NEW.document_id
        ) THEN {refusal("report_text_is_of_its_document")}
        END IF;
    END IF;
    IF NEW.state = 'issued' AND NEW.issued_on > {TODAY} THEN
        {refusal("report_is_not_issued_in_the_future")}
    END IF;
    RETURN NEW;
"""
SECTION = f"""
    IF TG_OP = 'UPDATE' AND ROW(NEW.report_id, NEW.kind, NEW.rank, NEW.content_id,
        NEW.number, NEW.heading) IS DISTINCT FROM ROW(OLD.report_id, OLD.kind,
        OLD.rank, OLD.content_id, OLD.number, OLD.heading) THEN
        {refusal("report_section_stays_where_it_is")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM reports_report
        WHERE id = NEW.report_id AND state IN ('draft', 'returned')
    ) THEN {refusal("report_section_is_written_while_it_is_open")}
    END IF;
    RETURN NEW;
"""


def _kept(table: str, name: str) -> Trigger:
    return Trigger(
        name=name, table=table, event="BEFORE DELETE", body=refusal(f"{name}_for_good")
    )


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0001_initial"),
        ("documents", "0007_report_kind"),
    ]

    operations = [
        append_only("reports_reportcall"),
        append_only("reports_reportcall_programmes"),
        Trigger(
            name="report_call_is_made_rightly",
            table="reports_reportcall",
            event="BEFORE INSERT",
            body=CALL,
        ),
        Trigger(
            name="report_duty_is_owed_rightly",
            table="reports_reportduty",
            event="BEFORE INSERT OR UPDATE",
            body=DUTY,
        ),
        _kept("reports_reportduty", "report_duty_is_kept"),
        Trigger(
            name="report_begins_where_it_is_owed",
            table="reports_report",
            event="BEFORE INSERT",
            body=BEGINS,
        ),
        Trigger(
            name="report_moves_by_the_table",
            table="reports_report",
            event="BEFORE UPDATE",
            body=MOVES,
        ),
        _kept("reports_report", "report_is_kept"),
        Trigger(
            name="report_section_is_written_in_time",
            table="reports_reportsection",
            event="BEFORE INSERT OR UPDATE",
            body=SECTION,
        ),
        _kept("reports_reportsection", "report_section_is_kept"),
    ]
