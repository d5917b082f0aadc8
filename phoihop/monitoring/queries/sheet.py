"""A review as one tree of plain values: contents, tasks, evidence, judgements."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from phoihop.indicators.adding_up import Verdict
from phoihop.monitoring.queries.figures import ReviewFigures, Standing, count
from phoihop.monitoring.queries.reached import (
    TargetFigures,
    TaskFigures,
    count_targets,
    count_tasks,
)
from phoihop.monitoring.states import Result
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
    # Whether what was due was done in time; empty when nothing was due.
    timing: str = ""


@dataclass(frozen=True, kw_only=True)
class FigureBehind:
    """An approved figure by which a target was judged, with the value it had."""

    public_code: str
    revision: int
    words: str
    base: str
    period: str
    as_of: date


@dataclass(frozen=True, kw_only=True)
class TargetLine:
    """A target of the signed text with its figure and its verdict.

    The verdict is computed from approved figures; without them it is unknown, whatever
    the note says. ``reached`` is what they come to, ``before`` what the year before
    came to, for a target that only says up or down. ``standing`` and ``party`` are
    those of its content.
    """

    number: str
    content: str
    indicator: str
    code: str
    goal: str
    standing: Standing
    party: str
    verdict: str
    reached: str
    before: str
    figures: tuple[FigureBehind, ...]
    note: str
    noted_by: str

    @property
    def is_withdrawn(self) -> bool:
        """Tell whether an amendment took its content out."""
        return self.standing == Standing.WITHDRAWN

    @property
    def lacks_note(self) -> bool:
        """Tell whether there is a figure that cannot be judged, and no word on why."""
        is_unknown = self.verdict == Verdict.UNKNOWN and bool(self.figures)
        return is_unknown and not self.is_withdrawn and not self.note

    @property
    def as_of(self) -> date | None:
        """The day of the latest figure; none where no figure is approved."""
        return max((figure.as_of for figure in self.figures), default=None)


@dataclass(frozen=True, kw_only=True)
class PartyLine:
    """What one party leads: its contents, its targets, its tasks."""

    party: str
    contents: ReviewFigures
    targets: TargetFigures
    tasks: TaskFigures


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
    # The party whose organisation leads it; empty when several do, or none.
    party: str = ""

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
    # Reviews fixed before targets were judged say nothing of them.
    targets: tuple[TargetLine, ...] = ()
    judges_targets: bool = False

    @cached_property
    def figures(self) -> ReviewFigures:
        """Count the results."""
        return _results(self.contents)

    @cached_property
    def reached(self) -> TargetFigures:
        """Count the targets."""
        return _reached(self.targets)

    @cached_property
    def in_time(self) -> TaskFigures:
        """Count the tasks that were due by the cut-off."""
        return _in_time(self.contents)

    @property
    def by_party(self) -> list[PartyLine]:
        """Count by who leads; what several lead together stands last."""
        names = dict.fromkeys(sorted((c.party for c in self.contents), key=_last))
        return [
            PartyLine(
                party=name,
                contents=_results(c for c in self.contents if c.party == name),
                targets=_reached(t for t in self.targets if t.party == name),
                tasks=_in_time(c for c in self.contents if c.party == name),
            )
            for name in names
        ]

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

    @property
    def unexplained(self) -> list[TargetLine]:
        """Return the targets that need a note before it is submitted."""
        return [line for line in self.targets if line.lacks_note]

    @property
    def left(self) -> list[ContentLine]:
        """Return the contents that are not done, the withdrawn ones left out."""
        return [
            line
            for line in self.contents
            if not line.is_withdrawn and line.result not in {"", Result.DONE}
        ]


def _last(party: str) -> bool:
    return not party


def _results(lines: Iterable[ContentLine]) -> ReviewFigures:
    return count((line.standing, line.result) for line in lines)


def _reached(lines: Iterable[TargetLine]) -> TargetFigures:
    return count_targets((line.standing, line.verdict) for line in lines)


def _in_time(lines: Iterable[ContentLine]) -> TaskFigures:
    return count_tasks(
        task.timing for line in lines if not line.is_withdrawn for task in line.tasks
    )
