"""Deciding, at a briefing, on what was left open: done, a new date, dropped."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.conferences import conclusion_policies as policies
from phoihop.conferences.concluding_states import (
    ConclusionMove,
    MatterDecision,
    MatterKind,
)
from phoihop.conferences.matter_errors import (
    MatterDecided,
    NewDayMissing,
    NotDoneYet,
)
from phoihop.conferences.models import AgendaItem, CarriedMatter
from phoihop.conferences.queries.matters import matters_for
from phoihop.conferences.services.ledger import DecisionOutline, decide
from phoihop.conferences.services.steps import item_of, lock_conference, place_of
from phoihop.directory.mandates import Mandate
from phoihop.foundation.dates import format_date
from phoihop.foundation.guards import require, require_reason
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.models import Task
from phoihop.tasks import services as tasks
from phoihop.tasks.models import Assignment, Occurrence
from phoihop.tasks.policies import can_steer
from phoihop.tasks.states import TaskState

_DECIDED = (
    "decision",
    "new_due_on",
    "reason",
    "decided_on",
    "decided_by_person_id",
    "decided_by_name",
)


@dataclass(frozen=True, kw_only=True)
class MatterOutline:
    """What the meeting decides, why, and until when now."""

    decision: MatterDecision
    reason: str = ""
    due_on: date | None = None


@transaction.atomic
def decide_matter(
    *, actor: Mandate, item: AgendaItem, outline: MatterOutline
) -> CarriedMatter:
    """Decide on a carried matter, and do to the thing itself what is decided.

    A task is given its new day, or called off, by whoever may do that; a conclusion
    gets its new date or is closed. Done is what the records show.

    Raises:
        NotAllowed: the actor neither writes nor leads the meeting; or he may not give
            the task a new day, nor call it off.
        ItemTakenOff, MatterDecided: there is nothing to decide any more.
        NotDoneYet: it is said to be done and is not.
        NewDayMissing, ReasonMissing: the day or the reason is missing.
        NotLater, DueInThePast, TasksStillOpen …: what the thing itself refuses.
    """
    locked = lock_conference(item.conference_id)
    found = item_of(locked, item)
    matter = CarriedMatter.objects.select_related("task", "conclusion").get(item=found)
    matter.conference = locked
    given = Assignment.objects.filter(task=matter.task_id).first()
    place = place_of(actor, locked)
    gave_it = policies.can_decide_task(actor, place, given)
    permitted = gave_it or policies.can_decide(actor, place)
    require(permitted, str(policies.WHO_DECIDES))
    if matter.is_decided:
        raise MatterDecided
    _check(outline)
    if outline.decision == MatterDecision.DONE:
        _require_done(actor, matter)
    _do(actor, matter, given, outline)
    _keep(actor, found, matter, outline)
    return matter


def _check(outline: MatterOutline) -> None:
    if outline.decision == MatterDecision.NEW_DATE and outline.due_on is None:
        raise NewDayMissing
    if outline.decision != MatterDecision.DONE:
        require_reason(outline.reason)


def _require_done(actor: Mandate, matter: CarriedMatter) -> None:
    """Refuse what is said to be done and is still left open today.

    A conclusion is judged where it is closed.
    """
    if matter.kind == MatterKind.OPEN_CONCLUSION:
        return
    still = {one.key: one.facts for one in matters_for(matter.conference, actor.on)}
    if matter.key in still:
        raise NotDoneYet(still[matter.key])


def _do(
    actor: Mandate,
    matter: CarriedMatter,
    given: Assignment | None,
    outline: MatterOutline,
) -> None:
    """Do to the thing itself what is decided; a dispute or a figure is only told."""
    if matter.conclusion is not None:
        decision = DecisionOutline(
            move=ConclusionMove(outline.decision),
            reason=outline.reason,
            due_on=outline.due_on,
        )
        decide(actor, matter.conclusion, decision, matter.conference)
    elif matter.kind != MatterKind.OVERDUE_TASK or matter.task is None:
        return
    elif outline.decision == MatterDecision.DROPPED:
        _require_giver(actor, given)
        what = given or matter.task
        tasks.cancel(actor=actor, assignment=what, reason=outline.reason)
    elif outline.decision == MatterDecision.NEW_DATE:
        _put_off(actor, matter.task, given, outline)


def _put_off(
    actor: Mandate, task: Task, given: Assignment | None, outline: MatterOutline
) -> None:
    """Give an overdue task a new day; one that nobody has yet is given out with it."""
    if outline.due_on is None:
        raise NewDayMissing
    if given is None:
        tasks.assign(actor=actor, task=task, due_on=outline.due_on)
        return
    _require_giver(actor, given)
    tasks.extend(
        actor=actor,
        assignment=given,
        due_on=outline.due_on,
        reason=outline.reason,
        occurrence=_late_time(given, actor.on),
    )


def _require_giver(actor: Mandate, given: Assignment | None) -> None:
    """Say whom to ask: only whoever gave the task out moves its day or calls it off."""
    if given is not None:
        require(can_steer(actor, given), str(policies.WHO_DECIDES))


def _late_time(assignment: Assignment, day: date) -> Occurrence | None:
    """Return the time of a regular task that has been late the longest."""
    late = assignment.occurrences.filter(state=TaskState.IN_PROGRESS, due_on__lt=day)
    return late.order_by("due_on").first()


def _keep(
    actor: Mandate, item: AgendaItem, matter: CarriedMatter, outline: MatterOutline
) -> None:
    """Write the decision on the matter, and in words on the item, which it settles."""
    matter.decision = outline.decision
    is_new_date = outline.decision == MatterDecision.NEW_DATE
    matter.new_due_on = outline.due_on if is_new_date else None
    matter.reason = normalise(outline.reason)
    matter.decided_on = actor.on
    matter.decided_by_person_id = actor.person_id
    matter.decided_by_name = actor.person_name
    matter.save(update_fields=_DECIDED)
    item.is_resolved = True
    item.decision = _in_words(matter)
    item.version += 1
    item.save(update_fields=["is_resolved", "decision", "version"])
    record(
        actor=actor,
        action="agenda_item.decide",
        target=item,
        circumstances=Circumstances(within=item.conference, reason=item.decision),
    )


def _in_words(matter: CarriedMatter) -> str:
    """Say the decision as it stands in the minutes."""
    parts = [str(MatterDecision(matter.decision).label)]
    if matter.new_due_on:
        parts.append(format_date(matter.new_due_on))
    words = " ".join(parts)
    return f"{words}: {matter.reason}" if matter.reason else words
