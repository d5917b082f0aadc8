"""Opening the next programme from one, by its approved review or a written waiver."""

from collections.abc import Sequence

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require
from phoihop.monitoring.queries.seen import approved_final_review
from phoihop.programmes import services as programmes
from phoihop.programmes.models import Programme
from phoihop.programmes.prose import prose
from phoihop.programmes.services import Head, PartyOutline
from phoihop.programmes.services.earlier import require_earlier
from phoihop.programmes.services.steps import lock, place_of
from phoihop.renewals import policies
from phoihop.renewals.errors import FollowsAlready, WaiverMissing
from phoihop.renewals.models import Renewal


@transaction.atomic
def open_next(
    *,
    actor: Mandate,
    predecessor: Programme,
    head: Head,
    parties: Sequence[PartyOutline],
    waiver: str = "",
) -> Renewal:
    """Open the draft that follows a signed programme.

    Raises:
        NotAllowed: the actor is no coordinator, or it is not signed.
        WaiverMissing: its final review is not approved, and nobody says why not.
        NotAnEarlierProgramme: it did not come before, or not here.
        And whatever opening a draft refuses.
    """
    before = lock(predecessor.pk)
    require(policies.can_open_next(actor, before), str(policies.WHO_OPENS))
    programme = programmes.open_programme(actor=actor, head=head, parties=parties)
    return _join(actor, programme, before, waiver)


@transaction.atomic
def follow(
    *,
    actor: Mandate,
    programme: Programme,
    predecessor: Programme,
    waiver: str = "",
) -> Renewal:
    """Let a draft that stands by itself follow a signed programme.

    Raises:
        NotAllowed: the actor does not write this draft.
        FollowsAlready: it follows one already.
        WaiverMissing: its final review is not approved, and nobody says why not.
        NotAnEarlierProgramme: it did not come before, or not here.
    """
    locked = lock(programme.pk)
    require(policies.can_walk(actor, place_of(actor, locked)), str(policies.WHO_WALKS))
    if locked.predecessor is not None:
        raise FollowsAlready(locked.predecessor.title)
    return _join(actor, locked, predecessor, waiver)


def _join(
    actor: Mandate, programme: Programme, predecessor: Programme, waiver: str
) -> Renewal:
    require_earlier(actor, predecessor, programme.period.lower)
    review = approved_final_review(predecessor.pk)
    # Where there is a review, nobody needs to say why there is none.
    reason = "" if review else prose(waiver)
    if review is None and not reason:
        raise WaiverMissing(predecessor.title)
    renewal = Renewal.objects.create(
        programme=programme,
        predecessor=predecessor,
        review=review,
        waiver=reason,
        person_id=actor.person_id,
        person_name=actor.person_name,
        opened_on=actor.on,
    )
    renewal.programme = programmes.follow(
        actor=actor, programme=programme, predecessor=predecessor, reason=reason
    )
    record(
        actor=actor,
        action="renewal.open",
        target=renewal,
        circumstances=Circumstances(within=renewal.programme, reason=reason),
    )
    return renewal
