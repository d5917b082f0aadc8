"""Letting a draft follow an earlier programme."""

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require
from phoihop.programmes import policies
from phoihop.programmes.models import Programme
from phoihop.programmes.services.earlier import require_earlier
from phoihop.programmes.services.steps import lock, place_of


@transaction.atomic
def follow(
    *, actor: Mandate, programme: Programme, predecessor: Programme, reason: str = ""
) -> Programme:
    """Let a draft follow an earlier programme.

    On what that rests, a review or a waiver, is known to the room above, which asks for
    it before it calls; the database asks again.

    Raises:
        NotAllowed: the actor does not write this draft.
        NotAnEarlierProgramme: it is no earlier signed programme of this place.
    """
    locked = lock(programme.pk)
    require(policies.can_edit_text(actor, place_of(actor, locked)))
    require_earlier(actor, predecessor, locked.period.lower)
    locked.predecessor = predecessor
    locked.version += 1
    locked.save(update_fields=["predecessor", "version"])
    circumstances = Circumstances(to_state=predecessor.title[:80], reason=reason)
    record(
        actor=actor,
        action="programme.follow",
        target=locked,
        circumstances=circumstances,
    )
    return locked
