"""Tables of tasks that are carried out."""

from phoihop.tasks.models.assignments import Assignment, Occurrence, TaskEvent
from phoihop.tasks.models.proofs import (
    Confirmation,
    Evidence,
    EvidenceUse,
    Submission,
)

__all__ = [
    "Assignment",
    "Confirmation",
    "Evidence",
    "EvidenceUse",
    "Occurrence",
    "Submission",
    "TaskEvent",
]
