"""A publication may be withdrawn once; nothing else about it ever changes."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations.base import Operation

from phoihop.foundation.triggers import Trigger, refusal

_WITHDRAWAL_ONLY = f"""
    IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL THEN
        {refusal("publication_is_kept")}
    END IF;
    IF to_jsonb(NEW) - '{{withdrawn_by_id,withdrawn_at,withdrawn_reason}}'::text[]
        IS DISTINCT FROM
        to_jsonb(OLD) - '{{withdrawn_by_id,withdrawn_at,withdrawn_reason}}'::text[]
    THEN
        {refusal("publication_only_takes_its_withdrawal")}
    END IF;
    RETURN NEW;
"""


class Migration(migrations.Migration):
    """Lock publications."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("publication", "0001_initial")]
    operations: ClassVar[list[Operation]] = [
        Trigger(
            name="publication_publication_is_kept",
            table="publication_publication",
            event="BEFORE UPDATE OR DELETE",
            body=_WITHDRAWAL_ONLY,
        ),
    ]
