"""The operations of the open API on figures."""

from collections.abc import Iterable, Sequence

from django.http import Http404, HttpRequest
from django.urls import reverse
from ninja import Query

from phoihop.api import figure_schemas, schemas
from phoihop.api.content_items import decimal_text
from phoihop.api.operations import next_part, part_of
from phoihop.api.problems import Problem
from phoihop.api.progress_operations import api
from phoihop.figures.models import Measurement
from phoihop.figures.queries.corrected import Corrected, corrections_among
from phoihop.figures.queries.shown import Shown
from phoihop.portal.queries.figures import (
    figures_of,
    public_figure,
    public_figures,
)

__all__ = ["api"]


@api.get(
    "figures",
    response={200: figure_schemas.FigurePage, 422: Problem},
    url_name="figures",
    operation_id="listFigures",
    summary="Approved figures of published programmes",
    tags=["figures"],
)
def figures(
    request: HttpRequest, asked: Query[figure_schemas.FigureQuestion]
) -> figure_schemas.FigurePage:
    """List figures with day, base, source and corrections, the latest day first."""
    found = public_figures(
        programme_code=asked.programme or "",
        unit_code=asked.unit or "",
        indicator=asked.indicator or "",
    )
    count = found.count()
    return figure_schemas.FigurePage(
        count=count,
        next=next_part(request, asked.offset, asked.limit, count),
        items=_items(found[part_of(asked)]),
    )


@api.get(
    "figures/{slug:public_code}",
    response={200: figure_schemas.FigureItem, 404: Problem},
    url_name="figure",
    operation_id="readFigure",
    summary="An approved figure",
    tags=["figures"],
)
def figure(request: HttpRequest, public_code: str) -> figure_schemas.FigureItem:
    """Give a figure with everything that must be said beside it."""
    found = public_figure(public_code)
    if found is None:
        raise Http404
    [item] = _items([found])
    return item


def _items(found: Iterable[Measurement]) -> list[figure_schemas.FigureItem]:
    rows = list(found)
    corrections = corrections_among(row.pk for row in rows)
    return [
        _item(row, shown, corrections.get(row.pk, ()))
        for row, shown in zip(rows, figures_of(rows), strict=True)
    ]


def _item(
    row: Measurement, shown: Shown, corrections: Sequence[Corrected]
) -> figure_schemas.FigureItem:
    unit = row.unit
    return figure_schemas.FigureItem(
        public_code=shown.public_code,
        indicator=shown.code,
        name=shown.indicator,
        definition=shown.definition_number,
        written=shown.written,
        base=shown.base,
        value=decimal_text(shown.value),
        numerator=decimal_text(shown.numerator),
        denominator=decimal_text(shown.denominator),
        amount=shown.amount,
        in_kind_amount=shown.in_kind_amount,
        measured_in=shown.measured_in,
        as_of=shown.as_of,
        period=shown.period,
        days=schemas.Period(first_day=shown.first_day, last_day=shown.last_day),
        unit=schemas.UnitName(
            code=unit.code, public_code=unit.public_code, full_name=unit.full_name
        ),
        given_by=shown.body,
        value_kind=shown.value_kind,
        recognition=shown.recognition,
        basis=shown.basis,
        source=shown.source,
        source_words=shown.origin_words,
        revision=shown.revision,
        corrections=[
            figure_schemas.Correction(on=one.day, was=one.was, now=one.now)
            for one in corrections
        ],
        page=reverse("portal:figure", args=[shown.public_code]),
    )
