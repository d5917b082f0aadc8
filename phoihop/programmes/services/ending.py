"""Ending a programme before its time: giving a draft up, terminating a signed one."""

from datetime import date

from django.db import transaction

from phoihop.audit.services import Circumstances
from phoihop.directory.mandates import Mandate
from phoihop.documents.services import freeze_version, open_document
from phoihop.files.models import StoredFile
from phoihop.foundation.guards import require, require_reason
from phoihop.programmes import policies
from phoihop.programmes.models import Programme
from phoihop.programmes.services.steps import lock, move, place_of
from phoihop.programmes.states import Move


@transaction.atomic
def abandon(*, actor: Mandate, programme: Programme, reason: str) -> Programme:
    """Give a draft up; it stays readable.

    Raises:
        NotAllowed: the actor is no office chief of a party.
        ReasonMissing: no reason is written.
    """
    locked = lock(programme.pk)
    require(policies.can_abandon(actor, place_of(actor, locked)))
    written = require_reason(reason)
    move(actor, locked, Move.ABANDON, Circumstances(reason=written))
    return locked


@transaction.atomic
def terminate(
    *,
    actor: Mandate,
    programme: Programme,
    title: str,
    ended_on: date,
    scan: StoredFile,
) -> Programme:
    """Record the signed document that ends a programme before its period is over.

    Raises:
        NotAllowed: the actor is no clerk of a party, or nothing signed is in force.
        ReasonMissing: the document has no title.
    """
    locked = lock(programme.pk)
    require(policies.can_terminate(actor, place_of(actor, locked)))
    written = require_reason(title)
    locked.termination = open_document(
        actor=actor, unit_id=locked.unit_id, kind_code="termination", title=written
    )
    locked.termination_scan = scan
    freeze_version(
        actor=actor,
        document=locked.termination,
        canonical={
            "title": written,
            "ended_on": ended_on.isoformat(),
            "scan_sha256": scan.sha256,
        },
    )
    move(
        actor,
        locked,
        Move.TERMINATE,
        Circumstances(occurred_on=ended_on, reason=written),
    )
    return locked
