"""Finding an indicator for whoever asks: what he may not see does not exist."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from phoihop.directory.requests import WorkRequest
from phoihop.foundation.guards import require
from phoihop.indicators import policies
from phoihop.indicators.models import Indicator, IndicatorVersion
from phoihop.indicators.queries import seen_indicator


def find_indicator(request: WorkRequest, code: str) -> Indicator:
    """Return the indicator under a code if the actor sees it, else answer 404."""
    actor = request.mandate
    require(policies.can_read(actor))
    found = seen_indicator(code, actor.unit_id)
    if found is None:
        raise Http404
    return found


def find_version(request: WorkRequest, code: str, number: int) -> IndicatorVersion:
    """Return one definition of an indicator, else answer 404."""
    indicator = find_indicator(request, code)
    version = get_object_or_404(indicator.versions, number=number)
    version.indicator = indicator
    return version
