"""What the open API takes and gives of tasks and of reviews."""

from datetime import date
from typing import Annotated, Literal

from ninja import Field, Schema

from phoihop.api.content_schemas import Evidence, ProofDegree, Task, TaskStatus
from phoihop.api.schemas import CODE, Paged
from phoihop.indicators.adding_up import Verdict
from phoihop.monitoring.states import Result, ReviewKind


class TaskQuestion(Paged):
    """Which tasks are asked for."""

    programme: Annotated[str, Field(pattern=CODE)] | None = Field(
        None, description="Public code of their programme."
    )
    proof: Literal["none", "reported", "evidenced", "confirmed"] | None = Field(
        None, description="How far they are proven."
    )
    status: TaskStatus | None = Field(None, description="How they stand today.")


class TaskItem(Task):
    """A task in a list, with where it stands."""

    programme: str = Field(description="Public code of its programme.")
    content: str = Field(description="Number of its content.")
    content_title: str
    page: str = Field(description="Address of its content on the public page.")


class TaskPage(Schema):
    """A part of the list of tasks."""

    count: int = Field(description="How many there are in all.")
    next: str | None = Field(description="Address of the next part. Null at the end.")
    items: list[TaskItem]


class ReviewQuestion(Paged):
    """Which reviews are asked for."""

    programme: Annotated[str, Field(pattern=CODE)] | None = Field(
        None, description="Public code of their programme."
    )


class ReviewedContent(Schema):
    """What a review says of one content."""

    number: str
    title: str
    standing: Literal["signed", "withdrawn", "added"] = Field(
        description="Withdrawn contents stay in the denominator; added ones never join."
    )
    paper: str = Field(description="The signed paper that withdrew or added it.")
    result: Result | None = Field(description="Null for a withdrawn content.")
    note: str = Field(description="On what the result rests.")
    proof: ProofDegree = Field(description="At the cut-off.")
    evidence: list[Evidence]


class FigureBehind(Schema):
    """An approved figure by which a target was judged, as it read at the approval."""

    public_code: str | None = Field(
        description="Its code under `/figures`. Null: it has no public page."
    )
    period: str
    as_of: date
    written: str


class ReviewedTarget(Schema):
    """What a review says of one target of the signed text, by approved figures only."""

    number: str = Field(description="Number of its content.")
    content_title: str
    indicator: str = Field(description="Code of the indicator.")
    name: str
    goal: str = Field(description="What is to be reached, in words.")
    withdrawn: bool = Field(
        description="Its content was withdrawn; it stays in the denominator."
    )
    verdict: Verdict | None = Field(
        description="“unknown”: no approved figure judges it. Null when withdrawn."
    )
    reached: str = Field(description="What the figures come to. Empty: none.")
    as_of: date | None = Field(description="The day of the latest figure behind it.")
    figures: list[FigureBehind]


class TargetCounts(Schema):
    """How many targets of the signed text were reached, counted from the verdicts."""

    denominator: int = Field(description="Targets fixed at signing.")
    met: int
    exceeded: int
    not_met: int
    unknown: int
    withdrawn: int


class ReviewCorrection(Schema):
    """That a figure was corrected after the review was approved."""

    indicator: str = Field(description="Name of the indicator.")
    public_code: str | None = Field(
        description="Code of the figure. Null: it has no public page."
    )
    on: date | None
    was: str = Field(description="What the review was approved with.")
    now: str = Field(description="What the figure reads now.")


class ReviewItem(Schema):
    """An approved and published review, read from its frozen text."""

    programme: str = Field(description="Public code of its programme.")
    title: str
    kind: ReviewKind
    cut_off: date = Field(description="The day of its figures.")
    published_on: date
    denominator: int = Field(description="Contents fixed at signing.")
    done: int
    partly: int
    not_done: int
    withdrawn: int
    added: int = Field(description="Contents added since; never in the denominator.")
    added_done: int
    added_partly: int
    added_not_done: int
    contents: list[ReviewedContent]
    target_counts: TargetCounts | None = Field(
        description="Null: the review was approved before targets were judged."
    )
    targets: list[ReviewedTarget]
    corrections: list[ReviewCorrection] = Field(
        description="Figures corrected since; the verdicts stay as approved."
    )
    sha256: str = Field(description="Hash of the frozen text.")
    page: str | None = Field(
        description="Address of the public page. Null for an interim review."
    )


class ReviewPage(Schema):
    """A part of the list of reviews, newest publication first."""

    count: int = Field(description="How many there are in all.")
    next: str | None = Field(description="Address of the next part. Null at the end.")
    items: list[ReviewItem]
