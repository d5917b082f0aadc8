"""Quoted figures: as printed, with their base or without, and never added up."""

import inspect
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from phoihop.sources import queries
from phoihop.sources.errors import FigureIncomplete, RateWithoutBase
from phoihop.sources.models import PERCENT, FigureKind, QuotedFigure, Source
from phoihop.sources.services import FigureOutline, Name, quote_figures

RATE = {"kind": FigureKind.RATE, "measures": "tỷ lệ", "measured_in": PERCENT}
COUNT = {"kind": FigureKind.COUNT, "measures": "xã", "value": Decimal(3)}
X_OF_Y = {"kind": FigureKind.X_OF_Y, "measures": "nội dung"}


def quote(source: Source, **values: Any) -> QuotedFigure:
    [figure] = quote_figures(source=source, outlines=[FigureOutline(**values)])
    return figure


@pytest.mark.parametrize(
    ("values", "written"),
    [
        (X_OF_Y | {"numerator": 16, "denominator": 16}, "16/16"),
        (RATE | {"value": Decimal("2.13")}, "2,13\N{NO-BREAK SPACE}%"),
        (COUNT, "3"),
        (COUNT | {"measured_in": "hộ", "value": Decimal(1250)}, "1.250 hộ"),
    ],
)
def test_a_figure_reads_as_it_is_printed(
    source: Source, values: dict[str, Any], written: str
) -> None:
    assert quote(source, **values).written == written


def test_a_rate_without_base_refuses_a_denominator(source: Source) -> None:
    wrong = RATE | {"value": Decimal("2.13"), "denominator": 5000}
    with pytest.raises(RateWithoutBase):
        quote(source, **wrong)
    assert quote(source, **wrong, base="tổng số hộ").denominator == 5000


@pytest.mark.parametrize(
    "values",
    [
        X_OF_Y,
        X_OF_Y | {"numerator": 1, "denominator": 0},
        X_OF_Y | {"numerator": 1, "denominator": 2, "value": Decimal(1)},
        RATE,
        RATE | {"measured_in": "", "value": Decimal(1)},
        COUNT | {"value": None},
        COUNT | {"measures": " "},
    ],
)
def test_it_refuses_a_figure_without_its_number_or_words(
    source: Source, values: dict[str, Any]
) -> None:
    with pytest.raises(FigureIncomplete):
        quote(source, **values)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        (
            "quoted_rate_without_base_has_no_denominator",
            RATE | {"value": 2, "denominator": 100},
        ),
        ("quoted_number_has_no_denominator", COUNT | {"denominator": 100}),
        ("quoted_x_of_y_has_both_numbers", X_OF_Y | {"numerator": 1}),
        ("quoted_rate_or_number_has_its_value", RATE),
        ("quoted_figure_says_what_it_measures", COUNT | {"measures": ""}),
    ],
)
def test_the_database_refuses_it_too(
    source: Source, name: str, values: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        QuotedFigure.objects.create(source=source, rank=1, **values)


def test_names_keep_their_order_with_or_without_a_unit(source: Source) -> None:
    names = [Name(name="Minh Cầm"), Name(name="An Phú", unit=source.unit)]
    figure = quote(source, **COUNT, names=names)
    listed = figure.names.order_by("rank")
    assert [(one.name, one.unit) for one in listed] == [
        ("Minh Cầm", None),
        ("An Phú", source.unit),
    ]


def test_figures_quoted_anew_replace_the_earlier_ones(source: Source) -> None:
    quote(source, **COUNT, names=[Name(name="Minh Cầm")])
    quote(source, **RATE, value=Decimal(2))
    assert [one.kind for one in QuotedFigure.objects.all()] == ["rate"]


def test_nothing_adds_quoted_figures_up() -> None:
    written = inspect.getsource(queries)
    for word in ("Sum(", "Avg(", "Count(", "aggregate(", "annotate("):
        assert word not in written
    assert not hasattr(QuotedFigure, "__add__")
