"""What the database refuses of corrections, duties and targets, whoever asks."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, refusal

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
# --- corrections ------------------------------------------------------------------
REQUEST_BEGINS = f"""
    IF NEW.state <> 'requested' OR NOT EXISTS (
        SELECT 1 FROM figures_measurement
        WHERE id = NEW.measurement_id AND state = 'locked'
          AND organisation_id = NEW.organisation_id
    ) THEN {refusal("correction_is_asked_for_by_the_giving_body")}
    END IF;
    IF {RIGHT_NUMBERS} THEN
        {refusal("correction_has_the_numbers_of_its_indicator")}
    END IF;
    RETURN NEW;
"""
DECISION = """'state' - 'deciding_organisation_id' - 'decided_by_person_id'
    - 'decided_by_name' - 'decided_by_title' - 'decided_on' - 'decision_reason'
    - 'revision_id'"""
REQUEST_CHANGES = f"""
    IF OLD.state <> 'requested' THEN {refusal("correction_is_decided_once")} END IF;
    IF to_jsonb(NEW) - {DECISION} IS DISTINCT FROM to_jsonb(OLD) - {DECISION} THEN
        {refusal("correction_asked_for_is_not_changed")}
    END IF;
    IF NEW.state <> 'requested' AND NOT EXISTS (
        SELECT 1 FROM directory_organisation o
        JOIN figures_measurement m ON m.unit_id = o.unit_id
        WHERE o.id = NEW.deciding_organisation_id AND m.id = NEW.measurement_id
    ) THEN {refusal("correction_is_decided_in_the_unit")}
    END IF;
    IF NEW.state = 'approved' AND NOT EXISTS (
        SELECT 1 FROM figures_measurementrevision r
        WHERE r.id = NEW.revision_id AND r.measurement_id = NEW.measurement_id
          AND r.kind = 'correction' AND r.number = (
            SELECT max(number) FROM figures_measurementrevision
            WHERE measurement_id = NEW.measurement_id
          )
          AND ROW(r.value, r.numerator, r.denominator, r.amount, r.in_kind_amount,
                  r.in_kind_note, r.names, r.note)
              IS NOT DISTINCT FROM
              ROW(NEW.value, NEW.numerator, NEW.denominator, NEW.amount,
                  NEW.in_kind_amount, NEW.in_kind_note, NEW.names, NEW.note)
    ) THEN {refusal("correction_becomes_the_value_asked_for")}
    END IF;
    RETURN NEW;
"""
REQUEST_EVIDENCE = f"""
    IF TG_OP <> 'INSERT' OR NOT EXISTS (
        SELECT 1 FROM figures_correctionrequest
        WHERE id = NEW.correctionrequest_id AND state = 'requested'
    ) THEN {refusal("evidence_of_a_correction_comes_with_it")}
    END IF;
    RETURN NEW;
"""

# --- duties and targets -----------------------------------------------------------
DUTY_BEGINS = f"""
    IF NOT EXISTS (
        SELECT 1 FROM directory_organisation
        WHERE id = NEW.organisation_id AND unit_id = NEW.unit_id
    ) THEN {refusal("figure_duty_is_of_a_body_of_the_unit")}
    END IF;
    RETURN NEW;
"""
DUTY_CHANGES = f"""
    IF to_jsonb(NEW) - 'valid' - 'version' IS DISTINCT FROM
       to_jsonb(OLD) - 'valid' - 'version'
       OR lower(NEW.valid) IS DISTINCT FROM lower(OLD.valid)
       OR upper(OLD.valid) IS NOT NULL THEN
        {refusal("figure_duty_only_ends")}
    END IF;
    RETURN NEW;
"""
TARGET_BEGINS = f"""
    IF NEW.state <> 'draft' OR NOT EXISTS (
        SELECT 1 FROM directory_organisation o
        JOIN figures_reportingperiod p ON p.unit_id = o.unit_id
        WHERE o.id = NEW.organisation_id AND p.id = NEW.period_id
          AND p.unit_id = NEW.unit_id
    ) THEN {refusal("plan_target_begins_as_a_draft_of_its_unit")}
    END IF;
    RETURN NEW;
"""
TARGET_MOVES = f"""
    IF ROW(NEW.unit_id, NEW.organisation_id, NEW.is_about_the_body,
           NEW.indicator_version_id, NEW.period_id, NEW.adjusts_id)
       IS DISTINCT FROM ROW(OLD.unit_id, OLD.organisation_id, OLD.is_about_the_body,
           OLD.indicator_version_id, OLD.period_id, OLD.adjusts_id) THEN
        {refusal("plan_target_stays_what_it_is")}
    END IF;
    IF (OLD.state, NEW.state) NOT IN (
        ('draft', 'draft'), ('draft', 'set'), ('set', 'adjusted')
    ) THEN {refusal("plan_target_move_is_not_in_the_table")}
    END IF;
    IF OLD.state <> 'draft' AND to_jsonb(NEW) - 'state' - 'version' IS DISTINCT FROM
       to_jsonb(OLD) - 'state' - 'version' THEN
        {refusal("plan_target_set_is_not_changed")}
    END IF;
    IF NEW.state = 'set' AND NEW.adjusts_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM figures_plantarget
        WHERE id = NEW.adjusts_id AND state = 'adjusted'
    ) THEN {refusal("plan_target_adjusts_the_one_before")}
    END IF;
    RETURN NEW;
"""


def _on(table: str, name: str, event: str, body: str) -> Trigger:
    return Trigger(name=name, table=f"figures_{table}", event=event, body=body)


def _kept(table: str, name: str) -> Trigger:
    return _on(table, name, "BEFORE DELETE", refusal(f"{name}_for_good"))


class Migration(migrations.Migration):
    dependencies = [("figures", "0002_locks")]

    operations = [
        _on("correctionrequest", "correction_begins", "BEFORE INSERT", REQUEST_BEGINS),
        _on(
            "correctionrequest",
            "correction_is_decided",
            "BEFORE UPDATE",
            REQUEST_CHANGES,
        ),
        _kept("correctionrequest", "correction_is_kept"),
        _on(
            "correctionrequest_evidence",
            "evidence_of_a_correction_stays",
            "BEFORE INSERT OR UPDATE OR DELETE",
            REQUEST_EVIDENCE,
        ),
        _on("figureduty", "figure_duty_begins", "BEFORE INSERT", DUTY_BEGINS),
        _on("figureduty", "figure_duty_ends", "BEFORE UPDATE", DUTY_CHANGES),
        _kept("figureduty", "figure_duty_is_kept"),
        _on("plantarget", "plan_target_begins", "BEFORE INSERT", TARGET_BEGINS),
        _on("plantarget", "plan_target_moves", "BEFORE UPDATE", TARGET_MOVES),
        _kept("plantarget", "plan_target_is_kept"),
    ]
