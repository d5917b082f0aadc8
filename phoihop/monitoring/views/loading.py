"""Finding a review for whoever asks; what he may not see does not exist."""

from dataclasses import dataclass

from django.http import Http404

from phoihop.directory.requests import WorkRequest
from phoihop.monitoring.models import Review
from phoihop.monitoring.policies import can_read_unfinished
from phoihop.monitoring.queries.frozen import read
from phoihop.monitoring.queries.live import live_review
from phoihop.monitoring.queries.seen import review_seen
from phoihop.monitoring.queries.sheet import Sheet
from phoihop.monitoring.states import ReviewState
from phoihop.programmes.models import Origin, Programme
from phoihop.programmes.opening import find_place, find_programme
from phoihop.programmes.policies import Standing


@dataclass(frozen=True)
class Found:
    """A programme and how the actor stands to it; a review too, where one is asked."""

    programme: Programme
    place: Standing


@dataclass(frozen=True)
class FoundReview(Found):
    """A review with its programme."""

    review: Review

    @property
    def sheet(self) -> Sheet:
        """Return the fixed text, or while it is written what stands there now."""
        if self.review.state != ReviewState.DRAFT and self.review.text:
            return read(self.review.text)
        return live_review(self.review).sheet


def find(request: WorkRequest, programme_id: int) -> Found:
    """Return a programme that was signed here, else answer 404."""
    programme = find_programme(request, programme_id)
    if not programme.is_signed or programme.origin != Origin.HERE:
        raise Http404
    return Found(programme, find_place(request, programme))


def find_review(request: WorkRequest, programme_id: int, review_id: int) -> FoundReview:
    """Return a review that the actor may read, else answer 404."""
    found = find(request, programme_id)
    unfinished = can_read_unfinished(request.mandate, found.place)
    review = review_seen(programme_id, review_id, unfinished=unfinished)
    if review is None:
        raise Http404
    review.programme = found.programme
    return FoundReview(found.programme, found.place, review)
