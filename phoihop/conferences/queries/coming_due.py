"""On which days a conclusion comes due again and again; its rule says them in words.

The words are what is issued, so they are the one place where the days stand: chosen
days are written into them, and the days are read from them again.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from phoihop.conferences.due_errors import (
    FirstDayBeforeConference,
    LastDayBeforeFirst,
    RuleSaysOtherwise,
    RuleTooLong,
    TooManyDays,
)
from phoihop.conferences.models import ConclusionItem
from phoihop.foundation.dates import format_date
from phoihop.foundation.vietnamese import fold, normalise
from phoihop.programmes.states import DueKind
from phoihop.tasks.rhythm import MOST_DAYS, Course, Rhythm, guess, read_rule, spoken

LONGEST_RULE = 200
# Words of an official paper, so they are Vietnamese and are not translated.
_SAID = {
    Rhythm.WEEK: "hằng tuần",
    Rhythm.MONTH: "hằng tháng",
    Rhythm.QUARTER: "hằng quý",
    Rhythm.HALF_YEAR: "6 tháng một lần",
    Rhythm.YEAR: "hằng năm",
}
_DAYS = "từ ngày {first} đến ngày {last}"
_DAYS_SAID = re.compile(
    r",?\s*từ ngày \d{1,2}/\d{1,2}/\d{4} đến (?:hết )?ngày \d{1,2}/\d{1,2}/\d{4}",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class ChosenDays:
    """How often, from which day, until which day; what is left open the rule says."""

    rhythm: str = ""
    first: date | None = None
    last: date | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether all is left to the rule."""
        return not (self.rhythm or self.first or self.last)


BY_THE_RULE = ChosenDays()


def rule_with_days(rule: str, chosen: ChosenDays, start: date) -> str:
    """Return the rule with the chosen days in words, to be read from there again.

    Without a choice the rule stays as it is; without a rule the choice becomes one.

    Raises:
        LastDayBeforeFirst, FirstDayBeforeConference, TooManyDays: no such days.
        RuleSaysOtherwise: its own words speak of other days.
        RuleTooLong: it has no room for the days.
    """
    written = normalise(rule)
    if chosen.is_open:
        if written:
            _check(read_rule(fold(written), start), start)
        return written
    bare = _DAYS_SAID.sub("", written).strip(" ,;")
    if chosen.rhythm and spoken(fold(bare)) not in {None, chosen.rhythm}:
        raise RuleSaysOtherwise
    course = _course(bare, chosen, start)
    _check(course, start)
    if bare and read_rule(fold(bare), start) == course:
        return bare
    words = _in_words(bare, course)
    if read_rule(fold(words), start) != course:
        raise RuleSaysOtherwise
    if len(words) > LONGEST_RULE:
        raise RuleTooLong(LONGEST_RULE)
    return words


def days_by_rule(rule: str, start: date) -> Sequence[date]:
    """Return the days on which something said on a day comes due by its rule."""
    return read_rule(fold(rule), start).days


def days_of_conclusion(conclusion: ConclusionItem) -> Sequence[date]:
    """Return the days on which a conclusion comes due; one that is not regular: none.

    Its conference is loaded.
    """
    if conclusion.due_kind != DueKind.RECURRING:
        return ()
    return days_by_rule(conclusion.due_rule, conclusion.conference.occurred_on)


def _course(bare: str, chosen: ChosenDays, start: date) -> Course:
    rhythm = Rhythm(chosen.rhythm) if chosen.rhythm else None
    said = read_rule(fold(bare), start, rhythm=rhythm)
    first = chosen.first or said.first
    last = chosen.last or max(said.last, date(first.year, 12, 31))
    return Course(said.rhythm, first, last)


def _check(course: Course, start: date) -> None:
    if course.first < start:
        raise FirstDayBeforeConference(start)
    if course.last < course.first:
        raise LastDayBeforeFirst(course.first, course.last)
    if course.is_too_long:
        raise TooManyDays(MOST_DAYS)


def _in_words(bare: str, course: Course) -> str:
    """Write how often, where the rule does not say it, and from when until when."""
    days = _DAYS.format(first=format_date(course.first), last=format_date(course.last))
    is_said = bool(bare) and guess(fold(bare)) == course.rhythm
    often = [] if is_said else [_SAID[course.rhythm]]
    return ", ".join([*([bare] if bare else []), *often, days])
