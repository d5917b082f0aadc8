"""Reading conferences; the words of the past are read by ``told``."""

from phoihop.conferences.queries.told import (
    CONFERENCE,
    RecordedEvent,
    event_of_source,
    events_told,
    links_of_programme,
)

__all__ = [
    "CONFERENCE",
    "RecordedEvent",
    "event_of_source",
    "events_told",
    "links_of_programme",
]
