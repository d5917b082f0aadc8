"""Who else works in xã An Phú in the five shapes; called by stories in a shell."""

import json
import sys
from collections.abc import Sequence

from phoihop.directory.factories import (
    PASSWORD,
    make_account,
    make_grant,
    make_organisation,
    make_person,
    make_post,
    make_tenure,
    organisation_kind,
    position,
)
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import Account, Organisation, Role
from phoihop.foundation.clock import today
from phoihop.testing.cast import COMMUNE, Cast


def found_body(cast: Cast, key: str, kind: str, name: str, short_name: str) -> None:
    """Let the commune have one organisation more."""
    cast.organisations[key] = make_organisation(
        unit=cast.units[COMMUNE],
        kind=organisation_kind(kind),
        name=name,
        short_name=short_name,
    )


def employ(
    cast: Cast,
    user_name: str,
    full_name: str,
    body: str,
    post: str,
    *roles: Role,
) -> None:
    """Let somebody hold a post of a body, with rights and an account."""
    organisation: Organisation = cast.organisations[body]
    kind = position(post)
    person = make_person(unit=organisation.unit, full_name=full_name)
    seat = make_post(organisation=organisation, position=kind, title=kind.name)
    make_tenure(person=person, post=seat)
    for role in roles:
        make_grant(person=person, role=role, organisation=organisation)
    cast.people[user_name] = person
    cast.accounts[user_name] = make_account(
        person=person, username=user_name, password=PASSWORD
    )


def mandate_of(user_name: str) -> Mandate:
    """Return under which mandate somebody acts today."""
    account = Account.objects.get(username=user_name)
    return mandates_of(account.person_id, today())[0]


def bodies_of(cast: Cast, parties: Sequence[Sequence[str]]) -> list[list[Organisation]]:
    """Return the organisations of parties by their short keys."""
    return [[cast.organisations[key] for key in party] for party in parties]


def tell(places: dict[str, object]) -> None:
    """Print the numbers of addresses, as the last line of a story."""
    sys.stdout.write(f"{json.dumps(places)}\n")
