"""Periods that a mandate may see, with how far each is filled."""

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from phoihop.directory.mandates import Mandate
from phoihop.figures.models import FigureDuty, ReportingPeriod
from phoihop.figures.states import (
    STANDING_STATES,
    Basis,
    MeasurementState,
    Recognition,
    ValueKind,
)
from phoihop.foundation.prepared import PreparedQuery, given_number

_BESIDE = ("organisation", "unit__kind")


def periods_seen_by(actor: Mandate) -> QuerySet[ReportingPeriod]:
    """Return the periods of the actor's unit and of those before it."""
    seen = ReportingPeriod.objects.visible_to(actor)
    return seen.select_related(*_BESIDE)


_SEEN = PreparedQuery(
    lambda: (
        ReportingPeriod.objects.seen_from(given_number("unit"))
        .filter(pk=given_number("number"))
        .select_related(*_BESIDE)
    )
)


def seen_period(actor: Mandate, number: int) -> ReportingPeriod | None:
    """Return a period that the actor may see, in one query."""
    if actor.organisation_id is None:
        return None
    return _SEEN.first(unit=actor.unit_id, number=number)


def listed_periods(actor: Mandate) -> QuerySet[ReportingPeriod]:
    """Return the periods, the latest first, each with its counts, in one query.

    What is being entered is not counted: it belongs to the body that enters it.
    """
    # What is estimated or proposed stands beside the figure that is owed.
    owed = Q(
        measurements__basis=Basis.COMPUTED,
        measurements__value_kind=ValueKind.ACTUAL,
        measurements__recognition=Recognition.RECOGNISED,
    )
    stands = Q(measurements__state__in=sorted(STANDING_STATES))
    return (
        periods_seen_by(actor)
        .annotate(
            owed_count=Coalesce(Subquery(_owed()), 0),
            submitted_count=_count(MeasurementState.SUBMITTED),
            verified_count=_count(MeasurementState.VERIFIED),
            approved_count=Count("measurements", filter=owed & stands),
        )
        .order_by("-cut_off", "-days", "-id")
    )


def _count(state: MeasurementState) -> Count:
    measured = Q(measurements__basis=Basis.COMPUTED, measurements__state=state)
    return Count("measurements", filter=measured)


def _owed() -> QuerySet[FigureDuty, int]:
    """Count the duties that meet a period."""
    met = FigureDuty.objects.filter(
        unit_id=OuterRef("unit_id"),
        period_kind=OuterRef("kind"),
        valid__contains=OuterRef("cut_off"),
    )
    by_kind = met.order_by().values("period_kind")
    counted = by_kind.annotate(count=Count("pk", output_field=IntegerField()))
    return counted.values_list("count", flat=True)
