"""Showing a signed programme to everybody, and taking it back."""

from django.db import transaction

from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require
from phoihop.programmes import policies
from phoihop.programmes.errors import NotPublishable
from phoihop.programmes.models import Programme
from phoihop.programmes.services.steps import lock, place_of
from phoihop.publication import services as publication
from phoihop.publication.models import Publication
from phoihop.publication.queries import publication_of
from phoihop.publication.services import PublishedThing


@transaction.atomic
def publish(*, actor: Mandate, programme: Programme) -> Publication:
    """Show the signed text to everybody.

    Raises:
        NotPublishable: the programme is not signed.
        NotAllowed: the actor is no publisher of the unit, or wrote the programme.
        AlreadyPublished: it is shown already.
    """
    locked = lock(programme.pk)
    if not locked.is_signed:
        raise NotPublishable
    place = place_of(actor, locked)
    require(policies.can_publish(actor, place), str(policies.WHO_PUBLISHES))
    thing = PublishedThing(
        object_type=Programme._meta.label_lower,
        object_id=locked.pk,
        public_code=locked.public_code,
        unit_id=locked.unit_id,
        title=locked.title,
        author_person_ids=place.author_person_ids,
        version=locked.current_version,
    )
    return publication.publish(actor=actor, thing=thing, day=actor.on, within=locked)


@transaction.atomic
def withdraw(*, actor: Mandate, programme: Programme, reason: str) -> Publication:
    """Take the programme off the public pages, with the reason shown there.

    Raises:
        NotPublishable: it is not shown.
        NotAllowed: the actor is no publisher of the unit, or wrote the programme.
        ReasonMissing: no reason is written.
    """
    locked = lock(programme.pk)
    shown = publication_of(Programme._meta.label_lower, locked.pk)
    if shown is None:
        raise NotPublishable
    place = place_of(actor, locked)
    require(policies.can_publish(actor, place), str(policies.WHO_PUBLISHES))
    return publication.withdraw(
        actor=actor, publication=shown, reason=reason, within=locked
    )
