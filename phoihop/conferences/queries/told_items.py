"""What a source tells of an event item by item, put together for reading."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from phoihop.conferences.models import ConferenceProgramme, ToldItem, ToldKind
from phoihop.programmes.models import Content, Programme


@dataclass(frozen=True)
class Voice:
    """Items of one kind that the same person or body gave to the same people."""

    said_by: str
    addressed_to: str
    items: tuple[ToldItem, ...]


@dataclass(frozen=True)
class ToldGroup:
    """The items of one kind, in the order of the source."""

    kind: ToldKind
    voices: tuple[Voice, ...]

    @property
    def label(self) -> str:
        """The kind in words."""
        return str(self.kind.label)

    @property
    def first(self) -> ToldItem:
        """An item whose mark stands for all of the kind."""
        return self.voices[0].items[0]


@dataclass(frozen=True)
class ContentTold:
    """A content of a told programme, with what the source names under it."""

    content: Content
    groups: tuple[ToldGroup, ...]


@dataclass(frozen=True)
class ProgrammeTold:
    """A programme of an event, its contents, and what is told of the whole."""

    programme: Programme
    contents: tuple[ContentTold, ...]
    groups: tuple[ToldGroup, ...]
    # What the event did with it; None where no event is looked at.
    link: ConferenceProgramme | None = None


def grouped(items: Iterable[ToldItem]) -> list[ToldGroup]:
    """Return the items kind by kind, kinds in the order of ``ToldKind``."""
    found: dict[str, list[ToldItem]] = {}
    for one in items:
        found.setdefault(one.kind, []).append(one)
    return [
        ToldGroup(kind, _by_voice(found[kind])) for kind in ToldKind if kind in found
    ]


def _by_voice(items: Iterable[ToldItem]) -> tuple[Voice, ...]:
    found: dict[tuple[str, str], list[ToldItem]] = {}
    for one in items:
        said_by = one.person.name if one.person else one.issuer
        found.setdefault((said_by, one.addressed_to), []).append(one)
    return tuple(Voice(*voice, tuple(own)) for voice, own in found.items())


def items_of_programmes(numbers: Iterable[int]) -> QuerySet[ToldItem]:
    """Return what sources tell of these programmes, in the order of each source."""
    own = ToldItem.objects.filter(programme_id__in=list(numbers))
    return own.select_related("person").order_by("conference", "rank")


def programme_told(
    programme: Programme,
    items: Iterable[ToldItem],
    link: ConferenceProgramme | None = None,
) -> ProgrammeTold:
    """Return a programme with the items that belong to it."""
    own = [one for one in items if one.programme_id == programme.pk]
    return ProgrammeTold(
        programme=programme,
        link=link,
        contents=tuple(
            ContentTold(
                content,
                tuple(grouped(one for one in own if one.content_id == content.pk)),
            )
            for content in programme.contents.all()
        ),
        groups=tuple(grouped(one for one in own if one.content_id is None)),
    )
