"""Feeds of a body, and the one that a secret address opens."""

from django.db.models import QuerySet

from phoihop.cycle.models import CalendarFeed
from phoihop.cycle.secret_addresses import hash_of
from phoihop.directory.mandates import Mandate


def feeds_of(actor: Mandate) -> QuerySet[CalendarFeed]:
    """Return the feeds of the actor's body, the open ones first."""
    if actor.organisation_id is None:
        return CalendarFeed.objects.none()
    return CalendarFeed.objects.filter(organisation_id=actor.organisation_id).order_by(
        "-revoked_on", "-made_at", "-id"
    )


def feed_by_token(token: str) -> CalendarFeed | None:
    """Return the feed of a secret.

    What is compared in the database is a hash, so the time it takes tells nothing of
    the secret.
    """
    feeds = CalendarFeed.objects.select_related("organisation")
    return feeds.filter(token_hash=hash_of(token)).first()
