"""The rows behind one task, read into the plain facts that status and proof take."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from phoihop.tasks.proof import (
    ConfirmationFact,
    OccurrenceFact,
    SubmissionFact,
    proof_of_occurrences,
    proof_of_submission,
)
from phoihop.tasks.states import ConfirmationStance, TaskState
from phoihop.tasks.status import (
    Status,
    TaskFacts,
    Timing,
    status_of,
    timing_of,
    worst_timing,
)
from phoihop.ui.ribbons import Proof


@dataclass(frozen=True)
class PartyWord:
    """A party's last word on a submission."""

    party_id: int
    party: str
    stance: str
    is_answered: bool


@dataclass(frozen=True)
class StandingSubmission:
    """A standing submission: its occurrence, its evidence, the parties' last words."""

    occurrence_id: int | None
    evidence: int
    words: tuple[PartyWord, ...]

    def fact(self) -> SubmissionFact:
        """Return what proof takes of it."""
        return SubmissionFact(
            evidence=self.evidence,
            confirmations=tuple(
                ConfirmationFact(
                    party_id=word.party_id,
                    stance=word.stance,
                    is_answered=word.is_answered,
                )
                for word in self.words
            ),
        )


@dataclass(frozen=True)
class Facts:
    """A task's own facts, its occurrences, and its standing submissions."""

    own: TaskFacts
    occurrences: tuple[OccurrenceFact, ...]
    submissions: tuple[StandingSubmission, ...]

    @classmethod
    def read(
        cls,
        row: dict[str, Any],
        occurrences: Iterable[Sequence[Any]],
        submissions: Iterable[Sequence[Any]],
    ) -> "Facts":
        """Read what the database hands over; days inside JSON are ISO 8601."""
        standing = tuple(
            StandingSubmission(
                occurrence_id, evidence, tuple(PartyWord(*word) for word in words or ())
            )
            for occurrence_id, evidence, words in submissions
        )
        by_occurrence = {one.occurrence_id: one.fact() for one in standing}
        times = tuple(
            OccurrenceFact(
                due_on=date.fromisoformat(due_on),
                state=state,
                submission=by_occurrence.get(pk),
                completed_on=date.fromisoformat(done_on) if done_on else None,
            )
            for pk, due_on, state, done_on in occurrences
        )
        own = TaskFacts(
            state=row["state"],
            due_kind=row["due_kind"],
            due_on=row["due_on"],
            completed_on=row["completed_on"],
            has_reason_for_no_due=bool(row["no_due_reason"]),
            open_occurrences_due_on=tuple(
                one.due_on for one in times if one.state == TaskState.IN_PROGRESS
            ),
        )
        return cls(own, times, standing)

    def status(self, day: date) -> Status:
        """Return how the task stands on a day."""
        return status_of(self.own, day)

    def proof(self, day: date) -> Proof | None:
        """Return how far it is proven; None when it is cancelled or nothing is due."""
        if self.own.state == TaskState.CANCELLED:
            return None
        if self.occurrences:
            return proof_of_occurrences(self.occurrences, day)
        return proof_of_submission(
            self.submissions[0].fact() if self.submissions else None
        )

    def timing(self, day: date) -> Timing | None:
        """Return whether it was done in time; None when nothing was due by the day.

        A regular task is as good as the worst of its occurrences.
        """
        if self.own.state == TaskState.CANCELLED:
            return None
        if not self.occurrences:
            own = self.own
            return timing_of(own.state, own.due_on, own.completed_on, day)
        return worst_timing(
            timing_of(one.state, one.due_on, one.completed_on, day)
            for one in self.occurrences
            if one.state != TaskState.CANCELLED
        )

    def due(self, day: date) -> list[OccurrenceFact]:
        """Return the occurrences due so far."""
        return [one for one in self.occurrences if one.due_on <= day]

    def done(self, day: date) -> int:
        """Count the occurrences due so far that are completed."""
        return sum(one.state == TaskState.COMPLETED for one in self.due(day))

    @property
    def evidence(self) -> int:
        """Count the pieces of evidence of all standing submissions."""
        return sum(one.evidence for one in self.submissions)

    def parties_that(self, stance: str) -> tuple[str, ...]:
        """Return the parties whose last word has this stance.

        A dispute that was answered is no longer told here; its page keeps it.
        """
        found = {
            word.party: None
            for one in self.submissions
            for word in one.words
            if word.stance == stance
            and not (stance == ConfirmationStance.DISPUTED and word.is_answered)
        }
        return tuple(found)
