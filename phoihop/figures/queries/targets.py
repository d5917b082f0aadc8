"""Targets of a programme beside the figures that say how far they are reached."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from phoihop.figures.queries.beside import is_a_year_later
from phoihop.figures.queries.comparing import Rules, addend, may_be_compared
from phoihop.figures.queries.counting import Lines, aimed, counting_figures, lines_aimed
from phoihop.figures.queries.shown import Shown
from phoihop.figures.states import PeriodKind
from phoihop.figures.value import Value, written
from phoihop.foundation.dates import last_day
from phoihop.foundation.keeping import hashed_once
from phoihop.indicators.adding_up import (
    CannotAddUp,
    Rule,
    Total,
    Verdict,
    over_time,
    single,
    verdict,
)
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.queries import rule_by_itself, rules_among
from phoihop.indicators.states import Kind, OverTime
from phoihop.programmes.models import Target

# The longest time says the most; shorter ones are put together by the rules.
_LONGEST_FIRST = (
    PeriodKind.TERM,
    PeriodKind.YEAR,
    PeriodKind.HALF_YEAR,
    PeriodKind.QUARTER,
    PeriodKind.MONTH,
)
_AS_IT_STANDS = frozenset({OverTime.LAST, OverTime.FIRST})
_ONE_DAY = timedelta(days=1)
_MOST_KEPT = 200
_HUNDRED = Decimal(100)
# Reporting years begin some weeks before those of the calendar.
_MOST_LATE = timedelta(days=45)


@hashed_once
@dataclass(frozen=True, kw_only=True)
class TargetStand:
    """A target of the signed text and how far it is reached on a day.

    Only approved or locked figures count that are counted, recognised and measured
    here. Where none does, or some of the time is missing, the verdict is unknown.
    ``figures`` are those the value was put together from, in order of time.
    """

    target_id: int
    content_id: int
    indicator_version_id: int
    code: str
    indicator: str
    measured_in: str
    operator: str
    value: Decimal | None
    upper_value: Decimal | None
    assigned_by: str
    verdict: Verdict
    reached: Decimal | None = None
    written: str = ""
    as_of: date | None = None
    figures: tuple[Shown, ...] = ()
    before: Decimal | None = None
    before_figures: tuple[Shown, ...] = ()
    # Before the last day nothing is missed for good.
    is_over: bool = True

    @property
    def figure(self) -> Shown | None:
        """The figure that says it, the last one where there are several."""
        return self.figures[-1] if self.figures else None

    @property
    def is_reached(self) -> bool:
        """Tell whether it counts among those that are met or exceeded."""
        return self.verdict in {Verdict.MET, Verdict.EXCEEDED}


def targets_of(programme_id: int, as_of: date) -> list[TargetStand]:
    """Return the targets of a programme as they stand on a day.

    In two queries, and in a third where the definitions behind the figures differ.
    """
    lines = lines_aimed(programme_id)
    if not lines:
        return []
    targets = aimed(lines)
    wanted = {target.indicator_version.indicator_id for target in targets}
    figures = counting_figures(targets[0].content.programme, wanted, as_of)
    rules = _rules_of(targets, figures)
    return list(_stands(lines, tuple(figures), tuple(rules.items()), as_of))


def _rules_of(targets: Sequence[Target], figures: Sequence[Shown]) -> Rules:
    """Return the rules of figures; of one definition each there is nothing to ask."""
    versions = {one.indicator_version_id: one.indicator_version for one in targets}
    is_one_each = len({one.indicator_id for one in versions.values()}) == len(versions)
    if is_one_each and all(one.indicator_version_id in versions for one in figures):
        return {pk: rule_by_itself(version) for pk, version in versions.items()}
    return rules_among(one.indicator_id for one in figures)


# The same targets, figures and rules on the same day give the same judgement.
@lru_cache(maxsize=_MOST_KEPT)
def _stands(
    lines: Lines,
    figures: tuple[Shown, ...],
    rules: tuple[tuple[int, Rule], ...],
    as_of: date,
) -> tuple[TargetStand, ...]:
    targets = aimed(lines)
    period = targets[0].content.programme.period
    by_indicator: defaultdict[int, list[Shown]] = defaultdict(list)
    for one in figures:
        by_indicator[one.indicator_id].append(one)
    by_version = dict(rules)
    return tuple(
        _stand(
            target,
            _Found(
                period.lower or date.min,
                by_indicator[target.indicator_version.indicator_id],
                by_version,
                is_over=as_of >= (last_day(period) or date.max),
            ),
        )
        for target in targets
    )


@dataclass(frozen=True)
class _Found:
    """The figures of an indicator, those of the year before among them."""

    first_day: date
    figures: list[Shown]
    rules: Rules
    is_over: bool

    @property
    def within(self) -> list[Shown]:
        """Those that are counted within the programme's time."""
        return [one for one in self.figures if one.as_of >= self.first_day]


def _stand(target: Target, found: _Found) -> TargetStand:
    version = target.indicator_version
    chosen = _chosen(found.within, version)
    before = _year_before(chosen, found)
    is_whole = _is_whole(chosen, found.first_day, version)
    total = _total(chosen, found.rules) if is_whole else None
    total_before = _total(before, found.rules) if before else None
    reached = _number(total, target)
    then = _number(total_before, target)
    return TargetStand(
        target_id=target.pk,
        content_id=target.content_id,
        indicator_version_id=version.pk,
        code=version.indicator.code,
        indicator=version.name,
        measured_in=target.measured_in,
        operator=target.operator,
        value=target.value,
        upper_value=target.upper_value,
        assigned_by=target.assigned_by,
        reached=reached,
        written=_written(total, version),
        as_of=chosen[-1].as_of if chosen else None,
        figures=tuple(chosen),
        before=then,
        before_figures=tuple(before),
        is_over=found.is_over,
        verdict=verdict(
            operator=target.operator,
            target=target.value,
            upper=target.upper_value,
            direction=version.direction,
            value=reached,
            before=then,
        ),
    )


def _chosen(figures: Sequence[Shown], version: IndicatorVersion) -> list[Shown]:
    """Return the figures that say the most of the time so far, in order of time."""
    if version.over_time in _AS_IT_STANDS:
        return _latest(figures)
    for kind in _LONGEST_FIRST:
        rows = [one for one in figures if one.period_kind == kind]
        if rows:
            return _side_by_side(sorted(rows, key=lambda one: one.first_day))
    return []


def _latest(figures: Sequence[Shown]) -> list[Shown]:
    """Return what stood last; of several on one day that of the longest time."""
    by_day = sorted(figures, key=lambda one: (one.as_of, one.last_day - one.first_day))
    return by_day[-1:]


def _side_by_side(rows: list[Shown]) -> list[Shown]:
    """Leave out what overlaps with a figure before it: nothing is counted twice."""
    kept: list[Shown] = []
    for row in rows:
        if not kept or row.first_day > kept[-1].last_day:
            kept.append(row)
    return kept


def _is_whole(
    rows: Sequence[Shown], first_day: date, version: IndicatorVersion
) -> bool:
    """Tell whether no time is missing; a missing figure is never taken for zero."""
    if not rows:
        return False
    if version.over_time in _AS_IT_STANDS:
        return True
    if rows[0].first_day > first_day + _MOST_LATE:
        return False
    return all(
        after.first_day == before.last_day + _ONE_DAY
        for before, after in pairwise(rows)
    )


def _year_before(chosen: Sequence[Shown], found: _Found) -> list[Shown]:
    """Return the figure of the same time a year before of each; none if one lacks.

    What was counted by a definition that is not comparable is no figure before.
    """
    earlier: list[Shown] = []
    for row in chosen:
        then = [
            one
            for one in found.figures
            if one.period_kind == row.period_kind
            and is_a_year_later(one.first_day, row.first_day, row.period_kind)
            and may_be_compared(one, row, found.rules)
        ]
        if not then:
            return []
        earlier.append(then[-1])
    return earlier


def _total(rows: Sequence[Shown], rules: Rules) -> Total | None:
    """Put figures together by the rules; what cannot be put together is unknown."""
    addends = [addend(row, rules) for row in rows]
    try:
        return over_time(addends) if len(addends) > 1 else single(addends[0])
    except CannotAddUp:
        return None


def _number(total: Total | None, target: Target) -> Decimal | None:
    """Return what is compared with the target: a percentage, or a plain count."""
    if total is None:
        return None
    if not target.indicator_version.is_of_two_numbers:
        return total.value
    if not target.is_in_percent:
        return total.numerator
    if total.numerator is None or not total.denominator:
        return None
    return total.numerator / total.denominator * _HUNDRED


def _written(total: Total | None, version: IndicatorVersion) -> str:
    if total is None:
        return ""
    if version.kind == Kind.MONEY:
        amount = None if total.value is None else int(total.value)
        return written(Value(amount=amount), version)
    if version.is_of_two_numbers:
        return written(
            Value(numerator=total.numerator, denominator=total.denominator), version
        )
    return written(Value(value=total.value), version)
