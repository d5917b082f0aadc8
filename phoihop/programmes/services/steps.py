"""What every service on a programme does first and last: lock, look, move."""

from django.db.models import QuerySet
from django.utils import timezone

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import WrongMove
from phoihop.foundation.guards import Versioned
from phoihop.foundation.prepared import PreparedQuery, given_number
from phoihop.programmes.models import Programme
from phoihop.programmes.policies import Standing, standing
from phoihop.programmes.queries.loading import parties_of
from phoihop.programmes.queries.text import PartyText
from phoihop.programmes.removal_errors import ChangedBeforeRemoval
from phoihop.programmes.states import MOVES, Move, State


def _to_lock() -> QuerySet[Programme]:
    return (
        Programme.objects.select_for_update(of=("self",))
        .select_related("kind", "unit__kind", "document")
        .filter(pk=given_number("number"))
    )


_TO_LOCK = PreparedQuery(_to_lock)


def lock(programme_id: int) -> Programme:
    """Lock the programme until the transaction ends.

    Everything that touches a programme takes this lock first, so two acts on one
    programme follow each other and never deadlock.

    Raises:
        Programme.DoesNotExist: there is none under this number.
    """
    programme = _TO_LOCK.first(number=programme_id)
    if programme is None:
        raise Programme.DoesNotExist
    return programme


def organisation_of(actor: Mandate) -> int:
    """Return the organisation for which the actor acts; policies let no other in."""
    if actor.organisation_id is None:
        raise AssertionError
    return actor.organisation_id


def party_of(place: Standing) -> PartyText:
    """Return the party for which the actor acts; policies let no other in."""
    if place.party is None:
        raise AssertionError
    return place.party


def place_of(actor: Mandate, programme: Programme) -> Standing:
    """Return how the actor stands to the programme."""
    return standing(actor, programme, parties_of(programme))


def require_seen(thing: Versioned, version: int) -> None:
    """Refuse to remove what reads otherwise than the person saw it.

    Raises:
        ChangedBeforeRemoval: somebody saved another text since.
    """
    if thing.version != version:
        raise ChangedBeforeRemoval


def move(
    actor: Mandate,
    programme: Programme,
    step: Move,
    circumstances: Circumstances | None = None,
) -> None:
    """Take the programme to its next state and write the journal.

    Raises:
        WrongMove: the table of moves does not hold this step.
    """
    before = State(programme.state)
    after = MOVES.get((before, step))
    if after is None:
        raise WrongMove(str(before.label))
    programme.state = after
    programme.version += 1
    programme.save(
        update_fields=[
            "state",
            "version",
            "current_version",
            "first_shared_at",
            "signed_on",
            "ended_on",
            "termination",
            "termination_scan",
        ]
    )
    given = circumstances or Circumstances()
    record(
        actor=actor,
        action=f"programme.{step}",
        target=programme,
        circumstances=Circumstances(
            occurred_on=given.occurred_on,
            reason=given.reason,
            changes=given.changes,
            from_state=str(before.label),
            to_state=str(after.label),
        ),
    )


def void_approvals(programme: Programme) -> None:
    """Let every approval fall: the text may change again."""
    programme.approvals.filter(withdrawn_at=None).update(withdrawn_at=timezone.now())
    programme.current_version = None


def void_approvals_of(programme: Programme, party_id: int) -> None:
    """Let one party's approvals fall: it has something to say after all."""
    live = programme.approvals.filter(party_id=party_id, withdrawn_at=None)
    live.update(withdrawn_at=timezone.now())


def void_approvals_of_other_texts(programme: Programme) -> None:
    """Let approvals of an earlier text fall.

    The text also changes when an organisation in it gets another name.
    """
    live = programme.approvals.filter(withdrawn_at=None)
    live.exclude(text=programme.current_version).update(withdrawn_at=timezone.now())


def text_changes(programme: Programme) -> None:
    """Note that the draft's text is another one now, so nothing approved holds."""
    if programme.current_version_id is not None:
        void_approvals(programme)
        programme.save(update_fields=["current_version"])
