"""Carrying out a signed programme: its own tasks, and those that are added later."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from phoihop.programmes.models import Content, Programme
from phoihop.samples.courses import Courses, LaterTask
from phoihop.samples.diary import Diary
from phoihop.samples.offices import Commune
from phoihop.samples.outlines import SampleContent
from phoihop.samples.papers import Papers
from phoihop.samples.task_notes import TaskNotes
from phoihop.samples.task_steps import TaskSteps
from phoihop.samples.writing import task_outline
from phoihop.tasks import services


class Work:
    """The work on the tasks of one programme, most of them given out on one day."""

    def __init__(
        self, commune: Commune, programme: Programme, diary: Diary, given: date
    ) -> None:
        self.papers = Papers()
        self._commune = commune
        self._programme = programme
        self._diary = diary
        self._given = given

    def follow(self, courses: Sequence[Courses]) -> None:
        """Note what becomes of the tasks of each content, in order."""
        for sample, told in courses:
            tasks = self._content(sample).tasks.order_by("rank")
            for outline, task, course in zip(sample.tasks, tasks, told, strict=True):
                steps = self._steps(sample, outline.lead)
                steps.task = task
                TaskNotes(steps, self._diary).note(course, self._given)

    def add(self, later: LaterTask) -> None:
        """Note a task that is added after signing, and what becomes of it."""
        steps = self._steps(later.content, later.task.lead)
        self._diary.on(later.planned, partial(self._plan, steps, later))
        TaskNotes(steps, self._diary).note(later.course, later.planned)

    def _plan(self, steps: TaskSteps, later: LaterTask) -> None:
        steps.task = services.plan_task(
            actor=self._commune.mandate(later.coordinator, later.planned),
            content=self._content(later.content),
            outline=task_outline(later.task, self._commune.organisations),
        )

    def _steps(self, sample: SampleContent, lead: str) -> TaskSteps:
        return TaskSteps(self._commune, self.papers, sample.field, lead)

    def _content(self, sample: SampleContent) -> Content:
        return self._programme.contents.get(title=sample.title, is_dropped=False)
