"""Approving and refusing definitions that a unit's coordinators have drafted."""

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require, require_reason
from phoihop.indicators import policies
from phoihop.indicators.errors import OwnDefinition, StartsTooEarly, StartUnsaid
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.services.steps import lock_version, newest
from phoihop.indicators.states import VersionState


@transaction.atomic
def approve_definition(*, actor: Mandate, version: IndicatorVersion) -> None:
    """Put a draft into use; the definition before it ends on the day it begins.

    Raises:
        NotAllowed: the actor is neither office chief nor head in the unit.
        OwnDefinition: the actor wrote it.
        StartsTooEarly: another definition came into use meanwhile.
    """
    locked = lock_version(version.pk)
    _require_decides(actor, locked)
    before = newest(locked.indicator)
    if before is not None:
        _end(before, locked)
    locked.state = VersionState.ACTIVE
    locked.approved_by_person_id = actor.person_id
    locked.approved_by_name = actor.person_name
    locked.version += 1
    locked.save(
        update_fields=["state", "approved_by_person_id", "approved_by_name", "version"]
    )
    _record(actor, locked, "indicator.approve", VersionState.ACTIVE)


@transaction.atomic
def refuse_definition(
    *, actor: Mandate, version: IndicatorVersion, reason: str
) -> None:
    """Refuse a draft with a reason; it stays readable and is never in use.

    Raises:
        NotAllowed: the actor is neither office chief nor head in the unit.
        OwnDefinition: the actor wrote it.
        ReasonMissing: nothing is said.
    """
    locked = lock_version(version.pk)
    _require_decides(actor, locked)
    locked.refused_reason = require_reason(reason)
    locked.state = VersionState.REFUSED
    locked.version += 1
    locked.save(update_fields=["state", "refused_reason", "version"])
    _record(actor, locked, "indicator.refuse", VersionState.REFUSED)


def _require_decides(actor: Mandate, version: IndicatorVersion) -> None:
    require(policies.can_decide(actor, version), str(policies.WHO_APPROVES))
    if version.written_by_person_id == actor.person_id:
        raise OwnDefinition


def _end(before: IndicatorVersion, following: IndicatorVersion) -> None:
    first_day, begun = following.first_day, before.first_day
    if first_day is None:
        raise StartUnsaid
    if begun is not None and first_day <= begun:
        raise StartsTooEarly(begun)
    before.valid = DateRange(begun, first_day)
    before.state = VersionState.RETIRED
    before.save(update_fields=["valid", "state"])


def _record(
    actor: Mandate, version: IndicatorVersion, action: str, state: VersionState
) -> None:
    record(
        actor=actor,
        action=action,
        target=version,
        circumstances=Circumstances(
            within=version.indicator,
            reason=version.refused_reason,
            from_state=str(VersionState.DRAFT.label),
            to_state=str(state.label),
        ),
    )
