"""The clock, read by entrances only; services and rules receive a date."""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone


def today() -> date:
    """Return the day it is in Vietnam, or the sample's own day where it has one."""
    day: date | None = settings.SAMPLE_DAY
    return day or timezone.localdate()


def day_of(moment: datetime) -> date:
    """Return the day in Vietnam on which something was entered.

    Where the sample has its own day, whatever is entered later counts for that day.
    """
    entered = timezone.localdate(moment)
    return min(entered, today()) if settings.SAMPLE_DAY else entered
