"""Keeping the figures of a source as it prints them; nothing is added up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction

from phoihop.directory.models import AdminUnit
from phoihop.foundation.vietnamese import normalise
from phoihop.sources.errors import FigureIncomplete, FigureYearsWrong, RateWithoutBase
from phoihop.sources.models import (
    FieldMark,
    FigureKind,
    NamedItem,
    QuotedFigure,
    Recognition,
    Source,
)


@dataclass(frozen=True, kw_only=True)
class Name:
    """A name in a list as printed, and the unit it means, where the data know it."""

    name: str
    unit: AdminUnit | None = None


@dataclass(frozen=True, kw_only=True)
class FigureOutline:
    """A figure as the source prints it; ``words`` are where it stands there.

    ``said_by`` is who gives it, such as a chair who tells of targets that are not the
    programme's own; ``recognition`` stays None where the source says neither.
    """

    kind: FigureKind
    measures: str
    claim: str = ""
    numerator: int | None = None
    denominator: int | None = None
    value: Decimal | None = None
    measured_in: str = ""
    base: str = ""
    as_of: date | None = None
    year: int | None = None
    last_year: int | None = None
    recognition: Recognition | None = None
    said_by: str = ""
    words: str = ""
    names: Sequence[Name] = ()


@transaction.atomic
def quote_figures(
    *, source: Source, outlines: Sequence[FigureOutline]
) -> list[QuotedFigure]:
    """Keep the figures of a source as it prints them; earlier ones give way.

    Raises:
        FigureIncomplete: a figure lacks its number or its words.
        FigureYearsWrong: its last year does not come after its first.
        RateWithoutBase: a rate has a denominator and nobody says of what.
    """
    earlier = QuotedFigure.objects.filter(source=source)
    gone = list(earlier.values_list("pk", flat=True))
    label = QuotedFigure._meta.label_lower
    FieldMark.objects.filter(object_type=label, object_id__in=gone).delete()
    NamedItem.objects.filter(figure__in=gone).delete()
    earlier.delete()
    return [
        _quote(source, outline, rank) for rank, outline in enumerate(outlines, start=1)
    ]


def _quote(source: Source, outline: FigureOutline, rank: int) -> QuotedFigure:
    _check(outline)
    figure = QuotedFigure.objects.create(
        source=source,
        unit_id=source.unit_id,
        rank=rank,
        kind=outline.kind,
        measures=normalise(outline.measures),
        claim=normalise(outline.claim),
        numerator=outline.numerator,
        denominator=outline.denominator,
        value=outline.value,
        measured_in=normalise(outline.measured_in),
        base=normalise(outline.base),
        as_of=outline.as_of,
        year=outline.year,
        last_year=outline.last_year,
        recognition=outline.recognition or "",
        said_by=normalise(outline.said_by),
    )
    NamedItem.objects.bulk_create(
        NamedItem(figure=figure, rank=place, name=normalise(one.name), unit=one.unit)
        for place, one in enumerate(outline.names, start=1)
    )
    return figure


def _check(outline: FigureOutline) -> None:
    if not normalise(outline.measures):
        raise FigureIncomplete("measures")
    _check_years(outline)
    is_x_of_y = outline.kind == FigureKind.X_OF_Y
    if is_x_of_y and (outline.numerator is None or not outline.denominator):
        raise FigureIncomplete
    if is_x_of_y != (outline.value is None):
        raise FigureIncomplete
    if is_x_of_y:
        return
    if outline.denominator is not None and not normalise(outline.base):
        raise RateWithoutBase
    if outline.kind == FigureKind.RATE and not normalise(outline.measured_in):
        raise FigureIncomplete


def _check_years(outline: FigureOutline) -> None:
    if outline.last_year is None:
        return
    if outline.year is None or outline.last_year <= outline.year:
        raise FigureYearsWrong
