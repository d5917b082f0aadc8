"""What the targets of a programme are judged by, fetched by queries written once."""

from collections.abc import Collection
from datetime import date, timedelta

from phoihop.figures.models import Measurement
from phoihop.figures.queries.shown import Shown, complete, show
from phoihop.foundation.prepared import (
    PreparedQuery,
    given_day,
    given_number,
    is_among,
)
from phoihop.programmes.models import Programme, Target

# The year before is asked for as well, and reporting years begin somewhat earlier.
_YEAR_AND_MORE = timedelta(days=420)

_PROGRAMME = PreparedQuery(
    lambda: Programme.objects.only("unit_id", "period").filter(
        pk=given_number("programme")
    )
)
_TARGETS = PreparedQuery(
    lambda: (
        Target.objects.filter(
            content__programme_id=given_number("programme"), content__is_dropped=False
        )
        .select_related("indicator_version__indicator")
        .order_by("content__rank", "content_id", "rank", "id")
    )
)
_FIGURES = PreparedQuery(
    lambda: complete(
        Measurement.objects.counting().filter(
            is_among("indicator_version__indicator_id", "indicators"),
            unit_id=given_number("unit"),
            subject=None,
            period__cut_off__lte=given_day("as_of"),
            period__cut_off__gte=given_day("first"),
            period__cut_off__lt=given_day("end"),
        )
    )
)


def aimed(programme_id: int) -> tuple[Programme, list[Target]]:
    """Return a programme and the targets of its text in printing order.

    Raises:
        Programme.DoesNotExist: there is no such programme.
    """
    programme = _PROGRAMME.first(programme=programme_id)
    if programme is None:
        raise Programme.DoesNotExist
    return programme, _TARGETS.rows(programme=programme_id)


def counting_figures(
    programme: Programme, indicator_ids: Collection[int], as_of: date
) -> list[Shown]:
    """Return the figures that count for indicators, of the year before among them."""
    period = programme.period
    return show(
        _FIGURES.rows(
            indicators=list(indicator_ids),
            unit=programme.unit_id,
            as_of=as_of,
            first=period.lower - _YEAR_AND_MORE,
            end=period.upper,
        )
    )
