"""The way of a figure: submitted, checked, approved, or returned with a reason."""

from django.db import transaction

from phoihop.directory.mandates import Mandate
from phoihop.figures import policies
from phoihop.figures.errors import BalanceBroken, DayNotReached, NoteWanted
from phoihop.figures.models import Measurement
from phoihop.figures.queries.balances import broken_balance
from phoihop.figures.queries.beside import same_time_before
from phoihop.figures.services.steps import (
    lock_figure,
    move,
    next_state,
    require_another_person,
    require_open,
)
from phoihop.figures.states import MeasurementMove, ValueKind
from phoihop.figures.value import is_far, value_of, written
from phoihop.figures.wording import balance_words
from phoihop.foundation.guards import require, require_reason

_RETURNED = (
    "returned_reason",
    "returned_by_name",
    "verified_by_person_id",
    "verified_on",
)


@transaction.atomic
def submit(*, actor: Mandate, figure: Measurement) -> Measurement:
    """Submit what is entered, to be checked and approved.

    Raises:
        NotAllowed: the actor is no officer of the body that gives it.
        PeriodIsLocked, WrongMove: it is too late, or it is submitted already.
        DayNotReached: it cannot be counted yet.
        NoteWanted: it is far from the same time before, and nothing says why.
        BalanceBroken: it is not what the figures say from which it is worked out.
    """
    locked = lock_figure(figure)
    require_open(locked.period)
    next_state(locked, MeasurementMove.SUBMIT)
    require(policies.can_submit(actor, locked), str(policies.WHO_ENTERS))
    if locked.value_kind == ValueKind.ACTUAL and locked.period.cut_off > actor.on:
        raise DayNotReached(locked.period.cut_off)
    _require_explained(locked)
    _require_balanced(locked)
    locked.submitted_by_person_id, locked.submitted_on = actor.person_id, actor.on
    locked.returned_reason = locked.returned_by_name = ""
    fields = ("submitted_by_person_id", "submitted_on", *_RETURNED[:2])
    move(actor, locked, MeasurementMove.SUBMIT, "figure.submit", fields)
    return locked


@transaction.atomic
def verify(*, actor: Mandate, figure: Measurement) -> Measurement:
    """Confirm, as another person than whoever entered it, that it is checked.

    Raises:
        NotAllowed: the actor coordinates neither the giving nor the gathering body.
        PeriodIsLocked, WrongMove: it does not wait to be checked.
        OwnEntry: he entered a value of it.
    """
    locked = lock_figure(figure)
    require_open(locked.period)
    next_state(locked, MeasurementMove.VERIFY)
    require(policies.can_verify(actor, locked), str(policies.WHO_CHECKS))
    require_another_person(actor, locked)
    locked.verified_by_person_id, locked.verified_on = actor.person_id, actor.on
    fields = ("verified_by_person_id", "verified_on")
    move(actor, locked, MeasurementMove.VERIFY, "figure.verify", fields)
    return locked


@transaction.atomic
def approve(*, actor: Mandate, figure: Measurement) -> Measurement:
    """Approve what is checked; from now on reports and reviews may speak of it.

    Raises:
        NotAllowed: the actor neither heads the giving body nor is its office chief.
        PeriodIsLocked, WrongMove: it does not wait to be approved.
        OwnEntry: he entered a value of it.
    """
    locked = lock_figure(figure)
    require_open(locked.period)
    next_state(locked, MeasurementMove.APPROVE)
    require(policies.can_approve(actor, locked), str(policies.WHO_APPROVES))
    require_another_person(actor, locked)
    locked.approved_by_person_id, locked.approved_on = actor.person_id, actor.on
    fields = ("approved_by_person_id", "approved_on")
    move(actor, locked, MeasurementMove.APPROVE, "figure.approve", fields)
    return locked


@transaction.atomic
def return_figure(*, actor: Mandate, figure: Measurement, reason: str) -> Measurement:
    """Give a figure back to be entered anew; the reason stands beside its box.

    Raises:
        NotAllowed: the actor neither checks nor approves it.
        PeriodIsLocked, WrongMove: it does not wait for that.
        ReasonMissing: no reason is written.
    """
    locked = lock_figure(figure)
    require_open(locked.period)
    next_state(locked, MeasurementMove.RETURN)
    require(policies.can_return(actor, locked), str(policies.WHO_CHECKS))
    written_reason = require_reason(reason)
    locked.returned_reason, locked.returned_by_name = written_reason, actor.person_name
    locked.verified_by_person_id = locked.verified_on = None
    step = MeasurementMove.RETURN
    move(actor, locked, step, "figure.return", _RETURNED, written_reason)
    return locked


def _require_balanced(figure: Measurement) -> None:
    """Refuse a balance that is not what the figures behind it give (D05)."""
    broken = broken_balance(figure)
    if broken is not None:
        raise BalanceBroken(balance_words(broken))


def _require_explained(figure: Measurement) -> None:
    """Ask for a note when the figure is far from that of the same time before."""
    now = value_of(figure.current)
    before = same_time_before(figure)
    if before is None or now.note:
        return
    then = value_of(before.current)
    if not is_far(now.number, then.number):
        return
    raise NoteWanted(
        written(now, figure.indicator_version),
        written(then, before.indicator_version),
    )
