"""A seat is held or acted in, never both; a delegation stays with its giver."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations.base import Operation

from phoihop.foundation.triggers import Trigger


def _refuse(code: str) -> str:
    """Refuse under a name, as constraints do, so that services know which it was."""
    return (
        f"RAISE EXCEPTION '{code}' USING"
        f" ERRCODE = 'integrity_constraint_violation', CONSTRAINT = '{code}';"
    )


# Two requests at once would each not see the other's row: the seat lets one in.
LOCK_SEAT = """
    PERFORM 1 FROM directory_post WHERE id = NEW.post_id FOR NO KEY UPDATE;
"""
HOLDER = f"""
    {LOCK_SEAT}
    IF EXISTS (
        SELECT 1 FROM directory_acting
        WHERE post_id = NEW.post_id AND NOT is_withdrawn AND period && NEW.period
    ) THEN {_refuse("tenure_of_a_post_acted_in")} END IF;
    IF TG_OP = 'UPDATE' AND EXISTS (
        SELECT 1 FROM directory_delegation
        WHERE tenure_id = NEW.id AND NOT is_withdrawn AND NOT period <@ NEW.period
    ) THEN {_refuse("delegation_outlives_the_tenure")} END IF;
    RETURN NEW;
"""
ACTING = f"""
    {LOCK_SEAT}
    IF NOT NEW.is_withdrawn AND EXISTS (
        SELECT 1 FROM directory_tenure
        WHERE post_id = NEW.post_id AND period && NEW.period
    ) THEN {_refuse("acting_in_a_post_held")} END IF;
    IF TG_OP = 'UPDATE' AND EXISTS (
        SELECT 1 FROM directory_delegation
        WHERE acting_id = NEW.id AND NOT is_withdrawn
        AND (NEW.is_withdrawn OR NOT period <@ NEW.period)
    ) THEN {_refuse("delegation_outlives_the_acting")} END IF;
    RETURN NEW;
"""
# What only shortens is not asked again, and so waits for nobody's lock.
DELEGATION = f"""
    DECLARE
        giver bigint; given_post bigint; runs daterange;
    BEGIN
        IF NEW.is_withdrawn THEN RETURN NEW; END IF;
        IF TG_OP = 'UPDATE' AND NOT OLD.is_withdrawn
            AND (NEW.tenure_id, NEW.acting_id, NEW.person_id)
                IS NOT DISTINCT FROM (OLD.tenure_id, OLD.acting_id, OLD.person_id)
            AND NEW.period <@ OLD.period
        THEN RETURN NEW; END IF;
        IF NEW.tenure_id IS NOT NULL THEN
            SELECT person_id, post_id, period INTO giver, given_post, runs
            FROM directory_tenure WHERE id = NEW.tenure_id FOR SHARE;
        ELSE
            SELECT person_id, post_id, period INTO giver, given_post, runs
            FROM directory_acting WHERE id = NEW.acting_id AND NOT is_withdrawn
            FOR SHARE;
        END IF;
        IF giver = NEW.person_id THEN {_refuse("delegation_to_the_giver")} END IF;
        IF runs IS NULL OR NOT NEW.period <@ runs THEN
            {_refuse("delegation_outlives_its_giver")}
        END IF;
        IF NOT EXISTS (
            SELECT 1 FROM directory_tenure t
            JOIN directory_post p ON p.id = t.post_id
            JOIN directory_post given ON given.id = given_post
            WHERE p.organisation_id = given.organisation_id
            AND t.person_id = NEW.person_id AND t.period @> NEW.period
        ) THEN {_refuse("delegation_leaves_the_organisation")} END IF;
        RETURN NEW;
    END;
"""
EITHER = "BEFORE INSERT OR UPDATE"


class Migration(migrations.Migration):
    """Make the triggers."""

    dependencies: ClassVar[list[tuple[str, str]]] = [
        ("directory", "0004_acting_and_delegation")
    ]
    operations: ClassVar[list[Operation]] = [
        Trigger(
            name="tenure_takes_a_seat_nobody_acts_in",
            table="directory_tenure",
            event=f"{EITHER} OF post_id, period",
            body=HOLDER,
        ),
        Trigger(
            name="acting_takes_a_seat_nobody_holds",
            table="directory_acting",
            event=EITHER,
            body=ACTING,
        ),
        Trigger(
            name="delegation_keeps_to_its_giver",
            table="directory_delegation",
            event=EITHER,
            body=DELEGATION,
        ),
    ]
