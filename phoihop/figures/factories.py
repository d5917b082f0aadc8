"""Smallest valid periods and figures for tests and benchmarks, made by the services."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures import services
from phoihop.figures.models import FigureDuty, Measurement, ReportingPeriod
from phoihop.figures.services import (
    DutiesOutline,
    FigureKey,
    FigureOutline,
    PeriodOutline,
)
from phoihop.figures.states import PeriodKind, Recognition, ValueKind
from phoihop.figures.value import Value
from phoihop.foundation.vietnamese import fold
from phoihop.indicators.models import Indicator, IndicatorGroup, IndicatorVersion
from phoihop.indicators.states import (
    Direction,
    Kind,
    OverPlaces,
    OverTime,
    VersionState,
)

_DOUBLE = frozenset({Kind.RATIO, Kind.PERCENT})


@dataclass(frozen=True, kw_only=True)
class Hands:
    """Who leads a figure from its entry to its approval."""

    officer: Mandate
    coordinator: Mandate
    head: Mandate


def make_indicator(
    code: str,
    *,
    kind: Kind = Kind.COUNT,
    name: str = "",
    measured_in: str = "cuộc",
    direction: Direction = Direction.UP,
    **more: Any,
) -> IndicatorVersion:
    """Make an indicator of its own with one definition, always in force.

    ``more`` are other columns of the definition, such as its parts.
    """
    group, _made = IndicatorGroup.objects.get_or_create(
        code="Z", defaults={"name": "Nhóm thử", "rank": 900}
    )
    words = name or f"Chỉ số {code}"
    is_double = kind in _DOUBLE
    return IndicatorVersion.objects.create(
        indicator=Indicator.objects.create(code=code, group=group),
        number=1,
        name=words,
        name_folded=fold(words),
        measured_in="đồng" if kind == Kind.MONEY else measured_in,
        kind=kind,
        direction=direction,
        over_time=OverTime.LAST if is_double or kind == Kind.STOCK else OverTime.SUM,
        over_places=OverPlaces.RATIO_OF_SUMS if is_double else OverPlaces.SUM,
        numerator_label="Số đạt" if is_double else "",
        denominator_label="Tổng số" if is_double else "",
        definition="Đếm trong kỳ.",
        valid=(None, None),
        **more,
    )


def make_next_version(
    version: IndicatorVersion, since: date, **changes: Any
) -> IndicatorVersion:
    """Let a definition end, and make the next one that holds from a day on."""
    newer = IndicatorVersion.objects.get(pk=version.pk)
    IndicatorVersion.objects.filter(pk=version.pk).update(
        valid=(newer.first_day, since), state=VersionState.RETIRED
    )
    newer.pk, newer.number, newer.valid = None, version.number + 1, (since, None)
    for name, value in changes.items():
        setattr(newer, name, value)
    newer.save(force_insert=True)
    return newer


def make_period(
    *,
    actor: Mandate,
    first: date = date(2026, 1, 1),
    last: date = date(2026, 6, 30),
    kind: PeriodKind = PeriodKind.HALF_YEAR,
    name: str = "",
) -> ReportingPeriod:
    """Open a period whose figures are counted on its last day and owed on it."""
    return services.open_period(
        actor=actor,
        outline=PeriodOutline(
            kind=kind,
            name=name or f"Kỳ {first.month}/{first.year} – {last.month}/{last.year}",
            first_day=first,
            last_day=last,
            cut_off=last,
            due_on=last,
        ),
    )


def make_duties(
    *,
    actor: Mandate,
    body: Organisation,
    versions: Sequence[IndicatorVersion],
    period_kind: PeriodKind = PeriodKind.HALF_YEAR,
    since: date = date(2020, 1, 1),
) -> list[FigureDuty]:
    """Let a body owe figures of the unit for each period of the kind."""
    kept = FigureDuty.objects.filter(
        organisation=body, period_kind=period_kind, valid__endswith=None
    )
    owed = {(duty.indicator_id, duty.is_about_the_body) for duty in kept}
    outline = DutiesOutline(
        period_kind=period_kind,
        owed=frozenset(owed | {(one.indicator_id, False) for one in versions}),
        since=since,
        seen=[duty.pk for duty in kept],
    )
    return services.set_duties(actor=actor, body=body, outline=outline)


def number(value: str | int, names: tuple[str, ...] = (), note: str = "") -> Value:
    """Return a plain number as a value."""
    return Value(value=Decimal(value), names=names, note=note)


def share(numerator: int, denominator: int) -> Value:
    """Return so many of so many as a value."""
    return Value(numerator=Decimal(numerator), denominator=Decimal(denominator))


def enter_figure(
    *,
    officer: Mandate,
    period: ReportingPeriod,
    version: IndicatorVersion,
    value: Value,
    value_kind: ValueKind = ValueKind.ACTUAL,
    recognition: Recognition = Recognition.RECOGNISED,
) -> Measurement:
    """Enter a figure that has no value yet."""
    key = FigureKey(
        indicator_version=version, value_kind=value_kind, recognition=recognition
    )
    outline = FigureOutline(value=value)
    return services.enter(actor=officer, period=period, key=key, outline=outline)


def approve_figure(*, hands: Hands, figure: Measurement) -> Measurement:
    """Lead an entered figure to its approval."""
    services.submit(actor=hands.officer, figure=figure)
    services.verify(actor=hands.coordinator, figure=figure)
    services.approve(actor=hands.head, figure=figure)
    figure.refresh_from_db()
    return figure


def approved_figure(
    *,
    hands: Hands,
    period: ReportingPeriod,
    version: IndicatorVersion,
    value: Value,
    value_kind: ValueKind = ValueKind.ACTUAL,
    recognition: Recognition = Recognition.RECOGNISED,
) -> Measurement:
    """Enter a figure and lead it to its approval."""
    figure = enter_figure(
        officer=hands.officer,
        period=period,
        version=version,
        value=value,
        value_kind=value_kind,
        recognition=recognition,
    )
    return approve_figure(hands=hands, figure=figure)


def lock_period(
    *, coordinator: Mandate, office_chief: Mandate, period: ReportingPeriod
) -> ReportingPeriod:
    """Lock a period by two persons; whatever is missing has a reason."""
    services.ask_for_lock(actor=coordinator, period=period)
    return services.lock(
        actor=office_chief, period=period, missing_reason="Không phát sinh"
    )
