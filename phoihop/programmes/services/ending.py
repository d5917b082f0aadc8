"""Ending a programme: giving a draft up, replacing or terminating a signed one."""

from datetime import date

from django.db import transaction

from phoihop.audit.services import Circumstances
from phoihop.directory.mandates import Mandate
from phoihop.documents.services import freeze_version, open_document
from phoihop.files.models import StoredFile
from phoihop.foundation.dates import last_day
from phoihop.foundation.guards import require, require_reason
from phoihop.programmes import policies
from phoihop.programmes.ending_errors import (
    EndedAfterPeriod,
    EndedBeforeSigning,
    EndedInFuture,
)
from phoihop.programmes.models import Programme
from phoihop.programmes.services.earlier import bodies_of, require_replaceable
from phoihop.programmes.services.steps import lock, move, place_of
from phoihop.programmes.states import ENDED_STATES, Move
from phoihop.publication.models import EndKind
from phoihop.publication.services import EndedThing, record_end


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
def close(*, actor: Mandate, programme: Programme) -> Programme:
    """Close a programme whose final review every party has approved.

    Reviews, open tasks and the parties' word are known to the room above, which asks
    for them before it calls; the database asks for them again.

    Raises:
        NotAllowed: the actor heads no organisation that acts for a party.
    """
    locked = lock(programme.pk)
    require(policies.can_close(actor, place_of(actor, locked)))
    end(actor, locked, Move.CLOSE, Circumstances())
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
        EndedInFuture, EndedBeforeSigning, EndedAfterPeriod: it cannot have ended then.
    """
    locked = lock(programme.pk)
    require(policies.can_terminate(actor, place_of(actor, locked)))
    written = require_reason(title)
    _check_day(actor, locked, ended_on)
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
    circumstances = Circumstances(occurred_on=ended_on, reason=written)
    end(actor, locked, Move.TERMINATE, circumstances)
    return locked


def supersede(actor: Mandate, replaced: Programme, programme: Programme) -> None:
    """Replace what is in force by what has just been signed.

    What has ended by itself since the draft named it stays as it ended.

    Raises:
        NotReplaceable, ReplacedPartiesLeftOut: it may not be replaced by this.
    """
    if replaced.state in ENDED_STATES and replaced.unit_id == programme.unit_id:
        return
    require_replaceable(programme.unit_id, replaced, bodies_of(programme))
    circumstances = Circumstances(
        occurred_on=programme.signed_on, reason=programme.title
    )
    end(actor, replaced, Move.SUPERSEDE, circumstances, replacement=programme)


def end(
    actor: Mandate,
    programme: Programme,
    step: Move,
    circumstances: Circumstances,
    replacement: Programme | None = None,
) -> None:
    """Take a locked programme to its end, and let the public pages know of it.

    The day of the end is that of the circumstances, else that of the mandate.
    """
    programme.ended_on = circumstances.occurred_on or actor.on
    move(actor, programme, step, circumstances)
    thing = EndedThing(
        object_type=Programme._meta.label_lower,
        object_id=programme.pk,
        kind=EndKind(programme.state),
        ended_on=programme.ended_on,
        replaced_by=replacement.public_code if replacement else "",
    )
    record_end(actor=actor, thing=thing)


def _check_day(actor: Mandate, programme: Programme, ended_on: date) -> None:
    if ended_on > actor.on:
        raise EndedInFuture(actor.on)
    if programme.signed_on and ended_on < programme.signed_on:
        raise EndedBeforeSigning(programme.signed_on)
    end_of_period = last_day(programme.period)
    if end_of_period and ended_on > end_of_period:
        raise EndedAfterPeriod(end_of_period)
