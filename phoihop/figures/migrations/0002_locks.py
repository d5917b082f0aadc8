"""What the database refuses of periods and figures, whoever asks."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, append_only, refusal

# --- periods ----------------------------------------------------------------------
PERIOD_BEGINS = f"""
    IF NEW.state <> 'open' THEN {refusal("period_begins_open")} END IF;
    IF NOT EXISTS (
        SELECT 1 FROM directory_organisation
        WHERE id = NEW.organisation_id AND unit_id = NEW.unit_id
    ) THEN {refusal("period_is_opened_by_a_body_of_its_unit")}
    END IF;
    RETURN NEW;
"""
PERIOD_CHANGES = f"""
    IF OLD.state = 'locked' THEN {refusal("period_locked_is_not_changed")} END IF;
    IF ROW(NEW.unit_id, NEW.organisation_id, NEW.opened_by_person_id)
       IS DISTINCT FROM ROW(OLD.unit_id, OLD.organisation_id, OLD.opened_by_person_id)
    THEN {refusal("period_stays_where_it_is")}
    END IF;
    IF ROW(NEW.kind, NEW.days, NEW.cut_off)
       IS DISTINCT FROM ROW(OLD.kind, OLD.days, OLD.cut_off) AND EXISTS (
        SELECT 1 FROM figures_measurement WHERE period_id = NEW.id
    ) THEN {refusal("period_with_figures_keeps_its_days")}
    END IF;
    IF NEW.state = 'locked' AND EXISTS (
        SELECT 1 FROM figures_measurement
        WHERE period_id = NEW.id AND current_id IS NOT NULL
          AND state IN ('draft', 'submitted', 'verified')
    ) THEN {refusal("period_is_locked_when_all_is_approved")}
    END IF;
    RETURN NEW;
"""

# --- figures ----------------------------------------------------------------------
FIGURE_BEGINS = f"""
    IF NEW.state <> 'draft' OR NEW.current_id IS NOT NULL THEN
        {refusal("figure_begins_as_a_draft")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM figures_reportingperiod p
        WHERE p.id = NEW.period_id AND p.unit_id = NEW.unit_id AND p.state = 'open'
    ) THEN {refusal("figure_is_entered_in_an_open_period")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM directory_organisation
        WHERE id = NEW.organisation_id AND unit_id = NEW.unit_id
    ) OR NEW.subject_id <> NEW.organisation_id THEN
        {refusal("figure_is_given_by_a_body_of_its_unit")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM indicators_indicatorversion v, figures_reportingperiod p
        WHERE v.id = NEW.indicator_version_id AND p.id = NEW.period_id
          AND v.valid @> p.cut_off AND v.state <> 'draft'
    ) THEN {refusal("figure_is_of_a_definition_in_force")}
    END IF;
    RETURN NEW;
"""
KEY = """ROW({row}.public_code, {row}.indicator_version_id, {row}.unit_id,
    {row}.subject_id, {row}.period_id, {row}.value_kind, {row}.recognition,
    {row}.basis, {row}.organisation_id, {row}.entered_by_person_id)"""
AUTHORED = """EXISTS (
    SELECT 1 FROM figures_measurementrevision
    WHERE measurement_id = NEW.id AND person_id = {who}
)"""
FIGURE_MOVES = f"""
    IF {KEY.format(row="NEW")} IS DISTINCT FROM {KEY.format(row="OLD")} THEN
        {refusal("figure_stays_under_its_key")}
    END IF;
    IF NEW.current_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM figures_measurementrevision
        WHERE id = NEW.current_id AND measurement_id = NEW.id
    ) THEN {refusal("figure_has_a_value_of_its_own")}
    END IF;
    IF OLD.state = 'locked' THEN
        IF NEW.state <> 'locked' OR NOT EXISTS (
            SELECT 1 FROM figures_correctionrequest
            WHERE measurement_id = NEW.id AND state = 'approved'
              AND revision_id = NEW.current_id
        ) OR to_jsonb(NEW) - 'current_id' - 'version' IS DISTINCT FROM
             to_jsonb(OLD) - 'current_id' - 'version' THEN
            {refusal("figure_locked_changes_by_a_correction_only")}
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.state, NEW.state) NOT IN (
        ('draft', 'draft'), ('draft', 'submitted'), ('submitted', 'verified'),
        ('submitted', 'draft'), ('verified', 'draft'), ('verified', 'approved'),
        ('approved', 'locked')
    ) THEN {refusal("figure_move_is_not_in_the_table")}
    END IF;
    IF (NEW.state = 'locked') IS DISTINCT FROM EXISTS (
        SELECT 1 FROM figures_reportingperiod
        WHERE id = NEW.period_id AND state = 'locked'
    ) THEN {refusal("figure_moves_while_its_period_is_open")}
    END IF;
    IF OLD.state <> 'draft' AND ROW(NEW.current_id, NEW.source_id, NEW.origin_words)
       IS DISTINCT FROM ROW(OLD.current_id, OLD.source_id, OLD.origin_words) THEN
        {refusal("figure_submitted_keeps_its_value")}
    END IF;
    IF OLD.state = 'submitted' AND NEW.state = 'verified'
       AND {AUTHORED.format(who="NEW.verified_by_person_id")} THEN
        {refusal("figure_is_checked_by_no_author")}
    END IF;
    IF NEW.state = 'approved'
       AND {AUTHORED.format(who="NEW.approved_by_person_id")} THEN
        {refusal("figure_is_approved_by_no_author")}
    END IF;
    RETURN NEW;
"""
# A value has the numbers that its indicator asks for; only a source may print a
# share without saying of what.
RIGHT_NUMBERS = """NOT EXISTS (
    SELECT 1 FROM figures_measurement m
    JOIN indicators_indicatorversion v ON v.id = m.indicator_version_id
    WHERE m.id = NEW.measurement_id AND CASE
        WHEN v.kind = 'money' THEN NEW.amount IS NOT NULL
        WHEN v.kind IN ('ratio', 'pct') THEN
            (NEW.numerator IS NOT NULL
             AND (v.may_exceed_whole OR NEW.numerator <= NEW.denominator))
            OR (m.basis = 'quoted' AND NEW.value IS NOT NULL)
        ELSE NEW.value IS NOT NULL
    END
)"""
REVISION = f"""
    IF NEW.number <> 1 + (
        SELECT count(*) FROM figures_measurementrevision
        WHERE measurement_id = NEW.measurement_id
    ) THEN {refusal("revision_follows_the_last_one")}
    END IF;
    IF NEW.kind = 'correction' THEN
        IF NOT EXISTS (
            SELECT 1 FROM figures_measurement m
            JOIN figures_correctionrequest r ON r.measurement_id = m.id
            WHERE m.id = NEW.measurement_id AND m.state = 'locked'
              AND r.state = 'requested'
        ) THEN {refusal("correction_is_asked_for_after_the_lock")}
        END IF;
    ELSIF NOT EXISTS (
        SELECT 1 FROM figures_measurement m
        JOIN figures_reportingperiod p ON p.id = m.period_id
        WHERE m.id = NEW.measurement_id AND m.state = 'draft' AND p.state = 'open'
    ) THEN {refusal("revision_is_entered_in_a_draft")}
    END IF;
    IF NEW.kind <> 'cleared' AND {RIGHT_NUMBERS} THEN
        {refusal("revision_has_the_numbers_of_its_indicator")}
    END IF;
    RETURN NEW;
"""
# Evidence is put forward with a value, before it becomes the current one.
EVIDENCE = f"""
    IF TG_OP <> 'INSERT' THEN {refusal("evidence_of_a_figure_is_kept")} END IF;
    IF NOT EXISTS (
        SELECT 1 FROM figures_measurementrevision r
        JOIN figures_measurement m ON m.id = r.measurement_id
        JOIN tasks_evidence e ON e.id = NEW.evidence_id
        WHERE r.id = NEW.measurementrevision_id
          AND e.organisation_id = m.organisation_id
          AND m.current_id IS DISTINCT FROM r.id
          AND r.number = (
            SELECT max(number) FROM figures_measurementrevision
            WHERE measurement_id = m.id
          )
    ) THEN {refusal("evidence_of_a_figure_comes_with_its_value")}
    END IF;
    RETURN NEW;
"""


def _on(table: str, name: str, event: str, body: str) -> Trigger:
    return Trigger(name=name, table=f"figures_{table}", event=event, body=body)


def _kept(table: str, name: str) -> Trigger:
    return _on(table, name, "BEFORE DELETE", refusal(f"{name}_for_good"))


class Migration(migrations.Migration):
    dependencies = [("figures", "0001_initial")]

    operations = [
        _on("reportingperiod", "period_begins", "BEFORE INSERT", PERIOD_BEGINS),
        _on("reportingperiod", "period_changes", "BEFORE UPDATE", PERIOD_CHANGES),
        _kept("reportingperiod", "reporting_period_is_kept"),
        _on("measurement", "figure_begins", "BEFORE INSERT", FIGURE_BEGINS),
        _on("measurement", "figure_moves_by_the_table", "BEFORE UPDATE", FIGURE_MOVES),
        _kept("measurement", "figure_is_kept"),
        append_only("figures_measurementrevision"),
        _on("measurementrevision", "revision_is_added", "BEFORE INSERT", REVISION),
        _on(
            "measurementrevision_evidence",
            "evidence_of_a_figure_stays",
            "BEFORE INSERT OR UPDATE OR DELETE",
            EVIDENCE,
        ),
    ]
