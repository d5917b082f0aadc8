"""Showing a recorded event and its programmes to everybody, and taking them back."""

from datetime import date

from django.db import models, transaction
from django.utils.translation import gettext as _

from phoihop.conferences.models import Conference
from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require
from phoihop.imports import policies
from phoihop.imports.errors import NotShown
from phoihop.imports.queries import authors_of, keepers_of
from phoihop.programmes.models import Programme
from phoihop.publication import services as publication
from phoihop.publication.models import Publication
from phoihop.publication.queries import publication_of
from phoihop.publication.services import PublishedThing
from phoihop.sources.models import Source
from phoihop.sources.services import fix_source, release_source

Shown = Conference | Programme


@transaction.atomic
def publish_record(
    *, actor: Mandate | None, source: Source, day: date | None = None
) -> Publication:
    """Show the event and its programmes; from then on the record is fixed.

    An event whose source names no place is shown under no unit.

    The actor None is the operator's command, for what the operator has entered.

    Raises:
        NotAllowed: the actor is no publisher of the locality that keeps the record.
        AuthorPublishes: the actor entered or corrected it.
        AlreadyPublished: it is shown already.
    """
    locked = Source.objects.select_for_update(of=("self",)).get(pk=source.pk)
    keepers = keepers_of(locked)
    _require_publisher(actor, locked, keepers)
    authors = authors_of(locked)
    publications = [
        publication.publish(
            actor=actor,
            thing=_thing(one, locked.unit_id, authors, keepers),
            day=day or (actor.on if actor else None),
            within=locked,
        )
        for one in _shown(locked)
    ]
    fix_source(actor=actor, source=locked)
    return publications[0]


@transaction.atomic
def withdraw_record(*, actor: Mandate, source: Source, reason: str) -> None:
    """Take the event and its programmes off the public pages; then it is correctable.

    Raises:
        NotAllowed: the actor is no publisher of the locality that keeps the record.
        AuthorPublishes: the actor entered or corrected it.
        NotShown: it is not shown.
        ReasonMissing: no reason is written.
    """
    locked = Source.objects.select_for_update(of=("self",)).get(pk=source.pk)
    keepers = keepers_of(locked)
    _require_publisher(actor, locked, keepers)
    live = [
        shown
        for one in _shown(locked)
        if (shown := publication_of(one._meta.label_lower, one.pk))
    ]
    if not live:
        raise NotShown
    for shown in live:
        publication.withdraw(
            actor=actor,
            publication=shown,
            reason=reason,
            within=locked,
            keeper_unit_ids=keepers,
        )
    release_source(actor=actor, source=locked)


def _require_publisher(
    actor: Mandate | None, source: Source, keepers: frozenset[int]
) -> None:
    if actor is None:
        require(source.kept_by_id is None)
        return
    require(
        policies.can_publish(actor, keepers),
        _("A publisher of the locality who did not enter this shows it."),
    )


def _shown(source: Source) -> list[Shown]:
    conference = Conference.objects.get(source=source)
    return [conference, *source.programmes.order_by("pk")]


def _thing(
    one: Shown, unit_id: int | None, authors: frozenset[int], keepers: frozenset[int]
) -> PublishedThing:
    model: models.Model = one
    return PublishedThing(
        object_type=model._meta.label_lower,
        object_id=one.pk,
        public_code=one.public_code,
        unit_id=unit_id,
        title=one.title,
        author_person_ids=authors,
        keeper_unit_ids=keepers,
        is_from_operator=not authors,
    )
