"""A task as an actor has it before him, and how he stands to it."""

from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property

from phoihop.directory.mandates import Mandate
from phoihop.foundation.keeping import kept_beside
from phoihop.programmes.models import Content, Programme, Task
from phoihop.programmes.policies import Standing
from phoihop.tasks.models import Assignment, Confirmation, Occurrence, Submission
from phoihop.tasks.policies import takes_moves
from phoihop.tasks.queries.board import TaskView
from phoihop.tasks.queries.page import Reported, occurrences_of, reported_of
from phoihop.tasks.queries.sides import Sides, sides_of
from phoihop.tasks.states import OVER_STATES

NEAR = timedelta(days=35)
# A page asks for each of its results; it has read the task once.
_sides_of = kept_beside(sides_of)


@dataclass(frozen=True, kw_only=True)
class OpenedTask:
    """Everything that decides which acts are open, and what their forms offer."""

    actor: Mandate
    task: Task
    content: Content | None
    programme: Programme | None
    place: Standing | None
    assignment: Assignment | None
    view: TaskView
    submission: Submission | None = None
    confirmation: Confirmation | None = field(default=None)

    @property
    def moves(self) -> bool:
        """Tell whether anything may still be done to it."""
        return takes_moves(self.programme)

    @property
    def given(self) -> Assignment:
        """Return the assignment; only acts on an assigned task ask for it."""
        if self.assignment is None:
            raise AssertionError
        return self.assignment

    @property
    def named(self) -> Submission:
        """Return the submission that the address names."""
        if self.submission is None:
            raise AssertionError
        return self.submission

    @property
    def said(self) -> Confirmation:
        """Return the confirmation that the address names."""
        if self.confirmation is None:
            raise AssertionError
        return self.confirmation

    @property
    def assigner(self) -> str:
        """Return who gives the task out, or gave it out."""
        if self.assignment is not None:
            return self.assignment.assigned_by.short_name
        keeper = self.task.assigning_body
        if keeper is None and self.programme is not None:
            keeper = self.programme.drafting_organisation
        return keeper.short_name if keeper else ""

    @property
    def is_of_a_draft(self) -> bool:
        """Tell whether its programme is not signed yet, so that nothing is done."""
        return self.programme is not None and not self.programme.is_signed

    @property
    def side_key(self) -> int | None:
        """What names the actor's side among those that speak on a result."""
        if self.place is not None:
            return self.place.party.pk if self.place.party else None
        body = self.actor.organisation_id
        return -body if body is not None else None

    @property
    def sides(self) -> Sides:
        """Return the bodies in a task without programme."""
        return _sides_of(self.task)

    @cached_property
    def occurrences(self) -> list[Occurrence]:
        """Return the times of a regular task."""
        return occurrences_of(self.assignment)

    @cached_property
    def reported(self) -> list[Reported]:
        """Return what was reported, the newest first."""
        return reported_of(self.assignment)

    @property
    def times_near(self) -> list[Occurrence]:
        """Return the times due so far or soon, else the next one."""
        last = self.actor.on + NEAR
        near = [one for one in self.occurrences if one.due_on <= last]
        return near or self.occurrences[:1]

    @property
    def times_ahead(self) -> list[Occurrence]:
        """Return the times further ahead."""
        return self.occurrences[len(self.times_near) :]

    def open_occurrences(self) -> list[Occurrence]:
        """Return the times of a regular task that are not over."""
        return [one for one in self.occurrences if one.state not in OVER_STATES]
