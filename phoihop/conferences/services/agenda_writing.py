"""The agenda of a briefing that writes itself: what was left open stands first."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import F

from phoihop.audit.services import Circumstances, record
from phoihop.conferences import policies
from phoihop.conferences.matter_errors import NoBriefing
from phoihop.conferences.models import AgendaItem, CarriedMatter, Conference, Purpose
from phoihop.conferences.queries.matters import Matter, matters_not_on_agenda
from phoihop.conferences.services.steps import lock_conference, place_of
from phoihop.conferences.states import ItemKind
from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require

# These look back at what was agreed before.
LOOKING_BACK = frozenset({Purpose.BRIEFING, Purpose.INTERIM_REVIEW})


def looks_back(conference: Conference) -> bool:
    """Tell whether a conference has to decide on what was left open."""
    return not LOOKING_BACK.isdisjoint(conference.purposes)


@transaction.atomic
def write_agenda(*, actor: Mandate, conference: Conference) -> list[AgendaItem]:
    """Put what was left open before all other items; again, only what is new.

    What was taken off with a reason is not put on again.

    Raises:
        NotAllowed: the actor does not prepare the conference.
        NoBriefing: the conference does not look back.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_prepare(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    if not looks_back(locked):
        raise NoBriefing
    new = matters_not_on_agenda(locked, min(locked.occurred_on, actor.on))
    first = _place(locked, len(new)) if new else 0
    made = [_add(locked, matter, rank) for rank, matter in enumerate(new, start=first)]
    _tell(actor, locked, made)
    return made


def _place(conference: Conference, count: int) -> int:
    """Make room behind the matters that stand first already, and return where."""
    carried = conference.items.filter(matter__isnull=False, removed_at=None)
    last = carried.order_by("-rank").values_list("rank", flat=True).first() or 0
    conference.items.filter(rank__gt=last).update(rank=F("rank") + count)
    return last + 1


def _add(conference: Conference, matter: Matter, rank: int) -> AgendaItem:
    item = AgendaItem.objects.create(
        conference=conference,
        rank=rank,
        kind=ItemKind.CARRIED,
        title=matter.title,
        speaker_organisation_id=matter.speaker_id,
    )
    CarriedMatter.objects.create(
        item=item,
        conference=conference,
        kind=matter.kind,
        key=matter.key,
        task_id=matter.task_id,
        conclusion_id=matter.conclusion_id,
        facts=matter.facts,
    )
    return item


def _tell(actor: Mandate, conference: Conference, made: Sequence[AgendaItem]) -> None:
    for item in made:
        record(
            actor=actor,
            action="agenda_item.carry",
            target=item,
            circumstances=Circumstances(within=conference),
        )
