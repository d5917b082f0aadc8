"""What a conclusion is, how it ends, and what a carried matter is decided to be."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ConclusionKind(models.TextChoices):
    """Whether it was concluded, or asked for in a directive speech (decision 27)."""

    CONCLUSION = "conclusion", _("conclusion")
    DIRECTIVE = "directive", _("asked for in a directive speech")


class ConclusionMove(models.TextChoices):
    """What is decided on a conclusion after the conference."""

    DONE = "done", _("Close as done")
    NEW_DATE = "new_date", _("Set a new date")
    DROPPED = "dropped", _("Drop with a reason")


# These close it; nothing is decided on it afterwards.
CLOSING_MOVES = frozenset({ConclusionMove.DONE, ConclusionMove.DROPPED})


class ConclusionStatus(models.TextChoices):
    """How a conclusion stands on a day; worked out, never stored (INV-05)."""

    WITHOUT_TASK = "without_task", _("no task yet")
    LATE = "late", _("overdue")
    TO_CLOSE = "to_close", _("tasks over, to be closed")
    DUE_SOON = "due_soon", _("due soon")
    UNDER_WAY = "under_way", _("under way")
    DONE = "done", _("closed as done")
    DROPPED = "dropped", _("dropped")
    CORRECTED = "corrected", _("replaced by a later conclusion")


CLOSED_STATUSES = frozenset(
    {ConclusionStatus.DONE, ConclusionStatus.DROPPED, ConclusionStatus.CORRECTED}
)


class MatterKind(models.TextChoices):
    """Why a matter stands first on the agenda of the next briefing."""

    OVERDUE_TASK = "overdue_task", _("overdue task")
    DISPUTED_RESULT = "disputed_result", _("result objected to, not answered")
    OPEN_CONCLUSION = "open_conclusion", _("conclusion still open")
    MISSING_FIGURES = "missing_figures", _("figures missing")
    LATE_REPORT = "late_report", _("report late")


class MatterDecision(models.TextChoices):
    """What the meeting decides on a matter."""

    DONE = "done", _("Done")
    NEW_DATE = "new_date", _("New date")
    DROPPED = "dropped", _("Dropped with a reason")
