"""The clock, read by entrances only; services and rules receive a date."""

from datetime import date

from django.utils import timezone


def today() -> date:
    """Return the day it is in Vietnam."""
    return timezone.localdate()
