"""The days on which a regular task comes due, from a rhythm; plain arithmetic."""

import re
from calendar import monthrange
from dataclasses import dataclass
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
    YEAR = "year", _("every year")


@dataclass(frozen=True)
class Course:
    """How often something comes due, from which day on, until which day."""

    rhythm: Rhythm
    first: date
    last: date

    @property
    def days(self) -> list[date]:
        """The days on which it comes due."""
        return days_of(self.rhythm, self.first, self.last)

    @property
    def is_too_long(self) -> bool:
        """Tell whether it comes due more often than anybody can mean."""
        return (
            len(self.days) == MOST_DAYS
            and _nth(self.rhythm, self.first, MOST_DAYS) <= self.last
        )


_MONTHS = {Rhythm.MONTH: 1, Rhythm.QUARTER: 3, Rhythm.HALF_YEAR: 6, Rhythm.YEAR: 12}
# Words of the rule as clerks write it, folded. "Quy định" and its like are no quarter.
_SAID = (
    (re.compile(r"\btuan\b"), Rhythm.WEEK),
    (re.compile(r"\b(?:6|sau) thang\b|\bnua nam\b"), Rhythm.HALF_YEAR),
    (
        re.compile(r"\bquy\b(?! (?:che|dinh|hoach|mo|trinh|uoc)\b)"),
        Rhythm.QUARTER,
    ),
    (re.compile(r"\b(?:hang|moi) thang\b"), Rhythm.MONTH),
    (re.compile(r"\b(?:hang|moi|mot) nam\b|\bnam mot lan\b"), Rhythm.YEAR),
)
# "the 25th", but not "25/3"; "Friday", or "day 6" of the week, which is the same.
_DAY_OF_MONTH = re.compile(r"\bngay (\d{1,2})\b(?!\s*[/.-]\s*\d)")
_DAY_OF_WEEK = re.compile(r"\bthu (hai|ba|tu|nam|sau|bay|[2-7])\b|\b(chu nhat)\b")
_WEEK = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5, "chu nhat": 6}
_WRITTEN_DAY = r"(?:het )?(?:ngay )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})"
_FROM = re.compile(rf"\btu {_WRITTEN_DAY}")
_UNTIL = re.compile(rf"\bden {_WRITTEN_DAY}")
_UNTIL_YEAR = re.compile(r"\bden (?:het |cuoi )?nam (\d{4})\b")


def spoken(folded_rule: str) -> Rhythm | None:
    """Return the rhythm that a rule, folded, speaks of, if it does."""
    found = (rhythm for words, rhythm in _SAID if words.search(folded_rule))
    return next(found, None)


def guess(folded_rule: str) -> Rhythm:
    """Return the rhythm that a rule, folded, speaks of; a month when it says none."""
    return spoken(folded_rule) or Rhythm.MONTH


def read_rule(
    folded_rule: str,
    start: date,
    last: date | None = None,
    rhythm: Rhythm | None = None,
) -> Course:
    """Return the course that a rule, folded, speaks of, beginning at a day.

    "each quarter by the 25th" comes due on the 25th of the last month of a quarter;
    without a day it is the last one. It ends where the rule says, else on ``last``,
    else with the year in which it first comes due. ``rhythm`` is taken where somebody
    chose it; otherwise it is guessed.
    """
    rhythm = rhythm or guess(folded_rule)
    first = _written(_FROM, folded_rule) or _first(rhythm, folded_rule, start)
    until = _written(_UNTIL, folded_rule) or _end_of_year(folded_rule) or last
    return Course(rhythm, first, until or date(first.year, 12, 31))


def _written(pattern: re.Pattern[str], folded_rule: str) -> date | None:
    """Return the day written in full, if one is and the calendar has it."""
    if (found := pattern.search(folded_rule)) is None:
        return None
    day, month, year = (int(number) for number in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _end_of_year(folded_rule: str) -> date | None:
    found = _UNTIL_YEAR.search(folded_rule)
    is_year = found is not None and int(found[1]) >= date.min.year
    return date(int(found[1]), 12, 31) if found and is_year else None


def _first(rhythm: Rhythm, folded_rule: str, start: date) -> date:
    if rhythm == Rhythm.WEEK:
        return _first_of_week(folded_rule, start)
    found = _DAY_OF_MONTH.search(folded_rule)
    end = end_of_first(rhythm, start)
    if found is None or not int(found[1]):
        return end
    first = end.replace(day=min(int(found[1]), end.day))
    if first >= start:
        return first
    following = end_of_first(rhythm, end + timedelta(days=1))
    return following.replace(day=min(int(found[1]), following.day))


def _first_of_week(folded_rule: str, start: date) -> date:
    found = _DAY_OF_WEEK.search(folded_rule)
    if found is None:
        return end_of_first(Rhythm.WEEK, start)
    word = found[1] or found[2]
    day = int(word) - 2 if word.isdigit() else _WEEK[word]
    return start + timedelta(days=(day - start.weekday()) % 7)


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
