"""Opening a review, and writing what goes before its contents."""

from datetime import date

from django.db import transaction

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.documents.services import open_document
from phoihop.foundation.guards import require, require_version
from phoihop.foundation.vietnamese import normalise
from phoihop.monitoring import policies
from phoihop.monitoring.errors import (
    CutOffBeforeSigning,
    CutOffInFuture,
    FinalReviewThere,
)
from phoihop.monitoring.models import Review
from phoihop.monitoring.services.steps import lock_review
from phoihop.monitoring.states import ReviewKind
from phoihop.programmes.models import Programme
from phoihop.programmes.prose import prose
from phoihop.programmes.services.steps import lock, organisation_of, place_of

_WRITTEN = ("cut_off", "strengths", "shortcomings")
_PREFIXES = {ReviewKind.FINAL: "tong-ket", ReviewKind.INTERIM: "so-ket"}
# The heading of an official paper, so it is Vietnamese and is not translated.
_TITLES = {ReviewKind.FINAL: "Tổng kết", ReviewKind.INTERIM: "Sơ kết"}


@transaction.atomic
def open_review(
    *,
    actor: Mandate,
    programme: Programme,
    kind: ReviewKind,
    cut_off: date,
    title: str = "",
) -> Review:
    """Open a review of a signed programme with figures as of a day.

    Raises:
        NotAllowed: the actor is no coordinator of the organisation that keeps it.
        CutOffInFuture, CutOffBeforeSigning: there are no figures of that day.
        FinalReviewThere: the programme has its final review.
    """
    locked = lock(programme.pk)
    require(policies.can_open(actor, place_of(actor, locked)))
    _check_cut_off(actor, locked, cut_off)
    written = normalise(title) or f"{_TITLES[kind]} {locked.title}"
    order = locked.reviews.filter(kind=kind).count() + 1
    if kind == ReviewKind.FINAL and order > 1:
        raise FinalReviewThere
    document = open_document(
        actor=actor, unit_id=locked.unit_id, kind_code="review", title=written[:500]
    )
    number = f"-{order}" if kind == ReviewKind.INTERIM else ""
    review = Review(
        programme=locked,
        kind=kind,
        cut_off=cut_off,
        title=document.title,
        document=document,
        public_code=f"{_PREFIXES[kind]}{number}-{locked.public_code}"[:60],
        organisation_id=organisation_of(actor),
        created_by_person_id=actor.person_id,
        created_on=actor.on,
    )
    review.save(force_insert=True)
    record(
        actor=actor,
        action="review.create",
        target=review,
        circumstances=Circumstances(within=locked),
    )
    return review


@transaction.atomic
def change_review(
    *,
    actor: Mandate,
    review: Review,
    strengths: str,
    shortcomings: str,
    cut_off: date,
    version: int,
) -> Review:
    """Write what went well and what is left, and set the day of the figures.

    Raises:
        NotAllowed: the actor does not write this review.
        ChangedMeanwhile: somebody saved another text since.
        CutOffInFuture, CutOffBeforeSigning: there are no figures of that day.
    """
    locked = lock_review(review.pk, review.programme_id)
    place = place_of(actor, locked.programme)
    require(policies.can_write(actor, place, locked))
    require_version(locked, version, _WRITTEN)
    _check_cut_off(actor, locked.programme, cut_off)
    before = {name: getattr(locked, name) for name in _WRITTEN}
    locked.cut_off = cut_off
    locked.strengths, locked.shortcomings = prose(strengths), prose(shortcomings)
    locked.version += 1
    locked.save(update_fields=[*_WRITTEN, "version"])
    after = {name: getattr(locked, name) for name in _WRITTEN}
    record(
        actor=actor,
        action="review.change",
        target=locked,
        circumstances=Circumstances(
            within=locked.programme, changes=changes_between(before, after)
        ),
    )
    return locked


def _check_cut_off(actor: Mandate, programme: Programme, cut_off: date) -> None:
    if cut_off > actor.on:
        raise CutOffInFuture(actor.on)
    if programme.signed_on and cut_off < programme.signed_on:
        raise CutOffBeforeSigning(programme.signed_on)
