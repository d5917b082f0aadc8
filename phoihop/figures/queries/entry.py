"""The boxes that a body fills in for a period, each with what stands beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.queries.beside import FiguresBefore, are_comparable, figures_before
from phoihop.figures.queries.plans import targets_beside
from phoihop.figures.queries.sheet import owed_in, versions_in_force
from phoihop.figures.states import (
    Basis,
    Column,
    MeasurementState,
    Recognition,
    ValueKind,
)
from phoihop.figures.value import is_far, value_of, written
from phoihop.indicators.models import IndicatorVersion

_COLUMNS: dict[Column, tuple[ValueKind, Recognition]] = {
    Column.ACTUAL: (ValueKind.ACTUAL, Recognition.RECOGNISED),
    Column.ESTIMATE: (ValueKind.ESTIMATE, Recognition.RECOGNISED),
    Column.PROPOSED: (ValueKind.ACTUAL, Recognition.PROPOSED),
}


def kinds_of(column: Column) -> tuple[ValueKind, Recognition]:
    """Return which figures stand in a column."""
    return _COLUMNS[column]


def cell_of(figure: Measurement) -> tuple[Column, str]:
    """Return the sheet and the row on which a figure is entered."""
    kinds = (ValueKind(figure.value_kind), Recognition(figure.recognition))
    column = next(
        (column for column, found in _COLUMNS.items() if found == kinds),
        Column.ACTUAL,
    )
    whose = "b" if figure.subject_id else "u"
    return column, f"{whose}{figure.indicator_version.indicator_id}"


@dataclass(frozen=True)
class Before:
    """A figure of an earlier period as it stands beside the box."""

    words: str
    period: str
    is_comparable: bool = True
    is_estimate: bool = False


@dataclass(frozen=True, kw_only=True)
class EntryRow:
    """One figure to be entered: its definition, its value, and what stands beside."""

    version: IndicatorVersion
    is_about_the_body: bool
    is_owed: bool
    figure: Measurement | None
    last: Before | None
    a_year_ago: Before | None
    is_far: bool = False
    targets: tuple[str, ...] = ()
    others: tuple[tuple[str, str], ...] = field(default=())

    @property
    def key(self) -> str:
        """Name the row in its address and in the fields of a form."""
        whose = "b" if self.is_about_the_body else "u"
        return f"{whose}{self.version.indicator_id}"

    @property
    def is_open(self) -> bool:
        """Tell whether a value may be entered now."""
        return self.figure is None or self.figure.state == MeasurementState.DRAFT

    @property
    def words(self) -> str:
        """The value as people read it; empty while there is none."""
        if self.figure is None:
            return ""
        return written(value_of(self.figure.current), self.version)

    @property
    def evidence_count(self) -> int:
        """How many pieces of evidence show the value."""
        current = self.figure.current if self.figure else None
        return len(current.evidence.all()) if current else 0


def entry_rows(
    body_id: int,
    period: ReportingPeriod,
    column: Column,
    beside: Sequence[int] = (),
) -> list[EntryRow]:
    """Return what a body enters, in a number of queries that no row raises.

    First what it owes, then what it has entered beside, then the indicators that it
    asks for by ``beside``.
    """
    owed = owed_in(period, body_id)
    figures = _given(body_id, period)
    wanted = [(one.version, one.duty.is_about_the_body, True) for one in owed]
    known = {(version.pk, is_own) for version, is_own, _owed in wanted}
    value_kind, recognition = _COLUMNS[column]
    for figure in figures:
        key = (figure.indicator_version_id, figure.subject_id is not None)
        is_here = (figure.value_kind, figure.recognition) == (value_kind, recognition)
        if is_here and key not in known:
            known.add(key)
            wanted.append((figure.indicator_version, key[1], False))
    if beside:
        asked = versions_in_force(period, beside).values()
        new = (one for one in asked if (one.pk, False) not in known)
        wanted.extend((version, False, False) for version in new)
    indicators = {one[0].indicator_id for one in wanted}
    before = figures_before(period, indicators)
    targets = targets_beside(period, body_id, indicators)
    by_key = {_key(figure): figure for figure in figures}
    rows = [_row(body_id, column, one, by_key, before) for one in wanted]
    return [
        replace(row, targets=targets.get(row.version.indicator_id, ())) for row in rows
    ]


def _given(body_id: int, period: ReportingPeriod) -> list[Measurement]:
    rows = Measurement.objects.filter(period=period, organisation_id=body_id)
    beside = ("indicator_version__indicator__group", "current")
    measured = rows.filter(basis=Basis.COMPUTED).select_related(*beside)
    return list(measured.prefetch_related("current__evidence__file").order_by("pk"))


def _key(figure: Measurement) -> tuple[int, bool, str, str]:
    is_own = figure.subject_id is not None
    kinds = (figure.value_kind, figure.recognition)
    return (figure.indicator_version_id, is_own, *kinds)


def _row(
    body_id: int,
    column: Column,
    wanted: tuple[IndicatorVersion, bool, bool],
    figures: dict[tuple[int, bool, str, str], Measurement],
    before: FiguresBefore,
) -> EntryRow:
    version, is_own, is_owed = wanted
    figure = figures.get((version.pk, is_own, *_COLUMNS[column]))
    subject = body_id if is_own else None
    then = before.a_year_ago(version.indicator_id, subject)
    now = value_of(figure.current).number if figure else None
    is_same = then is not None and figure is not None and are_comparable(then, figure)
    was = value_of(then.current).number if then and is_same else None
    others = [
        (str(other.label), written(value_of(found.current), version))
        for other, kinds in _COLUMNS.items()
        if other != column
        and (found := figures.get((version.pk, is_own, *kinds)))
        and found.current
    ]
    return EntryRow(
        version=version,
        is_about_the_body=is_own,
        is_owed=is_owed,
        figure=figure,
        last=_before(before.last(version.indicator_id, subject), version),
        a_year_ago=_before(then, version),
        is_far=is_far(now, was),
        others=tuple(others),
    )


def _before(figure: Measurement | None, version: IndicatorVersion) -> Before | None:
    if figure is None:
        return None
    other = figure.indicator_version
    is_same = other.pk == version.pk or version.comparable != "no"
    return Before(
        words=written(value_of(figure.current), other),
        period="",
        is_comparable=is_same,
        is_estimate=figure.value_kind == ValueKind.ESTIMATE,
    )
