"""What is going to happen to one task of the sample, noted ahead in the diary."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from phoihop.samples.courses import Course, Report, Turn
from phoihop.samples.diary import Diary
from phoihop.samples.task_steps import TaskSteps
from phoihop.tasks.states import TaskState

_DAYS_TO_ACCEPT, _DAYS_TO_START = 2, 4
_DAYS_TO_TELL, _DAYS_TO_CHECK, _DAYS_TO_CONFIRM = 1, 2, 3


class TaskNotes:
    """Puts into the diary all that is going to happen to one task."""

    def __init__(self, steps: TaskSteps, diary: Diary) -> None:
        self._steps = steps
        self._diary = diary

    def note(self, course: Course, given: date) -> None:
        """Note the task's course; what nobody gave out has none."""
        if course.reached == TaskState.PLANNED:
            return
        day = course.given or given
        self._on(day, partial(self._steps.assign, course))
        if course.returned:
            self._turn(course.returned, self._steps.give_back)
        else:
            self._note_start(course.reached, day)
        self._note_turns(course)
        for number, report in enumerate(course.reports):
            self._note_report(number, report)

    def _note_start(self, reached: TaskState, day: date) -> None:
        if reached != TaskState.ASSIGNED:
            self._on(day + timedelta(_DAYS_TO_ACCEPT), self._steps.accept)
        if reached == TaskState.IN_PROGRESS:
            self._on(day + timedelta(_DAYS_TO_START), self._steps.start)

    def _note_turns(self, course: Course) -> None:
        steps = self._steps
        turns: list[tuple[Turn | None, Callable[[Turn], object]]] = [
            (course.extended, steps.extend),
            (course.reassigned, steps.reassign),
            (course.reminded, steps.remind),
            (course.cancelled, steps.cancel),
        ]
        for turn, act in turns:
            if turn is not None:
                self._turn(turn, act)
        if course.reassigned and course.reports:
            self._note_start(TaskState.IN_PROGRESS, course.reassigned.on)

    def _note_report(self, number: int, report: Report) -> None:
        steps = self._steps
        told = report.told or report.done + timedelta(_DAYS_TO_TELL)
        self._on(told, partial(steps.submit, number, report))
        checked = told + timedelta(_DAYS_TO_CHECK)
        if report.sent_back:
            self._on(checked, partial(steps.send_back, number, report))
        elif report.is_checked:
            self._on(checked, partial(steps.complete, number))
        if objection := report.objection:
            self._on(objection.on, partial(steps.dispute, number, objection))
            if objection.answered:
                answer = partial(steps.answer, objection)
                self._on(objection.answered, answer)
        for side in report.words:
            day = _day_of_word(report, side, told)
            self._on(day, partial(steps.confirm, number, side))

    def _on(self, day: date, act: Callable[[date], object]) -> None:
        self._diary.on(day, partial(act, day))

    def _turn(self, turn: Turn, act: Callable[[Turn], object]) -> None:
        self._diary.on(turn.on, partial(act, turn))


def _day_of_word(report: Report, side: str, told: date) -> date:
    """A side that objected agrees only after it was answered."""
    objection = report.objection
    is_answered = objection and objection.side == side and objection.answered
    return (is_answered or told) + timedelta(_DAYS_TO_CONFIRM)
