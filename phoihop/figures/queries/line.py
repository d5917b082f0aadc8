"""A figure through the periods: what stood in each, and where a line must break."""

from dataclasses import dataclass

from phoihop.figures.models import Measurement
from phoihop.figures.queries.beside import are_comparable
from phoihop.figures.states import Basis, MeasurementState, Recognition, ValueKind
from phoihop.figures.value import value_of, written

_MOST_PERIODS = 8
_HEIGHT = 64
_LEAST = 2


@dataclass(frozen=True)
class Bar:
    """One period: its value in words, how high it is drawn, and what it is."""

    public_code: str
    period: str
    written: str
    height: int
    is_this: bool
    is_estimate: bool
    breaks_before: bool

    @property
    def top(self) -> int:
        """Where the bar begins in its drawing."""
        return _HEIGHT - self.height


def bars_of(figure: Measurement) -> list[Bar]:
    """Return the last periods of the kind, oldest first, in one query.

    Only what is measured here and recognised is drawn; what is counted comes before
    what is estimated. Where a definition is not comparable with the one before, the
    line breaks.
    """
    rows = (
        Measurement.objects.filter(
            unit_id=figure.unit_id,
            subject_id=figure.subject_id,
            organisation__unit_id=figure.unit_id,
            indicator_version__indicator_id=figure.indicator_version.indicator_id,
            period__kind=figure.period.kind,
            period__cut_off__lte=figure.period.cut_off,
            basis=Basis.COMPUTED,
            recognition=Recognition.RECOGNISED,
            current__isnull=False,
        )
        .exclude(state=MeasurementState.DRAFT)
        .select_related("indicator_version", "current", "period")
        .order_by("-period__cut_off", "-period__id", "value_kind")
    )
    by_period: dict[int, Measurement] = {}
    for row in rows[: _MOST_PERIODS * 2]:
        by_period.setdefault(row.period_id, row)
    found = list(by_period.values())[:_MOST_PERIODS]
    return _drawn(figure, found[::-1])


def _drawn(figure: Measurement, rows: list[Measurement]) -> list[Bar]:
    numbers = [value_of(row.current).number for row in rows]
    highest = max((number for number in numbers if number is not None), default=0)
    bars: list[Bar] = []
    for place, (row, number) in enumerate(zip(rows, numbers, strict=True)):
        share = number / highest if number is not None and highest else 0
        breaks = place > 0 and not are_comparable(rows[place - 1], row)
        bars.append(
            Bar(
                public_code=row.public_code,
                period=row.period.name,
                written=written(value_of(row.current), row.indicator_version),
                height=max(round(share * _HEIGHT), _LEAST),
                is_this=row.period_id == figure.period_id,
                is_estimate=row.value_kind == ValueKind.ESTIMATE,
                breaks_before=breaks,
            )
        )
    return bars
