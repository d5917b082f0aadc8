"""Turning tasks of lists and reviews into what the open API gives."""

from collections.abc import Sequence

from django.urls import reverse

from phoihop.api import progress_schemas as schemas
from phoihop.api.content_items import evidence_item, task_item
from phoihop.api.content_schemas import ProofDegree
from phoihop.monitoring.states import Result, ReviewKind
from phoihop.portal.queries.reviews import PublishedReview, ReviewLine, review_lines
from phoihop.portal.queries.tasks import ListedTask


def listed_task(one: ListedTask) -> schemas.TaskItem:
    """Return a task of a list, with where it stands."""
    code = one.programme.publication.public_code
    page = reverse("portal:programme", args=[code])
    return schemas.TaskItem(
        **dict(task_item(one.line, code)),
        programme=code,
        content=one.content.number,
        content_title=one.content.title,
        page=f"{page}#{one.content.anchor}",
    )


def review_items(reviews: Sequence[PublishedReview]) -> list[schemas.ReviewItem]:
    """Return reviews with their figures and contents."""
    lines = review_lines(reviews)
    return [_review(review, lines[review.publication.pk]) for review in reviews]


def _review(review: PublishedReview, lines: Sequence[ReviewLine]) -> schemas.ReviewItem:
    sheet, figures = review.sheet, review.figures
    code = sheet.programme_code
    return schemas.ReviewItem(
        programme=code,
        title=sheet.title,
        kind=ReviewKind(sheet.kind),
        cut_off=sheet.cut_off,
        published_on=review.publication.published_on,
        denominator=figures.denominator,
        done=figures.done,
        partly=figures.partly,
        not_done=figures.not_done,
        withdrawn=figures.withdrawn,
        added=figures.added,
        added_done=figures.added_done,
        added_partly=figures.added_partly,
        added_not_done=figures.added_not_done,
        contents=[_content(line) for line in lines],
        sha256=review.version.sha256,
        page=reverse("portal:review", args=[code]) if review.is_final else None,
    )


def _content(one: ReviewLine) -> schemas.ReviewedContent:
    line = one.line
    return schemas.ReviewedContent(
        number=line.number,
        title=line.title,
        standing=line.standing.value,
        paper=line.paper,
        result=Result(line.result) if line.result else None,
        note=line.judgement.note if line.judgement else "",
        proof=ProofDegree(line.proof),
        evidence=[evidence_item(found) for found in one.evidence],
    )
