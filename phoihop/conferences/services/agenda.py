"""The agenda: adding, changing, ordering, taking off and settling its items."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.conferences import policies
from phoihop.conferences.matter_errors import DecideMatterFirst
from phoihop.conferences.meeting_errors import (
    DecisionMissing,
    ItemWithoutTitle,
)
from phoihop.conferences.models import AgendaItem, CarriedMatter, Conference
from phoihop.conferences.services.steps import item_of, lock_conference, place_of
from phoihop.conferences.states import DECIDED_KINDS, ItemKind
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.guards import require, require_reason, require_version
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.prose import prose

_WRITTEN = ("kind", "title", "speaker", "speaker_organisation", "planned_minutes")
_SETTLED = ("is_resolved", "decision")


@dataclass(frozen=True, kw_only=True)
class ItemOutline:
    """An item as it is written on the agenda."""

    kind: ItemKind
    title: str
    speaker: str = ""
    speaker_organisation: Organisation | None = None
    planned_minutes: int | None = None


@transaction.atomic
def add_item(
    *,
    actor: Mandate,
    conference: Conference,
    outline: ItemOutline,
    is_first: bool = False,
) -> AgendaItem:
    """Add an item at the end of the agenda, or before all others.

    Raises:
        NotAllowed: the actor does not prepare the conference.
        ItemWithoutTitle: it does not say what it is about.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_prepare(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    if is_first:
        locked.items.update(rank=F("rank") + 1)
        rank = 1
    else:
        rank = (locked.items.aggregate(last=Max("rank"))["last"] or 0) + 1
    item = AgendaItem(conference=locked, rank=rank)
    _take(item, outline)
    item.save(force_insert=True)
    _note(actor, locked, item, "agenda_item.add")
    return item


@transaction.atomic
def change_item(
    *,
    actor: Mandate,
    conference: Conference,
    item: AgendaItem,
    outline: ItemOutline,
    version: int,
) -> AgendaItem:
    """Write an item anew.

    Raises:
        NotAllowed: the actor does not prepare the conference.
        ItemTakenOff: it is not on the agenda any more.
        ChangedMeanwhile: somebody wrote it anew since.
        ItemWithoutTitle: it does not say what it is about.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_prepare(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    found = item_of(locked, item)
    require_version(found, version, _WRITTEN)
    before = {name: getattr(found, name) for name in _WRITTEN}
    _take(found, outline)
    found.version += 1
    found.save(update_fields=[*_WRITTEN, "version"])
    after = {name: getattr(found, name) for name in _WRITTEN}
    changes = changes_between(before, after)
    _note(actor, locked, found, "agenda_item.change", changes=changes)
    return found


@transaction.atomic
def remove_item(
    *, actor: Mandate, conference: Conference, item: AgendaItem, reason: str = ""
) -> AgendaItem:
    """Take an item off the agenda; what was carried over or invited to, with a reason.

    Raises:
        NotAllowed: the actor does not prepare the conference.
        ItemTakenOff: it was taken off before.
        ReasonMissing: a reason is due and none is written.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_prepare(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    found = item_of(locked, item)
    is_due = locked.invited_on is not None or found.kind == ItemKind.CARRIED
    said = require_reason(reason) if is_due else normalise(reason)
    found.removed_at, found.removed_by_name = timezone.now(), actor.person_name
    found.removed_reason = said
    found.version += 1
    fields = ["removed_at", "removed_by_name", "removed_reason", "version"]
    found.save(update_fields=fields)
    if locked.current_item_id == found.pk:
        locked.current_item = None
        locked.save(update_fields=["current_item"])
    _note(actor, locked, found, "agenda_item.remove", reason=said)
    return found


@transaction.atomic
def settle_item(
    *,
    actor: Mandate,
    conference: Conference,
    item: AgendaItem,
    decision: str,
    version: int,
) -> AgendaItem:
    """Settle an item, with what was decided in words where something is decided.

    Raises:
        NotAllowed: the actor does not write the minutes, or it was not held.
        ItemTakenOff: it is not on the agenda any more.
        ChangedMeanwhile: somebody settled or changed it since.
        DecisionMissing: an item of this kind needs a decision in words.
        DecideMatterFirst: what was carried over is decided, not only told.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_write_down(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_WRITES))
    found = item_of(locked, item)
    require_version(found, version, ("decision",))
    if found.kind == ItemKind.CARRIED and _has_open_matter(found):
        raise DecideMatterFirst
    said = prose(decision)
    if not said and found.kind in DECIDED_KINDS:
        raise DecisionMissing
    _settle(actor, found, "agenda_item.settle", is_resolved=True, decision=said)
    return found


@transaction.atomic
def reopen_item(
    *, actor: Mandate, conference: Conference, item: AgendaItem
) -> AgendaItem:
    """Say that an item is not settled after all; its words stay.

    Raises:
        NotAllowed: the actor does not write the minutes, or it was not held.
        ItemTakenOff: it is not on the agenda any more.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_write_down(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_WRITES))
    found = item_of(locked, item)
    said = found.decision
    _settle(actor, found, "agenda_item.reopen", is_resolved=False, decision=said)
    return found


@transaction.atomic
def show_item(*, actor: Mandate, conference: Conference, item: AgendaItem) -> None:
    """Let this item stand on the screen in the hall.

    Raises:
        NotAllowed: the actor does not write the minutes, or it is not the time.
        ItemTakenOff: it is not on the agenda any more.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_show_item(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_WRITES))
    found = item_of(locked, item)
    locked.current_item = found
    locked.save(update_fields=["current_item"])
    _note(actor, locked, found, "agenda_item.show")


def _take(item: AgendaItem, outline: ItemOutline) -> None:
    if not (title := normalise(outline.title)):
        raise ItemWithoutTitle
    item.kind, item.title = outline.kind, title
    item.speaker = normalise(outline.speaker)
    item.speaker_organisation = outline.speaker_organisation
    item.planned_minutes = outline.planned_minutes


def _has_open_matter(item: AgendaItem) -> bool:
    return CarriedMatter.objects.filter(item=item, decision="").exists()


def _settle(
    actor: Mandate, item: AgendaItem, action: str, *, is_resolved: bool, decision: str
) -> None:
    before = {name: getattr(item, name) for name in _SETTLED}
    item.is_resolved, item.decision = is_resolved, decision
    item.version += 1
    item.save(update_fields=[*_SETTLED, "version"])
    after = {name: getattr(item, name) for name in _SETTLED}
    changes = changes_between(before, after)
    _note(actor, item.conference, item, action, changes=changes)


def _note(
    actor: Mandate,
    conference: Conference,
    item: AgendaItem,
    action: str,
    *,
    reason: str = "",
    changes: dict[str, list[str]] | None = None,
) -> None:
    circumstances = Circumstances(
        within=conference, reason=reason, changes=changes or {}
    )
    record(actor=actor, action=action, target=item, circumstances=circumstances)
