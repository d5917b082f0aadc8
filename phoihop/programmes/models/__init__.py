"""Tables of programmes."""

from phoihop.programmes.models.amendments import AmendedContent, Amendment
from phoihop.programmes.models.consent import (
    Approval,
    Comment,
    Consent,
    ConsultationRound,
)
from phoihop.programmes.models.contents import Content, Field, Lineage, SignedContent
from phoihop.programmes.models.programmes import (
    LegalBasis,
    Origin,
    Party,
    PartyMember,
    Programme,
    ProgrammeKind,
)
from phoihop.programmes.models.tasks import (
    STANDS_ALONE,
    Target,
    Task,
    TaskOrigin,
)

__all__ = [
    "STANDS_ALONE",
    "AmendedContent",
    "Amendment",
    "Approval",
    "Comment",
    "Consent",
    "ConsultationRound",
    "Content",
    "Field",
    "LegalBasis",
    "Lineage",
    "Origin",
    "Party",
    "PartyMember",
    "Programme",
    "ProgrammeKind",
    "SignedContent",
    "Target",
    "Task",
    "TaskOrigin",
]
