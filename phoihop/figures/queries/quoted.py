"""Sources to quote from, and what a body has quoted already."""

from django.db.models import QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import UnitSuccession
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.states import Basis, MeasurementState
from phoihop.indicators.models import IndicatorVersion
from phoihop.sources.models import Source


def sources_for(actor: Mandate) -> QuerySet[Source]:
    """Return the sources of the actor's unit and of those before it, newest first."""
    before = UnitSuccession.objects.filter(successor_id=actor.unit_id)
    histories = [actor.unit_id, *before.values_list("predecessor_id", flat=True)]
    seen = Source.objects.visible_to(actor, histories)
    return seen.order_by("-published_on", "-id")


def own_quoted(
    body_id: int, period: ReportingPeriod, version: IndicatorVersion
) -> Measurement | None:
    """Return what a body has quoted of an indicator, while it is entered."""
    quoted = Measurement.objects.filter(
        period=period,
        indicator_version=version,
        organisation_id=body_id,
        basis=Basis.QUOTED,
        state=MeasurementState.DRAFT,
    )
    return quoted.select_related("current").first()
