"""Setting up a unit: its first administrator, and a colleague in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from phoihop.audit.services import Circumstances, record
from phoihop.directory.errors import UnitHasAdministrator
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import (
    Account,
    Acting,
    AdminUnit,
    Grant,
    Organisation,
    Person,
    Position,
    Post,
    Role,
    Tenure,
)
from phoihop.directory.names import key_of_person
from phoihop.directory.services.accounts import create_account, open_first_account
from phoihop.directory.services.grants import (
    administrators_of,
    give_grant,
    latest_day,
)
from phoihop.directory.services.people import begin_tenure, create_person
from phoihop.directory.services.posts import create_post
from phoihop.foundation.dates import inclusive
from phoihop.foundation.vietnamese import normalise


@dataclass(frozen=True, kw_only=True)
class NewColleague:
    """Everything that is asked to let one person begin to work."""

    full_name: str
    organisation: Organisation
    position: Position
    title: str
    first_day: date
    username: str
    password: str
    roles: Sequence[Role]
    last_day: date
    reason: str


@dataclass(frozen=True, kw_only=True)
class Colleague:
    """A person who can begin to work."""

    person: Person
    tenure: Tenure
    account: Account
    grants: list[Grant]


@transaction.atomic
def set_up_colleague(*, actor: Mandate, entry: NewColleague) -> Colleague:
    """Enter a person with post, account and rights: all of it, or nothing.

    A vacant seat of this title is taken; when there is none, one is added.

    Raises:
        RuleViolation: any of the rules of the single steps.
    """
    organisation = Organisation.objects.select_for_update(of=("self",)).get(
        pk=entry.organisation.pk
    )
    person = create_person(
        actor=actor, unit_id=actor.unit_id, full_name=entry.full_name
    )
    tenure = begin_tenure(
        actor=actor,
        person=person,
        post=_seat_for(actor, organisation, entry),
        period=inclusive(entry.first_day, None),
    )
    return Colleague(
        person=person,
        tenure=tenure,
        account=create_account(
            actor=actor,
            person=person,
            username=entry.username,
            password=entry.password,
        ),
        grants=[_give(actor, person, role, entry) for role in entry.roles],
    )


@transaction.atomic
def set_up_administrator(
    *,
    unit: AdminUnit,
    full_name: str,
    username: str,
    password: str,
    on: date,
    again: bool = False,
) -> Account:
    """Make the first administrator of a unit, by the operator's command.

    Raises:
        UnitHasAdministrator: there is one in force, and ``again`` is not said.
        UserNameTaken: another account bears the name.
        WeakPassword: the password is too easy to guess.
    """
    AdminUnit.objects.select_for_update(of=("self",)).get(pk=unit.pk)
    if administrators_of(unit.pk, on) and not again:
        raise UnitHasAdministrator
    person = Person.objects.create(
        unit=unit, full_name=normalise(full_name), sort_key=key_of_person(full_name)
    )
    account = open_first_account(person, username, password)
    grant = Grant.objects.create(
        person=person,
        role=Role.LOCAL_ADMINISTRATOR,
        unit=unit,
        period=inclusive(on, latest_day(on)),
        reason="create-admin",
        in_force_since=timezone.now(),
    )
    steps = (
        ("person.create", person),
        ("account.create", account),
        ("grant.set_up", grant),
    )
    for action, target in steps:
        within = Circumstances(occurred_on=on, within=person)
        record(actor=None, action=action, target=target, circumstances=within)
    return account


def _give(actor: Mandate, person: Person, role: Role, entry: NewColleague) -> Grant:
    return give_grant(
        actor=actor,
        person=person,
        role=role,
        organisation=entry.organisation,
        unit=person.unit,
        last_day=entry.last_day,
        reason=entry.reason,
    )


def _seat_for(actor: Mandate, organisation: Organisation, entry: NewColleague) -> Post:
    return _vacant_seat(organisation, entry) or create_post(
        actor=actor,
        organisation=organisation,
        position=entry.position,
        title=entry.title,
        seat=_next_seat(organisation, entry.title),
        period=inclusive(entry.first_day, None),
    )


def _vacant_seat(organisation: Organisation, entry: NewColleague) -> Post | None:
    period = inclusive(entry.first_day, None)
    seats = organisation.posts.filter(
        title=normalise(entry.title),
        position=entry.position,
        period__contains=period,
    )
    acted_in = Acting.objects.valid().filter(period__overlap=period).values("post_id")
    vacant = seats.exclude(tenures__period__overlap=period).exclude(pk__in=acted_in)
    return vacant.order_by("seat").first()


def _next_seat(organisation: Organisation, title: str) -> int:
    seats = organisation.posts.filter(title=normalise(title))
    return int(seats.aggregate(last=Max("seat"))["last"] or 0) + 1
