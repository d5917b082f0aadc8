"""The operations of the open API on tasks and reviews."""

from typing import Any

from django.http import HttpRequest
from ninja import Query

from phoihop.api import progress_items as items
from phoihop.api import progress_schemas as schemas
from phoihop.api.history import api
from phoihop.api.operations import next_part, part_of
from phoihop.api.problems import Problem
from phoihop.foundation.clock import today
from phoihop.portal.queries.reviews import published_reviews, read_review
from phoihop.portal.queries.tasks import tasks_asked

__all__ = ["api"]
_PROBLEM_LIST: dict[int, Any] = {422: Problem}


@api.get(
    "tasks",
    response={200: schemas.TaskPage, **_PROBLEM_LIST},
    url_name="tasks",
    operation_id="listTasks",
    summary="Tasks of published programmes",
    tags=["tasks"],
)
def tasks(request: HttpRequest, asked: Query[schemas.TaskQuestion]) -> schemas.TaskPage:
    """List tasks as they stand today, those of the newest programme first."""
    found = tasks_asked(
        today(),
        part_of(asked),
        programme_code=asked.programme or "",
        proof=asked.proof or "",
        status=asked.status or "",
    )
    return schemas.TaskPage(
        count=found.count,
        next=next_part(request, asked.offset, asked.limit, found.count),
        items=[items.listed_task(one) for one in found.tasks],
    )


@api.get(
    "reviews",
    response={200: schemas.ReviewPage, **_PROBLEM_LIST},
    url_name="reviews",
    operation_id="listReviews",
    summary="Published reviews with their figures",
    tags=["reviews"],
)
def reviews(
    request: HttpRequest, asked: Query[schemas.ReviewQuestion]
) -> schemas.ReviewPage:
    """List the published reviews of published programmes, the newest first."""
    found = published_reviews(programme_code=asked.programme or "")
    count = found.count()
    return schemas.ReviewPage(
        count=count,
        next=next_part(request, asked.offset, asked.limit, count),
        items=items.review_items([read_review(one) for one in found[part_of(asked)]]),
    )
