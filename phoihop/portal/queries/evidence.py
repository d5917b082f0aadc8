"""What shows a result to the public, and which of its files everybody may take."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from phoihop.foundation.prepared import PreparedValues, is_among
from phoihop.portal.queries.published import PROGRAMME
from phoihop.publication.models import Publication
from phoihop.tasks.models import Evidence, EvidenceUse
from phoihop.tasks.services.publishing import EVIDENCE
from phoihop.tasks.states import SubmissionStanding


@dataclass(frozen=True, kw_only=True)
class ShownEvidence:
    """A piece of evidence as the public reads of it; its file only when published."""

    title: str
    reference: str
    public_code: str
    has_file: bool
    has_open_file: bool


class _Use(NamedTuple):
    """What is shown of evidence that a task uses; its order is that of the columns."""

    title: str
    reference: str
    public_code: str
    file_id: int | None
    is_published: bool


def evidence_of_programmes(
    programme_ids: Collection[int],
) -> dict[int, list[ShownEvidence]]:
    """Return the evidence of standing results by task, each once, in one query."""
    found: defaultdict[int, dict[_Use, None]] = defaultdict(dict)
    for task_id, *told in _USES.rows(programmes=list(programme_ids)):
        found[task_id][_Use(*told)] = None
    return {
        task_id: [_shown(one, one.is_published) for one in uses]
        for task_id, uses in found.items()
    }


def evidence_under(public_codes: Collection[str]) -> dict[str, ShownEvidence]:
    """Return the evidence under these codes, in one query at most."""
    if not public_codes:
        return {}
    told = Evidence.objects.filter(public_code__in=public_codes)
    told = told.annotate(is_open=_published("pk") & _in_the_open())
    return {one.public_code: _shown(one, vars(one)["is_open"]) for one in told}


def published_evidence(public_code: str) -> Evidence | None:
    """Return evidence whose file everybody may take.

    It is published itself, and a standing result of a published programme uses it.
    """
    open_files: QuerySet[Evidence] = Evidence.objects.filter(
        _published("pk"), _in_the_open(), public_code=public_code, file__isnull=False
    )
    return open_files.select_related("file").first()


def _shown(evidence: "Evidence | _Use", is_published: bool) -> ShownEvidence:
    has_file = evidence.file_id is not None
    return ShownEvidence(
        title=evidence.title,
        reference=evidence.reference,
        public_code=evidence.public_code,
        has_file=has_file,
        has_open_file=has_file and is_published,
    )


def _published(number: str) -> Exists:
    shown = Publication.objects.live().showing(EVIDENCE)
    return Exists(shown.filter(object_id=OuterRef(number)))


def _in_the_open() -> Q:
    programmes = Publication.objects.live().showing(PROGRAMME)
    programmes = programmes.filter(version__isnull=False)
    uses = EvidenceUse.objects.filter(
        evidence=OuterRef("pk"),
        submission__standing=SubmissionStanding.STANDING,
        submission__assignment__programme__in=programmes.values("object_id"),
    )
    return Q(Exists(uses))


def _uses() -> "QuerySet[EvidenceUse, Any]":
    standing = EvidenceUse.objects.filter(
        is_among("submission__assignment__programme_id", "programmes"),
        submission__standing=SubmissionStanding.STANDING,
    )
    told = standing.annotate(is_published=_published("evidence_id")).order_by("id")
    return told.values_list(
        "submission__assignment__task_id",
        "evidence__title",
        "evidence__reference",
        "evidence__public_code",
        "evidence__file_id",
        "is_published",
    )


_USES: PreparedValues[Any] = PreparedValues(_uses)
