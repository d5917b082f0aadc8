"""A day of the calendar as a plain value; computed when asked for, stored nowhere."""

from dataclasses import dataclass
from datetime import date, time

from phoihop.cycle.states import EntryKind


@dataclass(frozen=True, kw_only=True)
class CalendarEntry:
    """What comes due, begins or takes place for one body on one day.

    ``is_open`` says that the body still has to do something by that day. What
    ``is_shared`` is not may be read by the body only, so a feed tells no more of it
    than its kind.
    """

    kind: EntryKind
    body_id: int
    day: date
    key: str
    address: str
    title: str
    belongs_to: str = ""
    is_open: bool = False
    is_shared: bool = True
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""
    revision: int = 0

    @property
    def order(self) -> tuple[date, time, str, str]:
        """What a list is sorted by; what has an hour comes in its order."""
        return (self.day, self.starts_at or time.min, self.title, self.key)
