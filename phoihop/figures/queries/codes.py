"""The public codes of figures, for whoever knows their numbers only."""

from collections.abc import Iterable
from typing import Any

from phoihop.figures.models import Measurement
from phoihop.foundation.prepared import PreparedValues, is_among

_CODES: PreparedValues[Any] = PreparedValues(
    lambda: Measurement.objects.filter(is_among("pk", "numbers")).values_list(
        "pk", "public_code"
    )
)


def codes_of(measurement_ids: Iterable[int]) -> dict[int, str]:
    """Return the public codes of figures by their numbers, in one query."""
    numbers = list(measurement_ids)
    return dict(_CODES.rows(numbers=numbers)) if numbers else {}
