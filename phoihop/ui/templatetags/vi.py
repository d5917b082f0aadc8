"""Filters that write days, numbers and amounts as Vietnamese readers expect."""

from datetime import date, datetime
from decimal import Decimal

from django import template
from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.foundation import dates, numbers
from phoihop.foundation.clock import day_of

register = template.Library()

NOTHING = "–"


@register.filter
def vi_date(day: date | datetime | None) -> str:
    """Write a day: 5/9/2026; of a moment, its day in Vietnam."""
    if isinstance(day, datetime):
        day = day_of(day)
    return dates.format_date(day) if day else NOTHING


@register.filter
def vi_weekday(day: date) -> str:
    """Write a day with its name: thứ Ba, 12/5/2026."""
    return dates.format_weekday(day)


@register.filter(expects_localtime=True)
def vi_datetime(moment: datetime | None) -> str:
    """Write a moment: 9:41, 12/5/2026."""
    return dates.format_moment(moment) if moment else NOTHING


@register.filter
def vi_period(period: DateRange | None) -> str:
    """Write a period with both of its days."""
    return dates.format_period(period) if period else NOTHING


@register.filter
def vi_number(value: Decimal | float | None, places: int | None = None) -> str:
    """Write a number: 1.234,5."""
    return NOTHING if value is None else numbers.format_number(value, places)


@register.filter
def vi_percent(value: Decimal | float | None, places: int | None = None) -> str:
    """Write a percentage that is already in percent: 2,13 %."""
    return NOTHING if value is None else numbers.format_percent(value, places)


@register.filter
def vi_money(value: int | None) -> str:
    """Write an amount in whole đồng: 1.234.567 đ."""
    return NOTHING if value is None else numbers.format_money(value)
