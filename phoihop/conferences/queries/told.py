"""Reading conferences with their people, programmes, figures and marks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import models
from django.db.models import Prefetch, QuerySet

from phoihop.conferences.models import (
    Conference,
    ConferencePerson,
    ConferenceProgramme,
    ToldItem,
)
from phoihop.conferences.queries.told_items import (
    ProgrammeTold,
    ToldGroup,
    grouped,
    programme_told,
)
from phoihop.programmes.models import Content, LegalBasis, Party, Programme
from phoihop.sources.models import QuotedFigure, Source
from phoihop.sources.queries import Marks, figures_of, marks_of

CONFERENCE = Conference._meta.label_lower
_UNIT = ("unit__kind", "unit__parent__kind", "unit__parent__parent__kind")


@dataclass(frozen=True)
class Participant:
    """Somebody at an event under one printed name, with all parts and titles."""

    rows: tuple[ConferencePerson, ...]

    @property
    def name(self) -> str:
        """The name as printed."""
        return self.rows[0].name

    @property
    def titles(self) -> list[str]:
        """The titles as printed, each once."""
        return list(dict.fromkeys(title for row in self.rows for title in row.titles))

    @property
    def parts(self) -> list[str]:
        """What was done there, in words."""
        return [row.get_part_display() for row in self.rows]

    @property
    def is_group(self) -> bool:
        """Tell whether only a group is named."""
        return self.rows[0].is_group


@dataclass(frozen=True, kw_only=True)
class RecordedEvent:
    """All that a source tells of a conference, each value with what it rests on."""

    conference: Conference
    figures: list[QuotedFigure]
    marks: Marks

    @property
    def source(self) -> Source | None:
        """The source; None for a conference held here."""
        return self.conference.source

    @property
    def people(self) -> list[ConferencePerson]:
        """Who took part, in printing order."""
        return list(self.conference.people.all())

    @property
    def presiding(self) -> list[ConferencePerson]:
        """Who presided, in printing order."""
        presiding = ConferencePerson.Part.PRESIDING
        return [one for one in self.people if one.part == presiding]

    @property
    def others(self) -> list["Participant"]:
        """Who took part without presiding, in printing order."""
        presiding = {one.name for one in self.presiding}
        return [one for one in self.participants if one.name not in presiding]

    @property
    def participants(self) -> list["Participant"]:
        """Everybody, each name once with all that it did there, in printing order."""
        found: dict[str, list[ConferencePerson]] = {}
        for one in self.people:
            found.setdefault(one.name, []).append(one)
        return [Participant(tuple(rows)) for rows in found.values()]

    @property
    def items(self) -> list[ToldItem]:
        """What else the source tells, in its order."""
        return list(self.conference.told_items.all())

    @property
    def free_groups(self) -> list[ToldGroup]:
        """What it tells beside its programmes, kind by kind."""
        return grouped(one for one in self.items if one.programme_id is None)

    @property
    def lines(self) -> list[ProgrammeTold]:
        """The programmes with all that is told of each, the earliest period first."""
        return [programme_told(one.programme, self.items, one) for one in self.links]

    @property
    def links(self) -> list[ConferenceProgramme]:
        """What was done with which programme, the earliest period first."""
        return list(self.conference.programme_links.all())

    @property
    def programmes(self) -> list[Programme]:
        """The programmes it was about, each once."""
        found = {link.programme_id: link.programme for link in self.links}
        return list(found.values())


def events_told(numbers: Iterable[int]) -> list[RecordedEvent]:
    """Return conferences with all that belongs to them, the newest first.

    The number of queries does not depend on how many conferences are asked for.
    """
    conferences = list(_with_parts(Conference.objects.filter(pk__in=list(numbers))))
    sources = [one.source_id for one in conferences if one.source_id is not None]
    figures: defaultdict[int, list[QuotedFigure]] = defaultdict(list)
    for figure in figures_of(sources):
        figures[figure.source_id].append(figure)
    quoted = [figure for group in figures.values() for figure in group]
    marks = marks_of([*_things(conferences), *quoted])
    return [
        RecordedEvent(
            conference=one,
            figures=figures[one.source_id] if one.source_id else [],
            marks=marks,
        )
        for one in conferences
    ]


def event_of_source(source: Source) -> RecordedEvent | None:
    """Return the conference that a source tells, with all that belongs to it."""
    numbers = Conference.objects.filter(source=source).values_list("pk", flat=True)
    return next(iter(events_told(numbers)), None)


def links_of_programme(programme_id: int) -> QuerySet[ConferenceProgramme]:
    """Return at which conferences a programme was reviewed, signed or launched."""
    links = ConferenceProgramme.objects.filter(programme_id=programme_id)
    return links.select_related("conference").order_by("conference__occurred_on", "id")


def _with_parts(conferences: QuerySet[Conference]) -> QuerySet[Conference]:
    programmes = Programme.objects.select_related("kind", "unit__kind")
    parts = (
        Prefetch("parties", Party.objects.order_by("rank")),
        Prefetch("contents", Content.objects.order_by("rank")),
        Prefetch("legal_bases", LegalBasis.objects.order_by("rank")),
    )
    links = ConferenceProgramme.objects.order_by("programme__period", "id")
    with_programmes = links.prefetch_related(
        Prefetch("programme", programmes.prefetch_related(*parts))
    )
    people = ConferencePerson.objects.order_by("rank")
    items = ToldItem.objects.select_related("person").order_by("rank")
    return (
        conferences.select_related("source", *_UNIT)
        .prefetch_related(
            Prefetch("people", people),
            Prefetch("programme_links", with_programmes),
            Prefetch("told_items", items),
        )
        .order_by("-occurred_on", "-id")
    )


def _things(conferences: Iterable[Conference]) -> Iterator[models.Model]:
    """Yield every object of the conferences that has marks."""
    for one in conferences:
        yield one
        if one.source is not None:
            yield one.source
        yield from one.people.all()
        yield from one.told_items.all()
        for link in one.programme_links.all():
            yield link.programme
            yield from link.programme.contents.all()
