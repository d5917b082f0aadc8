"""Who may do what to periods, figures and targets (rows Measurement, Correction)."""

from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Role
from phoihop.figures.models import (
    CorrectionRequest,
    Measurement,
    PlanTarget,
    ReportingPeriod,
)
from phoihop.figures.states import CorrectionState, MeasurementState, TargetState

WHO_OPENS = _("A coordinator of an organisation opens periods. Ask yours.")
WHO_GATHERS = _(
    "A coordinator of the body that opened the period does this while it is open. Ask "
    "that body."
)
WHO_LOCKS = _("An office chief of the unit locks a period. Ask yours.")
WHO_GIVES_DUTIES = _(
    "A coordinator sets the figures of his own body; an office chief of the unit those "
    "of every body. Ask them."
)
WHO_ENTERS = _(
    "An officer of a body of this unit enters its figures, while the period is open. "
    "Ask an officer of your body."
)
WHO_CHECKS = _(
    "A coordinator of the body that gives the figure, or of the one that opened the "
    "period, checks it; never whoever entered it. Ask them."
)
WHO_APPROVES = _(
    "The head or office chief of the body that gives the figure approves it; never "
    "whoever entered it. Ask them."
)
WHO_ASKS_FOR_CORRECTION = _(
    "An officer or coordinator of the body that gave a locked figure asks for its "
    "correction. Ask that body."
)
WHO_DECIDES_CORRECTION = _(
    "A coordinator, office chief or head of another organisation of the unit decides a "
    "correction, never whoever asked for it. Ask them."
)
WHO_PROPOSES_TARGETS = _("A coordinator of the body proposes its targets. Ask him.")
WHO_SETS_TARGETS = _("The head or office chief of the body sets its targets. Ask them.")


def can_see_figures(actor: Mandate) -> bool:
    """Everybody who works for an organisation reads the figures of his unit."""
    return actor.organisation_id is not None


def can_open_period(actor: Mandate) -> bool:
    """A coordinator of an organisation opens a period of his unit."""
    return actor.organisation_id is not None and actor.has(Role.COORDINATOR)


def can_gather(actor: Mandate, period: ReportingPeriod) -> bool:
    """A coordinator of the body that opened it changes it and asks for its lock."""
    return (
        not period.is_locked
        and actor.organisation_id == period.organisation_id
        and actor.has(Role.COORDINATOR)
    )


def can_lock(actor: Mandate, period: ReportingPeriod) -> bool:
    """An office chief of the unit locks it, once the lock is asked for."""
    return (
        not period.is_locked
        and _is_at_work_in(actor, period.unit_id)
        and actor.has(Role.OFFICE_CHIEF)
    )


def can_set_duties(actor: Mandate, body: Organisation) -> bool:
    """A coordinator for his own body, an office chief for every body of the unit."""
    if not _is_at_work_in(actor, body.unit_id):
        return False
    is_own = actor.organisation_id == body.pk
    return actor.has(Role.OFFICE_CHIEF) or (is_own and actor.has(Role.COORDINATOR))


def can_enter(actor: Mandate, period: ReportingPeriod) -> bool:
    """An officer enters the figures of his body while the period is open."""
    return (
        not period.is_locked
        and _is_at_work_in(actor, period.unit_id)
        and actor.has(Role.OFFICER)
    )


def can_submit(actor: Mandate, figure: Measurement) -> bool:
    """An officer of the body that gives it submits what is entered."""
    return (
        figure.state == MeasurementState.DRAFT
        and figure.current_id is not None
        and not figure.period.is_locked
        and actor.organisation_id == figure.organisation_id
        and actor.has(Role.OFFICER)
    )


def checks_for(actor: Mandate, organisation_id: int, period: ReportingPeriod) -> bool:
    """Tell whether the actor checks what a body gives in a period."""
    of_either = actor.organisation_id in {organisation_id, period.organisation_id}
    return of_either and actor.has(Role.COORDINATOR)


def approves_for(actor: Mandate, organisation_id: int) -> bool:
    """Tell whether the actor approves what a body gives."""
    is_own = actor.organisation_id == organisation_id
    return is_own and actor.has(Role.HEAD, Role.OFFICE_CHIEF)


def can_verify(actor: Mandate, figure: Measurement) -> bool:
    """A coordinator of the giving body, or of the one that gathers, checks."""
    return (
        figure.state == MeasurementState.SUBMITTED
        and not figure.period.is_locked
        and checks_for(actor, figure.organisation_id, figure.period)
    )


def can_approve(actor: Mandate, figure: Measurement) -> bool:
    """The head or office chief of the giving body approves what is checked."""
    return (
        figure.state == MeasurementState.VERIFIED
        and not figure.period.is_locked
        and approves_for(actor, figure.organisation_id)
    )


def can_return(actor: Mandate, figure: Measurement) -> bool:
    """Whoever may take the next step may return it instead."""
    return can_verify(actor, figure) or can_approve(actor, figure)


def can_ask_for_correction(actor: Mandate, figure: Measurement) -> bool:
    """An officer or coordinator of the giving body asks, after the lock."""
    return (
        figure.state == MeasurementState.LOCKED
        and actor.organisation_id == figure.organisation_id
        and actor.has(Role.OFFICER, Role.COORDINATOR)
    )


def can_decide_correction(actor: Mandate, request: CorrectionRequest) -> bool:
    """Another person of another organisation of the same unit decides."""
    return (
        request.state == CorrectionState.REQUESTED
        and _is_at_work_in(actor, request.measurement.unit_id)
        and actor.organisation_id != request.organisation_id
        and actor.person_id != request.requested_by_person_id
        and actor.has(Role.COORDINATOR, Role.OFFICE_CHIEF, Role.HEAD)
    )


def can_propose_targets(actor: Mandate) -> bool:
    """A coordinator proposes and adjusts the targets of his body."""
    return actor.organisation_id is not None and actor.has(Role.COORDINATOR)


def can_change_target(actor: Mandate, target: PlanTarget) -> bool:
    """The same coordinator's office changes what is not set yet."""
    is_own = actor.organisation_id == target.organisation_id
    return target.state == TargetState.DRAFT and is_own and can_propose_targets(actor)


def can_set_target(actor: Mandate, target: PlanTarget) -> bool:
    """The head or office chief of the body sets what was proposed."""
    is_draft = target.state == TargetState.DRAFT
    return is_draft and approves_for(actor, target.organisation_id)


def can_adjust_target(actor: Mandate, target: PlanTarget) -> bool:
    """A coordinator of the body proposes another value for a target in force."""
    is_own = actor.organisation_id == target.organisation_id
    return target.state == TargetState.SET and is_own and can_propose_targets(actor)


def _is_at_work_in(actor: Mandate, unit_id: int) -> bool:
    return actor.organisation_id is not None and actor.unit_id == unit_id
