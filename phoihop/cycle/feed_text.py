"""What a feed says: a body's days, without what only the body may read."""

import uuid
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from phoihop.cycle.entries import CalendarEntry
from phoihop.cycle.ics import Event, calendar_text
from phoihop.cycle.queries.calendar import entries_between
from phoihop.cycle.wording import headline_outside
from phoihop.directory.models import Organisation

_BACK, _AHEAD = timedelta(days=60), timedelta(days=400)


def feed_text(body: Organisation, day: date, site: str) -> str:
    """Return the calendar of a body around a day; the same all day long if unchanged.

    ``site`` is the address that links begin with.
    """
    entries = entries_between([body.pk], day - _BACK, day + _AHEAD)
    name = f"Phối Hợp · {body.short_name}"
    stamp = timezone.make_aware(datetime.combine(day, time.min))
    return calendar_text(name, (_event(entry, site) for entry in entries), stamp)


def _event(entry: CalendarEntry, site: str) -> Event:
    # The same thing keeps its name for ever; the body tells two who share it apart.
    named = f"{site}/{entry.key}/{entry.body_id}"
    told = entry.is_shared
    return Event(
        uid=str(uuid.uuid5(uuid.NAMESPACE_URL, named)),
        day=entry.day,
        summary=headline_outside(entry),
        starts_at=entry.starts_at,
        ends_at=entry.ends_at,
        description=entry.belongs_to if told else "",
        location=entry.place if told else "",
        category=str(entry.kind.label),
        url=f"{site}{entry.address}" if told else "",
        sequence=entry.revision,
    )
