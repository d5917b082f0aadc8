"""Figures as other rooms show them: plain values that say all that must be said."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from phoihop.figures.models import NUMBERS, Measurement, MeasurementRevision
from phoihop.figures.states import (
    STANDING_STATES,
    Basis,
    MeasurementState,
    Recognition,
    RevisionKind,
    ValueKind,
)
from phoihop.figures.value import (
    Value,
    base_words,
    in_kind_words,
    parts_written,
    value_of,
    written,
)
from phoihop.foundation.keeping import hashed_once
from phoihop.foundation.prepared import PreparedQuery, is_among
from phoihop.indicators.models import IndicatorVersion
from phoihop.programmes.models import Programme, Target


@hashed_once
@dataclass(frozen=True, kw_only=True)
class Shown:
    """A figure with all that belongs to it: day, base, source, state, correction.

    ``written`` is what people read; ``base`` says of what, empty where there is none.
    A quoted figure has ``source`` and the source's own ``origin_words``, and it is
    never added to or compared with others; neither is one only proposed.
    ``parts`` are the names of a breakdown with their numbers as people read them.
    ``was_written`` is the value that a correction has replaced.
    """

    pk: int
    public_code: str
    indicator_id: int
    code: str
    indicator: str
    indicator_version_id: int
    definition_number: int
    kind: str
    measured_in: str
    written: str
    base: str
    in_kind: str
    note: str
    names: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]
    number: Decimal | None
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    amount: int | None
    in_kind_amount: int | None
    unit_id: int
    unit: str
    organisation_id: int
    body: str
    is_about_the_body: bool
    period_id: int
    period: str
    period_kind: str
    first_day: date
    last_day: date
    as_of: date
    value_kind: ValueKind
    recognition: Recognition
    basis: Basis
    source_id: int | None
    source: str
    origin_words: str
    state: MeasurementState
    revision_id: int
    revision: int
    corrected_on: date | None = None
    was_written: str = ""
    correction_reason: str = ""

    @property
    def stands(self) -> bool:
        """Tell whether reports, reviews and public pages may speak of it."""
        return self.state in STANDING_STATES

    @property
    def counts(self) -> bool:
        """Tell whether targets are judged by it."""
        return (
            self.stands
            and self.value_kind == ValueKind.ACTUAL
            and self.recognition == Recognition.RECOGNISED
            and self.basis == Basis.COMPUTED
        )

    @property
    def is_corrected(self) -> bool:
        """Tell whether it reads otherwise than when it was locked."""
        return self.corrected_on is not None


_ONE_DAY = timedelta(days=1)
_BESIDE = ("indicator_version__indicator", "current", "unit__kind", "subject")
_ORDER = (
    "indicator_version__indicator__group__rank",
    "indicator_version__indicator__rank",
    "indicator_version__indicator__code",
    "organisation__sort_key",
    "-value_kind",
    "recognition",
    "basis",
    "pk",
)


def complete(figures: QuerySet[Measurement]) -> QuerySet[Measurement]:
    """Load what is shown beside a figure, and leave out those without a value."""
    return (
        figures.filter(current__isnull=False)
        .select_related(*_BESIDE, "organisation", "period", "source")
        .order_by(*_ORDER)
    )


_BY_NUMBER = PreparedQuery(
    lambda: complete(Measurement.objects.filter(is_among("pk", "numbers")))
)


def shown_of(measurement_ids: Iterable[int]) -> dict[int, Shown]:
    """Return the figures by their numbers, in two queries; empty ones are left out."""
    numbers = list(measurement_ids)
    if not numbers:
        return {}
    return {one.pk: one for one in show(_BY_NUMBER.rows(numbers=numbers))}


def standing_figures(
    unit_id: int,
    *,
    period_ids: Collection[int] = (),
    organisation_id: int | None = None,
    codes: Collection[str] = (),
) -> list[Shown]:
    """Return what a unit's reports may speak of: approved or locked, in two queries.

    Without ``period_ids`` those of every period; estimates, proposed and quoted ones
    are among them and say so.
    """
    figures = Measurement.objects.standing().filter(unit_id=unit_id)
    if period_ids:
        figures = figures.filter(period_id__in=list(period_ids))
    if organisation_id is not None:
        figures = figures.filter(organisation_id=organisation_id)
    if codes:
        figures = figures.filter(indicator_version__indicator__code__in=list(codes))
    return show(complete(figures))


def figures_by_code(public_codes: Iterable[str]) -> dict[str, Shown]:
    """Return figures by their public codes, whatever their state, in two queries."""
    wanted = Measurement.objects.filter(public_code__in=list(public_codes))
    return {one.public_code: one for one in show(complete(wanted))}


def figures_for_programme(programme: Programme) -> list[Shown]:
    """Return what stands of a programme's indicators in periods that end within it."""
    period = programme.period
    figures = Measurement.objects.standing().filter(
        unit_id=programme.unit_id,
        period__cut_off__contained_by=period,
        indicator_version__indicator__code__in=_codes_of(programme.pk),
    )
    return show(complete(figures))


def _codes_of(programme_id: int) -> QuerySet[Target, str]:
    targets = Target.objects.filter(content__programme_id=programme_id)
    return targets.values_list("indicator_version__indicator__code", flat=True)


def show(figures: Iterable[Measurement]) -> list[Shown]:
    """Show figures whose row, period, source and current value are loaded."""
    rows = list(figures)
    corrected = [
        row.pk
        for row in rows
        if row.current and row.current.kind == RevisionKind.CORRECTION
    ]
    before = _values_before(corrected)
    return [_show(row, before.get(row.pk)) for row in rows]


def show_as_it_is(figure: Measurement) -> Shown:
    """Show one figure without what stood before a correction; no query."""
    return _show(figure, None)


def _values_before(figures: list[int]) -> dict[int, MeasurementRevision]:
    """Return the value that stood before the last correction of each."""
    if not figures:
        return {}
    revisions = (
        MeasurementRevision.objects.filter(measurement_id__in=figures)
        .exclude(kind=RevisionKind.CLEARED)
        .order_by("measurement_id", "-number")
    )
    found: dict[int, list[MeasurementRevision]] = {}
    for revision in revisions:
        found.setdefault(revision.measurement_id, []).append(revision)
    return {pk: rows[1] for pk, rows in found.items() if len(rows) > 1}


def _show(row: Measurement, before: MeasurementRevision | None) -> Shown:
    version, current, period = row.indicator_version, row.current, row.period
    if current is None:
        raise AssertionError
    value = value_of(current)
    return Shown(
        pk=row.pk,
        public_code=row.public_code,
        indicator_id=version.indicator_id,
        code=version.indicator.code,
        indicator=version.name,
        indicator_version_id=version.pk,
        definition_number=version.number,
        kind=version.kind,
        measured_in=version.measured_in,
        note=value.note,
        names=value.names,
        unit_id=row.unit_id,
        unit=row.unit.full_name,
        organisation_id=row.organisation_id,
        body=row.organisation.short_name,
        is_about_the_body=row.subject_id is not None,
        period_id=period.pk,
        period=period.name,
        period_kind=period.kind,
        first_day=period.days.lower,
        last_day=period.days.upper - _ONE_DAY,
        as_of=period.cut_off,
        value_kind=ValueKind(row.value_kind),
        recognition=Recognition(row.recognition),
        basis=Basis(row.basis),
        source_id=row.source_id,
        source=row.source.title if row.source else "",
        origin_words=row.origin_words,
        state=MeasurementState(row.state),
        revision_id=current.pk,
        revision=current.number,
        **_numbers(value, version),
        **_correction(current, before, version),
    )


def _numbers(value: Value, version: IndicatorVersion) -> dict[str, Any]:
    """Return the value as numbers and as people read it."""
    return {
        "written": written(value, version),
        "base": base_words(value, version),
        "in_kind": in_kind_words(value),
        "parts": parts_written(value, version),
        "number": value.number,
        **{column: getattr(value, column) for column in NUMBERS},
    }


def _correction(
    current: MeasurementRevision,
    before: MeasurementRevision | None,
    version: IndicatorVersion,
) -> dict[str, Any]:
    """Return what a correction has changed, where there was one."""
    if current.kind != RevisionKind.CORRECTION:
        return {}
    return {
        "corrected_on": current.occurred_on,
        "was_written": written(value_of(before), version),
        "correction_reason": current.reason,
    }
