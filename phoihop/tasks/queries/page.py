"""What a task's page shows besides its lights, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from django.db.models import Q, QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.foundation.prepared import PreparedQuery, given_number
from phoihop.programmes.models import Programme, Task
from phoihop.programmes.models.programmes import reads_all_shared
from phoihop.tasks.models import (
    Assignment,
    Confirmation,
    EvidenceUse,
    Occurrence,
    Submission,
    TaskEvent,
)
from phoihop.tasks.queries.seen import alone_seen_from, tasks_of_programmes
from phoihop.tasks.states import ConfirmationStance, SubmissionStanding


@dataclass(frozen=True)
class Word:
    """What a party said of a submission, and whether it has spoken again since."""

    confirmation: Confirmation
    is_last: bool

    @property
    def waits_for_answer(self) -> bool:
        """Tell whether it is an objection that still holds."""
        is_dispute = self.confirmation.stance == ConfirmationStance.DISPUTED
        return self.is_last and is_dispute and self.confirmation.answered_on is None


@dataclass(frozen=True)
class Reported:
    """A submission with its evidence and what the parties say of it."""

    submission: Submission
    uses: Sequence[EvidenceUse]
    words: Sequence[Word]

    @property
    def stands(self) -> bool:
        """Tell whether it still speaks for the task."""
        return self.submission.standing == SubmissionStanding.STANDING

    @property
    def waits(self) -> bool:
        """Tell whether nobody has checked it yet."""
        return self.stands and self.submission.judged_by_person_id is None


@cache
def _visible(all_shared: bool) -> PreparedQuery[Task]:
    """The task with a number, if it or its programme is seen from a place."""

    def build() -> QuerySet[Task]:
        body, unit = given_number("body"), given_number("unit")
        programmes = Programme.objects.seen_from(
            body, unit, reads_all_shared=all_shared
        )
        alone = alone_seen_from(body, unit, reads_all_shared=all_shared)
        seen = tasks_of_programmes(programmes) | Q(pk__in=alone.values("pk"))
        beside = "content__programme__unit__kind", "serves__programme__unit__kind"
        found = Task.objects.filter(seen, pk=given_number("number"))
        return found.select_related(
            "lead", "assigning_body", "supervisor", "unit", *beside
        )

    return PreparedQuery(build)


def visible_task(actor: Mandate, number: int) -> Task | None:
    """Return a task that the actor may see, in one query."""
    if actor.organisation_id is None:
        return None
    return _visible(reads_all_shared(actor)).first(
        number=number, body=actor.organisation_id, unit=actor.unit_id
    )


def numbers_seen(actor: Mandate, numbers: Collection[int]) -> set[int]:
    """Return which of these tasks the actor may see, in one query."""
    body = actor.organisation_id
    if body is None or not numbers:
        return set()
    programmes = Programme.objects.visible_to(actor)
    alone = alone_seen_from(
        body, actor.unit_id, reads_all_shared=reads_all_shared(actor)
    )
    seen = tasks_of_programmes(programmes) | Q(pk__in=alone.values("pk"))
    rows = Task.objects.filter(seen, pk__in=numbers)
    return set(rows.values_list("pk", flat=True))


_ASSIGNMENT = PreparedQuery(
    lambda: Assignment.objects.select_related("lead", "assigned_by", "task").filter(
        task=given_number("task")
    )
)
_SUBMISSIONS = PreparedQuery(
    lambda: (
        Submission.objects.filter(assignment=given_number("assignment"))
        .select_related("occurrence", "organisation")
        .order_by("-number")
    )
)
_USES = PreparedQuery(
    lambda: (
        EvidenceUse.objects.filter(submission__assignment=given_number("assignment"))
        .select_related("evidence__file")
        .order_by("id")
    )
)
_WORDS = PreparedQuery(
    lambda: (
        Confirmation.objects.filter(submission__assignment=given_number("assignment"))
        .select_related("party", "organisation")
        .order_by("id")
    )
)
_EVENTS = PreparedQuery(
    lambda: (
        TaskEvent.objects.filter(assignment=given_number("assignment"))
        .select_related("organisation", "old_lead", "new_lead", "occurrence")
        .order_by("-id")
    )
)
_OCCURRENCES = PreparedQuery(
    lambda: Occurrence.objects.filter(assignment=given_number("assignment")).order_by(
        "due_on"
    )
)


def assignment_of(task: Task) -> Assignment | None:
    """Return the assignment of a task with the bodies in it."""
    return _ASSIGNMENT.first(task=task.pk)


def reported_of(assignment: Assignment | None) -> list[Reported]:
    """Return the submissions, the newest first."""
    if assignment is None:
        return []
    rows = _SUBMISSIONS.rows(assignment=assignment.pk)
    if not rows:
        return []
    for row in rows:
        row.assignment = assignment
    uses: defaultdict[int, list[EvidenceUse]] = defaultdict(list)
    for use in _USES.rows(assignment=assignment.pk):
        uses[use.submission_id].append(use)
    said: defaultdict[int, list[Confirmation]] = defaultdict(list)
    of_number = {row.pk: row for row in rows}
    for one in _WORDS.rows(assignment=assignment.pk):
        one.submission = of_number[one.submission_id]
        said[one.submission_id].append(one)
    return [Reported(row, uses[row.pk], _words(said[row.pk])) for row in rows]


def events_of(assignment: Assignment | None) -> list[TaskEvent]:
    """Return what befell the task, the newest first."""
    return [] if assignment is None else _EVENTS.rows(assignment=assignment.pk)


def occurrences_of(assignment: Assignment | None) -> list[Occurrence]:
    """Return the times of a regular task in order."""
    return [] if assignment is None else _OCCURRENCES.rows(assignment=assignment.pk)


def _words(said: list[Confirmation]) -> list[Word]:
    last = {one.side_key: one.pk for one in said}
    return [Word(one, last[one.side_key] == one.pk) for one in said]
