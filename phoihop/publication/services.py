"""Showing things to the public, and taking them back.

Whether the thing is in a state to be shown is known only to the room it belongs to, and
that room's service asks before it calls.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.documents.models import Version
from phoihop.foundation import clock
from phoihop.foundation.guards import require, require_reason
from phoihop.publication.errors import (
    AlreadyPublished,
    AlreadyWithdrawn,
    AuthorPublishes,
    PublishedInFuture,
)
from phoihop.publication.models import Ending, EndKind, Publication
from phoihop.publication.policies import can_publish, is_another_person


@dataclass(frozen=True, kw_only=True)
class PublishedThing:
    """A thing as it is shown: what it is, under which code, whose, made by whom."""

    object_type: str
    object_id: int
    public_code: str
    unit_id: int | None
    title: str
    author_person_ids: frozenset[int]
    version: Version | None = None
    # Units that took over: their publishers show what a unit of the past has left.
    keeper_unit_ids: frozenset[int] = frozenset()
    # Entered by the operator's command, so that nobody of the house is its author.
    is_from_operator: bool = False


@dataclass(frozen=True, kw_only=True)
class EndedThing:
    """A thing that has ended: what it is, how, when, and what took its place."""

    object_type: str
    object_id: int
    kind: EndKind
    ended_on: date
    replaced_by: str = ""


@transaction.atomic
def publish(
    *,
    actor: Mandate | None,
    thing: PublishedThing,
    day: date | None = None,
    within: models.Model | None = None,
) -> Publication:
    """Show a thing to the public; ``day`` is the day of the act, today by default.

    ``within`` is the object whose history also tells the act. The actor None is the
    operator's command.

    Raises:
        NotAllowed: the actor is no publisher of the unit.
        AuthorPublishes: the actor is one of the authors.
        AlreadyPublished: it is shown already.
        PublishedInFuture: the day is still to come.
    """
    if actor is not None:
        units = _named({thing.unit_id, *thing.keeper_unit_ids})
        _require_second_publisher(actor, units, thing.author_person_ids)
    today = actor.on if actor else clock.today()
    if (published_on := day or today) > today:
        raise PublishedInFuture(today)
    try:
        with transaction.atomic():
            publication = _create(actor, thing, published_on)
    except IntegrityError as clash:
        if _is_already_there(clash):
            raise AlreadyPublished(thing.title) from clash
        raise
    record(
        actor=actor,
        action="publication.publish",
        target=publication,
        circumstances=Circumstances(occurred_on=published_on, within=within),
    )
    return publication


@transaction.atomic
def withdraw(
    *,
    actor: Mandate,
    publication: Publication,
    reason: str,
    within: models.Model | None = None,
    keeper_unit_ids: frozenset[int] = frozenset(),
) -> Publication:
    """Take a thing off the public pages; that it was there, and why not now, stays.

    ``keeper_unit_ids`` are the units that took over from the thing's own.

    Raises:
        NotAllowed: the actor is no publisher of the unit.
        AuthorPublishes: the actor is one of the authors.
        AlreadyWithdrawn: it was withdrawn before.
        ReasonMissing: the reason is blank.
    """
    publication = Publication.objects.select_for_update().get(pk=publication.pk)
    units = _named({publication.unit_id, *keeper_unit_ids})
    _require_second_publisher(actor, units, publication.author_person_ids)
    if not publication.is_live:
        raise AlreadyWithdrawn(publication.title)
    publication.withdrawn_reason = require_reason(reason)
    publication.withdrawn_by_id = actor.person_id
    publication.withdrawn_at = timezone.now()
    publication.save(update_fields=["withdrawn_reason", "withdrawn_by", "withdrawn_at"])
    record(
        actor=actor,
        action="publication.withdraw",
        target=publication,
        circumstances=Circumstances(within=within, reason=publication.withdrawn_reason),
    )
    return publication


@transaction.atomic
def record_end(*, actor: Mandate, thing: EndedThing) -> Ending:
    """Keep that a thing has ended, for its public page of now or later.

    Like documents, it asks for no permission: the room that ends the thing has asked.
    """
    ending = Ending.objects.create(
        object_type=thing.object_type,
        object_id=thing.object_id,
        kind=thing.kind,
        ended_on=thing.ended_on,
        replaced_by=thing.replaced_by,
    )
    record(
        actor=actor,
        action="ending.record",
        target=ending,
        circumstances=Circumstances(occurred_on=thing.ended_on),
    )
    return ending


def _require_second_publisher(
    actor: Mandate, unit_ids: Collection[int], author_person_ids: Collection[int]
) -> None:
    require(
        any(can_publish(actor, unit_id) for unit_id in unit_ids),
        _("Only a publisher of this unit may do this; ask the local administrator."),
    )
    if not is_another_person(actor, author_person_ids):
        raise AuthorPublishes


def _named(unit_ids: set[int | None]) -> set[int]:
    """Return the units without the one that no source has named."""
    return {unit_id for unit_id in unit_ids if unit_id is not None}


def _create(actor: Mandate | None, thing: PublishedThing, day: date) -> Publication:
    return Publication.objects.create(
        object_type=thing.object_type,
        object_id=thing.object_id,
        public_code=thing.public_code,
        version=thing.version,
        unit_id=thing.unit_id,
        title=thing.title,
        author_person_ids=sorted(thing.author_person_ids),
        published_by_id=actor.person_id if actor else None,
        is_from_operator=thing.is_from_operator,
        published_on=day,
    )


def _is_already_there(clash: IntegrityError) -> bool:
    return "publication_is_one_a_thing" in str(clash)
