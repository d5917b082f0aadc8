"""What the open API gives of contents and tasks: what was promised, and how far."""

from datetime import date
from enum import StrEnum

from ninja import Field, Schema

from phoihop.indicators.adding_up import Verdict
from phoihop.monitoring.states import Result
from phoihop.programmes.states import DueKind, LineageKind, Operator
from phoihop.tasks.states import TaskState


class ProofDegree(StrEnum):
    """How far something is proven, never how well it went."""

    NONE = "none"
    REPORTED = "reported"
    EVIDENCED = "evidenced"
    CONFIRMED = "confirmed"
    HATCHED = "hatched"


class TaskStatus(StrEnum):
    """How a task stands on a day: is it late?"""

    COMPLETED_ON_TIME = "completed_on_time"
    COMPLETED_LATE = "completed_late"
    CANCELLED = "cancelled"
    PLANNED = "planned"
    RECURRING = "recurring"
    SUBMITTED = "submitted"
    DUE_MISSING = "due_missing"
    WAITING = "waiting"
    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    IN_PROGRESS = "in_progress"


class Evidence(Schema):
    """What shows a result: its title and the document it stands in."""

    title: str
    reference: str = Field(description="Number, date and issuer of a document.")
    public_code: str
    file: str | None = Field(
        description="Address of the file. Null: the file is not published."
    )


class Due(Schema):
    """When a task is due: a day, a rule, or why there is none."""

    kind: DueKind
    on: date | None
    words: str = Field(description="The same in Vietnamese words.")


class Task(Schema):
    """A task with its five questions as promised, and how it stands."""

    key: str = Field(
        description=(
            "Permanent: public code of the programme, number of the content, order of"
            " the task in it, such as “an-phu-2026-k7qdw/3.2”."
        )
    )
    title: str
    lead: str = Field(description="Who does it, as promised.")
    coordinating: list[str] = Field(description="Who helps.")
    extent: str = Field(description="How far.")
    due: Due = Field(description="By when, as promised.")
    measure: str = Field(description="Measured by what.")
    deliverable: str = Field(description="Which result.")
    signed: bool = Field(description="False for a task added after signing.")
    lead_now: str = Field(description="Who leads it now.")
    due_on: date | None = Field(description="The day it is due now.")
    state: TaskState | None = Field(description="Null: nothing is recorded of it here.")
    status: TaskStatus | None = Field(description="How it stands on that day.")
    late: bool
    completed_on: date | None = Field(description="The day its lead reports.")
    proof: ProofDegree | None = Field(
        description="Null: nothing is owed yet, or the task was called off."
    )
    disputed: bool = Field(
        description="True while a party has not agreed and waits for an answer."
    )
    evidence: list[Evidence] = Field(description="Of the results that stand.")


class Target(Schema):
    """A value of an indicator that is to be reached."""

    indicator: str
    code: str | None = Field(
        description="Code of the indicator. Null: the signed text does not tell it."
    )
    operator: Operator
    value: str | None = Field(description="A decimal number, written as text.")
    upper_value: str | None
    measured_in: str
    assigned_by: str | None = Field(
        description="The body that assigned it. Null: the parties set it themselves."
    )
    words: str = Field(description="The same in Vietnamese words.")
    verdict: Verdict | None = Field(
        description=(
            "By approved figures only; “unknown” where they do not say. Null: nothing"
            " is recorded of the target here."
        )
    )
    reached: str | None = Field(description="A decimal number, written as text.")
    reached_words: str = Field(description="The same as people read it.")
    reached_as_of: date | None
    figures: list[str] = Field(
        description="Public codes of the figures by which it is judged."
    )


class LineageStep(Schema):
    """One step of a content's line through the published years."""

    year: int
    programme: str = Field(description="Public code of the programme.")
    title: str = Field(description="Its title there; empty where it was dropped.")
    kind: LineageKind = Field(
        description="How the later of the two lines comes from the earlier."
    )
    note: str
    result: Result | None = Field(
        description="What the approved final review says. Null: it says nothing."
    )


class Lineage(Schema):
    """Where a content comes from, the earliest first, and what became of it."""

    before: list[LineageStep]
    after: list[LineageStep]


class Content(Schema):
    """A numbered content and everything under it."""

    number: str
    title: str
    text: str
    field: str = Field(description="Name of the field (lĩnh vực).")
    counted: bool = Field(description="True when it is part of the denominator.")
    withdrawn_by: str | None = Field(
        description="The signed paper that withdrew it. It still counts."
    )
    lead: str
    no_task_reason: str
    proof: ProofDegree = Field(
        description="The lowest of its tasks; “hatched” when it has none."
    )
    late: bool
    tasks: list[Task]
    targets: list[Target]
    lineage: Lineage = Field(
        description="Its line through published programmes; both sides may be empty."
    )
    contents: list["Content"]
