"""What every service on a definition does first: lock, look at the one before."""

from phoihop.indicators.models import Indicator, IndicatorVersion
from phoihop.indicators.states import APPROVED_STATES


def lock_indicator(indicator_id: int) -> Indicator:
    """Lock an indicator until the transaction ends; its definitions follow it."""
    return Indicator.objects.select_for_update().get(pk=indicator_id)


def lock_version(version_id: int) -> IndicatorVersion:
    """Lock the indicator, then read the definition as it is now."""
    versions = IndicatorVersion.objects
    indicator_id = versions.values_list("indicator_id", flat=True).get(pk=version_id)
    indicator = lock_indicator(indicator_id)
    version = versions.get(pk=version_id)
    version.indicator = indicator
    return version


def newest(indicator: Indicator) -> IndicatorVersion | None:
    """Return the definition approved last."""
    approved = indicator.versions.filter(state__in=APPROVED_STATES)
    return approved.order_by("-number").first()
