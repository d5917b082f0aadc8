"""Tables of indicators."""

from phoihop.indicators.models.indicators import (
    Indicator,
    IndicatorGroup,
    IndicatorVersion,
)

__all__ = ["Indicator", "IndicatorGroup", "IndicatorVersion"]
