"""The days on which a regular task comes due, from a rhythm; plain arithmetic."""

from calendar import monthrange
from datetime import date, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

# More days than a term of five years has weeks is a slip of the pen.
MOST_DAYS = 260


class Rhythm(models.TextChoices):
    """How often a regular task comes due."""

    WEEK = "week", _("every week")
    MONTH = "month", _("every month")
    QUARTER = "quarter", _("every quarter")
    HALF_YEAR = "half_year", _("every six months")


_MONTHS = {Rhythm.MONTH: 1, Rhythm.QUARTER: 3, Rhythm.HALF_YEAR: 6}
# Words of the rule as clerks write it, folded.
_SAID = (
    ("tuan", Rhythm.WEEK),
    ("6 thang", Rhythm.HALF_YEAR),
    ("sau thang", Rhythm.HALF_YEAR),
    ("quy", Rhythm.QUARTER),
    ("thang", Rhythm.MONTH),
)


def guess(folded_rule: str) -> Rhythm:
    """Return the rhythm that a rule, folded, speaks of; a month when it says none."""
    found = (rhythm for words, rhythm in _SAID if words in folded_rule)
    return next(found, Rhythm.MONTH)


def days_of(rhythm: Rhythm, first: date, last: date) -> list[date]:
    """Return the days from the first to the last, both included.

    A day that a month does not have is its last one: 31/1, 28/2, 31/3.
    """
    days: list[date] = []
    while (day := _nth(rhythm, first, len(days))) <= last and len(days) < MOST_DAYS:
        days.append(day)
    return days


def end_of_first(rhythm: Rhythm, start: date) -> date:
    """Return the last day of the week, month, quarter or half-year of a day."""
    if rhythm == Rhythm.WEEK:
        return start + timedelta(days=6 - start.weekday())
    months = _MONTHS[rhythm]
    month = (start.month - 1) // months * months + months
    return date(start.year, month, monthrange(start.year, month)[1])


def _nth(rhythm: Rhythm, first: date, number: int) -> date:
    if rhythm == Rhythm.WEEK:
        return first + timedelta(weeks=number)
    months = first.month - 1 + number * _MONTHS[rhythm]
    year, month = first.year + months // 12, months % 12 + 1
    length = monthrange(year, month)[1]
    is_last = first.day == monthrange(first.year, first.month)[1]
    return date(year, month, length if is_last else min(first.day, length))
