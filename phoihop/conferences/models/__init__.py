"""Tables of conferences."""

from phoihop.conferences.models.agenda import AgendaItem, MinuteRevision
from phoihop.conferences.models.attending import Invitation
from phoihop.conferences.models.events import Conference, Purpose
from phoihop.conferences.models.papers import Paper, Photo
from phoihop.conferences.models.summaries import ConferenceSummary
from phoihop.conferences.models.taking_part import (
    ConferencePerson,
    ConferenceProgramme,
)

__all__ = [
    "AgendaItem",
    "Conference",
    "ConferencePerson",
    "ConferenceProgramme",
    "ConferenceSummary",
    "Invitation",
    "MinuteRevision",
    "Paper",
    "Photo",
    "Purpose",
]
