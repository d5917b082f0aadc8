"""Writing the targets of a draft."""

from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.db.models import Max

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require, require_version
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes import policies
from phoihop.programmes.models import Content, Indicator, Programme, Target
from phoihop.programmes.removal_errors import RemovedMeanwhile
from phoihop.programmes.services.steps import (
    lock,
    place_of,
    require_seen,
    text_changes,
)
from phoihop.programmes.states import Operator

TARGET_FIELDS = ("indicator", "operator", "value", "upper_value", "measured_in")


@dataclass(frozen=True, kw_only=True)
class TargetOutline:
    """A target as it is entered."""

    indicator: Indicator
    operator: str
    value: Decimal | None = None
    upper_value: Decimal | None = None
    measured_in: str = ""


@transaction.atomic
def add_target(*, actor: Mandate, content: Content, outline: TargetOutline) -> Target:
    """Add a target to a content of the draft.

    Raises:
        NotAllowed: the actor does not write this draft.
    """
    programme = lock(content.programme_id)
    require(policies.can_edit_text(actor, place_of(actor, programme)))
    last = content.targets.aggregate(last=Max("rank"))["last"]
    target = Target(content=content, rank=(last or 0) + 1)
    _take_target(target, outline)
    target.save(force_insert=True)
    text_changes(programme)
    record(
        actor=actor,
        action="target.create",
        target=target,
        circumstances=Circumstances(within=programme),
    )
    return target


@transaction.atomic
def change_target(
    *, actor: Mandate, target: Target, outline: TargetOutline, version: int
) -> Target:
    """Change a target of a draft.

    Raises:
        NotAllowed: the actor does not write this draft.
        ChangedMeanwhile: somebody saved another target since.
    """
    programme, kept = _locked_target(target)
    require(policies.can_edit_text(actor, place_of(actor, programme)))
    require_version(kept, version, TARGET_FIELDS)
    before = {name: getattr(kept, name) for name in TARGET_FIELDS}
    _take_target(kept, outline)
    kept.version += 1
    kept.save(update_fields=[*TARGET_FIELDS, "version"])
    text_changes(programme)
    after = {name: getattr(kept, name) for name in TARGET_FIELDS}
    record(
        actor=actor,
        action="target.change",
        target=kept,
        circumstances=Circumstances(
            within=programme, changes=changes_between(before, after)
        ),
    )
    return kept


@transaction.atomic
def remove_target(*, actor: Mandate, target: Target, version: int) -> None:
    """Remove a target from a draft.

    Raises:
        NotAllowed: the actor does not write this draft.
        ChangedBeforeRemoval, RemovedMeanwhile: somebody was faster.
    """
    programme, kept = _locked_target(target)
    require(policies.can_edit_text(actor, place_of(actor, programme)))
    require_seen(kept, version)
    text_changes(programme)
    record(
        actor=actor,
        action="target.remove",
        target=kept,
        circumstances=Circumstances(within=programme),
    )
    kept.delete()


def _locked_target(target: Target) -> tuple[Programme, Target]:
    programme = lock(target.content.programme_id)
    targets = Target.objects.select_related("indicator")
    if (kept := targets.filter(pk=target.pk).first()) is None:
        raise RemovedMeanwhile
    return programme, kept


def _take_target(target: Target, outline: TargetOutline) -> None:
    target.indicator = outline.indicator
    target.operator = Operator(outline.operator)
    target.value = outline.value
    target.upper_value = outline.upper_value
    target.measured_in = normalise(outline.measured_in) or outline.indicator.measured_in
