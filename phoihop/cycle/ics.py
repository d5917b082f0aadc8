"""A calendar as RFC 5545 writes it; plain text, no tables.

Written here rather than taken from a package: a feed uses one component, a handful of
properties and two kinds of value.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

_ZONE = "Asia/Ho_Chi_Minh"
_MOST_OCTETS = 75
# Vietnam keeps one time the whole year.
_TIMEZONE = (
    "BEGIN:VTIMEZONE",
    f"TZID:{_ZONE}",
    "BEGIN:STANDARD",
    "DTSTART:19750613T000000",
    "TZOFFSETFROM:+0800",
    "TZOFFSETTO:+0700",
    "TZNAME:+07",
    "END:STANDARD",
    "END:VTIMEZONE",
)
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})


@dataclass(frozen=True, kw_only=True)
class Event:
    """One entry: a whole day, or from an hour on."""

    uid: str
    day: date
    summary: str
    starts_at: time | None = None
    ends_at: time | None = None
    description: str = ""
    location: str = ""
    category: str = ""
    url: str = ""
    sequence: int = 0


def calendar_text(name: str, events: Iterable[Event], stamp: datetime) -> str:
    """Return the whole calendar; equal events and stamp give equal text."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//phoihop//calendar//VI",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(name)}",
        f"X-WR-TIMEZONE:{_ZONE}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "X-PUBLISHED-TTL:PT6H",
        *_TIMEZONE,
    ]
    for event in events:
        lines += _event(event, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(event: Event, stamp: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{event.sequence}"
    yield from _when(event)
    yield f"SUMMARY:{_text(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{_text(event.description)}"
    if event.location:
        yield f"LOCATION:{_text(event.location)}"
    if event.category:
        yield f"CATEGORIES:{_text(event.category)}"
    if event.url:
        yield f"URL:{event.url}"
    # A due day takes nobody's time.
    yield f"TRANSP:{'OPAQUE' if event.starts_at else 'TRANSPARENT'}"
    yield "END:VEVENT"


def _when(event: Event) -> Iterator[str]:
    if event.starts_at is None:
        yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
        return
    yield f"DTSTART;TZID={_ZONE}:{_local(event.day, event.starts_at)}"
    if event.ends_at is not None:
        yield f"DTEND;TZID={_ZONE}:{_local(event.day, event.ends_at)}"


def _local(day: date, moment: time) -> str:
    return f"{datetime.combine(day, moment):%Y%m%dT%H%M%S}"


def _text(value: str) -> str:
    """Escape a text; control characters have no place in it."""
    kept = "".join(one for one in value if one in "\n\t" or ord(one) >= ord(" "))
    return kept.translate(_ESCAPES)


def _folded(line: str) -> Iterator[str]:
    """Cut a line after at most 75 octets, never within a character."""
    room, piece = _MOST_OCTETS, ""
    for character in line:
        size = len(character.encode())
        if size > room:
            yield piece
            piece, room = " ", _MOST_OCTETS - 1
        piece += character
        room -= size
    yield piece
