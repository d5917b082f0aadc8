"""What a mandate owes on a day: one row, one date, one verb each."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import chain

from django.db import models
from django.utils.translation import gettext as _

from phoihop.desk.pages.owed_conclusions import conclusion_rows_owed
from phoihop.desk.pages.owed_conferences import conferences_owed
from phoihop.desk.pages.owed_figures import figures_owed
from phoihop.desk.pages.owed_programmes import programmes_owed
from phoihop.desk.pages.owed_renewals import renewals_owed
from phoihop.desk.pages.owed_reports import reports_owed
from phoihop.desk.pages.owed_results import results_owed
from phoihop.desk.pages.owed_reviews import reviews_owed
from phoihop.desk.pages.owed_tasks import tasks_owed
from phoihop.desk.pages.rows import Owed
from phoihop.directory.mandates import Mandate


class Group(models.TextChoices):
    """The part of the desk in which a row stands."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"
    UNDATED = "undated"


# More than this nobody does in a week; the list of tasks holds the rest.
MOST_SHOWN = 25


@dataclass(frozen=True)
class Part:
    """A heading of the desk and its rows."""

    title: str
    rows: tuple[Owed, ...]


@dataclass(frozen=True)
class Desk:
    """All that a mandate owes, in order of date."""

    day: date
    rows: tuple[Owed, ...] = field(default_factory=tuple)

    def of(self, group: Group) -> tuple[Owed, ...]:
        """Return the rows of one part."""
        return tuple(row for row in self.rows if group_of(row, self.day) == group)

    @property
    def parts(self) -> list[Part]:
        """Return the parts that have rows, with their headings, earliest rows first."""
        titles = {
            Group.OVERDUE: _("Overdue"),
            Group.TODAY: _("Today"),
            Group.WEEK: _("This week"),
            Group.LATER: _("Later"),
            Group.UNDATED: _("Waiting for you"),
        }
        return [
            Part(title, rows)
            for group, title in titles.items()
            if (rows := self._shown(group))
        ]

    @property
    def hidden(self) -> int:
        """How many rows are left to the list."""
        return max(0, len(self.rows) - MOST_SHOWN)

    def _shown(self, group: Group) -> tuple[Owed, ...]:
        first = self.rows[:MOST_SHOWN]
        return tuple(row for row in first if group_of(row, self.day) == group)


def desk_of(actor: Mandate, day: date) -> Desk:
    """Return what the mandate owes, earliest first; what has no date comes last."""
    found: Iterable[Owed] = chain(
        tasks_owed(actor, day),
        results_owed(actor),
        programmes_owed(actor, day),
        reviews_owed(actor, day),
        conclusion_rows_owed(actor, day),
        figures_owed(actor),
        reports_owed(actor),
        conferences_owed(actor),
        renewals_owed(actor),
    )
    return Desk(day, tuple(sorted(found, key=_order)))


def group_of(row: Owed, day: date) -> Group:
    """Return the part in which a row stands; the week ends on Sunday."""
    if row.due_on is None:
        return Group.UNDATED
    if row.due_on < day:
        return Group.OVERDUE
    if row.due_on == day:
        return Group.TODAY
    sunday = day + timedelta(days=6 - day.weekday())
    return Group.WEEK if row.due_on <= sunday else Group.LATER


def _order(row: Owed) -> tuple[bool, date, int, str]:
    return (row.due_on is None, row.due_on or date.max, row.rank, row.title)
