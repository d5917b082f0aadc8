"""The years of a unit: programmes with how far they are, and what sources tell."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import QuerySet

from phoihop.conferences.models import Conference
from phoihop.directory.units.models import UnitLevel
from phoihop.directory.units.queries import UnitLink
from phoihop.foundation.prepared import PreparedQuery, is_among
from phoihop.portal.how_far import HowFar, how_far_of_all
from phoihop.portal.queries import PublishedProgramme
from phoihop.portal.queries.events import PROGRAMME
from phoihop.portal.queries.reviews import PublishedReview
from phoihop.programmes.models import Origin, Programme
from phoihop.publication.queries import live_publications


@dataclass(frozen=True, kw_only=True)
class YearEntry:
    """One line of the years: a programme, a programme told by a source, or an event."""

    unit_id: int | None
    year: int
    day: date
    far: HowFar | None = None
    told: Programme | None = None
    event: Conference | None = None
    # With it the programme that it judges, as ``far``.
    review: PublishedReview | None = None
    # The yearly programmes under one of several years, the newest first.
    beneath: tuple["YearEntry", ...] = ()


@dataclass(frozen=True, kw_only=True)
class Years:
    """The years of a unit, and apart from them those of the units before it."""

    own: tuple[YearEntry, ...]
    earlier: tuple[YearEntry, ...]


def years_of(
    unit_id: int,
    programmes: Sequence[PublishedProgramme],
    events: Iterable[Conference],
    told: Iterable[Programme],
    today: date,
) -> Years:
    """Put the years together, the newest first."""
    far = how_far_of_all(programmes, today)
    entries = [
        *(_of_programme(one, far) for one in programmes),
        *map(_of_source, told),
        *map(_of_event, events),
    ]
    entries.sort(key=lambda one: (one.year, one.day), reverse=True)
    return Years(
        own=tuple(one for one in entries if one.unit_id == unit_id),
        earlier=tuple(one for one in entries if one.unit_id != unit_id),
    )


def under_their_terms(
    entries: Iterable[YearEntry], terms: Mapping[int, int]
) -> tuple[YearEntry, ...]:
    """Put yearly programmes beneath the one of several years under which they stand.

    ``terms`` says under which, by their numbers. The term stands where the newest of
    its years stood, so that one that runs is not the last of the page.
    """
    listed = list(entries)
    known = {_number(one): one for one in listed if one.far}
    beneath: defaultdict[int, list[YearEntry]] = defaultdict(list)
    for entry in listed:
        if (term := terms.get(_number(entry))) in known and term:
            beneath[term].append(entry)

    def highest(entry: YearEntry) -> YearEntry:
        above = known.get(terms.get(_number(entry), 0))
        return entry if above is None else highest(above)

    def whole(entry: YearEntry) -> YearEntry:
        years = beneath.get(_number(entry), ())
        return replace(entry, beneath=tuple(map(whole, years)))

    roots = {id(root): root for root in map(highest, listed)}
    return tuple(map(whole, roots.values()))


def _number(entry: YearEntry) -> int:
    """Return the number of the programme of an entry; zero of anything else."""
    return entry.far.programme.publication.object_id if entry.far else 0


def reviews_of(years: Years) -> list[YearEntry]:
    """Return the published reviews of the years, each on the day it speaks of."""
    return [
        replace(
            entry,
            year=entry.far.review.sheet.cut_off.year,
            day=entry.far.review.sheet.cut_off,
            review=entry.far.review,
        )
        for entry in (*years.own, *years.earlier)
        if entry.far and entry.far.review
    ]


def programmes_told_in(unit_ids: Iterable[int]) -> list[Programme]:
    """Return the published programmes of these units that sources tell of."""
    return _TOLD.rows(units=list(unit_ids))


def units_reached_back(before: tuple[UnitLink, ...]) -> set[int]:
    """Return the predecessors and the districts that ended with them."""
    reached = {link.unit.pk for link in before}
    for link in before:
        above = link.unit.parent
        if above is not None and above.level == UnitLevel.DISTRICT:
            reached.add(above.pk)
    return reached


def _of_programme(
    programme: PublishedProgramme, far: Mapping[int, HowFar]
) -> YearEntry:
    first = programme.text.first_day
    return YearEntry(
        unit_id=programme.unit.pk,
        year=first.year,
        day=programme.signed_on or first,
        far=far[programme.publication.object_id],
    )


def _of_source(programme: Programme) -> YearEntry:
    first: date = programme.period.lower
    return YearEntry(
        unit_id=programme.unit_id, year=first.year, day=first, told=programme
    )


def _of_event(event: Conference) -> YearEntry:
    day = event.occurred_on
    return YearEntry(unit_id=event.unit_id, year=day.year, day=day, event=event)


def _told() -> QuerySet[Programme]:
    shown = live_publications().showing(PROGRAMME).filter(version=None)
    shown = shown.filter(is_among("unit_id", "units")).order_by()
    told = Programme.objects.filter(pk__in=shown.values("object_id"))
    told = told.filter(origin=Origin.SOURCE)
    told = told.select_related("unit__kind", "unit__parent__kind")
    return told.order_by("-period", "-id")


_TOLD = PreparedQuery(_told)
