"""Changing the order of the agenda, of people, of those invited, and of photos.

A thing changes places with the neighbour that stood beside it when the page was opened,
never with whoever stands there now: sent again, or after somebody else, it is refused.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.db import transaction
from django.db.models import Model

from phoihop.audit.services import Circumstances, record
from phoihop.conferences import policies
from phoihop.conferences.meeting_errors import OrderChanged
from phoihop.conferences.models import (
    AgendaItem,
    Conference,
    ConferencePerson,
    Invitation,
    Photo,
)
from phoihop.conferences.queries.board import board_of
from phoihop.conferences.queries.summaries import photos_of
from phoihop.conferences.services.steps import item_of, lock_conference, place_of
from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require

Thing = TypeVar("Thing", bound=Model)
Placed = TypeVar("Placed", Invitation, Photo)


@dataclass(frozen=True, kw_only=True)
class Past:
    """Up past the neighbour with this number, or down past it."""

    neighbour: int
    is_up: bool


@transaction.atomic
def move_item(
    *, actor: Mandate, conference: Conference, item: AgendaItem, past: Past
) -> None:
    """Let an item of the agenda change places with its neighbour.

    Raises:
        NotAllowed: the actor does not prepare the conference.
        ItemTakenOff: it is not on the agenda any more.
        OrderChanged: they do not stand beside each other any more.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_prepare(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    found = item_of(locked, item)
    standing = list(locked.items.filter(removed_at=None).order_by("rank"))
    moved, other = _beside(standing, found, past)
    moved.rank, other.rank = other.rank, moved.rank
    for one in (moved, other):
        one.save(update_fields=["rank"])
    _note(actor, locked, moved, "agenda_item.move")


@transaction.atomic
def move_person(
    *, actor: Mandate, conference: Conference, person: ConferencePerson, past: Past
) -> None:
    """Let somebody change places with a neighbour who has the same part.

    Raises:
        NotAllowed: the actor does not prepare the conference.
        OrderChanged: they do not stand beside each other any more.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_prepare(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    people = list(locked.people.order_by("rank"))
    part = next((one.part for one in people if one.pk == person.pk), "")
    moved, other = _beside([one for one in people if one.part == part], person, past)
    ranks = other.rank, moved.rank
    # A rank is given once, so one of the two waits behind everybody.
    moved.rank = people[-1].rank + 1
    moved.save(update_fields=["rank"])
    other.rank = ranks[1]
    other.save(update_fields=["rank"])
    moved.rank = ranks[0]
    moved.save(update_fields=["rank"])
    _note(actor, locked, moved, "conference_person.move")


@transaction.atomic
def move_invitation(
    *, actor: Mandate, conference: Conference, invitation: Invitation, past: Past
) -> None:
    """Let an invited body change places with its neighbour on the list.

    Raises:
        NotAllowed: the actor neither prepares the conference nor writes its minutes.
        OrderChanged: they do not stand beside each other any more.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_order_invited(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_WRITES))
    moved = _reorder(board_of(locked).invitations, invitation, past)
    _note(actor, locked, moved, "invitation.move")


@transaction.atomic
def move_photo(
    *, actor: Mandate, conference: Conference, photo: Photo, past: Past
) -> None:
    """Let a photo change places with its neighbour.

    What the public sees keeps its order until the summary is published anew.

    Raises:
        NotAllowed: the actor does not write the minutes, or it was not held.
        OrderChanged: they do not stand beside each other any more.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_add_photo(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_WRITES))
    moved = _reorder(photos_of(locked), photo, past)
    _note(actor, locked, moved, "photo.move")


def _beside(things: Sequence[Thing], moved: Model, past: Past) -> tuple[Thing, Thing]:
    """Return the two as they stand now."""
    numbers = [one.pk for one in things]
    if moved.pk not in numbers or past.neighbour not in numbers:
        raise OrderChanged
    at, other = numbers.index(moved.pk), numbers.index(past.neighbour)
    if at - other != (1 if past.is_up else -1):
        raise OrderChanged
    return things[at], things[other]


def _reorder(things: list[Placed], moved: Model, past: Past) -> Placed:
    """Let two change places, and write down where all of them stand."""
    one, other = _beside(things, moved, past)
    at, beside = things.index(one), things.index(other)
    things[at], things[beside] = other, one
    for place, thing in enumerate(things, start=1):
        if thing.place != place:
            thing.place = place
            thing.save(update_fields=["place"])
    return one


def _note(actor: Mandate, conference: Conference, thing: Model, action: str) -> None:
    within = Circumstances(within=conference)
    record(actor=actor, action=action, target=thing, circumstances=within)
