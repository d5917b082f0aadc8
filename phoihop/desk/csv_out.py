"""A list of tasks as a table for a spreadsheet."""

from collections.abc import Iterable
from datetime import date

from django.http import HttpResponse
from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.tasks.queries.board import TaskView
from phoihop.tasks.wording import due_words, proof_words, status_words
from phoihop.ui import csv_out as ui_csv


def csv_response(tasks: Iterable[TaskView]) -> HttpResponse:
    """Return the tasks as a download."""
    return ui_csv.csv_response("viec", _headings(), map(_row, tasks))


def _headings() -> list[str]:
    return [
        _("Task"),
        _("Led by"),
        _("With"),
        _("How far"),
        _("Due on"),
        _("Measured by"),
        _("Result"),
        _("State"),
        _("How it stands"),
        _("Proof"),
        _("Completed on"),
        _("Comes from"),
    ]


def _row(task: TaskView) -> list[str]:
    return [
        task.title,
        task.lead,
        task.coordinating,
        task.extent,
        due_words(task),
        task.measure,
        task.deliverable,
        str(task.state.label),
        status_words(task),
        proof_words(task),
        _day(task.completed_on),
        task.origin_label,
    ]


def _day(day: date | None) -> str:
    return format_date(day) if day else ""
