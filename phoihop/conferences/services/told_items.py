"""Keeping what a source tells of a conference, item by item.

Like all recording it asks for no permission: the room that records history has asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.db import transaction

from phoihop.conferences.errors import (
    ToldItemContradicts,
    ToldItemMissingPart,
    ToldItemWithoutText,
)
from phoihop.conferences.models import Conference, ConferencePerson, ToldItem, ToldKind
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.models import Content, Programme

Part = TypeVar("Part")


@dataclass(frozen=True, kw_only=True)
class ToldOutline:
    """An item as a source tells it; an empty field is one it does not state.

    ``person``, ``programme`` and ``content`` are places in the record, counted from 1:
    the person's among the people, the programme's among the programmes, the content's
    in that programme. ``words`` is a short excerpt as printed.
    """

    kind: ToldKind
    text: str
    person: int | None = None
    issuer: str = ""
    addressed_to: str = ""
    programme: int | None = None
    content: int | None = None
    goes_on: bool = False
    words: str = ""


@transaction.atomic
def tell_items(
    *,
    conference: Conference,
    programmes: Sequence[Programme],
    outlines: Sequence[ToldOutline],
) -> list[ToldItem]:
    """Keep the items in their order; earlier ones give way.

    Raises:
        ToldItemWithoutText: an item says nothing.
        ToldItemMissingPart: it names a person, programme or content not in the record.
        ToldItemContradicts: a content stands without its programme.
    """
    forget_items(conference=conference)
    people = list(conference.people.order_by("rank"))
    numbers = [one.pk for one in programmes]
    parts = [*Content.objects.filter(programme__in=numbers).order_by("rank")]
    contents = [[one for one in parts if one.programme_id == pk] for pk in numbers]
    rows = [
        _row(conference, rank, outline, people, programmes, contents)
        for rank, outline in enumerate(outlines, start=1)
    ]
    return ToldItem.objects.bulk_create(rows)


@transaction.atomic
def forget_items(*, conference: Conference) -> None:
    """Take the items out before people and contents are written anew."""
    conference.told_items.all().delete()


def _row(
    conference: Conference,
    rank: int,
    outline: ToldOutline,
    people: Sequence[ConferencePerson],
    programmes: Sequence[Programme],
    contents: Sequence[Sequence[Content]],
) -> ToldItem:
    if not (text := normalise(outline.text)):
        raise ToldItemWithoutText(rank)
    if outline.content is not None and outline.programme is None:
        raise ToldItemContradicts(rank)
    programme = _at(programmes, outline.programme, rank, "programme")
    own: Sequence[Content] = ()
    if outline.programme is not None:
        own = contents[outline.programme - 1]
    return ToldItem(
        conference=conference,
        rank=rank,
        kind=outline.kind,
        text=text,
        person=_at(people, outline.person, rank, "person"),
        issuer=normalise(outline.issuer),
        addressed_to=normalise(outline.addressed_to),
        programme=programme,
        content=_at(own, outline.content, rank, "content"),
        goes_on=outline.goes_on,
    )


def _at(parts: Sequence[Part], place: int | None, rank: int, field: str) -> Part | None:
    if place is None:
        return None
    if not 1 <= place <= len(parts):
        raise ToldItemMissingPart(rank, field)
    return parts[place - 1]
