"""Indicators for tests."""

from datetime import date

from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.queries import version_on

FIRST_DAY = date(2026, 1, 1)


def definition_of(code: str, day: date = FIRST_DAY) -> IndicatorVersion:
    """Return the definition in use on a day under a code of the catalogue."""
    found = version_on(code, day)
    if found is None:
        raise AssertionError(code)
    return found
