"""Days, moments and periods as people write them: d/m/yyyy, Asia/Ho_Chi_Minh."""

from datetime import date, datetime, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

_ONE_DAY = timedelta(days=1)
_WEEKDAYS = (
    gettext_lazy("Monday"),
    gettext_lazy("Tuesday"),
    gettext_lazy("Wednesday"),
    gettext_lazy("Thursday"),
    gettext_lazy("Friday"),
    gettext_lazy("Saturday"),
    gettext_lazy("Sunday"),
)


def format_date(day: date) -> str:
    """Write a day without leading zeros: 2/2/2024."""
    return f"{day.day}/{day.month}/{day.year}"


def format_weekday(day: date) -> str:
    """Write a day with its name: Tuesday, 12/5/2026."""
    return f"{_WEEKDAYS[day.weekday()]}, {format_date(day)}"


def format_moment(moment: datetime) -> str:
    """Write a moment in local time: 9:41, 12/5/2026."""
    local = timezone.localtime(moment)
    return f"{local.hour}:{local.minute:02d}, {format_date(local.date())}"


def last_day(period: DateRange) -> date | None:
    """Return the last day of a half-open period, or None when it has no end."""
    upper: date | None = period.upper
    return upper - _ONE_DAY if upper else None


def inclusive(first: date | None, last: date | None) -> DateRange:
    """Build the half-open period that holds both days."""
    return DateRange(first, last + _ONE_DAY if last else None)


def format_period(period: DateRange) -> str:
    """Write a half-open period with both of its days; an unknown start says so."""
    end = last_day(period)
    if period.lower and end and _is_whole_year(period.lower, end):
        return _("year %(year)s") % {"year": period.lower.year}
    first = format_date(period.lower) if period.lower else _("unknown start")
    if end is None:
        return _("%(first)s to now") % {"first": first}
    return _("%(first)s to %(last)s") % {"first": first, "last": format_date(end)}


def _is_whole_year(first: date, last: date) -> bool:
    new_year, new_years_eve = (1, 1), (12, 31)
    return (
        first.year == last.year
        and (first.month, first.day) == new_year
        and (last.month, last.day) == new_years_eve
    )
