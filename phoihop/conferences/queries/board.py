"""A conference with its agenda, minutes, papers and guests, in a fixed number of
queries.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import QuerySet

from phoihop.conferences.models import (
    AgendaItem,
    Conference,
    ConferencePerson,
    ConferenceProgramme,
    Invitation,
    MinuteRevision,
    Paper,
)
from phoihop.conferences.queries.ordering import with_neighbours
from phoihop.conferences.queries.seen import people_of
from phoihop.conferences.states import TOOK_PLACE, ConferenceState
from phoihop.foundation.prepared import PreparedQuery, given_number


@dataclass(frozen=True, kw_only=True)
class ItemLine:
    """An item as the pages show it: its number, its minute now, its papers.

    ``above`` and ``below`` are the numbers of those it may change places with.
    """

    item: AgendaItem
    number: int
    above: int | None = None
    below: int | None = None
    minute: MinuteRevision | None = None
    papers: list[Paper] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What is written of it so far."""
        return self.minute.text if self.minute else ""

    @property
    def is_written(self) -> bool:
        """Tell whether it has a minute or a decision."""
        return bool(self.text or self.item.decision)


@dataclass(frozen=True, kw_only=True)
class Board:
    """All that belongs to a conference."""

    conference: Conference
    lines: list[ItemLine]
    removed: list[AgendaItem]
    papers: list[Paper]
    people: list[ConferencePerson]
    invitations: list[Invitation]
    links: list[ConferenceProgramme]

    @property
    def planned_minutes(self) -> int:
        """How long the items take together."""
        return sum(line.item.planned_minutes or 0 for line in self.lines)

    @property
    def given_minutes(self) -> int | None:
        """How long there is from beginning to end; None where that is not set."""
        begins, ends = self.conference.starts_at, self.conference.ends_at
        if begins is None or ends is None:
            return None
        return (ends.hour - begins.hour) * 60 + ends.minute - begins.minute

    @property
    def is_too_long(self) -> bool:
        """Tell whether the items take longer than there is time."""
        return self.given_minutes is not None and (
            self.planned_minutes > self.given_minutes
        )

    @property
    def unresolved(self) -> list[ItemLine]:
        """The items that are not settled."""
        return [line for line in self.lines if not line.item.is_resolved]

    @property
    def took_place(self) -> bool:
        """Tell whether it was held."""
        return self.conference.state in TOOK_PLACE

    @property
    def silent(self) -> list[Invitation]:
        """The invited bodies that have not replied while they may."""
        if self.conference.state != ConferenceState.INVITED:
            return []
        return [one for one in self.invitations if not one.answer]

    def people_with(self, part: str) -> list[ConferencePerson]:
        """Return those with one part, in printing order."""
        return [one for one in self.people if one.part == part]

    @property
    def parts(self) -> list[tuple[str, list[ConferencePerson]]]:
        """Return the people by what they do there, whoever presides first."""
        parts = ConferencePerson.Part
        by_part = [(str(one.label), self.people_with(one)) for one in parts]
        return [(label, people) for label, people in by_part if people]

    @cached_property
    def presiding(self) -> list[ConferencePerson]:
        """Who presides."""
        return self.people_with(ConferencePerson.Part.PRESIDING)

    @property
    def current(self) -> ItemLine | None:
        """The item on the screen: the one chosen, else the first not settled."""
        chosen = self.line_of(self.conference.current_item_id)
        if chosen is not None:
            return chosen
        return next(iter(self.unresolved), next(iter(self.lines), None))

    def line_of(self, item_id: int | None) -> ItemLine | None:
        """Return the line of an item that stands on the agenda."""
        return next((one for one in self.lines if one.item.pk == item_id), None)

    def beside(self, line: ItemLine) -> tuple[ItemLine | None, ItemLine | None]:
        """Return the lines before and after one."""
        place = self.lines.index(line)
        before = self.lines[place - 1] if place else None
        after = self.lines[place + 1] if place + 1 < len(self.lines) else None
        return before, after


def _items() -> QuerySet[AgendaItem]:
    items = AgendaItem.objects.filter(conference_id=given_number("number"))
    return items.select_related("speaker_organisation").order_by("rank")


def _minutes() -> QuerySet[MinuteRevision]:
    minutes = MinuteRevision.objects.filter(item__conference_id=given_number("number"))
    return minutes.order_by("item_id", "-number").distinct("item_id")


def _papers() -> QuerySet[Paper]:
    papers = Paper.objects.filter(conference_id=given_number("number"), removed_at=None)
    return papers.select_related("file").order_by("rank")


def _invitations() -> QuerySet[Invitation]:
    invitations = Invitation.objects.filter(
        conference_id=given_number("number"), withdrawn_on=None
    )
    return invitations.select_related("organisation__kind").order_by(
        "place", "organisation__kind__rank", "organisation__sort_key", "body_name", "id"
    )


def _links() -> QuerySet[ConferenceProgramme]:
    links = ConferenceProgramme.objects.filter(conference_id=given_number("number"))
    return links.select_related("programme").order_by("-programme__period", "id")


_ITEMS, _MINUTES = PreparedQuery(_items), PreparedQuery(_minutes)
_PAPERS, _INVITATIONS = PreparedQuery(_papers), PreparedQuery(_invitations)
_LINKS = PreparedQuery(_links)


def board_of(conference: Conference) -> Board:
    """Return all that belongs to a conference, in six queries."""
    number = conference.pk
    papers = _PAPERS.rows(number=number)
    of_item: defaultdict[int | None, list[Paper]] = defaultdict(list)
    for paper in papers:
        of_item[paper.item_id].append(paper)
    minutes = {one.item_id: one for one in _MINUTES.rows(number=number)}
    items = _ITEMS.rows(number=number)
    standing = [item for item in items if item.removed_at is None]
    return Board(
        conference=conference,
        lines=[
            ItemLine(
                item=one.thing,
                number=order,
                above=one.above,
                below=one.below,
                minute=minutes.get(one.thing.pk),
                papers=of_item[one.thing.pk],
            )
            for order, one in enumerate(with_neighbours(standing), start=1)
        ],
        removed=[item for item in items if item.removed_at is not None],
        papers=of_item[None],
        people=people_of(conference),
        invitations=_INVITATIONS.rows(number=number),
        links=_LINKS.rows(number=number),
    )
