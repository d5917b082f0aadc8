"""Tables of conferences."""

from phoihop.conferences.models.agenda import AgendaItem, MinuteRevision
from phoihop.conferences.models.attending import Invitation
from phoihop.conferences.models.conclusions import (
    ConclusionDecision,
    ConclusionItem,
    ConclusionNotice,
    ConclusionTask,
    Urging,
)
from phoihop.conferences.models.events import Conference, Purpose
from phoihop.conferences.models.matters import CarriedMatter
from phoihop.conferences.models.papers import Paper, Photo
from phoihop.conferences.models.summaries import ConferenceSummary
from phoihop.conferences.models.taking_part import (
    ConferencePerson,
    ConferenceProgramme,
)
from phoihop.conferences.models.telling import RETOLD_KINDS, ToldItem, ToldKind

__all__ = [
    "RETOLD_KINDS",
    "AgendaItem",
    "CarriedMatter",
    "ConclusionDecision",
    "ConclusionItem",
    "ConclusionNotice",
    "ConclusionTask",
    "Conference",
    "ConferencePerson",
    "ConferenceProgramme",
    "ConferenceSummary",
    "Invitation",
    "MinuteRevision",
    "Paper",
    "Photo",
    "Purpose",
    "ToldItem",
    "ToldKind",
    "Urging",
]
