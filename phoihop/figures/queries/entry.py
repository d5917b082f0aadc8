"""The boxes that a body fills in for a period, each with what stands beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.queries.balances import BrokenBalance, broken_by
from phoihop.figures.queries.beside import FiguresBefore, figures_before
from phoihop.figures.queries.comparing import (
    Kinds,
    Rules,
    may_be_compared,
    rules_between,
    why_apart,
)
from phoihop.figures.queries.evidence import evidence_counts
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
from phoihop.foundation.prepared import PreparedQuery, given_number
from phoihop.indicators.adding_up import ONLY_SAID, Apart, unfit
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
    """A figure of an earlier period as it stands beside the box.

    ``apart`` says why no change from it may be read; None: it may be compared.
    """

    words: str
    is_estimate: bool = False
    apart: Apart | None = None


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
    evidence_count: int = 0
    broken: BrokenBalance | None = None
    targets: tuple[str, ...] = ()
    others: tuple[tuple[str, str], ...] = ()

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
    def overlap(self) -> tuple[Decimal, Decimal] | None:
        """The sum of parts that may overlap and the whole, where they differ."""
        return overlap_of(self.figure) if self.figure else None


def overlap_of(figure: Measurement) -> tuple[Decimal, Decimal] | None:
    """Return the sum of a figure's parts and its whole, where the two differ.

    Only parts that may overlap ever do; others are refused as they are entered.
    """
    value = value_of(figure.current)
    parts = [part for part in value.parts if part is not None]
    rule = figure.indicator_version.parts_rule
    if value.number is None or unfit(rule, value.number, parts) is None:
        return None
    return sum(parts, Decimal(0)), value.number


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
    figures = _GIVEN.rows(period=period.pk, body=body_id)
    wanted = [(one.version, one.duty.is_about_the_body, True) for one in owed]
    known = {(version.pk, is_own) for version, is_own, _owed in wanted}
    for figure in figures:
        key = (figure.indicator_version_id, figure.subject_id is not None)
        is_here = _kinds_of(figure) == kinds_of(column)
        if is_here and key not in known:
            known.add(key)
            wanted.append((figure.indicator_version, key[1], False))
    if beside:
        asked = versions_in_force(period, beside).values()
        new = (one for one in asked if (one.pk, False) not in known)
        wanted.extend((version, False, False) for version in new)
    indicators = {one[0].indicator_id for one in wanted}
    before = figures_before(period, indicators)
    shown = [one.indicator_version for one in (*figures, *before.all)]
    rows = _Beside(
        body=body_id,
        column=column,
        figures={_key(figure): figure for figure in figures},
        before=before,
        rules=rules_between([*(one[0] for one in wanted), *shown]),
        targets=targets_beside(period, body_id, indicators),
        evidence=evidence_counts(
            one.current_id for one in figures if _kinds_of(one) == kinds_of(column)
        ),
    )
    return [rows.row(*one) for one in wanted]


_GIVEN = PreparedQuery(
    lambda: (
        Measurement.objects.filter(
            period_id=given_number("period"),
            organisation_id=given_number("body"),
            basis=Basis.COMPUTED,
        )
        .select_related("indicator_version__indicator", "current")
        .order_by("pk")
    )
)


def _kinds_of(figure: Measurement) -> tuple[ValueKind, Recognition]:
    return ValueKind(figure.value_kind), Recognition(figure.recognition)


def _key(figure: Measurement) -> tuple[int, bool, ValueKind, Recognition]:
    is_own = figure.subject_id is not None
    return (figure.indicator_version_id, is_own, *_kinds_of(figure))


@dataclass(frozen=True, kw_only=True)
class _Beside:
    """All that stands beside the boxes, from which each row takes its own."""

    body: int
    column: Column
    figures: dict[tuple[int, bool, ValueKind, Recognition], Measurement]
    before: FiguresBefore
    targets: Mapping[int, tuple[str, ...]]
    evidence: Mapping[int, int]
    rules: Rules

    def row(self, version: IndicatorVersion, is_own: bool, is_owed: bool) -> EntryRow:
        """Put together what stands in one row."""
        figure = self.figures.get((version.pk, is_own, *kinds_of(self.column)))
        subject = self.body if is_own else None
        then = self.before.a_year_ago(version.indicator_id, subject)
        last = self.before.last(version.indicator_id, subject)
        current_id = figure.current_id if figure else None
        return EntryRow(
            version=version,
            is_about_the_body=is_own,
            is_owed=is_owed,
            figure=figure,
            last=self._before(last, version),
            a_year_ago=self._before(then, version),
            is_far=self._is_far(then, figure),
            evidence_count=self.evidence.get(current_id or 0, 0),
            broken=self._broken(version, is_own),
            targets=self.targets.get(version.indicator_id, ()),
            others=self._others(version, is_own),
        )

    def _is_far(self, then: Measurement | None, now: Measurement | None) -> bool:
        if then is None or now is None or not may_be_compared(then, now, self.rules):
            return False
        return is_far(value_of(now.current).number, value_of(then.current).number)

    def _others(
        self, version: IndicatorVersion, is_own: bool
    ) -> tuple[tuple[str, str], ...]:
        """Return what stands in the other columns."""
        return tuple(
            (str(other.label), written(value_of(found.current), version))
            for other, kinds in _COLUMNS.items()
            if other != self.column
            and (found := self.figures.get((version.pk, is_own, *kinds)))
            and found.current
        )

    def _broken(self, version: IndicatorVersion, is_own: bool) -> BrokenBalance | None:
        """Say before the submission that a balance will be refused."""
        if not version.balance:
            return None
        kinds = kinds_of(self.column)
        values = {
            one.indicator_version.indicator.code: value_of(one.current).number
            for key, one in self.figures.items()
            if key[1:] == (is_own, *kinds)
        }
        return broken_by(version, values)

    def _before(
        self, figure: Measurement | None, version: IndicatorVersion
    ) -> Before | None:
        """Return an earlier figure in words, and whether it may be compared."""
        if figure is None:
            return None
        value_kind, recognition = kinds_of(self.column)
        entered = Kinds(
            indicator_version_id=version.pk,
            value_kind=value_kind,
            recognition=recognition,
        )
        apart = why_apart(figure, entered, self.rules)
        return Before(
            words=written(value_of(figure.current), figure.indicator_version),
            is_estimate=figure.value_kind == ValueKind.ESTIMATE,
            apart=None if apart in ONLY_SAID else apart,
        )
