"""A figure through the periods: what stood in each, and where a line must break."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from django.db.models import QuerySet

from phoihop.figures.models import Measurement
from phoihop.figures.queries.comparing import rules_behind, why_apart
from phoihop.figures.states import Basis, MeasurementState, Recognition, ValueKind
from phoihop.figures.value import value_of, written
from phoihop.foundation.prepared import (
    PreparedQuery,
    given_day,
    given_number,
    given_text,
)
from phoihop.indicators.adding_up import ONLY_SAID, Apart

_MOST_PERIODS = 8
_HEIGHT = 64
_LEAST = 2


@cache
def _rows(of_a_body: bool) -> PreparedQuery[Measurement]:
    """What was given of one indicator; what is counted before what is estimated."""

    def build() -> QuerySet[Measurement]:
        subject = given_number("subject") if of_a_body else None
        return (
            Measurement.objects.filter(
                unit_id=given_number("unit"),
                subject_id=subject,
                organisation__unit_id=given_number("unit"),
                indicator_version__indicator_id=given_number("indicator"),
                period__kind=given_text("kind"),
                period__cut_off__lte=given_day("day"),
                basis=Basis.COMPUTED,
                recognition=Recognition.RECOGNISED,
                current__isnull=False,
            )
            .exclude(state=MeasurementState.DRAFT)
            .select_related("indicator_version__indicator", "current", "period")
            .order_by("-period__cut_off", "-period__id", "value_kind")
        )[: _MOST_PERIODS * 2]

    return PreparedQuery(build)


@dataclass(frozen=True)
class Bar:
    """One period: its value in words, how high it is drawn, and what it is.

    ``apart`` says why it may not be compared with the bar before it.
    """

    public_code: str
    period: str
    written: str
    height: int
    is_this: bool
    is_estimate: bool
    apart: Apart | None

    @property
    def top(self) -> int:
        """Where the bar begins in its drawing."""
        return _HEIGHT - self.height


def bars_of(figure: Measurement) -> list[Bar]:
    """Return the last periods of the kind, oldest first, in two queries at most.

    Only what is measured here and recognised is drawn. Where two figures may not be
    compared the row breaks, and what follows is drawn by a measure of its own.
    """
    rows = _rows(figure.subject_id is not None).rows(
        unit=figure.unit_id,
        subject=figure.subject_id,
        indicator=figure.indicator_version.indicator_id,
        kind=figure.period.kind,
        day=figure.period.cut_off,
    )
    by_period: dict[int, Measurement] = {}
    for row in rows:
        by_period.setdefault(row.period_id, row)
    found = list(by_period.values())[:_MOST_PERIODS]
    return [
        _bar(figure, row, highest, apart if place == 0 else None)
        for piece, apart in _pieces(found[::-1])
        for highest in [max(map(_number, piece))]
        for place, row in enumerate(piece)
    ]


def _pieces(
    rows: list[Measurement],
) -> Iterator[tuple[list[Measurement], Apart | None]]:
    """Part the rows wherever two may not be compared; say why before each piece."""
    rules = rules_behind(rows)
    piece: list[Measurement] = []
    apart: Apart | None = None
    for row in rows:
        reason = why_apart(piece[-1], row, rules) if piece else None
        if reason in {None, *ONLY_SAID}:
            piece.append(row)
            continue
        yield piece, apart
        piece, apart = [row], reason
    if piece:
        yield piece, apart


def _number(row: Measurement) -> Decimal:
    return value_of(row.current).number or Decimal(0)


def _bar(
    figure: Measurement, row: Measurement, highest: Decimal, apart: Apart | None
) -> Bar:
    share = _number(row) / highest if highest else 0
    return Bar(
        public_code=row.public_code,
        period=row.period.name,
        written=written(value_of(row.current), row.indicator_version),
        height=max(round(share * _HEIGHT), _LEAST),
        is_this=row.period_id == figure.period_id,
        is_estimate=row.value_kind == ValueKind.ESTIMATE,
        apart=apart,
    )
