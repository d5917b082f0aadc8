"""What the targets of a programme are judged by, fetched by queries written once."""

from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from phoihop.figures.models import NUMBERS, Measurement
from phoihop.figures.queries.shown import (
    Shown,
    complete,
    show,
    show_as_it_is,
)
from phoihop.foundation.prepared import (
    PreparedQuery,
    given_day,
    given_number,
    is_among,
)
from phoihop.programmes.models import Programme, Target

# The year before is asked for as well, and reporting years begin somewhat earlier.
_YEAR_AND_MORE = timedelta(days=420)
# So many figures are kept as they are shown.
_MOST_KEPT = 2000
# So many programmes keep their targets.
_MOST_AIMS = 200
_DEFINED = (
    "indicator__code",
    "number",
    "name",
    "kind",
    "measured_in",
    "over_time",
    "over_places",
    "comparable",
    "denominator_label",
    "direction",
)

Lines = tuple[tuple[Any, ...], ...]

# The columns that ``show`` reads.
_SHOWN = (
    "public_code",
    "value_kind",
    "recognition",
    "basis",
    "origin_words",
    "state",
    "indicator_version__indicator__code",
    "indicator_version__name",
    "indicator_version__number",
    "indicator_version__kind",
    "indicator_version__measured_in",
    "indicator_version__parts",
    *(f"current__{column}" for column in NUMBERS),
    "current__parts",
    "current__in_kind_note",
    "current__names",
    "current__note",
    "current__kind",
    "current__number",
    "current__occurred_on",
    "current__reason",
    "unit__kind__prefix",
    "unit__name",
    "subject__id",
    "organisation__short_name",
    "period__name",
    "period__kind",
    "period__days",
    "period__cut_off",
    "source__title",
)
_TARGETS = PreparedQuery(
    lambda: (
        Target.objects.filter(
            content__programme_id=given_number("programme"), content__is_dropped=False
        )
        .select_related("indicator_version__indicator", "content__programme")
        .only(
            "content__programme__unit_id",
            "content__programme__period",
            "operator",
            "value",
            "upper_value",
            "measured_in",
            "assigned_by",
            *(f"indicator_version__{column}" for column in _DEFINED),
        )
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
    ).only(*_SHOWN)
)


def lines_aimed(programme_id: int) -> Lines:
    """Return the targets of a programme's text as plain lines, in printing order."""
    return tuple(_TARGETS.lines(programme=programme_id))


@lru_cache(maxsize=_MOST_AIMS)
def aimed(lines: Lines) -> tuple[Target, ...]:
    """Return the targets that these lines are, each with the programme's time.

    They are shared with whoever asks next: they are read, never written to.
    """
    return tuple(_TARGETS.objects(lines))


def counting_figures(
    programme: Programme, indicator_ids: Collection[int], as_of: date
) -> list[Shown]:
    """Return the figures that count for indicators, of the year before among them."""
    period = programme.period
    lines = _FIGURES.lines(
        indicators=list(indicator_ids),
        unit=programme.unit_id,
        as_of=as_of,
        first=period.lower - _YEAR_AND_MORE,
        end=period.upper,
    )
    found = [_shown(line) for line in lines]
    corrected = [
        line for line, one in zip(lines, found, strict=True) if one.is_corrected
    ]
    if not corrected:
        return found
    # What stood before a correction is in another row.
    again = {one.pk: one for one in show(_FIGURES.objects(corrected))}
    return [again.get(one.pk, one) for one in found]


# The same values are shown in the same way; a change gives other values.
@lru_cache(maxsize=_MOST_KEPT)
def _shown(line: tuple[Any, ...]) -> Shown:
    [row] = _FIGURES.objects([line])
    return show_as_it_is(row)
