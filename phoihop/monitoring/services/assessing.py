"""Saying of a content whether it is done, and on what that rests."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import ChangedMeanwhile
from phoihop.foundation.guards import require
from phoihop.monitoring import policies
from phoihop.monitoring.errors import (
    ContentWithdrawn,
    EvidenceOfOthers,
    NoteMissing,
    NotOfThisReview,
    ResultUnknown,
)
from phoihop.monitoring.models import Assessment, Review
from phoihop.monitoring.queries.live import ReviewRow, Target, live_review
from phoihop.monitoring.services.steps import lock_review
from phoihop.monitoring.states import Result
from phoihop.programmes.models import SignedContent
from phoihop.programmes.prose import prose
from phoihop.programmes.services.steps import place_of
from phoihop.tasks.models import Evidence


@dataclass(frozen=True, kw_only=True)
class JudgementOutline:
    """What is said of a content, on what that rests, and the evidence for it."""

    result: str
    note: str
    evidence: Sequence[Evidence] = ()


@transaction.atomic
def write_assessment(
    *,
    actor: Mandate,
    review: Review,
    target: Target,
    outline: JudgementOutline,
    version: int | None = None,
) -> Assessment:
    """Judge a content; ``version`` is the one that was seen, none if there was none.

    Raises:
        NotAllowed: the actor does not assess this content.
        NotOfThisReview, ContentWithdrawn: the review does not judge it.
        ResultUnknown, NoteMissing: the judgement is incomplete.
        EvidenceOfOthers: the evidence does not stand with tasks of this content.
        ChangedMeanwhile: somebody saved another judgement since.
    """
    locked = lock_review(review.pk, review.programme_id)
    row = live_review(locked).row_of(target)
    if row is None:
        raise NotOfThisReview(target.title)
    place = place_of(actor, locked.programme)
    require(policies.can_assess(actor, place, locked, row))
    if row.line.is_withdrawn:
        raise ContentWithdrawn(target.title)
    note = _checked(row, outline)
    _require_seen(row.assessment, version)
    assessment = row.assessment or _new(locked, target)
    before = _saved(row.assessment) if row.assessment else {}
    assessment.result, assessment.note = outline.result, note
    assessment.assessor_person_id = actor.person_id
    assessment.assessor_name = actor.person_name
    assessment.assessor_title = actor.title
    assessment.assessed_on = actor.on
    assessment.version = assessment.version + 1 if row.assessment else 1
    # A new row is inserted whole; of a stored one exactly these columns change.
    assessment.save(update_fields=_COLUMNS if row.assessment else None)
    assessment.evidence.set(outline.evidence)
    record(
        actor=actor,
        action="assessment.write",
        target=assessment,
        circumstances=Circumstances(
            within=locked,
            to_state=f"{row.line.number}. {row.line.title}"[:_LABEL],
            changes=changes_between(before, _saved(assessment)),
        ),
    )
    return assessment


# What the journal holds of a state.
_LABEL = 80
_COLUMNS = (
    "result",
    "note",
    "assessor_person_id",
    "assessor_name",
    "assessor_title",
    "assessed_on",
    "version",
)


def _new(review: Review, target: Target) -> Assessment:
    if isinstance(target, SignedContent):
        return Assessment(review=review, signed_content=target)
    return Assessment(review=review, added_content=target)


def _checked(row: ReviewRow, outline: JudgementOutline) -> str:
    """Return the note as it is stored, or refuse the judgement."""
    if outline.result not in Result.values:
        raise ResultUnknown
    if not (note := prose(outline.note)):
        raise NoteMissing
    if not set(outline.evidence) <= set(row.evidence):
        raise EvidenceOfOthers
    return note


def _require_seen(stored: Assessment | None, version: int | None) -> None:
    if stored is not None and stored.version != version:
        saved = {
            "result": stored.result,
            "note": stored.note,
            "evidence": list(stored.evidence.all()),
        }
        raise ChangedMeanwhile(saved, stored.version)


def _saved(assessment: Assessment) -> dict[str, object]:
    return {
        "result": str(Result(assessment.result).label),
        "note": assessment.note,
        "evidence": ", ".join(one.title for one in assessment.evidence.all()),
    }
