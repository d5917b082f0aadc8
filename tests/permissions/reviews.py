"""Reviews of a signed programme in each of their states, and where they are found."""

from dataclasses import dataclass, field

from django.urls import reverse

from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload
from phoihop.monitoring import factories, services
from phoihop.monitoring.queries.live import live_review
from phoihop.monitoring.states import ReviewKind
from phoihop.programmes import services as programmes
from phoihop.programmes.models import Programme
from phoihop.programmes.services import AddedContentOutline, AmendmentOutline
from phoihop.testing.cast import Cast
from tests.permissions.rules import HEADS_OF_PARTIES

BEING_WRITTEN, SUBMITTED, APPROVED = "being written", "submitted", "approved"
# The acts are tried on the review from which they lead on.
_OF_ACT = {
    "submit": BEING_WRITTEN,
    "take-back": SUBMITTED,
    "approve": SUBMITTED,
    "publish": APPROVED,
    "withdraw": APPROVED,
}
_OF_PROGRAMME = {"reviews", "open", "closing", "approve_closing"}


@dataclass(frozen=True)
class Reviews:
    """The numbers of the reviews by state, a row of the sheet, and an amendment."""

    ids: dict[str, int] = field(default_factory=dict)
    row: str = "s0"
    amendment_id: int = 0


def make_reviews(cast: Cast, programme: Programme) -> Reviews:
    """Amend a signed programme, then make a review in each state."""
    lan, heads = cast.mandate("lan"), [cast.mandate(name) for name in HEADS_OF_PARTIES]
    clerk = cast.mandate("quang")
    outline = AmendmentOutline(
        title="Phụ lục",
        signed_on=clerk.on,
        scan=store_file(actor=clerk, upload=upload(pdf(), "phụ lục.pdf")),
        added=[AddedContentOutline(title="Nội dung thêm")],
    )
    amendment = programmes.amend(actor=clerk, programme=programme, outline=outline)
    ids = {}
    for state in (BEING_WRITTEN, SUBMITTED, APPROVED):
        kind = ReviewKind.FINAL if state == APPROVED else ReviewKind.INTERIM
        review = factories.open_review(actor=lan, programme=programme, kind=kind)
        factories.assess_all(actor=lan, review=review)
        if state != BEING_WRITTEN:
            services.submit_review(actor=lan, review=review)
        if state == APPROVED:
            factories.approve_all(heads=heads, review=review)
        ids[state] = review.pk
    first = live_review(review).rows[0]
    return Reviews(ids, first.key, amendment.pk)


def path_of_review(
    reviews: Reviews, route: str, variant: str, programme_id: int, task_id: int
) -> str:
    """Return the address of a page about reviews, closing, or an amendment."""
    page = route.partition(":")[2]
    numbers: dict[str, object] = {"programme_id": programme_id}
    if page == "amendment_scan":
        numbers["amendment_id"] = reviews.amendment_id
    elif page == "settle":
        numbers["task_id"] = task_id
    elif page == "act":
        state = _OF_ACT.get(variant, APPROVED)
        numbers |= {"review_id": reviews.ids.get(state, 0), "slug": variant}
    elif page not in _OF_PROGRAMME:
        numbers["review_id"] = reviews.ids.get(variant or BEING_WRITTEN, 0)
    return reverse(route, kwargs=numbers)
