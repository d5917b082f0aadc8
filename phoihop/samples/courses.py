"""How the course of a task is written down before it is told."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import date

from phoihop.samples.outlines import SampleContent, SampleTask
from phoihop.tasks.states import TaskState

COMMITTEE, FRONT, BLOC = "committee", "front", "bloc"
# Every side but the one that did it says its word.
ALL_SIDES = (COMMITTEE, FRONT, BLOC)
NOBODY = ()


@dataclass(frozen=True)
class Objection:
    """What another side does not see in a result, and the answer, if there is one."""

    side: str
    on: date
    reason: str
    answer: str = ""
    answered: date | None = None


@dataclass(frozen=True)
class Report:
    """A result: the day it was reached, in words, with its paper and who agrees.

    ``paper`` is the title of the evidence, ``reference`` its number, day and issuer;
    a drawn paper is a page that says of itself that it is an illustration. What is
    sent back, with its reason, is reported anew by the next report.
    """

    done: date
    text: str
    paper: str = ""
    reference: str = ""
    _: KW_ONLY
    told: date | None = None
    is_drawn: bool = False
    is_checked: bool = True
    sent_back: str = ""
    words: Sequence[str] = ALL_SIDES
    objection: Objection | None = None


@dataclass(frozen=True)
class Turn:
    """Something that the assigning body does to a task on a day, with its reason."""

    on: date
    reason: str
    due_on: date | None = None
    lead: str = ""


@dataclass(frozen=True, kw_only=True)
class Course:
    """What became of a task: given when, how far, with which results.

    ``days`` are the times of a regular task; its reports follow them in order.
    """

    given: date | None = None
    reached: TaskState = TaskState.IN_PROGRESS
    days: Sequence[date] = ()
    reports: Sequence[Report] = ()
    assigner: str = ""
    returned: Turn | None = None
    extended: Turn | None = None
    reassigned: Turn | None = None
    reminded: Turn | None = None
    cancelled: Turn | None = None


@dataclass(frozen=True, kw_only=True)
class LaterTask:
    """A task that a coordinator adds after signing, and what became of it."""

    content: SampleContent
    task: SampleTask
    planned: date
    course: Course
    coordinator: str = "ha"


Courses = tuple[SampleContent, Sequence[Course]]
PLANNED = Course(reached=TaskState.PLANNED)


def days_in(year: int) -> Callable[[int, int], date]:
    """Let days of a year be written as they are read: day, then month."""

    def day_of(day: int, month: int) -> date:
        return date(year, month, day)

    return day_of


def done(report: Report) -> Course:
    """The course of a task that was done without anything to tell besides."""
    return Course(reports=(report,))


def again(
    days: Sequence[date],
    texts: Iterable[str],
    paper: str,
    *,
    words: Sequence[str] = ALL_SIDES,
) -> Course:
    """The course of a regular task: its first times done, each on its day."""
    reports = [
        Report(
            day,
            text,
            f"{paper}, {day.day}/{day.month}/{day.year}",
            f"Sổ theo dõi, trang ghi ngày {day.day}/{day.month}/{day.year}",
            words=words,
        )
        for day, text in zip(days, texts, strict=False)
    ]
    return Course(days=days, reports=reports)
