"""The year's loop (vòng năm): signing, conferences, reviews, programmes around."""

from collections.abc import Sequence
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from phoihop.conferences.queries.about import MeetingAbout
from phoihop.desk.pages.meetings import step_of
from phoihop.foundation.dates import last_day
from phoihop.foundation.prepared import PreparedQuery, given_number
from phoihop.monitoring.models import Review
from phoihop.monitoring.states import ReviewKind
from phoihop.programmes.models import Programme
from phoihop.programmes.states import State
from phoihop.ui.addresses import address_of
from phoihop.ui.ribbons import YearStep


def _successors() -> QuerySet[Programme]:
    """The first two programmes that go on with one and are shared."""
    after = Programme.objects.filter(
        predecessor_id=given_number("programme"), first_shared_at__isnull=False
    )
    return after.exclude(state=State.ABANDONED).order_by("period", "id")[:2]


_REVIEWS = PreparedQuery(
    lambda: Review.objects.filter(programme_id=given_number("programme")).order_by(
        "cut_off", "id"
    )
)
_SUCCESSORS = PreparedQuery(_successors)


def reviews_in(programme: Programme) -> list[Review]:
    """Return the reviews of a programme in order of time."""
    return _REVIEWS.rows(programme=programme.pk)


def is_reviewed(reviews: Sequence[Review]) -> bool:
    """Tell whether the final review among them is approved."""
    return any(one.kind == ReviewKind.FINAL and one.is_approved for one in reviews)


def loop_of(
    programme: Programme,
    day: date,
    reviews: Sequence[Review],
    meetings: Sequence[MeetingAbout] = (),
    *,
    may_open_next: bool = False,
) -> list[YearStep]:
    """Return the steps of the programme's year in order of time.

    The step in which one stands now is marked; what is to come has no day, but a
    conference that has been called.
    """
    before = [] if programme.predecessor_id is None else [_before(programme)]
    steps = [_signing(programme), *(step_of(one) for one in meetings)]
    steps += [_review(one) for one in reviews]
    # What has no day yet keeps its place behind what has one.
    steps.sort(key=lambda step: step.day or date.max)
    if not reviews:
        steps.append(_review_to_come(programme, day))
    later = [_after(one) for one in _SUCCESSORS.rows(programme=programme.pk)]
    return [*before, *steps, *(later or [_next(programme, reviews, may_open_next)])]


def _signing(programme: Programme) -> YearStep:
    return YearStep(
        title=_("Signing"),
        day=programme.signed_on,
        is_past=True,
        note=_("on paper, the scan is kept"),
    )


def _review_to_come(programme: Programme, day: date) -> YearStep:
    end = last_day(programme.period)
    is_over = end is not None and end <= day
    return YearStep(
        title=_("Final review"),
        note=_("due now") if is_over else _("at the end of the period"),
        is_current=is_over and programme.state == State.SIGNED,
    )


def _before(programme: Programme) -> YearStep:
    return YearStep(
        title=_("The programme before"),
        url=address_of("programmes:detail", programme.predecessor_id),
        is_past=True,
    )


def _review(review: Review) -> YearStep:
    return YearStep(
        title=str(review.get_kind_display()).capitalize(),
        day=review.approved_on,
        note=str(review.get_state_display()),
        url=address_of("monitoring:review", review.programme_id, review.pk),
        is_past=review.is_approved,
        is_current=not review.is_approved,
    )


def _next(
    programme: Programme, reviews: Sequence[Review], may_open_next: bool
) -> YearStep:
    """Return the step to the next programme, with what it still waits for."""
    if not is_reviewed(reviews):
        return YearStep(
            title=_("The next programme"),
            note=_("after the final review is approved by all parties"),
            url=address_of("monitoring:reviews", programme.pk),
        )
    return YearStep(
        title=_("The next programme"),
        note=_("may be opened now"),
        url=address_of("renewals:next", programme.pk) if may_open_next else "",
        is_current=True,
    )


def _after(programme: Programme) -> YearStep:
    return YearStep(
        title=programme.title,
        note=programme.get_state_display(),
        url=address_of("programmes:detail", programme.pk),
    )
