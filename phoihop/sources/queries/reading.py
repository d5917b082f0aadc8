"""Reading sources, the marks of values and quoted figures.

There is no sum, average or comparison of quoted figures here, and none belongs here.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from django.db import models
from django.db.models import Prefetch, Q, QuerySet

from phoihop.sources.models import FieldMark, NamedItem, QuotedFigure, Source

Thing = tuple[str, int]


class Marks:
    """The marks of several objects, read together."""

    def __init__(self, found: Mapping[Thing, Mapping[str, FieldMark]]) -> None:
        self._found = found

    def of(self, thing: models.Model, field: str) -> FieldMark | None:
        """Return the mark of one field; None where nothing was marked."""
        return self._found.get(_name(thing), {}).get(field)

    def all_of(self, thing: models.Model) -> list[FieldMark]:
        """Return the marks of an object, by field."""
        marks = self._found.get(_name(thing), {})
        return [marks[field] for field in sorted(marks)]


def marks_of(things: Iterable[models.Model]) -> Marks:
    """Return all marks of the objects, in one query for all of them."""
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for thing in things:
        label, number = _name(thing)
        numbers[label].append(number)
    wanted = Q(pk=None)
    for label, ids in numbers.items():
        wanted |= Q(object_type=label, object_id__in=ids)
    found: defaultdict[Thing, dict[str, FieldMark]] = defaultdict(dict)
    if numbers:
        for mark in FieldMark.objects.filter(wanted):
            found[mark.object_type, mark.object_id][mark.field] = mark
    return Marks(found)


def figures_of(source_ids: Iterable[int]) -> QuerySet[QuotedFigure]:
    """Return the figures that sources quote, as printed, in their order."""
    units = ("unit__kind", "unit__parent__kind")
    names = NamedItem.objects.select_related(*units).order_by("rank")
    figures = QuotedFigure.objects.filter(source_id__in=list(source_ids))
    return figures.prefetch_related(Prefetch("names", names)).order_by("source", "rank")


def same_source(
    title_folded: str, published_on: date | None, unit_id: int | None
) -> QuerySet[Source]:
    """Return the source of this title, day and unit, if it is recorded."""
    return Source.objects.filter(
        title_folded=title_folded,
        published_on=published_on,
        unit_id=unit_id,
    )


def _name(thing: models.Model) -> Thing:
    return thing._meta.label_lower, int(thing.pk)
