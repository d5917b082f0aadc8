"""What every service on a conference does first and last: lock, look, move."""

from phoihop.audit.services import Circumstances, record
from phoihop.conferences.meeting_errors import ItemTakenOff
from phoihop.conferences.models import AgendaItem, Conference
from phoihop.conferences.policies import Standing, standing
from phoihop.conferences.queries.seen import people_of
from phoihop.conferences.states import MOVES, ConferenceMove, ConferenceState
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import WrongMove


def lock_conference(conference_id: int) -> Conference:
    """Lock the conference until the transaction ends.

    Everything that touches a conference takes this lock first, so two acts follow each
    other and never deadlock.
    """
    found = Conference.objects.select_for_update(of=("self",))
    return found.select_related("unit__kind", "organisation").get(pk=conference_id)


def place_of(actor: Mandate, conference: Conference) -> Standing:
    """Return how the actor stands to the conference."""
    return standing(actor, conference, people_of(conference))


def item_of(conference: Conference, item: AgendaItem) -> AgendaItem:
    """Return an item as it stands now, its conference being locked.

    Raises:
        ItemTakenOff: it was taken off the agenda.
    """
    now = AgendaItem.objects.get(pk=item.pk, conference=conference)
    if now.removed_at is not None:
        raise ItemTakenOff
    now.conference = conference
    return now


def note(actor: Mandate, conference: Conference, action: str, reason: str = "") -> None:
    """Write into the journal what was done to the conference as a whole."""
    circumstances = Circumstances(reason=reason)
    record(actor=actor, action=action, target=conference, circumstances=circumstances)


def move(
    actor: Mandate,
    conference: Conference,
    step: ConferenceMove,
    action: str,
    fields: tuple[str, ...] = (),
    reason: str = "",
) -> None:
    """Take the conference to its next state and write the journal.

    Raises:
        WrongMove: the table of moves does not hold this step.
    """
    before = ConferenceState(conference.state)
    after = MOVES.get((before, step))
    if after is None:
        raise WrongMove(str(before.label))
    conference.state = after
    conference.version += 1
    conference.save(update_fields=["state", "version", *fields])
    record(
        actor=actor,
        action=action,
        target=conference,
        circumstances=Circumstances(
            reason=reason, from_state=str(before.label), to_state=str(after.label)
        ),
    )
