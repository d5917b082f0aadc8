"""Things in an order that people change by hand: each with its neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Max, Model, QuerySet

Thing = TypeVar("Thing", bound=Model)


@dataclass(frozen=True)
class Ordered(Generic[Thing]):
    """A thing with the numbers of those it may change places with; None at an end."""

    thing: Thing
    above: int | None
    below: int | None


def with_neighbours(things: Sequence[Thing]) -> list[Ordered[Thing]]:
    """Return things in their order, each with its neighbours, without a query."""
    numbers = [None, *(one.pk for one in things), None]
    return [
        Ordered(thing=one, above=numbers[at], below=numbers[at + 2])
        for at, one in enumerate(things)
    ]


def next_place(things: QuerySet[Thing]) -> int:
    """Return the place of what is added: the last one, once there is an order by hand.

    Until then all have the place 0, and stand as the house orders them.
    """
    last: int = things.aggregate(last=Max("place"))["last"] or 0
    return last + 1 if last else 0
