"""Who sees a body's calendar, and who opens it to calendar programs."""

from phoihop.cycle.models import CalendarFeed
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role


def can_see_calendar(actor: Mandate) -> bool:
    """Whoever works for an organisation sees its days."""
    return actor.organisation_id is not None


def can_keep_feeds(actor: Mandate) -> bool:
    """The coordinator and the office chief open and close addresses."""
    return actor.organisation_id is not None and actor.has(
        Role.COORDINATOR, Role.OFFICE_CHIEF
    )


def can_keep_feed(actor: Mandate, feed: CalendarFeed) -> bool:
    """They do so for their own body only."""
    return can_keep_feeds(actor) and actor.organisation_id == feed.organisation_id
