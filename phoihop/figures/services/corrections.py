"""Correcting a locked figure: asked for by one body, decided by another."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.figures import policies
from phoihop.figures.errors import EvidenceOfOthers, ValueMissing
from phoihop.figures.models import CorrectionRequest, Measurement, MeasurementRevision
from phoihop.figures.period_errors import (
    CorrectionAsked,
    CorrectionDecided,
    NothingCorrected,
    NotLockedYet,
)
from phoihop.figures.services.checking import check_value, tidy
from phoihop.figures.services.steps import lock_figure
from phoihop.figures.services.telling import tell_of_decision, tell_of_request
from phoihop.figures.states import (
    Basis,
    CorrectionState,
    MeasurementState,
    RevisionKind,
)
from phoihop.figures.value import Value, columns_of, value_of, written
from phoihop.foundation.guards import require, require_reason
from phoihop.programmes.services.steps import organisation_of
from phoihop.tasks.models import Evidence
from phoihop.tasks.services import EvidenceOutline, add_evidence

_DECISION = (
    "state",
    "deciding_organisation",
    "decided_by_person_id",
    "decided_by_name",
    "decided_by_title",
    "decided_on",
    "decision_reason",
    "revision",
)


@dataclass(frozen=True, kw_only=True)
class CorrectionOutline:
    """The value that is to stand, why, and what shows it; ``added`` is new.

    The reason is public where whoever wrote it was told so, as the form does.
    """

    value: Value
    reason: str
    reason_is_public: bool = True
    evidence: Sequence[Evidence] = ()
    added: Sequence[EvidenceOutline] = ()


@transaction.atomic
def ask_for_correction(
    *, actor: Mandate, figure: Measurement, outline: CorrectionOutline
) -> CorrectionRequest:
    """Ask for another value of a locked figure; nothing changes until it is decided.

    Raises:
        NotLockedYet: before the lock it is returned instead.
        NotAllowed: the actor is no officer or coordinator of the giving body.
        CorrectionAsked: another correction waits already.
        ReasonMissing, ValueMissing, NothingCorrected: there is nothing to decide.
        ValueIncomplete …: the value is not whole or cannot be.
        EvidenceOfOthers: it rests on evidence of another body.
        EvidenceWithoutTitle, EvidenceEmpty, FileRefused: new evidence is not taken.
    """
    locked = lock_figure(figure)
    if locked.state != MeasurementState.LOCKED:
        raise NotLockedYet
    permitted = policies.can_ask_for_correction(actor, locked)
    require(permitted, str(policies.WHO_ASKS_FOR_CORRECTION))
    requests = locked.correction_requests.filter(state=CorrectionState.REQUESTED)
    if requests.exists():
        raise CorrectionAsked
    why = require_reason(outline.reason)
    new = tidy(outline.value)
    _check(actor, locked, new, outline.evidence)
    request = CorrectionRequest.objects.create(
        measurement=locked,
        reason=why,
        reason_is_public=outline.reason_is_public,
        organisation_id=organisation_of(actor),
        requested_by_person_id=actor.person_id,
        requested_by_name=actor.person_name,
        requested_by_title=actor.title,
        requested_on=actor.on,
        **columns_of(new),
    )
    added = [
        add_evidence(
            actor=actor, title=one.title, reference=one.reference, upload=one.upload
        )
        for one in outline.added
    ]
    request.evidence.set([*outline.evidence, *added])
    _tell(actor, locked, request)
    tell_of_request(actor, locked, request)
    return request


@transaction.atomic
def approve_correction(
    *, actor: Mandate, request: CorrectionRequest
) -> CorrectionRequest:
    """Let the new value stand, as another person of another organisation.

    The old value stays readable wherever the figure appears.

    Raises:
        CorrectionDecided: somebody was faster.
        NotAllowed: the actor may not decide it.
    """
    figure, locked = _to_decide(actor, request)
    revision = MeasurementRevision.objects.create(
        measurement=figure,
        number=figure.revisions.count() + 1,
        kind=RevisionKind.CORRECTION,
        reason=locked.reason,
        person_id=locked.requested_by_person_id,
        person_name=locked.requested_by_name,
        title=locked.requested_by_title,
        occurred_on=actor.on,
        **columns_of(value_of(locked)),
    )
    revision.evidence.set(locked.evidence.all())
    locked.revision = revision
    _decide(actor, locked, CorrectionState.APPROVED, "")
    old = value_of(figure.current)
    before = written(old, figure.indicator_version)
    figure.current = revision
    figure.version += 1
    figure.save(update_fields=["current", "version"])
    after = written(value_of(revision), figure.indicator_version)
    record(
        actor=actor,
        action="correction.approve",
        target=locked,
        circumstances=Circumstances(
            within=figure,
            reason=locked.reason,
            changes=changes_between({"current": before}, {"current": after}),
        ),
    )
    tell_of_decision(actor, figure, locked, old)
    return locked


@transaction.atomic
def refuse_correction(
    *, actor: Mandate, request: CorrectionRequest, reason: str
) -> CorrectionRequest:
    """Let the value stand as it is, with the reason.

    Raises:
        CorrectionDecided: somebody was faster.
        NotAllowed: the actor may not decide it.
        ReasonMissing: no reason is written.
    """
    figure, locked = _to_decide(actor, request)
    why = require_reason(reason)
    _decide(actor, locked, CorrectionState.REFUSED, why)
    record(
        actor=actor,
        action="correction.refuse",
        target=locked,
        circumstances=Circumstances(within=figure, reason=why),
    )
    tell_of_decision(actor, figure, locked, value_of(figure.current))
    return locked


def _tell(actor: Mandate, figure: Measurement, request: CorrectionRequest) -> None:
    stands = written(value_of(figure.current), figure.indicator_version)
    wanted = written(value_of(request), figure.indicator_version)
    record(
        actor=actor,
        action="correction.ask",
        target=request,
        circumstances=Circumstances(
            within=figure,
            reason=request.reason,
            changes=changes_between({"current": stands}, {"current": wanted}),
        ),
    )


def _check(
    actor: Mandate, figure: Measurement, value: Value, evidence: Sequence[Evidence]
) -> None:
    if value.is_empty:
        raise ValueMissing
    is_quoted = figure.basis == Basis.QUOTED
    check_value(value, figure.indicator_version, quoted=is_quoted)
    if value == value_of(figure.current):
        raise NothingCorrected
    body = organisation_of(actor)
    if any(one.organisation_id != body for one in evidence):
        raise EvidenceOfOthers


def _to_decide(
    actor: Mandate, request: CorrectionRequest
) -> tuple[Measurement, CorrectionRequest]:
    """Lock the figure, then the request that waits to be decided."""
    figure = lock_figure(request.measurement)
    locked = CorrectionRequest.objects.select_for_update().get(pk=request.pk)
    locked.measurement = figure
    if locked.state != CorrectionState.REQUESTED:
        raise CorrectionDecided
    permitted = policies.can_decide_correction(actor, locked)
    require(permitted, str(policies.WHO_DECIDES_CORRECTION))
    return figure, locked


def _decide(
    actor: Mandate, request: CorrectionRequest, state: CorrectionState, reason: str
) -> None:
    request.state = state
    request.deciding_organisation_id = organisation_of(actor)
    request.decided_by_person_id = actor.person_id
    request.decided_by_name = actor.person_name
    request.decided_by_title = actor.title
    request.decided_on = actor.on
    request.decision_reason = reason
    request.save(update_fields=_DECISION)
