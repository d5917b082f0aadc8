"""Which conclusions of earlier conferences a later one may replace."""

from django.db.models import Exists, OuterRef, QuerySet

from phoihop.conferences.concluding_states import CLOSING_MOVES
from phoihop.conferences.models import (
    ConclusionDecision,
    ConclusionItem,
    Conference,
)
from phoihop.conferences.states import FINISHED


def is_closed() -> Exists:
    """Return the condition that a conclusion was closed by a decision."""
    return Exists(
        ConclusionDecision.objects.filter(
            conclusion=OuterRef("pk"), move__in=sorted(CLOSING_MOVES)
        )
    )


def is_corrected() -> Exists:
    """Return the condition that a later conference, concluded, replaced it."""
    return Exists(
        ConclusionItem.objects.filter(
            corrects=OuterRef("pk"), conference__state__in=sorted(FINISHED)
        )
    )


def open_conclusion_items() -> QuerySet[ConclusionItem]:
    """Return what concluded conferences left open."""
    issued = ConclusionItem.objects.filter(conference__state__in=sorted(FINISHED))
    return issued.exclude(is_closed()).exclude(is_corrected())


def conclusions_to_correct(conference: Conference) -> QuerySet[ConclusionItem]:
    """Return the open conclusions of the unit's other conferences, newest first."""
    rows = open_conclusion_items().filter(conference__unit_id=conference.unit_id)
    return (
        rows.exclude(conference=conference)
        .select_related("conference")
        .order_by("-conference__occurred_on", "number")
    )
