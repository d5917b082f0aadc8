"""The five questions: what is still missing before a programme can be signed."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from phoihop.programmes.queries.text import ContentText, ProgrammeText, TaskText
from phoihop.programmes.states import DueKind


class Question(models.TextChoices):
    """One of the five questions that every task answers (domain.md 2.3, row 19)."""

    WHO = "lead", _("who does it")
    HOW_FAR = "extent", _("how far")
    WHEN = "due_kind", _("done when")
    MEASURED_BY = "measure", _("measured by what")
    RESULT = "deliverable", _("with what result")


@dataclass(frozen=True)
class Gap:
    """Something missing: where, and what."""

    content: ContentText
    task: TaskText | None
    question: Question | None

    @property
    def is_blocking(self) -> bool:
        """Tell whether signing waits for it (decision 14).

        Once one task of the content has a lead and a due rule, what its other tasks
        lack should be filled in, but nobody waits for it.
        """
        asked_for = self.question in {None, Question.WHO, Question.WHEN}
        return asked_for and not is_ready(self.content)


def has_due(task: TaskText) -> bool:
    """Tell whether the task has a due rule or a written reason for none."""
    return task.due_kind != DueKind.NONE or bool(task.no_due_reason)


def unanswered(task: TaskText) -> list[Question]:
    """Return the questions that a task leaves open."""
    answered = {
        Question.WHO: task.lead_id is not None,
        Question.HOW_FAR: bool(task.extent),
        Question.WHEN: has_due(task),
        Question.MEASURED_BY: bool(task.measure),
        Question.RESULT: bool(task.deliverable),
    }
    return [question for question, is_answered in answered.items() if not is_answered]


def gaps_of(content: ContentText) -> list[Gap]:
    """Return what a counted content still lacks, tasks under it included."""
    tasks = content.all_tasks()
    if not tasks:
        return [] if content.no_task_reason else [Gap(content, None, None)]
    return [
        Gap(content, task, question) for task in tasks for question in unanswered(task)
    ]


def is_ready(content: ContentText) -> bool:
    """Tell whether a counted content may be signed (decision 14)."""
    if content.no_task_reason:
        return True
    return any(
        task.lead_id is not None and has_due(task) for task in content.all_tasks()
    )


def gaps(text: ProgrammeText) -> list[Gap]:
    """Return everything that is missing, in printing order."""
    return [gap for content in text.counted() for gap in gaps_of(content)]
