"""Targets of plans: proposed by an office, set by whoever leads it, adjusted."""

from dataclasses import dataclass
from decimal import Decimal

from django.db import models, transaction

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.figures import policies
from phoihop.figures.errors import BelowZero, IndicatorNotInForce
from phoihop.figures.models import PlanTarget, ReportingPeriod
from phoihop.figures.services.steps import lock_period
from phoihop.figures.states import PlanOrigin, TargetState
from phoihop.figures.target_errors import (
    AssignedByWhom,
    OwnTarget,
    TargetIsSet,
    TargetNotSet,
    TargetRange,
    TargetWithoutValue,
)
from phoihop.foundation.errors import WrongMove
from phoihop.foundation.guards import require, require_reason, require_version
from phoihop.foundation.vietnamese import normalise
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.queries import versions_on
from phoihop.programmes.services.steps import organisation_of
from phoihop.programmes.states import Operator

_WRITTEN = (
    "operator",
    "value",
    "upper_value",
    "origin",
    "issuer",
    "document",
    "reason",
)
_ONLY_A_DIRECTION = frozenset({Operator.INCREASE, Operator.DECREASE})


@dataclass(frozen=True, kw_only=True)
class PlanTargetOutline:
    """A target as it is entered; of a share the values are in percent."""

    operator: str
    value: Decimal | None = None
    upper_value: Decimal | None = None
    origin: str = PlanOrigin.OWN
    issuer: str = ""
    document: str = ""
    reason: str = ""


@transaction.atomic
def propose_target(
    *,
    actor: Mandate,
    period: ReportingPeriod,
    indicator_version: IndicatorVersion,
    outline: PlanTargetOutline,
    is_about_the_body: bool = False,
) -> PlanTarget:
    """Propose what an indicator is to reach in a period.

    Raises:
        NotAllowed: the actor coordinates no organisation of the unit.
        IndicatorNotInForce: it is another definition's day.
        TargetIsSet: there is one already; it is adjusted.
        TargetWithoutValue, TargetRange, BelowZero, AssignedByWhom: it is not whole.
    """
    locked = lock_period(period.pk)
    permitted = policies.can_propose_targets(actor) and actor.unit_id == locked.unit_id
    require(permitted, str(policies.WHO_PROPOSES_TARGETS))
    in_force = versions_on(locked.cut_off, locked.unit_id)
    if not in_force.filter(pk=indicator_version.pk).exists():
        raise IndicatorNotInForce(indicator_version.name, locked.cut_off)
    target = PlanTarget(
        unit_id=locked.unit_id,
        organisation_id=organisation_of(actor),
        is_about_the_body=is_about_the_body,
        indicator_version=indicator_version,
        period=locked,
    )
    if _in_force(target).exists():
        raise TargetIsSet
    return _propose(actor, target, outline)


@transaction.atomic
def adjust_target(
    *, actor: Mandate, target: PlanTarget, outline: PlanTargetOutline
) -> PlanTarget:
    """Propose another value for a target in force, which holds until the new one does.

    Raises:
        NotAllowed: the actor does not coordinate its body.
        TargetNotSet: it does not hold, or is being adjusted already.
        ReasonMissing: nothing says why.
        TargetWithoutValue, TargetRange, BelowZero, AssignedByWhom: it is not whole.
    """
    old = _lock(target)
    if old.state != TargetState.SET or PlanTarget.objects.filter(adjusts=old).exists():
        raise TargetNotSet
    permitted = policies.can_adjust_target(actor, old)
    require(permitted, str(policies.WHO_PROPOSES_TARGETS))
    require_reason(outline.reason)
    new = PlanTarget(
        unit_id=old.unit_id,
        organisation_id=old.organisation_id,
        is_about_the_body=old.is_about_the_body,
        indicator_version=old.indicator_version,
        period=old.period,
        adjusts=old,
    )
    return _propose(actor, new, outline)


@transaction.atomic
def change_target(
    *, actor: Mandate, target: PlanTarget, outline: PlanTargetOutline, version: int
) -> PlanTarget:
    """Change a target that is not set yet.

    Raises:
        NotAllowed: the actor does not coordinate its body, or it is set.
        ChangedMeanwhile: somebody saved another value since.
        TargetWithoutValue, TargetRange, BelowZero, AssignedByWhom: it is not whole.
    """
    locked = _lock(target)
    permitted = policies.can_change_target(actor, locked)
    require(permitted, str(policies.WHO_PROPOSES_TARGETS))
    require_version(locked, version, _WRITTEN)
    before = {name: getattr(locked, name) for name in _WRITTEN}
    _take(actor, locked, outline)
    locked.version += 1
    proposed = ("proposed_by_person_id", "proposed_by_name", "proposed_on")
    locked.save(update_fields=[*_WRITTEN, *proposed, "version"])
    after = {name: getattr(locked, name) for name in _WRITTEN}
    changes = changes_between(before, after)
    record(
        actor=actor,
        action="plan_target.change",
        target=locked,
        circumstances=Circumstances(changes=changes),
    )
    return locked


@transaction.atomic
def set_target(*, actor: Mandate, target: PlanTarget) -> PlanTarget:
    """Let a proposed target hold; the one that it adjusts stays readable.

    Raises:
        WrongMove: it is set already.
        NotAllowed: the actor neither heads its body nor is its office chief.
        OwnTarget: he proposed it.
        TargetIsSet: another one was set meanwhile.
    """
    locked = _lock(target)
    if locked.state != TargetState.DRAFT:
        raise WrongMove(str(TargetState(locked.state).label))
    permitted = policies.can_set_target(actor, locked)
    require(permitted, str(policies.WHO_SETS_TARGETS))
    if locked.proposed_by_person_id == actor.person_id:
        raise OwnTarget
    if locked.adjusts is not None:
        locked.adjusts.state = TargetState.ADJUSTED
        locked.adjusts.version += 1
        locked.adjusts.save(update_fields=["state", "version"])
    elif _in_force(locked).exists():
        raise TargetIsSet
    locked.state = TargetState.SET
    locked.set_by_person_id, locked.set_by_name = actor.person_id, actor.person_name
    locked.set_by_title, locked.set_on = actor.title, actor.on
    locked.version += 1
    who = ("set_by_person_id", "set_by_name", "set_by_title", "set_on")
    locked.save(update_fields=["state", *who, "version"])
    record(
        actor=actor,
        action="plan_target.set",
        target=locked,
        circumstances=Circumstances(to_state=str(TargetState.SET.label)),
    )
    return locked


def _lock(target: PlanTarget) -> PlanTarget:
    """Lock the period of a target, then the target."""
    period = lock_period(target.period_id)
    locked = (
        PlanTarget.objects.select_for_update(of=("self",))
        .select_related("indicator_version", "adjusts")
        .get(pk=target.pk)
    )
    locked.period = period
    return locked


def _in_force(target: PlanTarget) -> models.QuerySet[PlanTarget]:
    return PlanTarget.objects.filter(
        organisation_id=target.organisation_id,
        is_about_the_body=target.is_about_the_body,
        indicator_version=target.indicator_version,
        period=target.period,
        state=TargetState.SET,
    )


def _propose(
    actor: Mandate, target: PlanTarget, outline: PlanTargetOutline
) -> PlanTarget:
    _take(actor, target, outline)
    target.save(force_insert=True)
    record(actor=actor, action="plan_target.propose", target=target)
    return target


def _take(actor: Mandate, target: PlanTarget, outline: PlanTargetOutline) -> None:
    """Take over what was entered, when it is whole."""
    operator = Operator(outline.operator)
    _check_numbers(outline, operator)
    issuer, document = normalise(outline.issuer), normalise(outline.document)
    if outline.origin == PlanOrigin.ASSIGNED and not (issuer and document):
        raise AssignedByWhom
    target.operator, target.value = operator, outline.value
    target.upper_value = outline.upper_value if operator == Operator.BETWEEN else None
    target.origin, target.issuer, target.document = outline.origin, issuer, document
    target.reason = normalise(outline.reason)
    target.proposed_by_person_id = actor.person_id
    target.proposed_by_name, target.proposed_on = actor.person_name, actor.on


def _check_numbers(outline: PlanTargetOutline, operator: Operator) -> None:
    value, upper = outline.value, outline.upper_value
    if value is None and operator not in _ONLY_A_DIRECTION:
        raise TargetWithoutValue
    if value is not None and value < 0:
        raise BelowZero("value")
    if operator == Operator.BETWEEN and (
        value is None or upper is None or upper <= value
    ):
        raise TargetRange
