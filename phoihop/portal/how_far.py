"""How far a published programme is: its result once reviewed, before that its proof."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from phoihop.portal.queries import PublishedProgramme
from phoihop.portal.queries.reviews import PublishedReview, final_reviews_of
from phoihop.portal.queries.stands import Stands, stands_of_all
from phoihop.ui.addresses import address_of
from phoihop.ui.ribbons import RibbonCell


@dataclass(frozen=True, kw_only=True)
class HowFar:
    """The big figure and the ribbon of a programme, with the day they speak of."""

    programme: PublishedProgramme
    cells: list[RibbonCell]
    day: date
    # Only one of them: a published review replaces the figures of proof.
    review: PublishedReview | None = None
    stands: Stands | None = None

    @property
    def code(self) -> str:
        """The public code of the programme."""
        return self.programme.publication.public_code

    @property
    def begins_on(self) -> date | None:
        """The first day of a programme that was still to come on this day."""
        first_day = self.programme.text.first_day
        return first_day if first_day > self.day else None


def how_far_by_review(review: PublishedReview, programme: PublishedProgramme) -> HowFar:
    """Return what a published review says; its cells lead to the review's page."""
    address = address_of("portal:review", programme.publication.public_code)
    return HowFar(
        programme=programme,
        cells=review.cells(address),
        day=review.sheet.cut_off,
        review=review,
    )


def how_far_by_proof(stands: Stands, address: str = "") -> HowFar:
    """Return how far it is proven; its cells lead to the contents."""
    return HowFar(
        programme=stands.programme,
        cells=stands.cells(address),
        day=stands.day,
        stands=stands,
    )


def how_far_of_all(
    programmes: Sequence[PublishedProgramme], today: date
) -> dict[int, HowFar]:
    """Return how far programmes are by their numbers, in four queries at most."""
    if not programmes:
        return {}
    reviews = final_reviews_of(programmes)
    open_ones = [one for one in programmes if one.publication.object_id not in reviews]
    stands = stands_of_all(open_ones, today)
    found = {}
    for one in programmes:
        number = one.publication.object_id
        review = reviews.get(number)
        found[number] = (
            how_far_by_review(review, one)
            if review
            else how_far_by_proof(stands[number], _page_of(one))
        )
    return found


def _page_of(programme: PublishedProgramme) -> str:
    return address_of("portal:programme", programme.publication.public_code)
