"""Published reviews of published programmes, read from their frozen texts."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import F, QuerySet

from phoihop.documents.models import Version
from phoihop.foundation.prepared import PreparedQuery, is_among
from phoihop.monitoring.models import Review
from phoihop.monitoring.queries.canonical import sheet_of
from phoihop.monitoring.queries.figures import ReviewFigures
from phoihop.monitoring.queries.sheet import ContentLine, Sheet
from phoihop.monitoring.states import ReviewKind
from phoihop.portal.queries.evidence import ShownEvidence, evidence_under
from phoihop.portal.queries.published import PROGRAMME, PublishedProgramme
from phoihop.publication.models import Publication, PublicationQuerySet
from phoihop.publication.queries import live_publications
from phoihop.ui.ribbons import RibbonCell

REVIEW = Review._meta.label_lower
_MOST_KEPT = 100


@dataclass(frozen=True, kw_only=True)
class PublishedReview:
    """A review as the public sees it: its publication and its frozen sheet."""

    publication: Publication
    version: Version
    sheet: Sheet

    @property
    def figures(self) -> ReviewFigures:
        """The figures, counted from the assessments."""
        return self.sheet.figures

    @property
    def is_final(self) -> bool:
        """Tell whether it judges the whole period."""
        return self.sheet.kind == ReviewKind.FINAL

    def cells(self, address: str = "") -> list[RibbonCell]:
        """Return the ribbon of the denominator with its results."""
        return [
            RibbonCell(
                number=line.number,
                title=line.title,
                proof=line.proof,
                url=f"{address}#{anchor_of(line)}",
                is_late=line.is_late and not line.is_withdrawn,
                result=line.result,
            )
            for line in self.sheet.contents
            if not line.is_added
        ]


@dataclass(frozen=True, kw_only=True)
class ReviewLine:
    """A content of a review, with the evidence on which its result rests."""

    line: ContentLine
    anchor: str
    evidence: tuple[ShownEvidence, ...]


def anchor_of(line: ContentLine) -> str:
    """Return where a content stands on the review's page."""
    if line.is_added:
        return f"them-{line.number.lstrip('+')}"
    return f"noi-dung-{line.number.replace('.', '-')}"


def published_reviews(*, programme_code: str = "") -> PublicationQuerySet:
    """Return the publications of reviews whose programme is published, newest first."""
    shown = Publication.objects.live().showing(PROGRAMME)
    shown = shown.filter(version__isnull=False)
    if programme_code:
        shown = shown.filter(public_code=programme_code)
    reviews = Review.objects.filter(programme__in=shown.values("object_id"))
    return _showing(live_publications(), reviews)


def final_reviews_of(
    programmes: Iterable[PublishedProgramme],
) -> dict[int, PublishedReview]:
    """Return the published final reviews by the programmes' numbers, in one query."""
    numbers = {
        one.publication.public_code: one.publication.object_id for one in programmes
    }
    known = _FINAL.rows(programmes=list(numbers.values()))
    found = map(read_review, known)
    return {numbers[review.sheet.programme_code]: review for review in found}


def final_review_publication(programme_id: int) -> Publication | None:
    """Return the publication of the final review: the standing one, else the last."""
    final = Review.objects.filter(programme=programme_id, kind=ReviewKind.FINAL)
    known = _showing(Publication.objects.all(), final)
    known = known.select_related("version", "unit__kind", "unit__parent__kind")
    return known.order_by(F("withdrawn_at").desc(nulls_first=True), "-id").first()


def read_review(publication: Publication) -> PublishedReview:
    """Read the frozen sheet that a publication shows."""
    version = publication.version
    if version is None:
        raise AssertionError
    sheet = _sheet_of(version.canonical_text)
    return PublishedReview(publication=publication, version=version, sheet=sheet)


def review_lines(
    reviews: Sequence[PublishedReview],
) -> dict[int, tuple[ReviewLine, ...]]:
    """Return the contents of reviews with their evidence, in one query."""
    codes = {
        review.publication.pk: [_codes(line) for line in review.sheet.contents]
        for review in reviews
    }
    known = evidence_under(
        {code for lists in codes.values() for one in lists for code in one}
    )
    return {
        review.publication.pk: tuple(
            ReviewLine(
                line=line,
                anchor=anchor_of(line),
                evidence=tuple(known[code] for code in found if code in known),
            )
            for line, found in zip(
                review.sheet.contents, codes[review.publication.pk], strict=True
            )
        )
        for review in reviews
    }


def _codes(line: ContentLine) -> list[str]:
    """Return what a result rests on: what was named for it, then the tasks' own."""
    named = line.judgement.evidence if line.judgement else ()
    of_tasks = [one for task in line.tasks for one in task.evidence]
    return list(dict.fromkeys(one.code for one in (*named, *of_tasks)))


@lru_cache(maxsize=_MOST_KEPT)
def _sheet_of(canonical_text: str) -> Sheet:
    """Read a frozen text; the same letters always read the same."""
    return sheet_of(json.loads(canonical_text))


def _showing(
    publications: PublicationQuerySet, reviews: QuerySet[Review]
) -> PublicationQuerySet:
    shown = publications.showing(REVIEW).filter(version__isnull=False)
    return shown.filter(object_id__in=reviews.values("pk"))


def _final_reviews() -> PublicationQuerySet:
    final = Review.objects.filter(
        is_among("programme_id", "programmes"), kind=ReviewKind.FINAL
    )
    return _showing(live_publications(), final)


_FINAL = PreparedQuery(_final_reviews)
