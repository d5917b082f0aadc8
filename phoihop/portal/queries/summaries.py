"""Conferences held here as the public reads them, and the list of all events."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet

from phoihop.conferences.models import Conference, ConferenceProgramme, Purpose
from phoihop.conferences.queries import CONFERENCE
from phoihop.conferences.queries.published import (
    SUMMARY,
    PublicProgramme,
    PublicSummary,
    read_summary,
)
from phoihop.directory.models import AdminUnit
from phoihop.directory.units.queries import unit_path
from phoihop.foundation.prepared import PreparedQuery, given_text
from phoihop.portal.places import Locality
from phoihop.portal.queries.events import locality_of_the_past
from phoihop.portal.queries.published import PROGRAMME
from phoihop.publication.models import Publication, PublicationQuerySet
from phoihop.publication.queries import live_publications, live_under

_WITH_PLACE = (
    "unit__kind",
    "unit__parent__kind",
    "unit__parent__parent__kind",
    "published_by",
)


@dataclass(frozen=True, kw_only=True)
class ListedEvent:
    """An event in a list, told by a source or concluded here."""

    code: str
    title: str
    day: date
    # None: its source does not name the place.
    unit: AdminUnit | None
    purposes: tuple[str, ...]
    is_from_source: bool


@dataclass(frozen=True, kw_only=True)
class LinkedProgramme:
    """A programme that a conference was about, and whether everybody may open it."""

    programme: PublicProgramme
    is_public: bool

    @property
    def link_words(self) -> str:
        """What the conference did with it."""
        return str(ConferenceProgramme.Link(self.programme.link).label)


@dataclass(frozen=True, kw_only=True)
class SummaryPage:
    """The page of a conference held here: its summary as it was fixed."""

    summary: PublicSummary
    publication: Publication
    programmes: tuple[LinkedProgramme, ...]
    locality: Locality
    path: tuple[AdminUnit, ...]

    @property
    def purposes(self) -> list[str]:
        """The purposes in words."""
        return _in_words(self.summary.purposes)


def all_events(*, unit_code: str = "", origin: str = "") -> PublicationQuerySet:
    """Return the events on the public pages, the last published first.

    ``origin`` is "here", "source", or blank for both.
    """
    kinds = {"here": [SUMMARY], "source": [CONFERENCE]}.get(
        origin, [SUMMARY, CONFERENCE]
    )
    found = live_publications().filter(object_type__in=kinds)
    found = found.select_related(*_WITH_PLACE)
    return found.filter(unit__public_code=unit_code) if unit_code else found


def summary_under(public_code: str) -> Publication | None:
    """Return the summary under this code: the standing one, else the last."""
    return _UNDER_CODE.first(code=public_code)


def _under_code() -> QuerySet[Publication]:
    known = Publication.objects.showing(SUMMARY).filter(public_code=given_text("code"))
    known = known.select_related("version", *_WITH_PLACE)
    return known.order_by(F("withdrawn_at").desc(nulls_first=True), "-id")[:1]


_UNDER_CODE = PreparedQuery(_under_code)


def listed_events(publications: Iterable[Publication]) -> list[ListedEvent]:
    """Return events as a list shows them, in the same order, in one query more."""
    shown = list(publications)
    told = Conference.objects.in_bulk(
        [one.object_id for one in shown if one.object_type == CONFERENCE]
    )
    return [
        _listed_here(one)
        if one.object_type == SUMMARY
        else _listed_told(one, told[one.object_id])
        for one in shown
    ]


def linked_programmes(summary: PublicSummary) -> tuple[LinkedProgramme, ...]:
    """Return the programmes of a conference, and which of them everybody may open."""
    open_to_all = live_under(one.code for one in summary.programmes)
    return tuple(
        LinkedProgramme(
            programme=one,
            is_public=one.code in open_to_all
            and open_to_all[one.code].object_type == PROGRAMME,
        )
        for one in summary.programmes
    )


def summary_page(publication: Publication) -> SummaryPage:
    """Put together the page of a conference held here."""
    summary, unit = read_summary(publication), publication.named_unit
    return SummaryPage(
        summary=summary,
        publication=publication,
        programmes=linked_programmes(summary),
        locality=locality_of_the_past(unit),
        path=unit_path(unit),
    )


def _listed_here(publication: Publication) -> ListedEvent:
    summary = read_summary(publication)
    return ListedEvent(
        code=publication.public_code,
        title=summary.title,
        day=summary.day,
        unit=publication.named_unit,
        purposes=tuple(_in_words(summary.purposes)),
        is_from_source=False,
    )


def _listed_told(publication: Publication, told: Conference) -> ListedEvent:
    return ListedEvent(
        code=publication.public_code,
        title=told.title,
        day=told.occurred_on,
        unit=publication.unit,
        purposes=tuple(told.purpose_labels),
        is_from_source=True,
    )


def _in_words(purposes: Iterable[str]) -> list[str]:
    chosen = set(purposes)
    return [str(Purpose(one).label) for one in Purpose if one in chosen]
