"""The steps of one task of the sample, each taken by whoever may take it."""

from datetime import date

from phoihop.directory.mandates import Mandate
from phoihop.programmes.models import Task
from phoihop.samples.courses import Course, Objection, Report, Turn
from phoihop.samples.offices import Commune
from phoihop.samples.papers import Papers
from phoihop.samples.teams import (
    assigner_of,
    head_of,
    officer_of,
    side_of,
    verifier_of,
    witness_of,
)
from phoihop.tasks import services
from phoihop.tasks.models import Assignment, Confirmation, Occurrence, Submission
from phoihop.tasks.services import SubmissionOutline


class TaskSteps:
    """One task in the hands of the bodies that lead, check and confirm it."""

    task: Task
    _assignment: Assignment
    _disputed: Confirmation

    def __init__(self, commune: Commune, papers: Papers, field: str, lead: str) -> None:
        self._commune = commune
        self._papers = papers
        self._field = field
        self._lead = lead
        self._assigner = assigner_of(lead)
        self._times: list[Occurrence] = []
        self._submissions: dict[int, Submission] = {}

    def assign(self, course: Course, day: date) -> None:
        """Let the assigning side give it out."""
        self._assigner = course.assigner or self._assigner
        self._assignment = services.assign(
            actor=self._steering(day), task=self.task, occurrences=course.days
        )
        if course.days:
            self._times = list(self._assignment.occurrences.order_by("due_on"))

    def accept(self, day: date) -> None:
        """Let the head of the lead body take it over."""
        actor = self._as(head_of(self._lead), day)
        services.accept(actor=actor, assignment=self._assignment)

    def give_back(self, turn: Turn) -> None:
        """Let the head of the lead body return it."""
        services.return_task(
            actor=self._as(head_of(self._lead), turn.on),
            assignment=self._assignment,
            reason=turn.reason,
        )

    def start(self, day: date) -> None:
        """Let an officer begin."""
        services.start(actor=self._doing(day), assignment=self._assignment)

    def extend(self, turn: Turn) -> None:
        """Give it more time."""
        if turn.due_on is None:
            raise AssertionError
        services.extend(
            actor=self._steering(turn.on),
            assignment=self._assignment,
            due_on=turn.due_on,
            reason=turn.reason,
        )

    def reassign(self, turn: Turn) -> None:
        """Give it to another body."""
        services.reassign(
            actor=self._steering(turn.on),
            assignment=self._assignment,
            lead=self._commune.organisations[turn.lead],
            reason=turn.reason,
        )
        self._lead = turn.lead

    def cancel(self, turn: Turn) -> None:
        """Call it off."""
        services.cancel(
            actor=self._steering(turn.on),
            assignment=self._assignment,
            reason=turn.reason,
        )

    def remind(self, turn: Turn) -> None:
        """Let the coordinator of the assigning side remind the lead body."""
        services.remind(
            actor=self._as(verifier_of(self._assigner), turn.on),
            assignment=self._assignment,
            note=turn.reason,
        )

    def submit(self, number: int, report: Report, day: date) -> None:
        """Let the officer report a result with its paper."""
        actor = self._doing(day)
        outline = SubmissionOutline(
            completed_on=report.done,
            text=report.text,
            evidence=self._papers.of(report, actor),
            occurrence=self._times[number] if self._times else None,
        )
        self._submissions[number] = services.submit(
            actor=actor, assignment=self._assignment, outline=outline
        )

    def complete(self, number: int, day: date) -> None:
        """Let the coordinator of the assigning side check a result."""
        services.complete(
            actor=self._as(verifier_of(self._assigner), day),
            submission=self._submissions[number],
        )

    def send_back(self, number: int, report: Report, day: date) -> None:
        """Let the coordinator of the assigning side ask for what is missing."""
        services.send_back(
            actor=self._as(verifier_of(self._assigner), day),
            submission=self._submissions[number],
            reason=report.sent_back,
        )

    def confirm(self, number: int, side: str, day: date) -> None:
        """Let another side confirm a result; its own side has no word in it."""
        if side != side_of(self._lead):
            services.confirm(
                actor=self._as(witness_of(side), day),
                submission=self._submissions[number],
            )

    def dispute(self, number: int, objection: Objection, day: date) -> None:
        """Let another side say that it does not see a result."""
        self._disputed = services.dispute(
            actor=self._as(witness_of(objection.side), day),
            submission=self._submissions[number],
            reason=objection.reason,
        )

    def answer(self, objection: Objection, day: date) -> None:
        """Let the officer answer whoever objected."""
        services.answer_dispute(
            actor=self._doing(day),
            confirmation=self._disputed,
            answer=objection.answer,
        )

    def _doing(self, day: date) -> Mandate:
        return self._as(officer_of(self._lead, self._field), day)

    def _steering(self, day: date) -> Mandate:
        return self._as(self._assigner, day)

    def _as(self, person: str, day: date) -> Mandate:
        return self._commune.mandate(person, day)
