"""What stands beside a figure: the period before, and the same time a year before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.queries.comparing import may_be_compared, rules_behind
from phoihop.figures.states import Basis, MeasurementState, PeriodKind
from phoihop.foundation.prepared import (
    PreparedQuery,
    given_day,
    given_number,
    given_text,
    is_among,
)

# By so many days may the same time of the year before lie apart: reporting years
# of different bodies begin on different days.
_APART = timedelta(days=45)
_MONTHS_APART = timedelta(days=15)
_MOST_EARLIER = 40

# Of several figures of a period, the one that is shown beside another: what is
# counted, recognised and measured here comes first.
_FIRST = ("value_kind", "-recognition", "basis", "pk")

_EARLIER = PreparedQuery(
    lambda: ReportingPeriod.objects.filter(
        unit_id=given_number("unit"),
        kind=given_text("kind"),
        days__startswith__lt=given_day("first"),
    ).order_by("-days")[:_MOST_EARLIER]
)
_FIGURES = PreparedQuery(
    lambda: (
        Measurement.objects.filter(
            is_among("period_id", "periods"),
            is_among("indicator_version__indicator_id", "indicators"),
            current__isnull=False,
        )
        .exclude(state=MeasurementState.DRAFT)
        .exclude(basis=Basis.QUOTED)
        .select_related("current", "indicator_version__indicator")
        .order_by(*_FIRST)
    )
)


@dataclass(frozen=True)
class PeriodsBefore:
    """The latest period of the kind, and the one of the same time a year before."""

    last: ReportingPeriod | None = None
    a_year_ago: ReportingPeriod | None = None

    @property
    def numbers(self) -> list[int]:
        """Their numbers, each once."""
        found = (self.last, self.a_year_ago)
        return sorted({one.pk for one in found if one is not None})


def periods_before(period: ReportingPeriod) -> PeriodsBefore:
    """Return what comes before a period among those of its unit and kind."""
    first = period.days.lower
    rows = _EARLIER.rows(unit=period.unit_id, kind=period.kind, first=first)
    over = [row for row in rows if row.days.upper <= first]
    return PeriodsBefore(
        last=over[0] if over else None, a_year_ago=_a_year_ago(period, rows)
    )


def _a_year_ago(
    period: ReportingPeriod, rows: Iterable[ReportingPeriod]
) -> ReportingPeriod | None:
    first = period.days.lower
    wanted = _year_before(first)
    near = [row for row in rows if is_a_year_later(row.days.lower, first, row.kind)]
    return min(near, key=lambda row: abs(row.days.lower - wanted), default=None)


def is_a_year_later(before: date, after: date, kind: str) -> bool:
    """Tell whether two periods of a kind, by first days, lie a year apart."""
    most = _MONTHS_APART if kind == PeriodKind.MONTH else _APART
    return abs(before - _year_before(after)) <= most


def _year_before(day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)


@dataclass(frozen=True)
class FiguresBefore:
    """The figures of earlier periods, by what they are of."""

    periods: PeriodsBefore
    _found: dict[tuple[int, int, int | None], Measurement]

    def last(self, indicator_id: int, subject_id: int | None) -> Measurement | None:
        """Return the figure of the period before."""
        return self._of(self.periods.last, indicator_id, subject_id)

    def a_year_ago(
        self, indicator_id: int, subject_id: int | None
    ) -> Measurement | None:
        """Return the figure of the same time a year before."""
        return self._of(self.periods.a_year_ago, indicator_id, subject_id)

    @property
    def all(self) -> list[Measurement]:
        """Every figure that was found."""
        return list(self._found.values())

    def _of(
        self, period: ReportingPeriod | None, indicator_id: int, subject_id: int | None
    ) -> Measurement | None:
        if period is None:
            return None
        return self._found.get((period.pk, indicator_id, subject_id))


def figures_before(period: ReportingPeriod, indicators: Iterable[int]) -> FiguresBefore:
    """Return what was given of these indicators before, in two queries."""
    before = periods_before(period)
    found: dict[tuple[int, int, int | None], Measurement] = {}
    wanted = list(indicators)
    if before.numbers and wanted:
        for row in _FIGURES.rows(periods=before.numbers, indicators=wanted):
            key = (row.period_id, row.indicator_version.indicator_id, row.subject_id)
            found.setdefault(key, row)
    return FiguresBefore(before, found)


def same_time_before(figure: Measurement) -> Measurement | None:
    """Return the figure of the same time a year before, where it may be compared."""
    indicator_id = figure.indicator_version.indicator_id
    before = figures_before(figure.period, [indicator_id])
    then = before.a_year_ago(indicator_id, figure.subject_id)
    if then is None:
        return None
    rules = rules_behind([then, figure])
    return then if may_be_compared(then, figure, rules) else None
