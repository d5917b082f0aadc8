"""What can be done with conferences: one function per verb."""

from phoihop.conferences.services.recording import (
    ConferenceOutline,
    PersonOutline,
    correct_conference,
    link_programmes,
    record_conference,
)

__all__ = [
    "ConferenceOutline",
    "PersonOutline",
    "correct_conference",
    "link_programmes",
    "record_conference",
]
