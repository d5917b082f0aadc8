"""Opening a body's calendar to calendar programs, and closing it again."""

from datetime import datetime, timedelta

from django.db import transaction

from phoihop.audit.services import record
from phoihop.cycle import policies
from phoihop.cycle.errors import (
    FeedNameMissing,
    FeedNameTaken,
    FeedRevoked,
    TooManyFeeds,
)
from phoihop.cycle.models import CalendarFeed
from phoihop.cycle.secret_addresses import hash_of, new_seed, token_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import normalise

MOST_OPEN = 10
# When an address was last read need not be known to the minute.
_NOTED_EVERY = timedelta(hours=1)


@transaction.atomic
def open_feed(*, actor: Mandate, name: str) -> CalendarFeed:
    """Make an address for somebody who reads the calendar of the actor's body.

    Raises:
        NotAllowed: the actor neither coordinates a body nor heads its office.
        FeedNameMissing, FeedNameTaken: nothing says whose it is, or another does.
        TooManyFeeds: the body has ten already.
    """
    require(policies.can_keep_feeds(actor))
    body = _lock_body(actor)
    if not (written := normalise(name)):
        raise FeedNameMissing
    names = set(
        CalendarFeed.objects.filter(organisation=body, revoked_on=None).values_list(
            "name", flat=True
        )
    )
    if written in names:
        raise FeedNameTaken(written)
    if len(names) >= MOST_OPEN:
        raise TooManyFeeds(MOST_OPEN)
    seed = new_seed()
    feed = CalendarFeed.objects.create(
        organisation=body,
        name=written,
        seed=seed,
        token_hash=hash_of(token_of(seed)),
        made_by_person_id=actor.person_id,
        made_by_name=actor.person_name,
        made_on=actor.on,
    )
    record(actor=actor, action="feed.open", target=feed)
    return feed


@transaction.atomic
def revoke_feed(*, actor: Mandate, feed: CalendarFeed) -> CalendarFeed:
    """Close an address; whoever still asks there is told that it is gone.

    Raises:
        NotAllowed: the actor does not keep the feeds of this body.
        FeedRevoked: it is closed already.
    """
    locked = CalendarFeed.objects.select_for_update().get(pk=feed.pk)
    require(policies.can_keep_feed(actor, locked))
    if locked.is_revoked:
        raise FeedRevoked
    locked.revoked_on = actor.on
    locked.revoked_by_name = actor.person_name
    locked.save(update_fields=["revoked_on", "revoked_by_name"])
    record(actor=actor, action="feed.revoke", target=locked)
    return locked


def _lock_body(actor: Mandate) -> Organisation:
    if actor.organisation_id is None:
        raise AssertionError
    return Organisation.objects.select_for_update().get(pk=actor.organisation_id)


def note_reading(*, feed: CalendarFeed, now: datetime) -> None:
    """Note that an address is in use, at most once an hour."""
    if feed.last_read_at and now - feed.last_read_at < _NOTED_EVERY:
        return
    CalendarFeed.objects.filter(pk=feed.pk, revoked_on=None).update(last_read_at=now)
