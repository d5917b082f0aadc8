"""Periods as they are usual, for a coordinator to begin with; every day may change.

State bodies count their half-year to 14/6 and their year to 14/12; others use the
calendar (docs/standards.md). Nothing is opened by itself.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from phoihop.figures.states import PeriodKind

_DAYS_TO_ENTER = timedelta(days=5)
_ONE_DAY = timedelta(days=1)
_MONTHS = range(1, 13)
_QUARTERS = ("I", "II", "III", "IV")


@dataclass(frozen=True)
class Proposal:
    """A usual period; figures are counted as of its last day."""

    slug: str
    kind: PeriodKind
    name: str
    first_day: date
    last_day: date

    @property
    def initial(self) -> dict[str, object]:
        """Return what the form begins with."""
        return {
            "kind": self.kind,
            "name": self.name,
            "first_day": self.first_day,
            "last_day": self.last_day,
            "cut_off": self.last_day,
            "due_on": self.last_day + _DAYS_TO_ENTER,
        }


def usual_periods(year: int) -> list[tuple[str, list[Proposal]]]:
    """Return the usual periods of a year, by the way its days are counted."""
    return [
        (_("Reporting year, 15/12 to 14/12"), _reporting_year(year)),
        (_("Half-years and the calendar year"), _calendar_year(year)),
        (_("Quarters"), [_quarter(year, number) for number in range(4)]),
        (_("Months"), [_month(year, month) for month in _MONTHS]),
    ]


def proposal_named(year: int, slug: str) -> Proposal | None:
    """Return the proposal with this name."""
    found = [one for _heading, some in usual_periods(year) for one in some]
    return next((one for one in found if one.slug == slug), None)


def _reporting_year(year: int) -> list[Proposal]:
    first, middle = date(year - 1, 12, 15), date(year, 6, 14)
    last = date(year, 12, 14)
    half, whole = PeriodKind.HALF_YEAR, PeriodKind.YEAR
    return [
        Proposal("half-1-to-14-6", half, _first_half(year), first, middle),
        Proposal("half-2-to-14-12", half, _second_half(year), middle + _ONE_DAY, last),
        Proposal("year-to-14-12", whole, _whole(year), first, last),
    ]


def _calendar_year(year: int) -> list[Proposal]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    half, whole = PeriodKind.HALF_YEAR, PeriodKind.YEAR
    return [
        Proposal("half-1", half, _first_half(year), first, date(year, 6, 30)),
        Proposal("half-2", half, _second_half(year), date(year, 7, 1), last),
        Proposal("year", whole, _whole(year), first, last),
    ]


def _quarter(year: int, number: int) -> Proposal:
    first = date(year, number * 3 + 1, 1)
    words = _("Quarter %(number)s of %(year)s")
    name = words % {"number": _QUARTERS[number], "year": year}
    last = _end_of_month(year, number * 3 + 3)
    return Proposal(f"quarter-{number + 1}", PeriodKind.QUARTER, name, first, last)


def _month(year: int, month: int) -> Proposal:
    name = _("Month %(month)s/%(year)s") % {"month": month, "year": year}
    last = _end_of_month(year, month)
    return Proposal(
        f"month-{month}", PeriodKind.MONTH, name, date(year, month, 1), last
    )


def _end_of_month(year: int, month: int) -> date:
    next_month = date(year + month // 12, month % 12 + 1, 1)
    return next_month - _ONE_DAY


def _first_half(year: int) -> str:
    return _("First half of %(year)s") % {"year": year}


def _second_half(year: int) -> str:
    return _("Second half of %(year)s") % {"year": year}


def _whole(year: int) -> str:
    return _("Year %(year)s") % {"year": year}
