"""Which reviews there are, who wrote them, who approved them."""

from functools import cache

from django.db.models import QuerySet

from phoihop.foundation.prepared import Given, PreparedQuery, given_number
from phoihop.monitoring.models import ClosingApproval, Review, ReviewApproval
from phoihop.monitoring.states import ReviewKind, ReviewState


def reviews_seen(programme_id: int, *, unfinished: bool) -> QuerySet[Review]:
    """Return the reviews of a programme, the newest first; drafts only to insiders."""
    return _seen(programme_id, unfinished=unfinished)


def _seen(programme_id: int | Given, *, unfinished: bool) -> QuerySet[Review]:
    reviews = Review.objects.filter(programme_id=programme_id)
    if not unfinished:
        reviews = reviews.filter(state=ReviewState.APPROVED)
    return reviews.select_related("text", "organisation").order_by("-cut_off", "-id")


@cache
def _numbered(unfinished: bool) -> PreparedQuery[Review]:
    def build() -> QuerySet[Review]:
        of_programme = _seen(given_number("programme"), unfinished=unfinished)
        return of_programme.filter(pk=given_number("number"))

    return PreparedQuery(build)


def review_seen(programme_id: int, number: int, *, unfinished: bool) -> Review | None:
    """Return one of these reviews, in one query."""
    query = _numbered(unfinished)
    return query.first(programme=programme_id, number=number)


def authors_of(review: Review) -> frozenset[int]:
    """Return who opened it, who assessed a content in it, and who submitted it."""
    people = set(review.assessments.values_list("assessor_person_id", flat=True))
    people |= set(review.target_notes.values_list("written_by_person_id", flat=True))
    people |= {review.created_by_person_id, review.submitted_by_person_id or 0}
    return frozenset(people - {0})


def standing_approvals(
    review_id: int | Given, text_id: int | Given
) -> QuerySet[ReviewApproval]:
    """Return the approvals of a text as it stands, in the order of the parties."""
    live = ReviewApproval.objects.filter(
        review_id=review_id, text_id=text_id, withdrawn_at=None
    )
    return live.select_related("party", "organisation").order_by("party__rank", "id")


_STANDING = PreparedQuery(
    lambda: standing_approvals(given_number("review"), given_number("text"))
)


def approvals_of(review: Review) -> list[ReviewApproval]:
    """Return the standing approvals of a review, none while it has no text."""
    if review.text_id is None:
        return []
    return _STANDING.rows(review=review.pk, text=review.text_id)


def approved_final_review(programme_id: int) -> Review | None:
    """Return the final review that every party has approved, if there is one."""
    reviews = reviews_seen(programme_id, unfinished=False)
    return reviews.filter(kind=ReviewKind.FINAL).first()


def closing_approvals(programme_id: int) -> QuerySet[ClosingApproval]:
    """Return who agreed to the closing, in the order of the parties."""
    given = ClosingApproval.objects.filter(programme_id=programme_id)
    return given.select_related("party", "organisation").order_by("party__rank", "id")
