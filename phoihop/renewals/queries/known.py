"""What is known of the lines of a programme: results, proofs, tasks, what goes on."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from phoihop.figures.queries.targets import TargetStand, targets_of
from phoihop.monitoring.models import Review, Settlement
from phoihop.monitoring.queries.frozen import read
from phoihop.monitoring.queries.seen import approved_final_review
from phoihop.monitoring.queries.sheet import ContentLine
from phoihop.monitoring.states import SettlementKind
from phoihop.programmes.models import AmendedContent, Programme
from phoihop.programmes.queries.amendments import amended_contents
from phoihop.tasks.queries.board import Board, TaskView, board_of
from phoihop.ui.ribbons import Proof


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known of one line: the review's word, the proof, its tasks."""

    result: str
    note: str
    assessor: str
    withdrawn_by: str
    proof: Proof
    tasks: tuple[TaskView, ...]
    carried: tuple[TaskView, ...]
    targets: tuple[TargetStand, ...]

    @property
    def late(self) -> tuple[TaskView, ...]:
        """Return the tasks that are overdue, or were done late."""
        return tuple(task for task in self.tasks if task.status.is_late)

    @property
    def open_tasks(self) -> tuple[TaskView, ...]:
        """Return the tasks in which something is left."""
        return tuple(task for task in self.tasks if task.is_open)


@dataclass(frozen=True, kw_only=True)
class Knowledge:
    """All that is known of a programme, to be asked line by line."""

    review: Review | None
    board: Board
    judged: Mapping[int, ContentLine]
    judged_added: Mapping[int, ContentLine]
    withdrawn: Mapping[int, AmendedContent]
    added: tuple[AmendedContent, ...]
    carried_ids: frozenset[int]
    targets: Mapping[int, list[TargetStand]]

    def of_content(self, pk: int, below: list[int]) -> Known:
        """Return what is known of a content; ``below`` names all under it too."""
        stand = self.board.of_content(below)
        withdrawal = self.withdrawn.get(pk)
        return self._known(
            self.judged.get(pk),
            withdrawal.amendment.title if withdrawal else "",
            stand.proof,
            stand.tasks,
            self.targets.get(pk, ()),
        )

    def of_added(self, pk: int) -> Known:
        """Return what is known of a content that an amendment added."""
        return self._known(self.judged_added.get(pk), "", Proof.HATCHED, ())

    def _known(
        self,
        line: ContentLine | None,
        withdrawn_by: str,
        proof: Proof,
        tasks: tuple[TaskView, ...],
        targets: Sequence[TargetStand] = (),
    ) -> Known:
        judged = line.judgement if line else None
        return Known(
            result=judged.result if judged else "",
            note=judged.note if judged else "",
            assessor=judged.assessor if judged else "",
            withdrawn_by=withdrawn_by,
            proof=proof,
            tasks=tasks,
            carried=tuple(task for task in tasks if task.pk in self.carried_ids),
            targets=tuple(targets),
        )


def knowledge_of(predecessor: Programme, into: Programme, day: date) -> Knowledge:
    """Gather what is known of a programme, in a number of queries no line raises."""
    review = approved_final_review(predecessor.pk)
    amended = list(amended_contents(predecessor.pk))
    added = tuple(row for row in amended if row.signed_content_id is None)
    judged, judged_added = _judged(predecessor, review, amended)
    carried = Settlement.objects.filter(
        programme=predecessor, kind=SettlementKind.CARRIED, into=into
    )
    return Knowledge(
        review=review,
        board=board_of(predecessor.pk, day),
        judged=judged,
        judged_added=judged_added,
        withdrawn={
            row.signed_content.content_id: row for row in amended if row.signed_content
        },
        added=added,
        carried_ids=frozenset(carried.values_list("task_id", flat=True)),
        targets=_targets(predecessor, review.cut_off if review else day),
    )


def _targets(predecessor: Programme, day: date) -> dict[int, list[TargetStand]]:
    """Return the targets of each content with what approved figures say of them."""
    found: defaultdict[int, list[TargetStand]] = defaultdict(list)
    for one in targets_of(predecessor.pk, day):
        found[one.content_id].append(one)
    return found


def _judged(
    predecessor: Programme, review: Review | None, amended: list[AmendedContent]
) -> tuple[dict[int, ContentLine], dict[int, ContentLine]]:
    """Return the lines of the approved review by content, and by added content."""
    if review is None or review.text is None:
        return {}, {}
    lines: defaultdict[bool, list[ContentLine]] = defaultdict(list)
    for line in read(review.text).contents:
        lines[line.is_added].append(line)
    signed = predecessor.signed_contents.order_by("rank")
    contents = signed.values_list("content_id", flat=True)
    # The review has exactly these, in this order, and neither can change any more.
    added = [
        row.pk
        for row in amended
        if row.signed_content_id is None and row.amendment.signed_on <= review.cut_off
    ]
    return (
        dict(zip(contents, lines[False], strict=True)),
        dict(zip(added, lines[True], strict=True)),
    )
