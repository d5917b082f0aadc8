"""The acts that pages of periods and figures offer: words, form, who may, service."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.figures import policies, services
from phoihop.figures.forms.periods import LockForm
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.states import MeasurementMove, MeasurementState
from phoihop.ui.asking import NothingForm, ReasonForm

Entered = Mapping[str, Any]
Words = str | Promise


@dataclass(frozen=True, kw_only=True)
class PeriodAct:
    """One act on a period: its address, words, form, who may, and the service."""

    slug: str
    label: Words
    explanation: Words
    form: type[forms.Form]
    may: Callable[[Mandate, ReportingPeriod], bool]
    run: Callable[[Mandate, ReportingPeriod, Entered], object]
    whom_to_ask: Words


@dataclass(frozen=True, kw_only=True)
class FigureAct:
    """One act on a figure."""

    slug: str
    label: Words
    explanation: Words
    form: type[forms.Form]
    may: Callable[[Mandate, Measurement], bool]
    run: Callable[[Mandate, Measurement, Entered], object]
    whom_to_ask: Words
    is_grave: bool = False


@dataclass(frozen=True, kw_only=True)
class BulkStep:
    """A step that many figures of a period take at once."""

    slug: str
    step: MeasurementMove
    label: Words
    verb: Words
    explanation: Words
    states: tuple[MeasurementState, ...]
    may: Callable[[Mandate, Measurement], bool]
    whom_to_ask: Words


def _ask_for_lock(actor: Mandate, period: ReportingPeriod, _: Entered) -> object:
    return services.ask_for_lock(actor=actor, period=period)


def _lock(actor: Mandate, period: ReportingPeriod, entered: Entered) -> object:
    reason = entered["missing_reason"]
    return services.lock(actor=actor, period=period, missing_reason=reason)


def _may_lock_now(actor: Mandate, period: ReportingPeriod) -> bool:
    is_asked = period.lock_asked_by_person_id is not None
    return is_asked and policies.can_lock(actor, period)


_PERIOD_ACTS = (
    PeriodAct(
        slug="ask-for-lock",
        label=_("Ask for the lock"),
        explanation=_(
            "You say that the figures are together. An office chief of the unit looks "
            "at them and locks the period; then only corrections change a figure."
        ),
        form=NothingForm,
        may=policies.can_gather,
        run=_ask_for_lock,
        whom_to_ask=policies.WHO_GATHERS,
    ),
    PeriodAct(
        slug="lock",
        label=_("Lock the figures"),
        explanation=_(
            "From now on a figure of this period changes only by a correction that "
            "another organisation approves. A lock is never opened again."
        ),
        form=LockForm,
        may=_may_lock_now,
        run=_lock,
        whom_to_ask=policies.WHO_LOCKS,
    ),
)
PERIOD_ACTS: dict[str, PeriodAct] = {act.slug: act for act in _PERIOD_ACTS}


def _submit(actor: Mandate, figure: Measurement, _: Entered) -> object:
    return services.submit(actor=actor, figure=figure)


def _verify(actor: Mandate, figure: Measurement, _: Entered) -> object:
    return services.verify(actor=actor, figure=figure)


def _approve(actor: Mandate, figure: Measurement, _: Entered) -> object:
    return services.approve(actor=actor, figure=figure)


def _return(actor: Mandate, figure: Measurement, entered: Entered) -> object:
    reason = entered["reason"]
    return services.return_figure(actor=actor, figure=figure, reason=reason)


_SUBMITTED = _("It is checked by a coordinator, then approved by the head.")
_CHECKED = _("You have compared the figure with its evidence.")
_APPROVED = _("Reports, reviews and public pages may speak of it from now on.")
_FIGURE_ACTS = (
    FigureAct(
        slug="submit",
        label=_("Submit this figure"),
        explanation=_SUBMITTED,
        form=NothingForm,
        may=policies.can_submit,
        run=_submit,
        whom_to_ask=policies.WHO_ENTERS,
    ),
    FigureAct(
        slug="verify",
        label=_("Confirm that it is checked"),
        explanation=_CHECKED,
        form=NothingForm,
        may=policies.can_verify,
        run=_verify,
        whom_to_ask=policies.WHO_CHECKS,
    ),
    FigureAct(
        slug="approve",
        label=_("Approve this figure"),
        explanation=_APPROVED,
        form=NothingForm,
        may=policies.can_approve,
        run=_approve,
        whom_to_ask=policies.WHO_APPROVES,
    ),
    FigureAct(
        slug="return",
        label=_("Return this figure"),
        explanation=_(
            "Whoever entered it finds your reason beside the box and enters it anew."
        ),
        form=ReasonForm,
        may=policies.can_return,
        run=_return,
        whom_to_ask=policies.WHO_CHECKS,
        is_grave=True,
    ),
)
FIGURE_ACTS: dict[str, FigureAct] = {act.slug: act for act in _FIGURE_ACTS}

_BULK = (
    BulkStep(
        slug="submit",
        step=MeasurementMove.SUBMIT,
        label=_("Submit all that is entered"),
        verb=_("Submit the ticked ones"),
        explanation=_SUBMITTED,
        states=(MeasurementState.DRAFT,),
        may=policies.can_submit,
        whom_to_ask=policies.WHO_ENTERS,
    ),
    BulkStep(
        slug="verify",
        step=MeasurementMove.VERIFY,
        label=_("Check what was submitted"),
        verb=_("Confirm the ticked ones as checked"),
        explanation=_CHECKED,
        states=(MeasurementState.SUBMITTED,),
        may=policies.can_verify,
        whom_to_ask=policies.WHO_CHECKS,
    ),
    BulkStep(
        slug="approve",
        step=MeasurementMove.APPROVE,
        label=_("Approve all that is checked"),
        verb=_("Approve the ticked ones"),
        explanation=_APPROVED,
        states=(MeasurementState.VERIFIED,),
        may=policies.can_approve,
        whom_to_ask=policies.WHO_APPROVES,
    ),
)
BULK_STEPS: dict[str, BulkStep] = {one.slug: one for one in _BULK}


def acts_on_period(actor: Mandate, period: ReportingPeriod) -> list[PeriodAct]:
    """Return what the actor may do to a period now."""
    return [act for act in _PERIOD_ACTS if act.may(actor, period)]


def acts_on_figure(actor: Mandate, figure: Measurement) -> list[FigureAct]:
    """Return what the actor may do to a figure now, in the order it is offered."""
    return [act for act in _FIGURE_ACTS if act.may(actor, figure)]
