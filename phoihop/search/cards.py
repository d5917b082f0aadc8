"""A record as it is indexed, and who writes the cards of each kind of record."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from django.db import models
from django.db.models import QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.search.states import CardKind, Face, PartKind

# The numbers of changed objects, by their kind ("programmes.programme").
Touched = Mapping[str, Collection[int]]


@dataclass(frozen=True)
class Part:
    """One piece of a record: what it is, its number if it has one, its words."""

    kind: PartKind
    text: str
    number: str = ""


@dataclass(frozen=True)
class Address:
    """Where a card leads: the name of a page, its numbers or codes, a place on it."""

    page: str
    of: tuple[int | str, ...]
    anchor: str = ""


@dataclass(frozen=True, kw_only=True)
class Card:
    """What the index keeps of one record, or of one numbered piece of it."""

    kind: CardKind
    # The number of the record that owns the card; its cards are rewritten together.
    owner: int
    title: str
    address: Address
    day: date
    first_day: date
    last_day: date
    unit: AdminUnit | None
    parts: tuple[Part, ...] = ()
    # What it belongs to, such as the title of a content's programme.
    context: str = ""
    # Printed before the title: "3.1" of a content.
    number: str = ""
    # How what it belongs to has ended.
    ending: str = ""


class Cataloguer(Protocol):
    """Writes the cards of one kind of owner; a new kind of record is one of these."""

    face: Face
    owner_type: str

    def touched_by(self, touched: Touched) -> set[int]:
        """Return the owners whose cards may read differently after these changes."""

    def cards_of(self, owners: Collection[int]) -> Iterable[Card]:
        """Return the cards of these owners; none for an owner that is gone."""

    def all_owners(self) -> Iterator[int]:
        """Yield the numbers of all owners there are."""

    def seen_by(self, actor: Mandate | None) -> "QuerySet[Any, int] | None":
        """Return the owners that may be found, for a mandate or for the public."""


def filled(*parts: Part) -> tuple[Part, ...]:
    """Return the parts that have words."""
    return tuple(part for part in parts if part.text.strip())


def numbers_above(touched: Touched, model: type[models.Model], path: str) -> set[int]:
    """Return the numbers at the end of a path from the changed rows of a model."""
    numbers = touched.get(model._meta.label_lower, ())
    if not numbers:
        return set()
    found = model._default_manager.filter(pk__in=numbers).values_list(path, flat=True)
    return {number for number in found if number is not None}
