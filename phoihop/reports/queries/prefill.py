"""What the tasks of a body already say of its results, content by content."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.programmes.models import Programme
from phoihop.programmes.queries.loading import load_text
from phoihop.tasks.queries.as_of import board_as_of
from phoihop.tasks.queries.board import TaskView
from phoihop.tasks.states import TaskState
from phoihop.tasks.status import StatusKind


@dataclass(frozen=True, kw_only=True)
class Prefilled:
    """A line of the results before anybody has written it."""

    content_id: int | None
    number: str
    heading: str
    text: str


def prefilled(
    programmes: Sequence[Programme], organisation_id: int, day: date
) -> list[Prefilled]:
    """Return a line for each content of the programmes, in their own numbering."""
    lines: list[Prefilled] = []
    for programme in programmes:
        led = tasks_led(programme.pk, organisation_id, day)
        lines += [
            Prefilled(
                content_id=content.pk,
                number=content.number,
                heading=content.title,
                text=said_of(led.get(content.pk, ())),
            )
            for content in load_text(programme).all_contents()
        ]
    return lines


def tasks_led(
    programme_id: int, organisation_id: int, day: date
) -> dict[int, list[TaskView]]:
    """Return the tasks that a body leads in a programme, by their content."""
    found: dict[int, list[TaskView]] = {}
    for task in board_as_of(programme_id, day).tasks:
        is_own = task.lead_id == organisation_id and not task.is_cancelled
        if is_own and task.content_id is not None:
            found.setdefault(task.content_id, []).append(task)
    return found


def said_of(tasks: Iterable[TaskView]) -> str:
    """Say how tasks stand, a sentence for each; writers go on from there."""
    return "\n".join(f"- {_sentence(task)}" for task in tasks)


def _sentence(task: TaskView) -> str:
    if task.state in {TaskState.COMPLETED, TaskState.SUBMITTED}:
        return _done(task)
    if task.status.kind == StatusKind.RECURRING:
        return _("%(title)s: done %(done)s of %(due)s times due so far.") % {
            "title": task.title,
            "done": task.occurrences_done,
            "due": task.occurrences_due,
        }
    if task.status.is_late and task.due_on:
        return _("%(title)s: not done, %(days)s days overdue (due on %(due)s).") % {
            "title": task.title,
            "days": task.status.days,
            "due": format_date(task.due_on),
        }
    if task.due_on:
        return _("%(title)s: under way, due on %(due)s.") % {
            "title": task.title,
            "due": format_date(task.due_on),
        }
    return _("%(title)s: under way.") % {"title": task.title}


def _done(task: TaskView) -> str:
    day = format_date(task.completed_on) if task.completed_on else "–"
    if task.status.is_late or task.status.kind == StatusKind.COMPLETED_LATE:
        return _("%(title)s: done on %(day)s, %(days)s days late.") % {
            "title": task.title,
            "day": day,
            "days": task.status.days,
        }
    return _("%(title)s: done on %(day)s.") % {"title": task.title, "day": day}
