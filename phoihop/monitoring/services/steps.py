"""What every service on a review does first and last: lock, look, move."""

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import WrongMove
from phoihop.monitoring.models import Review
from phoihop.monitoring.states import MOVES, ReviewMove, ReviewState
from phoihop.programmes.services.steps import lock


def lock_review(review_id: int, programme_id: int) -> Review:
    """Lock the programme, then the review, until the transaction ends."""
    programme = lock(programme_id)
    reviews = Review.objects.select_for_update(of=("self",))
    review = reviews.select_related("document", "text").get(
        pk=review_id, programme_id=programme_id
    )
    review.programme = programme
    return review


def move(
    actor: Mandate,
    review: Review,
    step: ReviewMove,
    action: str,
    fields: tuple[str, ...] = (),
) -> None:
    """Take the review to its next state and write the journal.

    Raises:
        WrongMove: the table of moves does not hold this step.
    """
    before = ReviewState(review.state)
    after = MOVES.get((before, step))
    if after is None:
        raise WrongMove(str(before.label))
    review.state = after
    review.version += 1
    review.save(update_fields=["state", "version", *fields])
    record(
        actor=actor,
        action=action,
        target=review,
        circumstances=Circumstances(
            within=review.programme,
            from_state=str(before.label),
            to_state=str(after.label),
        ),
    )
