"""Periods as the directory accepts them, and what it means that one ends."""

from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.directory.errors import AlreadyEnded, EndsBeforeItBegins, OutsideItsTime
from phoihop.foundation.dates import format_period, inclusive, last_day


def period_from(first: date | None, last: date | None) -> DateRange:
    """Build a period from its two days.

    Raises:
        EndsBeforeItBegins: the last day lies before the first.
    """
    if first and last and last < first:
        raise EndsBeforeItBegins
    return inclusive(first, last)


def ended(period: DateRange, last: date) -> DateRange:
    """Return the period with its end.

    Raises:
        AlreadyEnded: the end is known already.
        EndsBeforeItBegins: it would end before its first day.
    """
    if known := last_day(period):
        raise AlreadyEnded(known)
    return period_from(period.lower, last)


def require_inside(inner: DateRange, outer: DateRange, outer_name: str) -> None:
    """Refuse a period that reaches out of another one.

    Raises:
        OutsideItsTime: it begins before or ends after the other.
    """
    begins = outer.lower is None or (inner.lower and inner.lower >= outer.lower)
    ends = outer.upper is None or (inner.upper and inner.upper <= outer.upper)
    if not (begins and ends):
        raise OutsideItsTime(outer_name, format_period(outer))


def cut(period: DateRange, last: date) -> DateRange | None:
    """Return the period cut after a day; None when nothing of it is left."""
    if period.lower and last < period.lower:
        return None
    if period.upper and inclusive(None, last).upper >= period.upper:
        return period
    return inclusive(period.lower, last)
