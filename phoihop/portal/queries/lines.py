"""The contents of a published programme with their tasks: promised, and how far."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from phoihop.figures.queries.targets import TargetStand, targets_of
from phoihop.portal.queries.evidence import ShownEvidence, evidence_of_programmes
from phoihop.portal.queries.stands import Stands
from phoihop.portal.texts import PublicContent, PublicTarget, PublicTask
from phoihop.programmes.models import AmendedContent, TaskOrigin
from phoihop.programmes.wording import due_words
from phoihop.renewals.queries.strips import Strip, Strips, public_strips_of
from phoihop.tasks.queries.board import ContentStand, TaskView

_NO_STRIP = Strip()
EvidenceByTask = Mapping[int, Sequence[ShownEvidence]]


@dataclass(frozen=True, kw_only=True)
class TaskLine:
    """A task: what was promised, how it stands, what shows it.

    ``number`` is the content's and the order in it: "3.2". It never changes, because
    a signed text does not, and later tasks come after those of the text.
    """

    number: str
    task: PublicTask
    now: TaskView | None
    evidence: tuple[ShownEvidence, ...]
    is_later: bool = False

    @property
    def lead_now(self) -> str:
        """Who leads it now, when that is another body than promised."""
        if self.now is None or self.now.lead == self.now.first_lead:
            return ""
        return self.now.lead

    @property
    def due_now(self) -> date | None:
        """Until when now, when that is another day than promised."""
        if self.now is None or self.now.due_on == self.now.first_due_on:
            return None
        return self.now.due_on

    @property
    def is_disputed(self) -> bool:
        """Tell whether a party has not agreed and nobody has answered yet."""
        return self.now is not None and bool(self.now.disputed_by)


@dataclass(frozen=True, kw_only=True)
class TargetNow:
    """A target as signed, and how far approved figures say it is reached.

    ``stand`` is None where nothing is recorded of the target here.
    """

    target: PublicTarget
    stand: TargetStand | None = None


@dataclass(frozen=True, kw_only=True)
class ContentLine:
    """A content with its tasks, all under it, and its line through published years."""

    content: PublicContent
    stand: ContentStand
    is_late: bool
    tasks: tuple[TaskLine, ...]
    contents: tuple["ContentLine", ...]
    targets: tuple[TargetNow, ...] = ()
    strip: Strip = _NO_STRIP
    withdrawal: AmendedContent | None = None


def content_lines(stands: Stands) -> tuple[ContentLine, ...]:
    """Return the contents in printing order, evidence beside their tasks."""
    beside = _Beside(
        evidence_of_programmes([stands.programme.publication.object_id]),
        _targets_of(stands),
        public_strips_of([stands.programme.publication.object_id]),
    )
    return tuple(
        _line(content, stands, beside) for content in stands.programme.text.contents
    )


@dataclass(frozen=True)
class _Beside:
    """What stands beside contents: evidence by task, targets and lines by content."""

    evidence: EvidenceByTask
    targets: Mapping[int, Sequence[TargetStand]]
    strips: Strips


def _targets_of(stands: Stands) -> Mapping[int, Sequence[TargetStand]]:
    """Return how far the targets are reached, by content; none of an unknown text."""
    found: defaultdict[int, list[TargetStand]] = defaultdict(list)
    is_promised = any(
        part.targets
        for content in stands.programme.text.contents
        for part in content.with_descendants()
    )
    if stands.numbers and is_promised:
        for one in targets_of(stands.programme.publication.object_id, stands.day):
            found[one.content_id].append(one)
    return found


def _line(content: PublicContent, stands: Stands, beside: _Beside) -> ContentLine:
    stand = stands.of(content)
    return ContentLine(
        content=content,
        stand=stand,
        is_late=stands.is_late(content, stand),
        tasks=task_lines(content, stands, beside.evidence),
        targets=_target_lines(content, stands, beside),
        strip=beside.strips.get(stands.numbers.get(content.number, 0), _NO_STRIP),
        contents=tuple(_line(child, stands, beside) for child in content.contents),
        withdrawal=stands.amended.withdrawn.get(content.number),
    )


def _target_lines(
    content: PublicContent, stands: Stands, beside: _Beside
) -> tuple[TargetNow, ...]:
    """Return the targets of a content, each with the one it is recorded as here."""
    known = beside.targets.get(stands.numbers.get(content.number, 0), ())
    if len(known) != len(content.targets):
        return tuple(TargetNow(target=one) for one in content.targets)
    return tuple(
        TargetNow(target=target, stand=stand)
        for target, stand in zip(content.targets, known, strict=True)
    )


def task_lines(
    content: PublicContent, stands: Stands, evidence: EvidenceByTask
) -> tuple[TaskLine, ...]:
    """Return the tasks of a content itself: those signed, then those added later."""
    known = stands.tasks_of(content)
    signed = [task for task in known if task.origin == TaskOrigin.CLAUSE]
    later = [task for task in known if task.origin != TaskOrigin.CLAUSE]
    promised: list[tuple[PublicTask, TaskView | None]] = [
        (task, signed[place] if place < len(signed) else None)
        for place, task in enumerate(content.tasks)
    ]
    promised += [(_as_promised(task), task) for task in later]
    return tuple(
        TaskLine(
            number=f"{content.number}.{order}",
            task=task,
            now=now,
            evidence=tuple(evidence.get(now.pk, ())) if now else (),
            is_later=order > len(content.tasks),
        )
        for order, (task, now) in enumerate(promised, start=1)
    )


def _as_promised(task: TaskView) -> PublicTask:
    """Return the five questions of a task that no signed text holds."""
    first = task.first_due_on
    due = {
        "kind": task.due_kind,
        "on": first.isoformat() if first else None,
        "rule": task.due_rule,
        "no_due_reason": task.no_due_reason,
    }
    return PublicTask(
        title=task.title,
        lead=task.first_lead,
        coordinating=(task.coordinating,) if task.coordinating else (),
        extent=task.extent,
        due_kind=task.due_kind,
        due_on=first,
        due=due_words(due),
        measure=task.measure,
        deliverable=task.deliverable,
    )
