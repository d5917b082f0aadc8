"""More people than the permanent cast, for rules that take two of a kind."""

from phoihop.directory.factories import (
    make_account,
    make_grant,
    make_person,
    make_post,
    make_tenure,
)
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import Organisation, Person, Post, Role
from phoihop.foundation.clock import today


def _seat(organisation: Organisation) -> Post:
    """Make a seat of its own, so that two people never hold one."""
    title = f"Chuyên viên {organisation.posts.count() + 1}"
    return make_post(organisation=organisation, title=title)


def employ(organisation: Organisation, *roles: Role) -> Mandate:
    """Let a new person work for an organisation with these rights."""
    person = make_person(unit=organisation.unit)
    make_tenure(person=person, post=_seat(organisation))
    for role in roles:
        make_grant(person=person, role=role, organisation=organisation)
    make_account(person=person)
    [mandate] = mandates_of(person.pk, today())
    return mandate


def also(mandate: Mandate, organisation: Organisation, *roles: Role) -> Mandate:
    """Let somebody of the cast work for another organisation as well."""
    person = Person.objects.get(pk=mandate.person_id)
    make_tenure(person=person, post=_seat(organisation))
    for role in roles:
        make_grant(person=person, role=role, organisation=organisation)
    found = mandates_of(person.pk, today())
    return next(one for one in found if one.organisation_id == organisation.pk)
