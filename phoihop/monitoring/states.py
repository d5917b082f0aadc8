"""The life of a review, as one table (decision 25)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReviewState(models.TextChoices):
    """Where a review stands."""

    DRAFT = "draft", _("being written")
    SUBMITTED = "submitted", _("submitted for approval")
    APPROVED = "approved", _("approved by all parties")


class ReviewKind(models.TextChoices):
    """Whether it judges the way so far, or the whole period."""

    INTERIM = "interim", _("interim review")
    FINAL = "final", _("final review")


class ReviewMove(models.TextChoices):
    """What takes a review from one state to another."""

    SUBMIT = "submit", _("Submit for approval")
    TAKE_BACK = "take_back", _("Take back to change")
    APPROVE = "approve", _("Approve the review")


MOVES: dict[tuple[ReviewState, ReviewMove], ReviewState] = {
    (ReviewState.DRAFT, ReviewMove.SUBMIT): ReviewState.SUBMITTED,
    (ReviewState.SUBMITTED, ReviewMove.TAKE_BACK): ReviewState.DRAFT,
    (ReviewState.SUBMITTED, ReviewMove.APPROVE): ReviewState.APPROVED,
}


class Result(models.TextChoices):
    """What a review says of a content (decision 22)."""

    DONE = "done", _("done")
    PARTLY = "partly", _("partly done")
    NOT_DONE = "not_done", _("not done")


class SettlementKind(models.TextChoices):
    """What becomes of a task still open when its programme closes."""

    CARRIED = "carried", _("carried over")
    CLOSED = "closed", _("closed with a reason")
