"""Everybody who tries the pages: each right in each relation to a programme."""

from dataclasses import dataclass, field

from phoihop.directory.factories import (
    PASSWORD,
    make_account,
    make_administration,
    make_grant,
    make_person,
    make_post,
    make_tenure,
)
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import AdminUnit, Organisation, Role
from phoihop.foundation.clock import today
from phoihop.testing.cast import Cast
from phoihop.testing.clients import WorkClient, client_of
from tests.permissions.rules import Actor, Grant, Relation

_WORK: tuple[Grant, ...] = (
    "officer",
    "coordinator",
    "office_chief",
    "head",
    "clerk",
    "publisher",
    "auditor",
    "party_standing",
    "editor",
    "fund_accountant",
    "nothing",
)
_SPEAKING: tuple[Grant, ...] = _WORK[:6]

# Every right where it may matter; elsewhere nobody may anything, so a few are enough.
CAST: tuple[Actor, ...] = (
    *(Actor(grant, "own") for grant in _WORK),
    *(Actor(grant, "other") for grant in (*_SPEAKING, "nothing")),
    *(Actor(grant, "bloc") for grant in _SPEAKING),
    *(Actor(grant, "silent") for grant in _SPEAKING if grant != "publisher"),
    *(Actor(grant, "unit") for grant in (*_SPEAKING, "auditor", "party_standing")),
    *(Actor(grant, "after") for grant in ("coordinator", "clerk", "publisher")),
    *(Actor(grant, "elsewhere") for grant in ("coordinator", "head", "publisher")),
    Actor("administrator", "unit"),
    Actor("administrator", "elsewhere"),
    Actor("without_mandate", "elsewhere"),
    Actor("anonymous", "elsewhere"),
)
# Rights that open no page of a programme: they are tried where most doors are.
KEYLESS = frozenset({"editor", "fund_accountant", "nothing"})
# Of those who do not know of a programme, these try its pages.
STRANGERS = frozenset(
    {
        Actor("coordinator", "other"),
        Actor("head", "bloc"),
        Actor("clerk", "silent"),
        Actor("head", "unit"),
        Actor("auditor", "unit"),
        Actor("coordinator", "after"),
        *(actor for actor in CAST[-7:]),
    }
)
# In the directory nobody may anything but its administrator.
NEAR_THE_DIRECTORY = (
    *(Actor(grant, "own") for grant in _SPEAKING),
    Actor("coordinator", "other"),
    Actor("head", "bloc"),
    Actor("clerk", "silent"),
    Actor("auditor", "unit"),
    *CAST[-7:],
)

_ROLES: dict[Grant, Role | None] = {
    "officer": Role.OFFICER,
    "coordinator": Role.COORDINATOR,
    "office_chief": Role.OFFICE_CHIEF,
    "head": Role.HEAD,
    "clerk": Role.CLERK,
    "publisher": Role.PUBLISHER,
    "auditor": Role.AUDITOR,
    "party_standing": Role.PARTY_STANDING,
    "editor": Role.EDITOR,
    "fund_accountant": Role.FUND_ACCOUNTANT,
    "nothing": None,
}


@dataclass
class Crowd:
    """The actors with their mandates and browsers."""

    mandates: dict[Actor, Mandate] = field(default_factory=dict)
    browsers: dict[Actor, WorkClient] = field(default_factory=dict)


def make_crowd(cast: Cast) -> Crowd:
    """Make everybody, and sign in who can."""
    bodies = cast.organisations
    homes: dict[Relation, Organisation] = {
        "own": bodies["committee"],
        "other": bodies["front"],
        "bloc": bodies["womens_union"],
        "silent": bodies["farmers_union"],
        "unit": bodies["veterans"],
        "after": bodies["later_committee"],
        "elsewhere": bodies["neighbour_committee"],
    }
    units = {"unit": bodies["committee"].unit}
    units["elsewhere"] = bodies["neighbour_committee"].unit
    crowd = Crowd()
    for number, actor in enumerate(CAST):
        if actor.grant == "anonymous":
            crowd.browsers[actor] = WorkClient()
        elif actor.grant == "without_mandate":
            crowd.browsers[actor] = _without_mandate(units["elsewhere"])
        elif actor.grant == "administrator":
            _administrator(crowd, actor, units[actor.relation], number)
        else:
            _worker(crowd, actor, homes[actor.relation], number)
    return crowd


def _worker(crowd: Crowd, actor: Actor, home: Organisation, number: int) -> None:
    person = make_person(unit=home.unit, full_name=f"Người {actor}")
    make_tenure(person=person, post=make_post(organisation=home, seat=number + 10))
    if role := _ROLES[actor.grant]:
        make_grant(person=person, role=role, organisation=home)
    make_account(person=person, username=f"actor{number}", password=PASSWORD)
    _sign_in(crowd, actor, person.pk)


def _administrator(crowd: Crowd, actor: Actor, unit: AdminUnit, number: int) -> None:
    person = make_person(unit=unit, full_name=f"Người {actor}")
    make_administration(person=person, unit=unit)
    make_account(person=person, username=f"actor{number}", password=PASSWORD)
    _sign_in(crowd, actor, person.pk)


def _without_mandate(unit: AdminUnit) -> WorkClient:
    person = make_person(unit=unit, full_name="Người không có tư cách")
    account = make_account(person=person, username="nobody", password=PASSWORD)
    browser = WorkClient()
    browser.force_login(account)
    return browser


def _sign_in(crowd: Crowd, actor: Actor, person_id: int) -> None:
    [mandate] = mandates_of(person_id, today())
    crowd.mandates[actor] = mandate
    crowd.browsers[actor] = client_of(mandate)
