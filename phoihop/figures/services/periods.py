"""Opening a reporting period, changing it, and locking it by two persons."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.figures import policies
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.period_errors import (
    CutOffOutside,
    DueBeforeCutOff,
    FiguresNotApproved,
    LockedByAsker,
    LockNotAsked,
    MissingUnexplained,
    PeriodEndsBefore,
    PeriodHasFigures,
    PeriodNotOver,
    PeriodThere,
    PeriodWithoutName,
)
from phoihop.figures.queries.missing import missing_in
from phoihop.figures.queries.waiting import not_approved_in
from phoihop.figures.services.steps import lock_period, require_open
from phoihop.figures.states import MeasurementState, PeriodState
from phoihop.foundation.dates import inclusive
from phoihop.foundation.guards import require, require_version
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.services.steps import organisation_of

_HEAD = ("kind", "name", "days", "cut_off", "due_on")
_SHOWN = ("kind", "name", "first_day", "last_day", "cut_off", "due_on")


@dataclass(frozen=True, kw_only=True)
class PeriodOutline:
    """A period as it is entered; every day is said, none is derived."""

    kind: str
    name: str
    first_day: date
    last_day: date
    cut_off: date
    due_on: date


@transaction.atomic
def open_period(*, actor: Mandate, outline: PeriodOutline) -> ReportingPeriod:
    """Open a period of the actor's unit, for its bodies to enter figures.

    Raises:
        NotAllowed: the actor is no coordinator of an organisation.
        PeriodWithoutName, PeriodEndsBefore, CutOffOutside, DueBeforeCutOff: the days
            do not fit together.
        PeriodThere: the unit has this period already.
    """
    require(policies.can_open_period(actor), str(policies.WHO_OPENS))
    period = ReportingPeriod(
        unit_id=actor.unit_id,
        organisation_id=organisation_of(actor),
        opened_by_person_id=actor.person_id,
        opened_on=actor.on,
    )
    _take(period, outline)
    period.save(force_insert=True)
    record(actor=actor, action="period.open", target=period)
    return period


@transaction.atomic
def change_period(
    *, actor: Mandate, period: ReportingPeriod, outline: PeriodOutline, version: int
) -> ReportingPeriod:
    """Change an open period; under figures its kind and days stay.

    Raises:
        NotAllowed: the actor does not gather this period.
        PeriodIsLocked: it is locked.
        ChangedMeanwhile: somebody saved other days since.
        PeriodHasFigures: figures are counted as of its day already.
    """
    locked = lock_period(period.pk)
    require_open(locked)
    require(policies.can_gather(actor, locked), str(policies.WHO_GATHERS))
    require_version(locked, version, _SHOWN)
    before = {name: getattr(locked, name) for name in _HEAD}
    _take(locked, outline)
    after = {name: getattr(locked, name) for name in _HEAD}
    fixed = ("kind", "days", "cut_off")
    moves = any(before[name] != after[name] for name in fixed)
    if moves and locked.measurements.exists():
        raise PeriodHasFigures
    locked.version += 1
    locked.save(update_fields=[*_HEAD, "version"])
    changes = changes_between(before, after)
    record(
        actor=actor,
        action="period.change",
        target=locked,
        circumstances=Circumstances(changes=changes),
    )
    return locked


@transaction.atomic
def ask_for_lock(*, actor: Mandate, period: ReportingPeriod) -> ReportingPeriod:
    """Say that the figures are together; an office chief then locks them.

    Raises:
        NotAllowed: the actor does not gather this period.
        PeriodIsLocked, PeriodNotOver: it is too late, or too early.
    """
    locked = lock_period(period.pk)
    require_open(locked)
    require(policies.can_gather(actor, locked), str(policies.WHO_GATHERS))
    if locked.cut_off > actor.on:
        raise PeriodNotOver(locked.cut_off)
    locked.lock_asked_by_person_id = actor.person_id
    locked.lock_asked_by_name = actor.person_name
    locked.lock_asked_on = actor.on
    locked.version += 1
    asked = ("lock_asked_by_person_id", "lock_asked_by_name", "lock_asked_on")
    locked.save(update_fields=[*asked, "version"])
    record(actor=actor, action="period.ask_for_lock", target=locked)
    return locked


@transaction.atomic
def lock(
    *, actor: Mandate, period: ReportingPeriod, missing_reason: str = ""
) -> ReportingPeriod:
    """Lock the figures of a period; from now on only corrections change them.

    Raises:
        NotAllowed: the actor is no office chief of the unit.
        PeriodIsLocked: somebody was faster.
        LockNotAsked, LockedByAsker: two persons lock.
        FiguresNotApproved: something entered is not approved.
        MissingUnexplained: something owed is not there, and nobody says why.
    """
    locked = lock_period(period.pk)
    require_open(locked)
    require(policies.can_lock(actor, locked), str(policies.WHO_LOCKS))
    if locked.lock_asked_by_person_id is None:
        raise LockNotAsked
    if locked.lock_asked_by_person_id == actor.person_id:
        raise LockedByAsker
    if waiting := not_approved_in(locked.pk):
        raise FiguresNotApproved([one.words for one in waiting])
    missing = missing_in(locked)
    reason = normalise(missing_reason)
    if missing and not reason:
        raise MissingUnexplained([one.words for one in missing])
    _lock(actor, locked, reason if missing else "")
    return locked


def _lock(actor: Mandate, period: ReportingPeriod, missing_reason: str) -> None:
    period.state = PeriodState.LOCKED
    period.locked_by_person_id = actor.person_id
    period.locked_by_name = actor.person_name
    period.locked_on = actor.on
    period.missing_reason = missing_reason
    period.version += 1
    who = ("locked_by_person_id", "locked_by_name", "locked_on")
    period.save(update_fields=["state", *who, "missing_reason", "version"])
    approved = Measurement.objects.filter(
        period=period, state=MeasurementState.APPROVED
    )
    count = approved.update(state=MeasurementState.LOCKED)
    record(
        actor=actor,
        action="period.lock",
        target=period,
        circumstances=Circumstances(
            to_state=str(PeriodState.LOCKED.label),
            reason=missing_reason,
            changes={"measurements": ["", str(count)]},
        ),
    )


def _take(period: ReportingPeriod, outline: PeriodOutline) -> None:
    """Take over what was entered, when the days fit together."""
    name = normalise(outline.name)
    if not name:
        raise PeriodWithoutName
    first, last = outline.first_day, outline.last_day
    if last < first:
        raise PeriodEndsBefore
    if not first <= outline.cut_off <= last:
        raise CutOffOutside(first, last)
    if outline.due_on < outline.cut_off:
        raise DueBeforeCutOff(outline.cut_off)
    days = inclusive(first, last)
    same = ReportingPeriod.objects.filter(
        unit_id=period.unit_id, kind=outline.kind, days=days
    )
    if other := same.exclude(pk=period.pk).first():
        raise PeriodThere(other.name)
    period.kind, period.name, period.days = outline.kind, name, days
    period.cut_off, period.due_on = outline.cut_off, outline.due_on
