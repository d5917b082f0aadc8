"""What the database refuses of reviews, whoever asks."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, refusal

TODAY = "(now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date"
# What stands under a review on its cut-off; an amendment signed later changes nothing.
UNASSESSED = """EXISTS (
    SELECT 1 FROM programmes_signedcontent s
    WHERE s.programme_id = NEW.programme_id
      AND NOT EXISTS (
        SELECT 1 FROM programmes_amendedcontent w
        JOIN programmes_amendment m ON m.id = w.amendment_id
        WHERE w.signed_content_id = s.id AND m.signed_on <= NEW.cut_off
      )
      AND NOT EXISTS (
        SELECT 1 FROM monitoring_assessment a
        WHERE a.review_id = NEW.id AND a.signed_content_id = s.id
      )
) OR EXISTS (
    SELECT 1 FROM programmes_amendedcontent d
    JOIN programmes_amendment m ON m.id = d.amendment_id
    WHERE m.programme_id = NEW.programme_id AND d.kind = 'added'
      AND m.signed_on <= NEW.cut_off
      AND NOT EXISTS (
        SELECT 1 FROM monitoring_assessment a
        WHERE a.review_id = NEW.id AND a.added_content_id = d.id
      )
)"""
UNAPPROVED = """EXISTS (
    SELECT 1 FROM programmes_partymember m
    JOIN programmes_party p ON p.id = m.party_id
    WHERE p.programme_id = NEW.programme_id AND m.acts AND NOT EXISTS (
        SELECT 1 FROM monitoring_reviewapproval a
        WHERE a.review_id = NEW.id AND a.organisation_id = m.organisation_id
          AND a.text_id = NEW.text_id AND a.withdrawn_at IS NULL
    )
)"""
BEGINS = f"""
    IF NEW.state <> 'draft' THEN {refusal("review_begins_as_a_draft")} END IF;
    IF NOT EXISTS (
        SELECT 1 FROM programmes_programme
        WHERE id = NEW.programme_id AND state = 'signed' AND origin = 'here'
    ) THEN {refusal("review_is_of_a_signed_programme")}
    END IF;
    RETURN NEW;
"""
CUT_OFF = f"""
    IF NOT EXISTS (
        SELECT 1 FROM programmes_programme
        WHERE id = NEW.programme_id AND NEW.cut_off BETWEEN signed_on AND {TODAY}
    ) THEN {refusal("review_cut_off_is_between_signing_and_today")}
    END IF;
    RETURN NEW;
"""
HEAD = """ROW({row}.programme_id, {row}.kind, {row}.cut_off, {row}.title,
    {row}.strengths, {row}.shortcomings, {row}.document_id, {row}.public_code,
    {row}.organisation_id, {row}.created_by_person_id)"""
MOVES = f"""
    IF NEW.programme_id <> OLD.programme_id OR NEW.kind <> OLD.kind
       OR NEW.document_id <> OLD.document_id OR NEW.public_code <> OLD.public_code
    THEN {refusal("review_stays_what_it_is")}
    END IF;
    IF OLD.state = 'approved' THEN {refusal("review_is_frozen")} END IF;
    IF (OLD.state, NEW.state) NOT IN (
        ('draft', 'draft'), ('draft', 'submitted'), ('submitted', 'submitted'),
        ('submitted', 'draft'), ('submitted', 'approved')
    ) THEN {refusal("review_move_is_not_in_the_table")}
    END IF;
    IF OLD.state <> 'draft' AND (
        {HEAD.format(row="NEW")} IS DISTINCT FROM {HEAD.format(row="OLD")}
        OR NEW.text_id IS DISTINCT FROM OLD.text_id
        OR NEW.submitted_by_person_id IS DISTINCT FROM OLD.submitted_by_person_id
    ) THEN {refusal("review_submitted_is_not_changed")}
    END IF;
    IF OLD.state = 'draft' AND NEW.state = 'submitted' THEN
        IF NOT EXISTS (
            SELECT 1 FROM documents_version
            WHERE id = NEW.text_id AND document_id = NEW.document_id
        ) THEN {refusal("review_text_is_of_its_document")}
        END IF;
        IF {UNASSESSED} THEN {refusal("review_lacks_an_assessment")} END IF;
    END IF;
    IF NEW.state = 'draft' AND EXISTS (
        SELECT 1 FROM monitoring_reviewapproval
        WHERE review_id = NEW.id AND withdrawn_at IS NULL
    ) THEN {refusal("review_taken_back_keeps_no_approval")}
    END IF;
    IF NEW.state = 'approved' AND {UNAPPROVED} THEN
        {refusal("review_is_not_approved_by_all")}
    END IF;
    RETURN NEW;
"""
IN_A_DRAFT = f"""
    IF TG_OP = 'UPDATE' AND ROW(NEW.review_id, NEW.signed_content_id,
        NEW.added_content_id) IS DISTINCT FROM ROW(OLD.review_id,
        OLD.signed_content_id, OLD.added_content_id) THEN
        {refusal("assessment_stays_where_it_is")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM monitoring_review WHERE id = NEW.review_id AND state = 'draft'
    ) THEN {refusal("assessment_is_written_in_a_draft")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM monitoring_review r
        LEFT JOIN programmes_signedcontent s ON s.id = NEW.signed_content_id
        LEFT JOIN programmes_amendedcontent d ON d.id = NEW.added_content_id
        LEFT JOIN programmes_amendment m ON m.id = d.amendment_id
        WHERE r.id = NEW.review_id AND r.programme_id = coalesce(
            s.programme_id, CASE d.kind WHEN 'added' THEN m.programme_id END
        )
    ) THEN {refusal("assessment_is_of_its_programme")}
    END IF;
    RETURN NEW;
"""
EVIDENCE = f"""
    IF NOT EXISTS (
        SELECT 1 FROM monitoring_assessment a
        JOIN monitoring_review r ON r.id = a.review_id
        WHERE r.state = 'draft' AND a.id = CASE TG_OP
            WHEN 'DELETE' THEN OLD.assessment_id ELSE NEW.assessment_id END
    ) THEN {refusal("evidence_of_assessment_is_chosen_in_a_draft")}
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    IF TG_OP = 'UPDATE' AND NEW.assessment_id <> OLD.assessment_id THEN
        {refusal("evidence_of_assessment_is_chosen_in_a_draft")}
    END IF;
    RETURN NEW;
"""
APPROVAL = f"""
    IF TG_OP = 'UPDATE' THEN
        IF to_jsonb(NEW) - 'withdrawn_at' IS DISTINCT FROM
           to_jsonb(OLD) - 'withdrawn_at' OR OLD.withdrawn_at IS NOT NULL
        THEN {refusal("review_approval_is_only_withdrawn")}
        END IF;
        IF EXISTS (
            SELECT 1 FROM monitoring_review
            WHERE id = OLD.review_id AND state = 'approved'
        ) THEN {refusal("review_is_frozen")}
        END IF;
        RETURN NEW;
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM monitoring_review r
        WHERE r.id = NEW.review_id AND r.state = 'submitted'
          AND r.text_id = NEW.text_id
    ) THEN {refusal("review_approval_is_of_the_submitted_text")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM programmes_partymember m
        JOIN programmes_party p ON p.id = m.party_id
        JOIN monitoring_review r ON r.programme_id = p.programme_id
        WHERE r.id = NEW.review_id AND p.id = NEW.party_id AND m.acts
          AND m.organisation_id = NEW.organisation_id
    ) THEN {refusal("review_approval_is_by_who_acts_for_a_party")}
    END IF;
    IF EXISTS (
        SELECT 1 FROM monitoring_assessment
        WHERE review_id = NEW.review_id AND assessor_person_id = NEW.person_id
    ) THEN {refusal("review_approval_is_by_no_assessor")}
    END IF;
    RETURN NEW;
"""


def _kept(table: str, name: str) -> Trigger:
    return Trigger(
        name=name, table=table, event="BEFORE DELETE", body=refusal(f"{name}_for_good")
    )


class Migration(migrations.Migration):
    dependencies = [
        ("monitoring", "0001_initial"),
        ("programmes", "0011_closing"),
    ]

    operations = [
        Trigger(
            name="review_begins_with_a_signed_programme",
            table="monitoring_review",
            event="BEFORE INSERT",
            body=BEGINS,
        ),
        Trigger(
            name="review_has_a_possible_cut_off",
            table="monitoring_review",
            event="BEFORE INSERT OR UPDATE OF cut_off",
            body=CUT_OFF,
        ),
        Trigger(
            name="review_moves_by_the_table",
            table="monitoring_review",
            event="BEFORE UPDATE",
            body=MOVES,
        ),
        _kept("monitoring_review", "review_is_kept"),
        Trigger(
            name="assessment_stands_in_a_draft",
            table="monitoring_assessment",
            event="BEFORE INSERT OR UPDATE",
            body=IN_A_DRAFT,
        ),
        _kept("monitoring_assessment", "assessment_is_kept"),
        Trigger(
            name="evidence_of_assessment_freezes",
            table="monitoring_assessment_evidence",
            event="BEFORE INSERT OR UPDATE OR DELETE",
            body=EVIDENCE,
        ),
        Trigger(
            name="review_approval_is_given_rightly",
            table="monitoring_reviewapproval",
            event="BEFORE INSERT OR UPDATE",
            body=APPROVAL,
        ),
        _kept("monitoring_reviewapproval", "review_approval_is_kept"),
    ]
