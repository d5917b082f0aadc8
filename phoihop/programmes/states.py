"""The life of a programme, as one table (domain.md 9.3, decisions 16)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a programme stands."""

    DRAFT = "draft", _("Draft")
    CONSULTING = "consulting", _("Out for comment")
    APPROVED_FOR_SIGNING = "approved_for_signing", _("Agreed, to be signed")
    SIGNED = "signed", _("Signed")
    CLOSED = "closed", _("Closed")
    SUPERSEDED = "superseded", _("Replaced")
    TERMINATED = "terminated", _("Terminated")
    ABANDONED = "abandoned", _("Given up")


class Move(models.TextChoices):
    """What takes a programme from one state to another."""

    CONSULT = "consult", _("Send out for comment")
    REDRAFT = "redraft", _("Take back to change")
    APPROVE = "approve", _("Approve for signing")
    UNAPPROVE = "unapprove", _("Withdraw the approval")
    SIGN = "sign", _("Record as signed")
    SUPERSEDE = "supersede", _("Replace")
    TERMINATE = "terminate", _("Terminate")
    CLOSE = "close", _("Close after the review")
    ABANDON = "abandon", _("Give up")


MOVES: dict[tuple[State, Move], State] = {
    (State.DRAFT, Move.CONSULT): State.CONSULTING,
    (State.CONSULTING, Move.REDRAFT): State.DRAFT,
    (State.DRAFT, Move.APPROVE): State.APPROVED_FOR_SIGNING,
    (State.CONSULTING, Move.APPROVE): State.APPROVED_FOR_SIGNING,
    (State.APPROVED_FOR_SIGNING, Move.UNAPPROVE): State.DRAFT,
    (State.APPROVED_FOR_SIGNING, Move.SIGN): State.SIGNED,
    (State.SIGNED, Move.CLOSE): State.CLOSED,
    (State.SIGNED, Move.SUPERSEDE): State.SUPERSEDED,
    (State.SIGNED, Move.TERMINATE): State.TERMINATED,
    (State.DRAFT, Move.ABANDON): State.ABANDONED,
    (State.CONSULTING, Move.ABANDON): State.ABANDONED,
    (State.APPROVED_FOR_SIGNING, Move.ABANDON): State.ABANDONED,
}

OPEN_STATES = frozenset({State.DRAFT, State.CONSULTING, State.APPROVED_FOR_SIGNING})
ENDED_STATES = frozenset({State.CLOSED, State.SUPERSEDED, State.TERMINATED})
SIGNED_STATES = ENDED_STATES | {State.SIGNED}


class Stance(models.TextChoices):
    """What a party says of a content."""

    AGREED = "agreed", _("agreed")
    REMARKS = "remarks", _("has remarks")
    NOT_AGREED = "not_agreed", _("not agreed")


class AnswerKind(models.TextChoices):
    """How a comment was answered."""

    ACCEPTED = "accepted", _("accepted")
    EXPLAINED = "explained", _("explained")


class DueKind(models.TextChoices):
    """How the due date of a task is ruled (domain.md 2.7)."""

    DATE = "date", _("on a day")
    WITHIN_PERIOD = "within_period", _("within the period")
    RECURRING = "recurring", _("regularly")
    CONDITION = "condition", _("on a condition")
    NONE = "none", _("no due date")


class Operator(models.TextChoices):
    """How a target's value is to be read."""

    AT_LEAST = "at_least", _("at least")
    AT_MOST = "at_most", _("at most")
    EQUAL = "equal", _("exactly")
    BETWEEN = "between", _("between")
    INCREASE = "increase", _("increase")
    DECREASE = "decrease", _("decrease")


class TargetOrigin(models.TextChoices):
    """Who set a target: the parties themselves, or a body above them."""

    OWN = "own", _("set by the parties themselves")
    ASSIGNED = "assigned", _("assigned by a higher body")


class LineageKind(models.TextChoices):
    """How a content comes from one of an earlier programme."""

    CONTINUE = "continue", _("continues")
    RAISE = "raise", _("raises")
    MERGE = "merge", _("merges")
    SPLIT = "split", _("splits")
    DROP = "drop", _("dropped")
