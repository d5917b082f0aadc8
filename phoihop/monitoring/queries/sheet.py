"""A review as one tree of plain values: contents, tasks, evidence, judgements."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from phoihop.monitoring.queries.figures import ReviewFigures, Standing, count
from phoihop.ui.ribbons import Proof


@dataclass(frozen=True, kw_only=True)
class EvidenceLine:
    """A piece of evidence: what it is, and the code under which it is found."""

    title: str
    code: str


@dataclass(frozen=True, kw_only=True)
class TaskLine:
    """A task as it stood at the cut-off."""

    title: str
    lead: str
    state: str
    due_on: date | None
    completed_on: date | None
    proof: str
    evidence: tuple[EvidenceLine, ...]


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """What the review says of a content, who says so, and on what it rests."""

    result: str
    note: str
    assessor: str
    assessor_title: str
    assessed_on: date
    evidence: tuple[EvidenceLine, ...]


@dataclass(frozen=True, kw_only=True)
class ContentLine:
    """A content of the review; ``paper`` is the amendment that added or withdrew it."""

    number: str
    title: str
    standing: Standing
    paper: str
    proof: Proof
    is_late: bool
    tasks: tuple[TaskLine, ...]
    judgement: Judgement | None

    @property
    def result(self) -> str:
        """The result, empty where there is none."""
        return self.judgement.result if self.judgement else ""

    @property
    def is_withdrawn(self) -> bool:
        """Tell whether an amendment took it out."""
        return self.standing == Standing.WITHDRAWN

    @property
    def is_added(self) -> bool:
        """Tell whether an amendment added it."""
        return self.standing == Standing.ADDED

    @property
    def evidence_count(self) -> int:
        """How many pieces of evidence its tasks have."""
        return sum(len(task.evidence) for task in self.tasks)

    @property
    def lacks_judgement(self) -> bool:
        """Tell whether the review cannot be submitted because of it."""
        return not self.is_withdrawn and self.judgement is None


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A review with everything that the parties approve in it."""

    kind: str
    title: str
    cut_off: date
    strengths: str
    shortcomings: str
    programme: str
    programme_code: str
    programme_sha256: str
    first_day: date
    last_day: date
    parties: tuple[str, ...]
    contents: tuple[ContentLine, ...]

    @cached_property
    def figures(self) -> ReviewFigures:
        """Count the results."""
        return count((line.standing, line.result) for line in self.contents)

    @property
    def evidence_codes(self) -> frozenset[str]:
        """Return the codes of all evidence that it names."""
        of_tasks = [task.evidence for line in self.contents for task in line.tasks]
        judged = [line.judgement.evidence for line in self.contents if line.judgement]
        return frozenset(one.code for many in (*of_tasks, *judged) for one in many)

    @property
    def lacking(self) -> list[ContentLine]:
        """Return the contents that must be assessed before it is submitted."""
        return [line for line in self.contents if line.lacks_judgement]
