"""Giving rights, confirming them by a second person, and withdrawing them."""

from datetime import date, timedelta

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone
from django.utils.translation import gettext as _

from phoihop.audit.services import Circumstances, record
from phoihop.directory.errors import (
    AdministrationStandsAlone,
    GrantAlreadyHeld,
    GrantEndsTooEarly,
    GrantEndsTooLate,
    GrantIsNotPending,
    GrantIsOver,
    GrantNeedsOrganisation,
    GrantToOneself,
    LastAdministrator,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import (
    Acting,
    AdminUnit,
    Grant,
    Organisation,
    Person,
    Role,
    Tenure,
)
from phoihop.directory.periods import cut
from phoihop.directory.policies import can_confirm_grant, can_keep_directory
from phoihop.foundation import dates
from phoihop.foundation.guards import require, require_reason
from phoihop.foundation.vietnamese import normalise

MOST_YEARS = 5
# From so many administrators on, a second one confirms.
ENOUGH_TO_CONFIRM = 2
_ONE_DAY = timedelta(days=1)


@transaction.atomic
def give_grant(  # noqa: PLR0913 - a right is who, what, where, until when and why
    *,
    actor: Mandate,
    person: Person,
    role: Role,
    organisation: Organisation | None,
    unit: AdminUnit,
    last_day: date,
    reason: str,
) -> Grant:
    """Give a person a right until a day; once there are two administrators it waits.

    Raises:
        AdministrationStandsAlone: the person would keep accounts and do the work.
        GrantAlreadyHeld: the person has it, or it waits for confirmation.
        GrantEndsTooLate: it would run longer than five years.
        GrantToOneself: the actor is the person.
        ReasonMissing: there is no reason.
    """
    # One at a time in a unit: two grants at once would each count one administrator.
    AdminUnit.objects.select_for_update(of=("self",)).get(pk=unit.pk)
    require(can_keep_directory(actor, unit.pk) and person.unit_id == unit.pk)
    require(organisation is None or organisation.unit_id == unit.pk)
    if actor.person_id == person.pk:
        raise GrantToOneself
    grant = Grant(
        person=person,
        role=role,
        organisation=organisation,
        unit=unit,
        period=_running(actor.on, last_day),
        reason=require_reason(reason),
        granted_by_id=actor.person_id,
    )
    _require_fitting(grant, actor.on)
    is_set_up = len(administrators_of(unit.pk, actor.on)) < ENOUGH_TO_CONFIRM
    grant.in_force_since = timezone.now() if is_set_up else None
    grant.save()
    _journal(actor, "grant.set_up" if is_set_up else "grant.give", grant, grant.reason)
    return grant


@transaction.atomic
def confirm_grant(*, actor: Mandate, grant: Grant) -> Grant:
    """Confirm, as the second administrator, a right that another one gave.

    Raises:
        GrantIsNotPending: it is in force or withdrawn.
        GrantIsOver: its last day is over.
    """
    grant = _locked(grant)
    require(
        can_confirm_grant(actor, grant),
        _("Another administrator confirms it: neither who gave it nor who gets it."),
    )
    if not grant.is_pending:
        raise GrantIsNotPending
    if actor.on not in grant.period:
        raise GrantIsOver
    grant.confirmed_by_id = actor.person_id
    grant.in_force_since = timezone.now()
    grant.version += 1
    grant.save(update_fields=["confirmed_by", "in_force_since", "version"])
    _journal(actor, "grant.confirm", grant)
    return grant


@transaction.atomic
def withdraw_grant(*, actor: Mandate, grant: Grant, reason: str) -> Grant:
    """Withdraw a right, or a right that still waits; it ends with this request.

    Raises:
        GrantIsOver: it was withdrawn, or its time is over.
        LastAdministrator: the unit would have none.
        ReasonMissing: there is no reason.
    """
    AdminUnit.objects.select_for_update(of=("self",)).get(pk=grant.unit_id)
    grant = _locked(grant)
    require(can_keep_directory(actor, grant.unit_id))
    written = require_reason(reason)
    if grant.withdrawn_on or actor.on not in grant.period:
        raise GrantIsOver
    if grant.role == Role.LOCAL_ADMINISTRATOR and not grant.is_pending:
        others = administrators_of(grant.unit_id, actor.on) - {grant.person_id}
        if not others:
            raise LastAdministrator
    _end(actor, grant, None, written)
    return grant


def end_grants_with_post(
    *, actor: Mandate, standing: Tenure | Acting, last_day: date
) -> None:
    """End the rights in an organisation when no other post of it is left.

    The tenure or the acting has its end already.
    """
    organisation = standing.post.organisation
    after = DateRange(last_day + _ONE_DAY, None)
    there = {
        "person_id": standing.person_id,
        "post__organisation": organisation,
        "period__overlap": after,
    }
    if (
        Tenure.objects.filter(**there).exists()
        or Acting.objects.valid().filter(**there).exists()
    ):
        return
    grants = Grant.objects.filter(
        person_id=standing.person_id,
        organisation=organisation,
        withdrawn_on=None,
        period__overlap=after,
    )
    reason = _("The post ended.")
    for grant in grants.select_for_update(of=("self",)).order_by("id"):
        is_over = last_day < actor.on
        _end(actor, grant, None if is_over else cut(grant.period, last_day), reason)


def administrators_of(unit_id: int, day: date) -> set[int]:
    """Return the numbers of the people who keep the unit's directory on a day."""
    in_force = Grant.objects.in_force(day).filter(
        unit_id=unit_id, role=Role.LOCAL_ADMINISTRATOR
    )
    return set(in_force.values_list("person_id", flat=True))


def _running(first: date, last: date) -> DateRange:
    if last < first:
        raise GrantEndsTooEarly
    latest = latest_day(first)
    if last > latest:
        raise GrantEndsTooLate(latest)
    return dates.inclusive(first, last)


def latest_day(first: date) -> date:
    """Return the last day a right may run that begins on a day."""
    fifth_year = first.year + MOST_YEARS
    try:
        return first.replace(year=fifth_year)
    except ValueError:  # 29 February
        return first.replace(year=fifth_year, day=28)


def _require_fitting(grant: Grant, day: date) -> None:
    """Refuse what the other rights of the person do not go with."""
    is_administration = grant.role == Role.LOCAL_ADMINISTRATOR
    if not is_administration and grant.organisation is None:
        raise GrantNeedsOrganisation
    if is_administration:
        grant.organisation = None
    running = Grant.objects.filter(
        person=grant.person, withdrawn_on=None, period__overlap=DateRange(day, None)
    )
    if running.filter(
        role=grant.role, organisation=grant.organisation, unit=grant.unit
    ).exists():
        raise GrantAlreadyHeld
    of_the_other_kind = (
        running.exclude(role=Role.LOCAL_ADMINISTRATOR)
        if is_administration
        else running.filter(role=Role.LOCAL_ADMINISTRATOR)
    )
    if of_the_other_kind.exists():
        raise AdministrationStandsAlone


def _locked(grant: Grant) -> Grant:
    locked = Grant.objects.select_for_update(of=("self",))
    return locked.select_related("person").get(pk=grant.pk)


def _end(
    actor: Mandate, grant: Grant, shortened: DateRange | None, reason: str
) -> None:
    """Shorten the right, or withdraw it at once when nothing of it shall remain."""
    if shortened is None:
        grant.withdrawn_on = actor.on
    else:
        grant.period = shortened
    grant.version += 1
    grant.save(update_fields=["period", "withdrawn_on", "version"])
    _journal(actor, "grant.withdraw", grant, normalise(reason))


def _journal(actor: Mandate, action: str, grant: Grant, reason: str = "") -> None:
    where = grant.organisation.name if grant.organisation else ""
    changes = {"period": ["", dates.format_period(grant.period)]}
    if where:
        changes["organisation"] = ["", where]
    circumstances = Circumstances(within=grant.person, reason=reason, changes=changes)
    record(actor=actor, action=action, target=grant, circumstances=circumstances)
