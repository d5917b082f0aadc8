"""What is done in the calendar: feeds are opened and closed, people are reminded."""

from phoihop.cycle.services.feeds import note_reading, open_feed, revoke_feed
from phoihop.cycle.services.reminding import remind_of_due_days

__all__ = ["note_reading", "open_feed", "remind_of_due_days", "revoke_feed"]
