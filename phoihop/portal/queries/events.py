"""What a public source tells of past events: which are shown, and their pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from phoihop.conferences.models import Conference, ConferenceProgramme, ToldItem
from phoihop.conferences.queries import (
    CONFERENCE,
    RecordedEvent,
    events_told,
    links_of_programme,
)
from phoihop.conferences.queries.published import SUMMARY
from phoihop.conferences.queries.told_items import (
    ProgrammeTold,
    items_of_programmes,
    programme_told,
)
from phoihop.directory.models import AdminUnit
from phoihop.directory.units.queries import UnitLink, successors, unit_path
from phoihop.foundation.dates import format_date, inclusive, last_day
from phoihop.foundation.prepared import PreparedQuery, given_number, is_among
from phoihop.portal.places import Locality, locality_of, no_locality
from phoihop.programmes.models import (
    Content,
    LegalBasis,
    Origin,
    Party,
    Programme,
)
from phoihop.publication.models import Publication, PublicationQuerySet
from phoihop.publication.queries import live_publications
from phoihop.sources.models import Standing
from phoihop.sources.queries import Marks, marks_of

PROGRAMME = Programme._meta.label_lower


@dataclass(frozen=True, kw_only=True)
class EventPage:
    """A past event as its source tells it, and what became of the unit."""

    event: RecordedEvent
    publication: Publication
    locality: Locality
    path: tuple[AdminUnit, ...]
    successors: tuple[UnitLink, ...]

    @property
    def told_year(self) -> int | None:
        """The year of which the figures speak, when it is one and the same."""
        figures = self.event.figures
        years = {one.as_of.year if one.as_of else one.year for one in figures}
        return years.pop() if len(years) == 1 else None

    @property
    def before(self) -> list[Programme]:
        """The programmes that the event looked back on."""
        return self._linked({"reviews"})

    @property
    def after(self) -> list[Programme]:
        """The programmes that began with it."""
        return self._linked({"signs", "launches"})

    @property
    def unnamed(self) -> list[Programme]:
        """The programmes whose contents the source does not name."""
        return [one for one in self.before if self._is_unsaid(one, "contents")]

    @property
    def parties(self) -> list[str]:
        """The parties as printed, each once."""
        names = [
            party.name
            for programme in self.event.programmes
            for party in programme.parties.all()
        ]
        return list(dict.fromkeys(names))

    @property
    def ended_on(self) -> date | None:
        """The last day of the unit, if it has ended."""
        unit = self.publication.unit
        return last_day(unit.term) if unit else None

    def _linked(self, links: set[str]) -> list[Programme]:
        return [one.programme for one in self.event.links if one.link in links]

    def _is_unsaid(self, programme: Programme, field: str) -> bool:
        mark = self.event.marks.of(programme, field)
        return mark is not None and mark.standing == Standing.NOT_STATED


@dataclass(frozen=True, kw_only=True)
class ToldProgramme:
    """A programme as a source tells it, each value with what it rests on."""

    programme: Programme
    publication: Publication
    marks: Marks
    items: tuple[ToldItem, ...]

    @property
    def line(self) -> ProgrammeTold:
        """Its contents, and what else the source names, kind by kind."""
        return programme_told(self.programme, self.items)

    @property
    def contents(self) -> list[Content]:
        """What the source says is to be done, retold."""
        return list(self.programme.contents.all())


@dataclass(frozen=True, kw_only=True)
class ToldProgrammePage:
    """The page of a programme told by a source."""

    told: ToldProgramme
    events: list[Conference]
    locality: Locality
    path: tuple[AdminUnit, ...]


def published_told_programmes(
    *, unit_code: str = "", year: int | None = None
) -> PublicationQuerySet:
    """Return the programmes told by sources on the public pages, newest first.

    ``year`` is any year that the period touches.
    """
    found = live_publications().showing(PROGRAMME).filter(version=None)
    found = _with_unit(found)
    if unit_code:
        found = found.filter(unit__public_code=unit_code)
    if year is not None:
        whole = inclusive(date(year, 1, 1), date(year, 12, 31))
        of_year = Programme.objects.filter(period__overlap=whole)
        found = found.filter(object_id__in=of_year.values("pk"))
    return found


def publication_under(object_type: str, public_code: str) -> Publication | None:
    """Return what a source tells under this code: the standing one, else the last."""
    known = Publication.objects.showing(object_type).filter(version=None)
    known = _with_unit(known.filter(public_code=public_code))
    return known.order_by(F("withdrawn_at").desc(nulls_first=True), "-id").first()


def events_shown_in(unit_ids: Iterable[int]) -> list[Conference]:
    """Return the published events of these units, the latest day first.

    Those that sources tell, and those concluded here whose summary is published.
    """
    return _IN_UNITS.rows(units=list(unit_ids))


def events_of_programme(programme_id: int) -> list[Conference]:
    """Return the published events that were about a programme, the latest first."""
    return _OF_PROGRAMME.rows(programme=programme_id)


def _shown(publications: PublicationQuerySet) -> QuerySet[Conference]:
    told = publications.showing(CONFERENCE).values("object_id")
    held = publications.showing(SUMMARY).values("object_id")
    found = Conference.objects.filter(Q(pk__in=told) | Q(summary__in=held))
    found = found.select_related("unit__kind", "unit__parent__kind")
    return found.order_by("-occurred_on", "-id")


def _in_units() -> QuerySet[Conference]:
    there = Publication.objects.live().filter(is_among("unit_id", "units"))
    return _shown(there)


def _of_programme() -> QuerySet[Conference]:
    links = ConferenceProgramme.objects.filter(programme_id=given_number("programme"))
    shown = _shown(Publication.objects.live())
    return shown.filter(pk__in=links.values("conference_id"))


def read_events(publications: Iterable[Publication]) -> list[RecordedEvent]:
    """Read the events that publications show, in the same order."""
    shown = [one.object_id for one in publications]
    found = {event.conference.pk: event for event in events_told(shown)}
    return [found[number] for number in shown if number in found]


def read_told_programmes(publications: Iterable[Publication]) -> list[ToldProgramme]:
    """Read the programmes that sources tell, in the same order, all marks at once."""
    shown = list(publications)
    numbers = [one.object_id for one in shown]
    parts = (
        Prefetch("parties", Party.objects.order_by("rank")),
        Prefetch("contents", Content.objects.order_by("rank")),
        Prefetch("legal_bases", LegalBasis.objects.order_by("rank")),
    )
    told = Programme.objects.filter(pk__in=numbers, origin=Origin.SOURCE)
    told = told.select_related("kind", "source").prefetch_related(*parts)
    found = {one.pk: one for one in told}
    contents = [part for one in found.values() for part in one.contents.all()]
    items = list(items_of_programmes(found))
    marks = marks_of([*found.values(), *contents, *items])
    return [
        ToldProgramme(
            programme=found[one.object_id],
            publication=one,
            marks=marks,
            items=tuple(item for item in items if item.programme_id == one.object_id),
        )
        for one in shown
        if one.object_id in found
    ]


def event_page(publication: Publication) -> EventPage:
    """Put together the page of an event."""
    [event] = read_events([publication])
    unit = publication.unit
    return EventPage(
        event=event,
        publication=publication,
        locality=locality_of_the_past(unit) if unit else no_locality(),
        path=unit_path(unit) if unit else (),
        successors=successors(unit) if unit else (),
    )


def told_programme_page(publication: Publication) -> ToldProgrammePage:
    """Put together the page of a programme told by a source."""
    [told] = read_told_programmes([publication])
    unit = publication.named_unit
    shown = {one.pk for one in events_shown_in([unit.pk])}
    links = links_of_programme(told.programme.pk)
    return ToldProgrammePage(
        told=told,
        events=[one.conference for one in links if one.conference_id in shown],
        locality=locality_of_the_past(unit),
        path=unit_path(unit),
    )


def locality_of_the_past(unit: AdminUnit) -> Locality:
    """Return the unit as the header shows it, and that it is of the past."""
    known = locality_of(unit)
    ended = last_day(unit.term)
    if ended is None:
        return known
    words = _("unit of the past, ended on %(day)s") % {"day": format_date(ended)}
    note = f"{known.note} · {words}" if known.note else words
    return Locality(known.name, note, known.url)


def _with_unit(publications: PublicationQuerySet) -> PublicationQuerySet:
    return publications.select_related(
        "unit__kind",
        "unit__parent__kind",
        "unit__parent__parent__kind",
        "published_by",
    )


_OF_PROGRAMME = PreparedQuery(_of_programme)
_IN_UNITS = PreparedQuery(_in_units)
