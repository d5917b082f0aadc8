"""Writing the journal."""

import dataclasses
from collections.abc import Collection, Mapping
from datetime import date

from django.db import models

from phoihop.audit.models import Entry, KeptAnswer
from phoihop.audit.once import scope_of
from phoihop.audit.words import words_of
from phoihop.foundation.actors import Actor
from phoihop.foundation.clock import today

_LABEL_LENGTH = 500


@dataclasses.dataclass(frozen=True, kw_only=True)
class Circumstances:
    """What an act may add to who, what and when."""

    occurred_on: date | None = None
    within: models.Model | None = None
    from_state: str = ""
    to_state: str = ""
    reason: str = ""
    changes: Mapping[str, list[str]] = dataclasses.field(default_factory=dict)


_NONE = Circumstances()


def record(
    *,
    actor: Actor | None,
    action: str,
    target: models.Model,
    circumstances: Circumstances = _NONE,
) -> Entry:
    """Write one act into the journal, in the caller's transaction.

    ``actor`` is None only for what an operator's command does.

    Raises:
        UnknownAct: the act has no words.
    """
    words_of(action)
    within = circumstances.within
    day = actor.on if actor else today()
    return Entry.objects.create(
        occurred_on=circumstances.occurred_on or day,
        person_id=actor.person_id if actor else None,
        person_name=actor.person_name if actor else "",
        title=actor.title if actor else "",
        organisation_name=actor.organisation_name if actor else "",
        unit_id=actor.unit_id if actor else None,
        action=action,
        object_type=target._meta.label_lower,
        object_id=target.pk,
        object_label=str(target)[:_LABEL_LENGTH],
        within_type=within._meta.label_lower if within else "",
        within_id=within.pk if within else None,
        from_state=circumstances.from_state,
        to_state=circumstances.to_state,
        reason=circumstances.reason,
        changes=dict(circumstances.changes),
    )


def forget_answers_of(account_ids: Collection[int]) -> int:
    """Forget what was answered to accounts that are no more; return how many."""
    scopes = [scope_of(number) for number in account_ids]
    removed, _ = KeptAnswer.objects.filter(scope__in=scopes).delete()
    return removed


def changes_between(
    before: Mapping[str, object], after: Mapping[str, object]
) -> dict[str, list[str]]:
    """Return old and new text of each field whose value differs."""
    return {
        name: [str(before.get(name, "")), str(value)]
        for name, value in after.items()
        if before.get(name) != value
    }
