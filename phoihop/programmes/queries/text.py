"""The text of a programme as one tree of plain values."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class TaskText:
    """A task with its five questions."""

    pk: int
    version: int
    title: str
    lead_id: int | None
    lead: str
    coordinating: tuple[str, ...]
    extent: str
    due_kind: str
    due_on: date | None
    due_rule: str
    no_due_reason: str
    measure: str
    deliverable: str


@dataclass(frozen=True, kw_only=True)
class TargetText:
    """A target: indicator, operator, value.

    ``definition`` numbers the definition of the indicator; 0: the text says nothing
    of it. Without ``assigned_by`` the parties set the target themselves.
    """

    pk: int
    version: int
    indicator: str
    code: str
    definition: int
    operator: str
    value: Decimal | None
    upper_value: Decimal | None
    measured_in: str
    assigned_by: str


@dataclass(frozen=True, kw_only=True)
class AncestorText:
    """Where a content comes from."""

    kind: str
    note: str
    title: str
    programme_title: str
    year: int


@dataclass(frozen=True, kw_only=True)
class ContentText:
    """A numbered clause with all that stands under it."""

    pk: int
    version: int
    number: str
    title: str
    text: str
    field_code: str
    field_name: str
    is_counted: bool
    lead: str
    no_task_reason: str
    tasks: tuple[TaskText, ...]
    targets: tuple[TargetText, ...]
    ancestors: tuple[AncestorText, ...]
    children: tuple["ContentText", ...]

    def with_descendants(self) -> Iterator["ContentText"]:
        """Yield the content and everything under it, in printing order."""
        yield self
        for child in self.children:
            yield from child.with_descendants()

    def all_tasks(self) -> list[TaskText]:
        """Return the tasks of the content and of everything under it."""
        return [task for part in self.with_descendants() for task in part.tasks]


@dataclass(frozen=True, kw_only=True)
class PartyText:
    """A party and the organisations in it."""

    pk: int
    rank: int
    name: str
    short_name: str
    is_bloc: bool
    authorisation: str
    members: tuple[str, ...]
    member_ids: frozenset[int]
    acting: tuple[str, ...]
    acting_ids: frozenset[int]


@dataclass(frozen=True, kw_only=True)
class ProgrammeText:
    """Everything that the parties sign."""

    kind: str
    title: str
    first_day: date
    last_day: date
    effective_from: date | None
    effective_to: date | None
    theme: tuple[str, str]
    motto: tuple[str, str]
    purpose: str
    arrangements: str
    legal_bases: tuple[str, ...]
    parties: tuple[PartyText, ...]
    contents: tuple[ContentText, ...]
    by_id: dict[int, ContentText] = field(default_factory=dict, compare=False)

    def all_contents(self) -> Iterator[ContentText]:
        """Yield every content in printing order."""
        for content in self.contents:
            yield from content.with_descendants()

    def counted(self) -> list[ContentText]:
        """Return the contents that make the denominator."""
        return [content for content in self.all_contents() if content.is_counted]
