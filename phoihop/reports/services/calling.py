"""Asking bodies for reports of a period, asking more, releasing one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures.models import ReportingPeriod
from phoihop.foundation.guards import require, require_reason
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.models import Origin, Programme
from phoihop.programmes.prose import prose
from phoihop.programmes.services.steps import organisation_of
from phoihop.reports import policies
from phoihop.reports.errors import (
    AskedBefore,
    AskedOutside,
    DueBeforeCall,
    NobodyAsked,
    NotOwed,
    PeriodOfOthers,
    ProgrammeNotSigned,
    SubmittedAlready,
    TitleMissing,
)
from phoihop.reports.models import Report, ReportCall, ReportDuty
from phoihop.reports.services.steps import lock_call, lock_duty


@dataclass(frozen=True, kw_only=True)
class CallOutline:
    """What is asked for, of whom, until when."""

    period: ReportingPeriod
    title: str
    due_on: date
    bodies: Sequence[Organisation]
    programmes: Sequence[Programme] = ()
    request: str = ""


@transaction.atomic
def ask(*, actor: Mandate, outline: CallOutline) -> ReportCall:
    """Ask bodies of the unit for a report to the actor's organisation.

    Raises:
        NotAllowed: the actor is no coordinator of an organisation.
        TitleMissing, PeriodOfOthers, DueBeforeCall: the call is incomplete.
        NobodyAsked, AskedOutside: the bodies cannot be asked.
        ProgrammeNotSigned: a programme is not signed in the unit.
    """
    require(policies.can_ask(actor), str(policies.WHO_ASKS))
    if not (title := normalise(outline.title)):
        raise TitleMissing
    if outline.period.unit_id != actor.unit_id:
        raise PeriodOfOthers
    if outline.due_on < actor.on:
        raise DueBeforeCall(actor.on)
    bodies = _askable(actor, outline.bodies)
    _check_programmes(actor, outline.programmes)
    call = ReportCall.objects.create(
        unit_id=actor.unit_id,
        period=outline.period,
        receiver_id=organisation_of(actor),
        title=title,
        due_on=outline.due_on,
        request=prose(outline.request),
        asked_by_person_id=actor.person_id,
        asked_by_name=actor.person_name,
        asked_by_title=actor.title,
        asked_on=actor.on,
    )
    call.programmes.set(outline.programmes)
    _owe(call, bodies)
    names = ", ".join(body.short_name for body in bodies)
    record(
        actor=actor,
        action="report_call.ask",
        target=call,
        circumstances=Circumstances(changes={"bodies": ["", names]}),
    )
    return call


@transaction.atomic
def add_bodies(
    *, actor: Mandate, call: ReportCall, bodies: Sequence[Organisation]
) -> ReportCall:
    """Ask more bodies after the same call.

    Raises:
        NotAllowed: the actor is no coordinator of the receiver.
        DueBeforeCall: its last day is past.
        NobodyAsked, AskedOutside, AskedBefore: the bodies cannot be asked.
    """
    locked = lock_call(call.pk)
    require(policies.can_steer(actor, locked), str(policies.WHO_ASKS))
    if locked.due_on < actor.on:
        raise DueBeforeCall(actor.on)
    asked = _askable(actor, bodies)
    known = set(locked.duties.values_list("organisation_id", flat=True))
    if twice := [body.short_name for body in asked if body.pk in known]:
        raise AskedBefore(twice)
    _owe(locked, asked)
    names = ", ".join(body.short_name for body in asked)
    record(
        actor=actor,
        action="report_call.add",
        target=locked,
        circumstances=Circumstances(changes={"bodies": ["", names]}),
    )
    return locked


@transaction.atomic
def release(*, actor: Mandate, duty: ReportDuty, reason: str) -> ReportDuty:
    """Release a body from a report it has not submitted; it counts no longer.

    Raises:
        NotAllowed: the actor is no coordinator of the receiver.
        ReasonMissing: no reason is written.
        NotOwed: it was released already.
        SubmittedAlready: the report is there.
    """
    locked = lock_duty(duty)
    require(policies.can_steer(actor, locked.call), str(policies.WHO_ASKS))
    written = require_reason(reason)
    if locked.is_released:
        raise NotOwed
    sent = Report.objects.filter(duty=locked, first_submitted_on__isnull=False)
    if sent.exists():
        raise SubmittedAlready(locked.organisation.short_name)
    locked.released_on = actor.on
    locked.released_by_person_id = actor.person_id
    locked.release_reason = written
    locked.save(
        update_fields=["released_on", "released_by_person_id", "release_reason"]
    )
    record(
        actor=actor,
        action="report_call.release",
        target=locked,
        circumstances=Circumstances(within=locked.call, reason=written),
    )
    return locked


def _askable(actor: Mandate, bodies: Iterable[Organisation]) -> list[Organisation]:
    """Return the bodies that can owe the actor's organisation a report."""
    asked = list(dict.fromkeys(bodies))
    if not asked:
        raise NobodyAsked
    there = Organisation.objects.of_unit(actor.unit_id).on(actor.on)
    others = there.exclude(pk=organisation_of(actor))
    fine = set(others.values_list("pk", flat=True))
    if outside := [body.short_name for body in asked if body.pk not in fine]:
        raise AskedOutside(outside)
    return asked


def _check_programmes(actor: Mandate, programmes: Sequence[Programme]) -> None:
    unsigned = [
        one.title
        for one in programmes
        if not one.is_signed
        or one.origin != Origin.HERE
        or one.unit_id != actor.unit_id
    ]
    if unsigned:
        raise ProgrammeNotSigned(unsigned)


def _owe(call: ReportCall, bodies: Sequence[Organisation]) -> None:
    ReportDuty.objects.bulk_create(
        ReportDuty(call=call, organisation=body) for body in bodies
    )
