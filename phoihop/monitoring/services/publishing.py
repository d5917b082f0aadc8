"""Showing an approved review to everybody, and taking it back."""

from django.db import transaction

from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require
from phoihop.monitoring import policies
from phoihop.monitoring.errors import ReviewNotApproved, ReviewNotShown
from phoihop.monitoring.models import Review
from phoihop.monitoring.queries.seen import authors_of
from phoihop.monitoring.services.steps import lock_review
from phoihop.programmes.services.steps import place_of
from phoihop.publication import services as publication
from phoihop.publication.models import Publication
from phoihop.publication.queries import publication_of
from phoihop.publication.services import PublishedThing


@transaction.atomic
def publish_review(*, actor: Mandate, review: Review) -> Publication:
    """Show the frozen review to everybody.

    Raises:
        ReviewNotApproved: not every party has approved it.
        NotAllowed: the actor is no publisher of the unit, or one of its authors.
        AlreadyPublished: it is shown already.
    """
    locked = lock_review(review.pk, review.programme_id)
    if not locked.is_approved:
        raise ReviewNotApproved
    place = place_of(actor, locked.programme)
    permitted = policies.can_publish(actor, place, locked)
    require(permitted, str(policies.WHO_PUBLISHES))
    thing = PublishedThing(
        object_type=Review._meta.label_lower,
        object_id=locked.pk,
        public_code=locked.public_code,
        unit_id=locked.programme.unit_id,
        title=locked.title,
        author_person_ids=authors_of(locked),
        version=locked.text,
    )
    return publication.publish(actor=actor, thing=thing, day=actor.on, within=locked)


@transaction.atomic
def withdraw_review(*, actor: Mandate, review: Review, reason: str) -> Publication:
    """Take the review off the public pages, with the reason shown there.

    Raises:
        ReviewNotShown: it is not shown.
        NotAllowed: the actor is no publisher of the unit, or one of its authors.
        ReasonMissing: no reason is written.
    """
    locked = lock_review(review.pk, review.programme_id)
    shown = publication_of(Review._meta.label_lower, locked.pk)
    if shown is None:
        raise ReviewNotShown
    place = place_of(actor, locked.programme)
    permitted = policies.can_publish(actor, place, locked)
    require(permitted, str(policies.WHO_PUBLISHES))
    return publication.withdraw(
        actor=actor, publication=shown, reason=reason, within=locked
    )
