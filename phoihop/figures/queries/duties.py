"""Which body gives which figure, for the page on which that is set."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from phoihop.directory.models import Organisation
from phoihop.figures.models import FigureDuty, ReportingPeriod
from phoihop.figures.states import PeriodKind, PeriodState
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.queries import versions_on


@dataclass(frozen=True)
class Offered:
    """An indicator that a body may be given, and who gives it already."""

    version: IndicatorVersion
    is_owed: bool
    is_owed_of_itself: bool
    given_by: str = ""


@dataclass(frozen=True)
class Chapter:
    """A group of indicators; how many of them the body gives."""

    name: str
    offered: tuple[Offered, ...]

    @property
    def count(self) -> int:
        """How many are ticked."""
        return sum(one.is_owed or one.is_owed_of_itself for one in self.offered)


def open_duties_of(body_id: int, kind: str) -> list[FigureDuty]:
    """Return what a body gives for each period of a kind, as long as it lasts."""
    duties = FigureDuty.objects.filter(
        organisation_id=body_id, period_kind=kind, valid__endswith=None
    )
    return list(duties.order_by("pk"))


def chapters_for(body: Organisation, kind: str, day: date) -> list[Chapter]:
    """Return all indicators in use by group, in two queries."""
    versions = versions_on(day, body.unit_id)
    duties = FigureDuty.objects.filter(
        unit_id=body.unit_id, period_kind=kind, valid__endswith=None
    ).select_related("organisation")
    own: set[tuple[int, bool]] = set()
    others: dict[int, str] = {}
    for duty in duties:
        if duty.organisation_id == body.pk:
            own.add((duty.indicator_id, duty.is_about_the_body))
        elif not duty.is_about_the_body:
            others[duty.indicator_id] = duty.organisation.short_name
    by_group: dict[str, list[Offered]] = {}
    for version in versions:
        pk = version.indicator_id
        offered = Offered(
            version, (pk, False) in own, (pk, True) in own, others.get(pk, "")
        )
        by_group.setdefault(version.indicator.group.name, []).append(offered)
    return [Chapter(name, tuple(some)) for name, some in by_group.items()]


def bodies_with_duties(unit_id: int, day: date) -> QuerySet[Organisation]:
    """Return the bodies of a unit, each with how many figures it gives by kind."""
    counts = {
        f"count_{kind.value}": Count(
            "figure_duties",
            filter=Q(
                figure_duties__period_kind=kind, figure_duties__valid__endswith=None
            ),
        )
        for kind in PeriodKind
    }
    bodies = Organisation.objects.of_unit(unit_id).on(day)
    return bodies.annotate(**counts).in_order()


def first_day_to_propose(unit_id: int, kind: str, day: date) -> date:
    """Return the day from which a new duty holds when nobody says another.

    It is the first day of the earliest open period of the kind, so that the sheet that
    is being filled in asks for the figure as well.
    """
    periods = ReportingPeriod.objects.filter(
        unit_id=unit_id, kind=kind, state=PeriodState.OPEN
    )
    first = periods.order_by("days").first()
    opened: date | None = first.days.lower if first else None
    return opened or day
