"""What stands beside a section while it is written: tasks, figures, the last report."""

from dataclasses import dataclass
from datetime import date

from phoihop.reports.models import Report, ReportSection
from phoihop.reports.queries.at_hand import AtHand, figures_at_hand
from phoihop.reports.queries.before import (
    place_of,
    report_before,
    sections_by_place,
)
from phoihop.reports.queries.marks import Mark, mark_of
from phoihop.reports.queries.prefill import said_of, tasks_led
from phoihop.reports.queries.sheet import FigureLine
from phoihop.tasks.queries.board import TaskView


@dataclass(frozen=True, kw_only=True)
class Beside:
    """The tasks of the body in a content, its figures, and its words of last time."""

    mark: Mark
    tasks: tuple[TaskView, ...]
    figures_at_hand: AtHand
    before: Report | None
    text_before: str

    @property
    def figures(self) -> list[FigureLine]:
        """Return the figures whose codes the text may hold."""
        return list(self.figures_at_hand.lines.values())

    @property
    def tasks_in_words(self) -> str:
        """Say how the tasks stand now, as the prefilled text does."""
        return said_of(self.tasks)


def beside(section: ReportSection, day: date) -> Beside:
    """Return it all, in a fixed number of queries."""
    report = section.report
    at_hand = figures_at_hand(report)
    before = report_before(report)
    text = sections_by_place(before).get(place_of(section), "")
    return Beside(
        mark=mark_of(section, at_hand, text),
        tasks=_tasks(section, report, day),
        figures_at_hand=at_hand,
        before=before,
        text_before=text,
    )


def _tasks(section: ReportSection, report: Report, day: date) -> tuple[TaskView, ...]:
    content = section.content
    if content is None:
        return ()
    as_of = min(report.duty.call.period.cut_off, day)
    led = tasks_led(content.programme_id, report.organisation_id, as_of)
    return tuple(led.get(content.pk, ()))
