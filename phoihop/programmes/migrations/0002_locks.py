"""What the database itself refuses, whoever asks and by whatever way."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, refusal

# The text is written in a draft only. An agreed or signed text, and one that is out
# for comment, stays as the others have seen it (INV-01).
TEXT_IS_OPEN = """
    IF EXISTS (
        SELECT 1 FROM programmes_programme
        WHERE id = {programme} AND state <> 'draft' AND origin = 'here'
    ) THEN
        RAISE EXCEPTION 'programme_text_is_frozen'
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
"""
RETURN = "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;"
EVENT = "BEFORE INSERT OR UPDATE OR DELETE"


def _frozen(table: str, row_programme: str) -> Trigger:
    """Freeze the rows of a table with their programme; ROW stands for OLD or NEW."""
    old = TEXT_IS_OPEN.format(programme=row_programme.replace("ROW", "OLD"))
    new = TEXT_IS_OPEN.format(programme=row_programme.replace("ROW", "NEW"))
    body = f"""
        IF TG_OP <> 'INSERT' THEN {old} END IF;
        IF TG_OP <> 'DELETE' THEN {new} END IF;
        {RETURN}
    """
    return Trigger(
        name=f"{table}_freezes_with_its_programme", table=table, event=EVENT, body=body
    )


BY_CONTENT = "(SELECT programme_id FROM programmes_content WHERE id = ROW.content_id)"
BY_TASK = """(
    SELECT c.programme_id FROM programmes_task t
    JOIN programmes_content c ON c.id = t.content_id WHERE t.id = ROW.task_id
)"""
BY_PARTY = "(SELECT programme_id FROM programmes_party WHERE id = ROW.party_id)"

# A party's only change after the draft is its signature.
PARTY = f"""
    IF TG_OP = 'UPDATE' THEN
        IF NEW.programme_id <> OLD.programme_id THEN
            {refusal("party_stays_in_its_programme")}
        END IF;
        IF ROW(NEW.rank, NEW.name, NEW.short_name, NEW.is_bloc, NEW.authorisation)
           IS DISTINCT FROM
           ROW(OLD.rank, OLD.name, OLD.short_name, OLD.is_bloc, OLD.authorisation)
        THEN
            {TEXT_IS_OPEN.format(programme="OLD.programme_id")}
        END IF;
        IF NEW.signature_id IS DISTINCT FROM OLD.signature_id AND NOT EXISTS (
            SELECT 1 FROM programmes_programme
            WHERE id = OLD.programme_id AND state = 'approved_for_signing'
        ) THEN {refusal("party_signs_an_agreed_text")}
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' THEN
        {TEXT_IS_OPEN.format(programme="NEW.programme_id")} RETURN NEW;
    END IF;
    {TEXT_IS_OPEN.format(programme="OLD.programme_id")} RETURN OLD;
"""

HEAD = """ROW({row}.kind_id, {row}.unit_id, {row}.title, {row}.period, {row}.theme,
    {row}.theme_issuer, {row}.motto, {row}.motto_issuer, {row}.purpose,
    {row}.arrangements, {row}.effective_from, {row}.effective_to, {row}.origin,
    {row}.public_code, {row}.document_id, {row}.drafting_organisation_id,
    {row}.created_by_person_id)"""

UNANSWERED = """EXISTS (
    SELECT 1 FROM programmes_comment c
    JOIN programmes_consultationround r ON r.id = c.round_id
    WHERE r.programme_id = NEW.id AND c.answer_kind = ''
)"""

# The tree below a counted content, itself included, for the tasks that carry it.
UNFINISHED = """EXISTS (
    SELECT 1 FROM programmes_content counted
    WHERE counted.programme_id = NEW.id AND counted.is_counted
      AND NOT counted.is_dropped AND counted.no_task_reason = ''
      AND NOT EXISTS (
        WITH RECURSIVE branch AS (
            SELECT counted.id
            UNION ALL
            SELECT child.id FROM programmes_content child
            JOIN branch ON child.parent_id = branch.id WHERE NOT child.is_dropped
        )
        SELECT 1 FROM programmes_task t JOIN branch ON t.content_id = branch.id
        WHERE t.lead_id IS NOT NULL
          AND (t.due_kind <> 'none' OR t.no_due_reason <> '')
      )
)"""

UNAPPROVED = """EXISTS (
    SELECT 1 FROM programmes_partymember m
    JOIN programmes_party p ON p.id = m.party_id
    WHERE p.programme_id = NEW.id AND m.acts AND NOT EXISTS (
        SELECT 1 FROM programmes_approval a
        WHERE a.programme_id = NEW.id AND a.organisation_id = m.organisation_id
          AND a.text_id = NEW.current_version_id AND a.withdrawn_at IS NULL
    )
)"""

UNSIGNED = """EXISTS (
    SELECT 1 FROM programmes_party p
    LEFT JOIN documents_signature s ON s.id = p.signature_id
    WHERE p.programme_id = NEW.id
      AND (s.id IS NULL OR s.version_id <> NEW.current_version_id)
)"""

UNCOUNTED = """(
    SELECT count(*) FROM programmes_content
    WHERE programme_id = NEW.id AND is_counted AND NOT is_dropped
) <> (
    SELECT count(*) FROM programmes_signedcontent WHERE programme_id = NEW.id
)"""

# A programme is agreed by two parties at least, and somebody acts for each of them.
UNPARTIED = """(
    SELECT count(*) FROM programmes_party WHERE programme_id = NEW.id
) < 2 OR EXISTS (
    SELECT 1 FROM programmes_party p WHERE p.programme_id = NEW.id AND NOT EXISTS (
        SELECT 1 FROM programmes_partymember m WHERE m.party_id = p.id AND m.acts
    )
)"""

UNREPLACED = """NOT EXISTS (
    SELECT 1 FROM programmes_programme
    WHERE replaces_id = NEW.id AND state = 'signed'
)"""

# Closing waits for reviews: until they exist, no row of the table leads there.
MOVES = (
    ("draft", "consulting"),
    ("consulting", "draft"),
    ("draft", "approved_for_signing"),
    ("consulting", "approved_for_signing"),
    ("approved_for_signing", "draft"),
    ("approved_for_signing", "signed"),
    ("signed", "superseded"),
    ("signed", "terminated"),
    ("draft", "abandoned"),
    ("consulting", "abandoned"),
    ("approved_for_signing", "abandoned"),
)
ALLOWED = ", ".join(f"('{before}', '{after}')" for before, after in MOVES)

PROGRAMME_MOVES = f"""
    IF NEW.state = OLD.state THEN RETURN NEW; END IF;
    IF OLD.origin <> 'here' THEN {refusal("source_programme_takes_no_moves")} END IF;
    IF (OLD.state, NEW.state) NOT IN ({ALLOWED}) THEN
        {refusal("programme_move_is_not_in_the_table")}
    END IF;
    IF NEW.state IN ('consulting', 'approved_for_signing', 'signed')
       AND ({UNPARTIED}) THEN {refusal("programme_lacks_its_parties")}
    END IF;
    IF OLD.state = 'consulting' AND NEW.state = 'draft' AND {UNANSWERED} THEN
        {refusal("programme_has_an_unanswered_comment")}
    END IF;
    IF NEW.state = 'approved_for_signing' THEN
        IF {UNANSWERED} THEN {refusal("programme_has_an_unanswered_comment")} END IF;
        IF {UNFINISHED} THEN {refusal("programme_has_a_content_without_task")} END IF;
        IF {UNAPPROVED} THEN {refusal("programme_is_not_approved_by_all")} END IF;
    END IF;
    IF NEW.state = 'signed' THEN
        IF {UNAPPROVED} THEN {refusal("programme_is_not_approved_by_all")} END IF;
        IF {UNSIGNED} THEN {refusal("programme_lacks_a_signature")} END IF;
        IF {UNCOUNTED} THEN {refusal("programme_lacks_its_denominator")} END IF;
    END IF;
    IF NEW.state = 'superseded' AND {UNREPLACED} THEN
        {refusal("programme_is_superseded_by_a_signed_one")}
    END IF;
    IF NEW.state = 'terminated' AND NEW.termination_id IS NULL THEN
        {refusal("programme_is_terminated_by_a_document")}
    END IF;
    RETURN NEW;
"""

PROGRAMME_HEAD = f"""
    IF NEW.origin <> OLD.origin THEN {refusal("programme_origin_never_changes")} END IF;
    IF OLD.state = 'draft' OR OLD.origin <> 'here' THEN RETURN NEW; END IF;
    IF {HEAD.format(row="NEW")} IS DISTINCT FROM {HEAD.format(row="OLD")} THEN
        {refusal("programme_text_is_frozen")}
    END IF;
    IF OLD.state NOT IN ('draft', 'consulting', 'approved_for_signing')
       AND (NEW.current_version_id IS DISTINCT FROM OLD.current_version_id
            OR NEW.signed_on IS DISTINCT FROM OLD.signed_on
            OR NEW.replaces_id IS DISTINCT FROM OLD.replaces_id) THEN
        {refusal("programme_text_is_frozen")}
    END IF;
    IF OLD.state = 'terminated'
       AND (NEW.termination_id IS DISTINCT FROM OLD.termination_id
            OR NEW.termination_scan_id IS DISTINCT FROM OLD.termination_scan_id) THEN
        {refusal("programme_stays_terminated_by_its_document")}
    END IF;
    RETURN NEW;
"""


class Migration(migrations.Migration):
    dependencies = [("programmes", "0001_initial")]

    operations = [
        Trigger(
            name="programme_begins_as_a_draft",
            table="programmes_programme",
            event="BEFORE INSERT",
            body=f"""
                IF NEW.origin = 'here' AND NEW.state <> 'draft' THEN
                    {refusal("programme_begins_as_a_draft")}
                END IF;
                RETURN NEW;
            """,
        ),
        Trigger(
            name="programme_moves_by_the_table",
            table="programmes_programme",
            event="BEFORE UPDATE",
            body=PROGRAMME_MOVES,
        ),
        Trigger(
            name="programme_head_freezes",
            table="programmes_programme",
            event="BEFORE UPDATE",
            body=PROGRAMME_HEAD,
        ),
        Trigger(
            name="programme_is_never_deleted",
            table="programmes_programme",
            event="BEFORE DELETE",
            body=refusal("programme_is_never_deleted"),
        ),
        Trigger(
            name="party_freezes_with_its_programme",
            table="programmes_party",
            event=EVENT,
            body=PARTY,
        ),
        _frozen("programmes_partymember", BY_PARTY),
        _frozen("programmes_legalbasis", "ROW.programme_id"),
        _frozen("programmes_content", "ROW.programme_id"),
        _frozen("programmes_lineage", BY_CONTENT),
        _frozen("programmes_task", BY_CONTENT),
        _frozen("programmes_task_coordinating", BY_TASK),
        _frozen("programmes_target", BY_CONTENT),
    ]
