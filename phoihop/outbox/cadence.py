"""When a mail goes out, and when it is tried again: plain arithmetic of moments."""

from datetime import datetime, timedelta

# How long is waited after the first, second and third failure; then it is given up.
WAITS = (timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1))
# What is told again within this time becomes one message.
MERGED_WITHIN = timedelta(minutes=10)
# What is older than this was seen on the screen or is no news any more.
MAILED_WITHIN = timedelta(days=7)


def next_try(attempts: int, failed_at: datetime) -> datetime | None:
    """Return when to try again after so many failures; None means never."""
    if not 1 <= attempts <= len(WAITS):
        return None
    return failed_at + WAITS[attempts - 1]


def closing_moment(now: datetime, hour: int) -> datetime | None:
    """Return the moment at which today's mails were closed; None while it is ahead.

    ``now`` is in local time. What is told after that moment goes out tomorrow.
    """
    closing = now.replace(hour=hour, minute=0, second=0, microsecond=0)
    return closing if closing <= now else None
