"""Finding an indicator for whoever asks: what he may not see does not exist."""

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from phoihop.directory.requests import WorkRequest
from phoihop.foundation.guards import require
from phoihop.indicators import policies
from phoihop.indicators.models import Indicator, IndicatorVersion
from phoihop.indicators.queries import seen_from


def seen(request: WorkRequest) -> QuerySet[Indicator]:
    """Return the indicators that the actor sees; without an organisation none."""
    require(policies.can_read(request.mandate))
    return seen_from(request.mandate.unit_id).select_related("group", "unit__kind")


def find_indicator(request: WorkRequest, code: str) -> Indicator:
    """Return the indicator under a code, else answer 404."""
    return get_object_or_404(seen(request), code=code)


def find_version(request: WorkRequest, code: str, number: int) -> IndicatorVersion:
    """Return one definition of an indicator, else answer 404."""
    indicator = find_indicator(request, code)
    version = get_object_or_404(indicator.versions, number=number)
    version.indicator = indicator
    return version
