"""The life of a measurement and of its period, as tables (decision 24)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PeriodKind(models.TextChoices):
    """Kinds of reporting period; they overlap freely (decision 4)."""

    MONTH = "month", _("month")
    QUARTER = "quarter", _("quarter")
    HALF_YEAR = "half_year", _("half-year")
    YEAR = "year", _("year")
    TERM = "term", _("term")


class PeriodState(models.TextChoices):
    """Whether figures of a period may still be entered."""

    OPEN = "open", _("open")
    LOCKED = "locked", _("locked")


class ValueKind(models.TextChoices):
    """Whether a value is foreseen or counted."""

    ESTIMATE = "estimate", _("estimate")
    ACTUAL = "actual", _("actual")


class Recognition(models.TextChoices):
    """Whether a value is recognised or waits for recognition."""

    RECOGNISED = "recognised", _("recognised")
    PROPOSED = "proposed", _("proposed for recognition")


class Basis(models.TextChoices):
    """Whether a value was measured here or taken from a source."""

    COMPUTED = "computed", _("measured here")
    QUOTED = "quoted", _("quoted from a source")


class MeasurementState(models.TextChoices):
    """Where a measurement stands."""

    DRAFT = "draft", _("being entered")
    SUBMITTED = "submitted", _("submitted")
    VERIFIED = "verified", _("checked")
    APPROVED = "approved", _("approved")
    LOCKED = "locked", _("locked")


class MeasurementMove(models.TextChoices):
    """What takes a measurement from one state to another."""

    SUBMIT = "submit", _("Submit the figure")
    VERIFY = "verify", _("Confirm the figure as checked")
    RETURN = "return", _("Return the figure")
    APPROVE = "approve", _("Approve the figure")
    LOCK = "lock", _("Lock the figure")


MOVES: dict[tuple[MeasurementState, MeasurementMove], MeasurementState] = {
    (MeasurementState.DRAFT, MeasurementMove.SUBMIT): MeasurementState.SUBMITTED,
    (MeasurementState.SUBMITTED, MeasurementMove.VERIFY): MeasurementState.VERIFIED,
    (MeasurementState.SUBMITTED, MeasurementMove.RETURN): MeasurementState.DRAFT,
    (MeasurementState.VERIFIED, MeasurementMove.RETURN): MeasurementState.DRAFT,
    (MeasurementState.VERIFIED, MeasurementMove.APPROVE): MeasurementState.APPROVED,
    (MeasurementState.APPROVED, MeasurementMove.LOCK): MeasurementState.LOCKED,
}
# What reports, reviews and public pages may speak of.
STANDING_STATES = frozenset({MeasurementState.APPROVED, MeasurementState.LOCKED})


class RevisionKind(models.TextChoices):
    """Why a value was written: on its way, taken out again, or after the lock."""

    ENTRY = "entry", _("entered")
    CLEARED = "cleared", _("taken out")
    CORRECTION = "correction", _("corrected")


class CorrectionState(models.TextChoices):
    """Where a wish for a correction stands (decision 23)."""

    REQUESTED = "requested", _("requested")
    APPROVED = "approved", _("approved")
    REFUSED = "refused", _("refused")


class TargetState(models.TextChoices):
    """Where a target of a plan stands (domain.md 9.3)."""

    DRAFT = "draft", _("target proposed, not set yet")
    SET = "set", _("in force")
    ADJUSTED = "adjusted", _("replaced by an adjusted one")


class PlanOrigin(models.TextChoices):
    """Who wanted a target: a body above, or whoever is to reach it."""

    ASSIGNED = "assigned", _("assigned from above")
    OWN = "own", _("set by oneself")


class Column(models.TextChoices):
    """What is entered on one sheet; the three stand side by side and never mix."""

    ACTUAL = "actual", _("Counted")
    ESTIMATE = "estimate", _("Estimated")
    PROPOSED = "proposed", _("Proposed for recognition")
