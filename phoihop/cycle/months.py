"""A month as weeks of days, from Monday to Sunday, with what comes due on each."""

from calendar import Calendar
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from phoihop.cycle.entries import CalendarEntry

_WEEKS = Calendar(firstweekday=0)
FIRST_YEAR, LAST_YEAR = 1990, 2100


@dataclass(frozen=True)
class Day:
    """One day of the grid."""

    day: date
    is_in_month: bool
    is_today: bool
    entries: tuple[CalendarEntry, ...]


@dataclass(frozen=True)
class Month:
    """The month that is shown, and those beside it."""

    first: date
    weeks: tuple[tuple[Day, ...], ...]

    @property
    def count(self) -> int:
        """How much comes due within the month itself."""
        days = [day for week in self.weeks for day in week if day.is_in_month]
        return sum(len(day.entries) for day in days)


def days_shown(first: date) -> tuple[date, date]:
    """Return the first and the last day of the grid of a month."""
    weeks = _WEEKS.monthdatescalendar(first.year, first.month)
    return weeks[0][0], weeks[-1][-1]


def month_of(first: date, today: date, entries: Iterable[CalendarEntry]) -> Month:
    """Put entries into the grid of a month."""
    by_day: defaultdict[date, list[CalendarEntry]] = defaultdict(list)
    for entry in entries:
        by_day[entry.day].append(entry)
    weeks = tuple(
        tuple(
            Day(day, day.month == first.month, day == today, tuple(by_day[day]))
            for day in week
        )
        for week in _WEEKS.monthdatescalendar(first.year, first.month)
    )
    return Month(first, weeks)


def neighbour(first: date, step: int) -> date | None:
    """Return the first day of the month before or after; None at the edges."""
    months = first.year * 12 + first.month - 1 + step
    year, month = divmod(months, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month + 1, 1)
