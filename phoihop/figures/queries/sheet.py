"""The sheet of a period: what each body owes, what it has given, what it has beside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures.models import FigureDuty, Measurement, ReportingPeriod
from phoihop.figures.queries.shown import Shown, complete, show
from phoihop.figures.states import Basis, MeasurementState
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.states import VersionState

_ORDER = (
    "organisation__kind__rank",
    "organisation__sort_key",
    "organisation_id",
    "indicator__group__rank",
    "indicator__rank",
    "indicator__code",
    "is_about_the_body",
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
    duties = FigureDuty.objects.filter(
        unit_id=period.unit_id,
        period_kind=period.kind,
        valid__contains=period.cut_off,
    )
    if body_id is not None:
        duties = duties.filter(organisation_id=body_id)
    met = list(
        duties.select_related("organisation", "indicator__group").order_by(*_ORDER)
    )
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
    versions = (
        IndicatorVersion.objects.filter(valid__contains=period.cut_off)
        .filter(Q(indicator__unit=None) | Q(indicator__unit=period.unit_id))
        .exclude(state=VersionState.DRAFT)
        .select_related("indicator__group")
        .order_by("indicator__group__rank", "indicator__rank", "indicator__code")
    )
    if indicator_ids is not None:
        versions = versions.filter(indicator_id__in=list(indicator_ids))
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
    seen = Measurement.objects.visible_to(actor).filter(period=period)
    figures = show(complete(seen))
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
