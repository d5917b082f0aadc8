"""A review as it stands now, put together from contents, tasks, proofs, assessments."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from django.db.models import Prefetch

from phoihop.foundation.dates import last_day
from phoihop.monitoring.models import Assessment, Review
from phoihop.monitoring.queries.figures import Standing
from phoihop.monitoring.queries.judging import Owners, TargetRow, target_rows
from phoihop.monitoring.queries.sheet import (
    ContentLine,
    EvidenceLine,
    Judgement,
    Sheet,
    TaskLine,
)
from phoihop.programmes.models import AmendedContent, SignedContent
from phoihop.programmes.queries.amendments import amended_contents
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.queries.text import ProgrammeText
from phoihop.tasks.models import Evidence
from phoihop.tasks.queries.as_of import board_as_of, evidence_as_of
from phoihop.tasks.queries.board import Board, ContentStand, TaskView
from phoihop.ui.ribbons import Proof

Target = SignedContent | AmendedContent
EvidenceByTask = Mapping[int, list[Evidence]]
_NOTHING = ContentStand(proof=Proof.HATCHED, is_late=False, tasks=())


@dataclass(frozen=True, kw_only=True)
class ReviewRow:
    """A content of a review that is being written, with what stands behind it."""

    line: ContentLine
    target: Target
    assessment: Assessment | None
    stand: ContentStand
    evidence: tuple[Evidence, ...]
    lead_id: int | None

    @property
    def key(self) -> str:
        """Name the row in a form and on a page."""
        letter = "s" if isinstance(self.target, SignedContent) else "a"
        return f"{letter}{self.target.pk}"

    def is_led_by(self, organisation_id: int | None) -> bool:
        """Tell whether an organisation leads it: the content, or each of its tasks."""
        if organisation_id is None:
            return False
        if self.lead_id is not None:
            return self.lead_id == organisation_id
        leads = {task.lead_id for task in self.stand.tasks}
        return leads == {organisation_id}


@dataclass(frozen=True)
class LiveReview:
    """A review with all its rows."""

    review: Review
    rows: tuple[ReviewRow, ...]
    parties: tuple[str, ...]
    targets: tuple[TargetRow, ...] = ()

    @cached_property
    def sheet(self) -> Sheet:
        """Return it as the parties would approve it now."""
        review, programme = self.review, self.review.programme
        text = programme.current_version
        return Sheet(
            kind=review.kind,
            title=review.title,
            cut_off=review.cut_off,
            strengths=review.strengths,
            shortcomings=review.shortcomings,
            programme=programme.title,
            programme_code=programme.public_code,
            programme_sha256=text.sha256 if text else "",
            first_day=programme.period.lower,
            last_day=last_day(programme.period) or programme.period.lower,
            parties=self.parties,
            contents=tuple(row.line for row in self.rows),
            targets=tuple(row.line for row in self.targets),
            judges_targets=True,
        )

    def row_of(self, target: Target) -> ReviewRow | None:
        """Return the row of a content."""
        return next((row for row in self.rows if row.target == target), None)

    def target_row_of(self, target_id: int) -> TargetRow | None:
        """Return the row of a target."""
        found = (row for row in self.targets if row.target_id == target_id)
        return next(found, None)

    def row_over(self, target: TargetRow) -> ReviewRow | None:
        """Return the row of the content that a target stands under."""
        return next((row for row in self.rows if row.key == target.row_key), None)


def live_review(review: Review) -> LiveReview:
    """Put a review together, in a number of queries that no content raises."""
    programme = review.programme
    text = load_text(programme)
    board = board_as_of(programme.pk, review.cut_off)
    gatherer = _Gatherer(
        board=board,
        evidence=evidence_as_of(programme.pk, review.cut_off),
        text=text,
        assessments=_assessments(review),
    )
    amended = list(amended_contents(programme.pk, review.cut_off))
    withdrawn = {row.signed_content_id: row for row in amended if row.signed_content_id}
    signed = programme.signed_contents.select_related("content").order_by("rank")
    rows = [gatherer.signed(one, withdrawn.get(one.pk)) for one in signed]
    added = [row for row in amended if row.signed_content_id is None]
    rows += [gatherer.added(one, order) for order, one in enumerate(added, start=1)]
    names = tuple(party.name for party in text.parties)
    targets = target_rows(review, text, _owners(rows, text))
    return LiveReview(review, tuple(rows), names, targets)


def _owners(rows: Iterable[ReviewRow], text: ProgrammeText) -> Owners:
    """Return the row under which each content of the text stands."""
    return {
        part.pk: (row.key, row.line)
        for row in rows
        if isinstance(row.target, SignedContent)
        for part in text.by_id[row.target.content_id].with_descendants()
    }


@dataclass(frozen=True, kw_only=True)
class _Gatherer:
    board: Board
    evidence: EvidenceByTask
    text: ProgrammeText
    assessments: Mapping[tuple[str, int], Assessment]

    def signed(
        self, content: SignedContent, withdrawal: AmendedContent | None
    ) -> ReviewRow:
        """Return the row of a signed content, withdrawn since or not."""
        known = self.text.by_id[content.content_id]
        stand = self.board.of_content([one.pk for one in known.with_descendants()])
        assessment = None
        if withdrawal is None:
            assessment = self.assessments.get(("signed", content.pk))
        line = self._line(
            number=content.number,
            title=content.title,
            standing=Standing.WITHDRAWN if withdrawal else Standing.SIGNED,
            paper=withdrawal.amendment.title if withdrawal else "",
            stand=stand,
            assessment=assessment,
        )
        lead_id = content.content.lead_id
        line = replace(line, party=self._party_of(lead_id, stand))
        return self._row(line, content, stand, assessment, lead_id)

    def added(self, content: AmendedContent, order: int) -> ReviewRow:
        """Return the row of a content that an amendment added."""
        assessment = self.assessments.get(("added", content.pk))
        line = self._line(
            number=f"+{order}",
            title=content.title,
            standing=Standing.ADDED,
            paper=content.amendment.title,
            stand=_NOTHING,
            assessment=assessment,
        )
        return self._row(line, content, _NOTHING, assessment, None)

    def _row(
        self,
        line: ContentLine,
        target: Target,
        stand: ContentStand,
        assessment: Assessment | None,
        lead_id: int | None,
    ) -> ReviewRow:
        found = [one for task in stand.tasks for one in self.evidence.get(task.pk, ())]
        return ReviewRow(
            line=line,
            target=target,
            assessment=assessment,
            stand=stand,
            evidence=tuple(dict.fromkeys(found)),
            lead_id=lead_id,
        )

    def _line(
        self,
        *,
        number: str,
        title: str,
        standing: Standing,
        paper: str,
        stand: ContentStand,
        assessment: Assessment | None,
    ) -> ContentLine:
        return ContentLine(
            number=number,
            title=title,
            standing=standing,
            paper=paper,
            proof=stand.proof,
            is_late=stand.is_late,
            tasks=tuple(self._task(task) for task in stand.tasks),
            judgement=_judgement(assessment) if assessment else None,
        )

    def _party_of(self, lead_id: int | None, stand: ContentStand) -> str:
        """Name the party that leads a content, or all of its tasks; else none."""
        leads = {lead_id} if lead_id else {task.lead_id for task in stand.tasks}
        parties = {
            party.short_name
            for party in self.text.parties
            if leads and leads <= party.member_ids
        }
        return next(iter(parties), "")

    def _task(self, task: TaskView) -> TaskLine:
        return TaskLine(
            title=task.title,
            lead=task.lead,
            state=task.state.value,
            due_on=task.due_on,
            completed_on=task.completed_on,
            proof=task.proof.value if task.proof else "",
            evidence=_lines(self.evidence.get(task.pk, [])),
            timing=task.timing.value if task.timing else "",
        )


def _judgement(assessment: Assessment) -> Judgement:
    return Judgement(
        result=assessment.result,
        note=assessment.note,
        assessor=assessment.assessor_name,
        assessor_title=assessment.assessor_title,
        assessed_on=assessment.assessed_on,
        evidence=_lines(assessment.evidence.all()),
    )


def _lines(evidence: Iterable[Evidence]) -> tuple[EvidenceLine, ...]:
    return tuple(
        EvidenceLine(title=one.title, code=one.public_code) for one in evidence
    )


def _assessments(review: Review) -> dict[tuple[str, int], Assessment]:
    rows = review.assessments.prefetch_related(
        Prefetch("evidence", Evidence.objects.order_by("id"))
    )
    return {
        ("signed", row.signed_content_id)
        if row.signed_content_id
        else ("added", row.added_content_id or 0): row
        for row in rows
    }
