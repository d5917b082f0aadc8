"""The ledger of conclusions: urging, replying, putting off, closing."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.conferences import conclusion_policies as policies
from phoihop.conferences.concluding_states import ConclusionMove
from phoihop.conferences.conclusion_errors import (
    ConclusionIsClosed,
    NewDateNotAhead,
    NothingDone,
    ReplyDayGone,
    ReplyMissing,
    TasksStillOpen,
    UrgedBodyUnconcerned,
    UrgingSaysNothing,
)
from phoihop.conferences.models import (
    ConclusionDecision,
    ConclusionItem,
    Conference,
    Urging,
)
from phoihop.conferences.queries.correcting import open_conclusion_items
from phoihop.conferences.queries.tasks_of import concerned_ids, task_views_of
from phoihop.conferences.services.news import tell_of_urging
from phoihop.conferences.services.steps import lock_conference, place_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.guards import require, require_reason
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.prose import prose
from phoihop.programmes.services.steps import organisation_of
from phoihop.tasks.states import TaskState


@dataclass(frozen=True, kw_only=True)
class DecisionOutline:
    """What is decided on a conclusion, why, and until when now."""

    move: ConclusionMove
    reason: str = ""
    due_on: date | None = None


@transaction.atomic
def decide_conclusion(
    *, actor: Mandate, conclusion: ConclusionItem, outline: DecisionOutline
) -> ConclusionDecision:
    """Close a conclusion as done, drop it, or give it a new date, between meetings.

    Raises:
        NotAllowed: the actor neither leads the assigning body nor presided.
        ConclusionIsClosed: it is closed, or replaced by a later one.
        TasksStillOpen, NothingDone: it is not done.
        NewDateNotAhead, ReasonMissing: the day or the reason is missing.
    """
    conference = lock_conference(conclusion.conference_id)
    permitted = policies.can_close(actor, place_of(actor, conference))
    require(permitted, str(policies.WHO_CLOSES))
    return decide(actor, conclusion, outline)


def decide(
    actor: Mandate,
    conclusion: ConclusionItem,
    outline: DecisionOutline,
    meeting: Conference | None = None,
) -> ConclusionDecision:
    """Write a decision on a conclusion; whoever calls has asked who may."""
    kept = _open(conclusion)
    reason = _reason(actor, kept, outline)
    is_new_date = outline.move == ConclusionMove.NEW_DATE
    if is_new_date and (outline.due_on is None or outline.due_on <= actor.on):
        raise NewDateNotAhead(actor.on)
    made = ConclusionDecision.objects.create(
        conclusion=kept,
        move=outline.move,
        due_on=outline.due_on if is_new_date else None,
        reason=reason,
        conference=meeting,
        decided_on=actor.on,
        person_id=actor.person_id,
        person_name=actor.person_name,
        title=actor.title,
    )
    changes = {"decision": ["", str(made.get_move_display())]}
    _note(actor, kept, "conclusion.decide", reason, changes)
    return made


@transaction.atomic
def urge(
    *,
    actor: Mandate,
    conclusion: ConclusionItem,
    organisation: Organisation,
    text: str,
    reply_by: date,
) -> Urging:
    """Ask a body to hurry, and to reply by a day.

    Raises:
        NotAllowed: the actor works not for the assigning body.
        ConclusionIsClosed: it is closed, or replaced by a later one.
        UrgedBodyUnconcerned: the body has nothing to do with it.
        UrgingSaysNothing, ReplyDayGone: what is urged, and by when, is missing.
    """
    conference = lock_conference(conclusion.conference_id)
    require(policies.can_urge(actor, conference), str(policies.WHO_URGES))
    kept = _open(conclusion)
    if organisation.pk not in concerned_ids(kept):
        raise UrgedBodyUnconcerned
    if not (written := prose(text)):
        raise UrgingSaysNothing
    if reply_by < actor.on:
        raise ReplyDayGone
    urging = Urging.objects.create(
        conclusion=kept,
        by_organisation_id=organisation_of(actor),
        organisation=organisation,
        text=written,
        reply_by=reply_by,
        urged_on=actor.on,
        person_id=actor.person_id,
        person_name=actor.person_name,
        title=actor.title,
    )
    _note(actor, kept, "conclusion.urge", written)
    tell_of_urging(actor, urging)
    return urging


@transaction.atomic
def reply_to_urging(*, actor: Mandate, urging: Urging, reply: str) -> Urging:
    """Reply, once, for the body that was urged.

    Raises:
        NotAllowed: the actor works not for that body, or it has replied.
        ReplyMissing: nothing is written.
    """
    lock_conference(urging.conclusion.conference_id)
    kept = Urging.objects.select_related("conclusion__conference").get(pk=urging.pk)
    require(policies.can_reply(actor, kept), str(policies.WHO_REPLIES))
    if not (written := prose(reply)):
        raise ReplyMissing
    kept.reply = written
    kept.replied_on = actor.on
    kept.replied_by_name = actor.person_name
    kept.save(update_fields=["reply", "replied_on", "replied_by_name"])
    _note(actor, kept.conclusion, "conclusion.reply", written)
    return kept


def _open(conclusion: ConclusionItem) -> ConclusionItem:
    rows = open_conclusion_items().select_related("conference")
    if (kept := rows.filter(pk=conclusion.pk).first()) is None:
        raise ConclusionIsClosed
    return kept


def _reason(
    actor: Mandate, conclusion: ConclusionItem, outline: DecisionOutline
) -> str:
    """Return the reason; closing asks how the tasks stand."""
    if outline.move == ConclusionMove.NEW_DATE:
        return require_reason(outline.reason)
    views = task_views_of([conclusion.pk], actor.on)
    if still := [view.title for view in views if view.is_open]:
        raise TasksStillOpen(still)
    if outline.move == ConclusionMove.DROPPED:
        return require_reason(outline.reason)
    reason = normalise(outline.reason)
    if not reason and not any(view.state == TaskState.COMPLETED for view in views):
        raise NothingDone
    return reason


def _note(
    actor: Mandate,
    conclusion: ConclusionItem,
    action: str,
    reason: str,
    changes: dict[str, list[str]] | None = None,
) -> None:
    circumstances = Circumstances(
        within=conclusion.conference, reason=reason, changes=changes or {}
    )
    record(actor=actor, action=action, target=conclusion, circumstances=circumstances)
