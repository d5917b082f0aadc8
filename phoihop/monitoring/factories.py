"""Smallest valid reviews for tests and benchmarks, made through the services."""

from collections.abc import Iterable
from datetime import date

from phoihop.directory.mandates import Mandate
from phoihop.monitoring import services
from phoihop.monitoring.models import Review
from phoihop.monitoring.queries.live import live_review
from phoihop.monitoring.services import JudgementOutline
from phoihop.monitoring.states import Result, ReviewKind
from phoihop.programmes.models import Programme


def open_review(
    *,
    actor: Mandate,
    programme: Programme,
    kind: ReviewKind = ReviewKind.FINAL,
    cut_off: date | None = None,
) -> Review:
    """Open a review with figures as of today."""
    return services.open_review(
        actor=actor, programme=programme, kind=kind, cut_off=cut_off or actor.on
    )


def assess_all(*, actor: Mandate, review: Review, result: Result = Result.DONE) -> None:
    """Judge alike every content that has no judgement yet."""
    for row in live_review(review).rows:
        if row.line.lacks_judgement:
            services.write_assessment(
                actor=actor,
                review=review,
                target=row.target,
                outline=JudgementOutline(result=result, note="Biên bản nghiệm thu"),
            )


def approve_all(*, heads: Iterable[Mandate], review: Review) -> Review:
    """Let each head approve; the last one freezes it."""
    for head in heads:
        services.approve_review(actor=head, review=review)
    review.refresh_from_db()
    return review


def approved_review(
    *,
    coordinator: Mandate,
    heads: Iterable[Mandate],
    programme: Programme,
    kind: ReviewKind = ReviewKind.FINAL,
) -> Review:
    """Lead a review from its opening to the last approval."""
    review = open_review(actor=coordinator, programme=programme, kind=kind)
    assess_all(actor=coordinator, review=review)
    services.submit_review(actor=coordinator, review=review)
    return approve_all(heads=heads, review=review)
