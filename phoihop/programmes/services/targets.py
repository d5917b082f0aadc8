"""Writing the targets of a draft."""

from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.db.models import Max

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require, require_version
from phoihop.foundation.vietnamese import normalise
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.queries import versions_on
from phoihop.indicators.states import Kind
from phoihop.programmes import policies
from phoihop.programmes.models import Content, Programme, Target
from phoihop.programmes.removal_errors import RemovedMeanwhile
from phoihop.programmes.services.steps import (
    lock,
    place_of,
    require_seen,
    text_changes,
)
from phoihop.programmes.states import Operator, TargetOrigin
from phoihop.programmes.target_errors import (
    AssignerMissing,
    IndicatorNotInUse,
    NotWholeDong,
    TargetBelowZero,
    UnitUnclear,
)

TARGET_FIELDS = (
    "indicator_version",
    "operator",
    "value",
    "upper_value",
    "measured_in",
    "origin",
    "assigned_by",
)


@dataclass(frozen=True, kw_only=True)
class TargetOutline:
    """A target as it is entered."""

    indicator_version: IndicatorVersion
    operator: str
    value: Decimal | None = None
    upper_value: Decimal | None = None
    measured_in: str = ""
    origin: str = TargetOrigin.OWN
    assigned_by: str = ""


@transaction.atomic
def add_target(*, actor: Mandate, content: Content, outline: TargetOutline) -> Target:
    """Add a target to a content of the draft.

    Raises:
        NotAllowed: the actor does not write this draft.
        IndicatorNotInUse: the definition is not in use when the programme begins.
        AssignerMissing, UnitUnclear, NotWholeDong, TargetBelowZero: the target cannot
            be judged as it is written.
    """
    programme = lock(content.programme_id)
    require(policies.can_edit_text(actor, place_of(actor, programme)))
    last = content.targets.aggregate(last=Max("rank"))["last"]
    _require_in_use(programme, outline.indicator_version)
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
        IndicatorNotInUse: another definition is chosen, and it is not in use.
        AssignerMissing, UnitUnclear, NotWholeDong, TargetBelowZero: as when added.
    """
    programme, kept = _locked_target(target)
    require(policies.can_edit_text(actor, place_of(actor, programme)))
    require_version(kept, version, TARGET_FIELDS)
    if outline.indicator_version != kept.indicator_version:
        _require_in_use(programme, outline.indicator_version)
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
    targets = Target.objects.select_related("indicator_version")
    if (kept := targets.filter(pk=target.pk).first()) is None:
        raise RemovedMeanwhile
    return programme, kept


def _take_target(target: Target, outline: TargetOutline) -> None:
    definition = outline.indicator_version
    target.indicator_version = definition
    target.operator = Operator(outline.operator)
    target.value = outline.value
    target.upper_value = outline.upper_value
    target.measured_in = normalise(outline.measured_in) or definition.goal_unit
    target.origin = TargetOrigin(outline.origin)
    is_assigned = target.origin == TargetOrigin.ASSIGNED
    target.assigned_by = normalise(outline.assigned_by) if is_assigned else ""
    _require_judgeable(target, definition)


def _require_in_use(programme: Programme, definition: IndicatorVersion) -> None:
    """Refuse a definition that is not offered on the first day of the programme."""
    first_day = programme.period.lower
    offered = versions_on(first_day, programme.unit_id)
    if not offered.filter(pk=definition.pk).exists():
        raise IndicatorNotInUse(first_day)


def _require_judgeable(target: Target, definition: IndicatorVersion) -> None:
    """Refuse a target of which nobody could say later whether it was reached."""
    if target.origin == TargetOrigin.ASSIGNED and not target.assigned_by:
        raise AssignerMissing
    if not definition.measures_goals_in(target.measured_in):
        raise UnitUnclear(definition.goal_unit, definition.measured_in)
    for field in ("value", "upper_value"):
        number = getattr(target, field)
        if number is not None and number < 0:
            raise TargetBelowZero(field)
        if number is not None and definition.kind == Kind.MONEY and number % 1:
            raise NotWholeDong(field)
