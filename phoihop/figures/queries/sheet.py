"""The sheet of a period: what each body owes, what it has given, what it has beside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures.models import FigureDuty, Measurement, ReportingPeriod
from phoihop.figures.queries.shown import Shown, complete, show
from phoihop.figures.states import Basis, MeasurementState
from phoihop.foundation.prepared import (
    PreparedQuery,
    given_day,
    given_number,
    given_text,
    is_among,
)
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.queries import versions_on

_ORDER = (
    "organisation__kind__rank",
    "organisation__sort_key",
    "organisation_id",
    "indicator__group__rank",
    "indicator__rank",
    "indicator__code",
    "is_about_the_body",
)


def _met() -> QuerySet[FigureDuty]:
    duties = FigureDuty.objects.filter(
        unit_id=given_number("unit"),
        period_kind=given_text("kind"),
        valid__contains=given_day("day"),
    )
    return duties.select_related("organisation", "indicator__group").order_by(*_ORDER)


def _in_force() -> QuerySet[IndicatorVersion]:
    return versions_on(given_day("day"), given_number("unit"))


_MET = PreparedQuery(_met)
_MET_BY_BODY = PreparedQuery(
    lambda: _met().filter(organisation_id=given_number("body"))
)
_IN_FORCE = PreparedQuery(_in_force)
_OF_INDICATORS = PreparedQuery(
    lambda: _in_force().filter(is_among("indicator_id", "indicators"))
)
_GIVEN = PreparedQuery(
    lambda: complete(
        Measurement.objects.seen_from(
            given_number("body"), given_number("unit")
        ).filter(period_id=given_number("period"))
    )
)


@dataclass(frozen=True)
class Owed:
    """A figure that a body gives for a period, by the definition then in force."""

    duty: FigureDuty
    version: IndicatorVersion

    @property
    def key(self) -> tuple[int, int, bool]:
        """Whose figure of which definition it is."""
        body = self.duty.organisation_id
        return body, self.version.pk, self.duty.is_about_the_body


def owed_in(period: ReportingPeriod, body_id: int | None = None) -> list[Owed]:
    """Return the duties that meet a period, in two queries.

    An indicator without a definition in force on the day asks for nothing.
    """
    asked = {"unit": period.unit_id, "kind": period.kind, "day": period.cut_off}
    if body_id is None:
        met = _MET.rows(**asked)
    else:
        met = _MET_BY_BODY.rows(**asked, body=body_id)
    versions = versions_in_force(period, [duty.indicator_id for duty in met])
    return [
        Owed(duty, versions[duty.indicator_id])
        for duty in met
        if duty.indicator_id in versions
    ]


def versions_in_force(
    period: ReportingPeriod, indicator_ids: Iterable[int] | None = None
) -> dict[int, IndicatorVersion]:
    """Return the definitions in force on the day of a period, by their indicators."""
    asked = {"day": period.cut_off, "unit": period.unit_id}
    if indicator_ids is None:
        versions = _IN_FORCE.rows(**asked)
    else:
        versions = _OF_INDICATORS.rows(**asked, indicators=list(indicator_ids))
    return {version.indicator_id: version for version in versions}


@dataclass(frozen=True)
class Line:
    """A figure that is there, or one that is owed and is not."""

    code: str
    indicator: str
    is_about_the_body: bool
    figure: Shown | None = None

    @property
    def is_missing(self) -> bool:
        """Tell whether nothing is submitted yet."""
        return self.figure is None or self.figure.state == MeasurementState.DRAFT


@dataclass(frozen=True)
class BodyPart:
    """What one body has given for a period, and what it still owes."""

    body: Organisation
    lines: tuple[Line, ...]

    @property
    def missing(self) -> int:
        """How many figures are owed and not submitted."""
        return sum(line.is_missing for line in self.lines)

    def in_state(self, *states: MeasurementState) -> int:
        """How many figures stand in one of the states."""
        return sum(line.figure.state in states for line in self.lines if line.figure)


@dataclass(frozen=True)
class PeriodSheet:
    """Everything of a period, body by body."""

    parts: tuple[BodyPart, ...]

    @property
    def figures(self) -> list[Shown]:
        """Every figure that is there."""
        return [
            line.figure for part in self.parts for line in part.lines if line.figure
        ]

    @property
    def measured(self) -> list[Line]:
        """What was measured here or is owed; nothing that was only quoted."""
        return [
            line
            for part in self.parts
            for line in part.lines
            if line.figure is None or line.figure.basis == Basis.COMPUTED
        ]


def period_sheet(actor: Mandate, period: ReportingPeriod) -> PeriodSheet:
    """Return what the actor may see of a period, in five queries."""
    owed = owed_in(period)
    if actor.organisation_id is None:
        figures = []
    else:
        figures = show(
            _GIVEN.rows(
                period=period.pk, body=actor.organisation_id, unit=actor.unit_id
            )
        )
    given: dict[tuple[int, int, bool], list[Shown]] = {}
    for figure in figures:
        key = (
            figure.organisation_id,
            figure.indicator_version_id,
            figure.is_about_the_body,
        )
        given.setdefault(key, []).append(figure)
    bodies = {one.duty.organisation_id: one.duty.organisation for one in owed}
    beside = {figure.organisation_id for figure in figures} - bodies.keys()
    bodies |= Organisation.objects.in_bulk(beside) if beside else {}
    parts = [_part(body, owed, given) for body in bodies.values()]
    return PeriodSheet(tuple(parts))


def _part(
    body: Organisation,
    owed: Sequence[Owed],
    given: dict[tuple[int, int, bool], list[Shown]],
) -> BodyPart:
    """Put what a body owes first, then what it gives beside."""
    lines: list[Line] = []
    known = set()
    for one in owed:
        if one.duty.organisation_id != body.pk:
            continue
        known.add(one.key)
        there = given.get(one.key, [])
        measured = [figure for figure in there if figure.basis == Basis.COMPUTED]
        if not measured:
            is_own = one.duty.is_about_the_body
            lines.append(Line(one.duty.indicator.code, one.version.name, is_own))
        lines += [_line(figure) for figure in there]
    for key, there in given.items():
        if key[0] == body.pk and key not in known:
            lines += [_line(figure) for figure in there]
    return BodyPart(body, tuple(lines))


def _line(figure: Shown) -> Line:
    return Line(figure.code, figure.indicator, figure.is_about_the_body, figure)
