"""What the database refuses of following, of lineage and of terms, whoever asks."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, refusal

RENEWAL_BEGINS = f"""
    IF NOT EXISTS (
        SELECT 1 FROM programmes_programme
        WHERE id = NEW.programme_id AND state = 'draft' AND origin = 'here'
    ) THEN {refusal("renewal_is_of_a_draft")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM programmes_programme
        WHERE id = NEW.predecessor_id
          AND state IN ('signed', 'closed', 'superseded', 'terminated')
    ) THEN {refusal("renewal_follows_a_signed_programme")}
    END IF;
    IF NEW.review_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM monitoring_review
        WHERE id = NEW.review_id AND programme_id = NEW.predecessor_id
          AND kind = 'final' AND state = 'approved'
    ) THEN {refusal("renewal_rests_on_the_approved_review_of_what_it_follows")}
    END IF;
    IF NEW.person_id IS NULL OR NEW.finished_on IS NOT NULL THEN
        {refusal("renewal_begins_by_somebody_and_unfinished")}
    END IF;
    RETURN NEW;
"""
FIXED = """ROW({row}.programme_id, {row}.predecessor_id, {row}.review_id, {row}.waiver,
    {row}.person_id, {row}.person_name, {row}.opened_on)"""
RENEWAL_ENDS = f"""
    IF {FIXED.format(row="NEW")} IS DISTINCT FROM {FIXED.format(row="OLD")} THEN
        {refusal("renewal_stays_what_it_is")}
    END IF;
    IF OLD.finished_on IS NOT NULL THEN {refusal("renewal_is_finished_once")} END IF;
    RETURN NEW;
"""
FOLLOWS = f"""
    IF NEW.origin <> 'here' THEN RETURN NEW; END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.predecessor_id IS NOT NULL THEN
            {refusal("programme_follows_by_a_renewal")}
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.predecessor_id IS DISTINCT FROM OLD.predecessor_id AND (
        OLD.state <> 'draft' OR NOT EXISTS (
            SELECT 1 FROM renewals_renewal
            WHERE programme_id = NEW.id AND predecessor_id = NEW.predecessor_id
        )
    ) THEN {refusal("programme_follows_by_a_renewal")}
    END IF;
    IF (NEW.predecessor_id IS DISTINCT FROM OLD.predecessor_id
        OR lower(NEW.period) <> lower(OLD.period)) AND EXISTS (
        SELECT 1 FROM programmes_programme
        WHERE id = NEW.predecessor_id AND lower(period) >= lower(NEW.period)
    ) THEN {refusal("programme_begins_after_what_it_follows")}
    END IF;
    IF lower(NEW.period) <> lower(OLD.period) AND EXISTS (
        SELECT 1 FROM programmes_lineage l
        JOIN programmes_content mine ON mine.id = l.content_id
        JOIN programmes_content other ON other.id = l.ancestor_id
        JOIN programmes_programme p ON p.id = other.programme_id
        WHERE mine.programme_id = NEW.id AND lower(p.period) >= lower(NEW.period)
    ) THEN {refusal("lineage_leads_to_an_earlier_programme")}
    END IF;
    RETURN NEW;
"""
# Every step of a lineage goes back in time, so it never comes round.
LINEAGE = f"""
    IF NOT EXISTS (
        SELECT 1 FROM programmes_content mine
        JOIN programmes_programme now_ ON now_.id = mine.programme_id
        JOIN programmes_content other ON other.id = NEW.ancestor_id
        JOIN programmes_programme before ON before.id = other.programme_id
        WHERE mine.id = NEW.content_id AND lower(before.period) < lower(now_.period)
    ) THEN {refusal("lineage_leads_to_an_earlier_programme")}
    END IF;
    RETURN NEW;
"""
TERM = f"""
    IF NEW.origin <> 'here' THEN RETURN NEW; END IF;
    IF TG_OP = 'UPDATE' THEN
        IF NEW.term_programme_id IS NOT DISTINCT FROM OLD.term_programme_id
           AND NEW.period = OLD.period THEN RETURN NEW; END IF;
        IF OLD.state <> 'draft' THEN {refusal("programme_text_is_frozen")} END IF;
    END IF;
    IF NEW.term_programme_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM programmes_programme t
        JOIN programmes_programmekind k ON k.id = t.kind_id
        WHERE t.id = NEW.term_programme_id AND t.unit_id = NEW.unit_id
          AND t.state IN ('signed', 'closed', 'superseded', 'terminated')
          AND k.code IN ('regulation', 'thematic_programme', 'joint_action')
          AND t.period @> NEW.period
    ) THEN {refusal("programme_stands_under_a_signed_term")}
    END IF;
    RETURN NEW;
"""
SERVES = f"""
    IF NEW.term_content_id IS NULL THEN RETURN NEW; END IF;
    IF TG_OP = 'UPDATE' THEN
        IF NEW.term_content_id IS NOT DISTINCT FROM OLD.term_content_id THEN
            RETURN NEW;
        END IF;
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM programmes_content c
        JOIN programmes_programme p ON p.term_programme_id = c.programme_id
        WHERE c.id = NEW.term_content_id AND p.id = NEW.programme_id
    ) THEN {refusal("content_serves_one_of_its_term")}
    END IF;
    RETURN NEW;
"""
IS_OPEN = f"""
    IF EXISTS (
        SELECT 1 FROM renewals_renewal
        WHERE id = {{renewal}} AND finished_on IS NOT NULL
    ) THEN {refusal("decision_is_fixed_when_the_walk_is_finished")}
    END IF;
"""
DECISION = f"""
    {IS_OPEN.format(renewal="NEW.renewal_id")}
    IF TG_OP = 'UPDATE' AND ROW(NEW.renewal_id, NEW.content_id, NEW.added_content_id)
       IS DISTINCT FROM ROW(OLD.renewal_id, OLD.content_id, OLD.added_content_id) THEN
        {refusal("decision_stays_with_its_line")}
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM renewals_renewal w
        LEFT JOIN programmes_content c ON c.id = NEW.content_id
        LEFT JOIN programmes_amendedcontent d ON d.id = NEW.added_content_id
        LEFT JOIN programmes_amendment m ON m.id = d.amendment_id
        LEFT JOIN programmes_content partner ON partner.id = NEW.merged_with_id
        WHERE w.id = NEW.renewal_id
          AND w.predecessor_id = coalesce(c.programme_id, m.programme_id)
          AND (partner.id IS NULL OR partner.programme_id = w.predecessor_id)
    ) THEN {refusal("decision_is_of_the_programme_followed")}
    END IF;
    RETURN NEW;
"""
RAISED = f"""
    IF TG_OP <> 'INSERT' THEN
        {IS_OPEN.format(renewal="(SELECT renewal_id FROM renewals_linedecision WHERE id = OLD.decision_id)")}
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    {IS_OPEN.format(renewal="(SELECT renewal_id FROM renewals_linedecision WHERE id = NEW.decision_id)")}
    IF NOT EXISTS (
        SELECT 1 FROM renewals_linedecision d
        JOIN programmes_target t ON t.content_id = d.content_id
        WHERE d.id = NEW.decision_id AND d.kind = 'raise' AND t.id = NEW.target_id
    ) THEN {refusal("raised_target_stands_in_the_raised_line")}
    END IF;
    RETURN NEW;
"""


def _kept(table, code):
    return Trigger(name=code, table=table, event="BEFORE DELETE", body=refusal(code))


class Migration(migrations.Migration):
    dependencies = [
        ("renewals", "0002_older_programmes"),
        ("monitoring", "0003_closing_locks"),
        ("programmes", "0015_term_programme"),
    ]

    operations = [
        Trigger(
            name="renewal_begins_rightly",
            table="renewals_renewal",
            event="BEFORE INSERT",
            body=RENEWAL_BEGINS,
        ),
        Trigger(
            name="renewal_only_ends",
            table="renewals_renewal",
            event="BEFORE UPDATE",
            body=RENEWAL_ENDS,
        ),
        _kept("renewals_renewal", "renewal_is_kept_for_good"),
        Trigger(
            name="decision_is_made_before_the_walk_ends",
            table="renewals_linedecision",
            event="BEFORE INSERT OR UPDATE",
            body=DECISION,
        ),
        _kept("renewals_linedecision", "decision_is_kept_for_good"),
        Trigger(
            name="raised_target_is_of_its_decision",
            table="renewals_raisedtarget",
            event="BEFORE INSERT OR UPDATE OR DELETE",
            body=RAISED,
        ),
        Trigger(
            name="programme_follows_by_a_renewal",
            table="programmes_programme",
            event="BEFORE INSERT OR UPDATE",
            body=FOLLOWS,
        ),
        Trigger(
            name="programme_stands_under_a_term",
            table="programmes_programme",
            event="BEFORE INSERT OR UPDATE",
            body=TERM,
        ),
        Trigger(
            name="content_serves_its_term",
            table="programmes_content",
            event="BEFORE INSERT OR UPDATE",
            body=SERVES,
        ),
        Trigger(
            name="lineage_leads_back_in_time",
            table="programmes_lineage",
            event="BEFORE INSERT OR UPDATE",
            body=LINEAGE,
        ),
    ]
