"""Turning tasks of lists and reviews into what the open API gives."""

from collections.abc import Collection, Sequence

from django.urls import reverse

from phoihop.api import progress_schemas as schemas
from phoihop.api.content_items import evidence_item, task_item
from phoihop.api.content_schemas import ProofDegree
from phoihop.indicators.adding_up import Verdict
from phoihop.monitoring.queries.corrections import Correction, corrections_among
from phoihop.monitoring.queries.reached import TargetFigures
from phoihop.monitoring.queries.sheet import TargetLine
from phoihop.monitoring.states import Result, ReviewKind
from phoihop.portal.queries.figures import open_figures
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
    """Return reviews with figures, contents and targets, in a few queries for all."""
    lines = review_lines(reviews)
    corrected = corrections_among([review.sheet for review in reviews])
    is_open = open_figures(
        figure.public_code
        for review in reviews
        for line in review.sheet.targets
        for figure in line.figures
    )
    return [
        _review(
            review,
            contents=[_content(line) for line in lines[review.publication.pk]],
            targets=[_target(line, is_open) for line in review.sheet.targets],
            corrections=[_correction(one, is_open) for one in corrections],
        )
        for review, corrections in zip(reviews, corrected, strict=True)
    ]


def _review(
    review: PublishedReview,
    *,
    contents: list[schemas.ReviewedContent],
    targets: list[schemas.ReviewedTarget],
    corrections: list[schemas.ReviewCorrection],
) -> schemas.ReviewItem:
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
        contents=contents,
        target_counts=_counts(sheet.reached) if sheet.judges_targets else None,
        targets=targets,
        corrections=corrections,
        sha256=review.version.sha256,
        page=reverse("portal:review", args=[code]) if review.is_final else None,
    )


def _counts(reached: TargetFigures) -> schemas.TargetCounts:
    return schemas.TargetCounts(
        denominator=reached.denominator,
        met=reached.met,
        exceeded=reached.exceeded,
        not_met=reached.not_met,
        unknown=reached.unknown,
        withdrawn=reached.withdrawn,
    )


def _target(line: TargetLine, is_open: Collection[str]) -> schemas.ReviewedTarget:
    """Return a target without the note of an officer beside it."""
    return schemas.ReviewedTarget(
        number=line.number,
        content_title=line.content,
        indicator=line.code,
        name=line.indicator,
        goal=line.goal,
        withdrawn=line.is_withdrawn,
        verdict=None if line.is_withdrawn else Verdict(line.verdict),
        reached=line.reached,
        as_of=line.as_of,
        figures=[
            schemas.FigureBehind(
                public_code=_if_open(one.public_code, is_open),
                period=one.period,
                as_of=one.as_of,
                written=one.words,
            )
            for one in line.figures
        ],
    )


def _correction(one: Correction, is_open: Collection[str]) -> schemas.ReviewCorrection:
    return schemas.ReviewCorrection(
        indicator=one.indicator,
        public_code=_if_open(one.public_code, is_open),
        on=one.corrected_on,
        was=one.was,
        now=one.now,
    )


def _if_open(code: str, is_open: Collection[str]) -> str | None:
    return code if code in is_open else None


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
