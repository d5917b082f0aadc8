"""Writing the minute of an item; what was written before stays beside it."""

from dataclasses import dataclass

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.conferences import policies
from phoihop.conferences.meeting_errors import MinuteUnchanged
from phoihop.conferences.models import AgendaItem, Conference, MinuteRevision
from phoihop.conferences.services.steps import item_of, lock_conference, place_of
from phoihop.conferences.states import ConferenceState
from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require, require_reason, require_version
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.prose import prose


@dataclass
class MinuteNow:
    """The minute of an item as it stands; its version counts the revisions from 1."""

    text: str
    version: int


def minute_now(last: MinuteRevision | None) -> MinuteNow:
    """Return how the minute stands, its last revision given."""
    return MinuteNow(last.text, last.number + 1) if last else MinuteNow("", 1)


@transaction.atomic
def write_minute(
    *,
    actor: Mandate,
    conference: Conference,
    item: AgendaItem,
    text: str,
    version: int,
    reason: str = "",
) -> MinuteRevision:
    """Add a revision to the minute of an item.

    Raises:
        NotAllowed: the actor does not write the minutes, or it is not the time.
        ItemTakenOff: the item is not on the agenda any more.
        ChangedMeanwhile: somebody else wrote since; both texts are shown.
        ReasonMissing: the minutes are closed, and no reason is written.
        MinuteUnchanged: it is the text that stands there.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_write_minute(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_WRITES))
    found = item_of(locked, item)
    last = found.revisions.order_by("-number").first()
    now = minute_now(last)
    require_version(now, version, ("text",))
    if (written := prose(text)) == now.text:
        raise MinuteUnchanged
    is_closed = locked.state == ConferenceState.MINUTED
    said = require_reason(reason) if is_closed else normalise(reason)
    made = MinuteRevision.objects.create(
        item=found,
        number=now.version,
        text=written,
        reason=said,
        person_id=actor.person_id,
        person_name=actor.person_name,
        title=actor.title,
        written_on=actor.on,
    )
    record(
        actor=actor,
        action="minute.write",
        target=found,
        circumstances=Circumstances(within=locked, reason=said),
    )
    return made
