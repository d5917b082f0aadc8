"""Closing a programme: each open task is settled, then every party's head agrees."""

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import NotAllowed
from phoihop.foundation.guards import require, require_reason
from phoihop.monitoring import policies
from phoihop.monitoring.closing_errors import (
    ClosingApprovedBefore,
    FinalReviewMissing,
    NotALaterProgramme,
    NothingLeftToDo,
    NotInAProgramme,
    OnlyCarriedGoesOn,
    OthersCancelIt,
    TasksLeft,
)
from phoihop.monitoring.models import ClosingApproval, Settlement
from phoihop.monitoring.queries.next_programmes import later_programmes
from phoihop.monitoring.queries.open_tasks import leftovers_of
from phoihop.monitoring.queries.seen import (
    approved_final_review,
    closing_approvals,
)
from phoihop.monitoring.states import SettlementKind
from phoihop.programmes import services as programmes
from phoihop.programmes.models import Programme, Task
from phoihop.programmes.queries.loading import parties_of
from phoihop.programmes.services.steps import (
    lock,
    organisation_of,
    party_of,
    place_of,
)
from phoihop.tasks import services as tasks
from phoihop.tasks.models import Assignment
from phoihop.tasks.queries.board import views_of


@transaction.atomic
def settle(
    *,
    actor: Mandate,
    task: Task,
    kind: SettlementKind,
    reason: str,
    into: Programme | None = None,
) -> Settlement:
    """Carry an open task over, or close it with a reason, which calls it off.

    What was said before of the same open task is said anew.

    Raises:
        NotInAProgramme: the task belongs to no programme.
        NotAllowed: the actor speaks neither for who keeps the programme nor a party.
        FinalReviewMissing: the final review is not approved.
        NothingLeftToDo: the task is completed or called off.
        ReasonMissing: no reason is written.
        NotALaterProgramme, OnlyCarriedGoesOn: it cannot go on there.
        OthersCancelIt: another body gave it out, and only that one calls it off.
    """
    locked = lock(_programme_of(task))
    require(policies.can_settle(actor, place_of(actor, locked)))
    _require_review(locked)
    if not views_of([task.pk], actor.on)[0].is_open:
        raise NothingLeftToDo(task.title)
    written = require_reason(reason)
    _check_into(actor, locked, kind, into)
    if kind == SettlementKind.CLOSED:
        _call_off(actor, locked, task, written)
    settlement, _is_new = Settlement.objects.update_or_create(
        task=task,
        defaults={
            "programme": locked,
            "kind": kind,
            "into": into,
            "reason": written,
            "person_id": actor.person_id,
            "person_name": actor.person_name,
            "settled_on": actor.on,
        },
    )
    is_carried = kind == SettlementKind.CARRIED
    record(
        actor=actor,
        action="settlement.carry" if is_carried else "settlement.close",
        target=settlement,
        circumstances=Circumstances(within=locked, reason=written),
    )
    return settlement


@transaction.atomic
def approve_closing(*, actor: Mandate, programme: Programme) -> Programme:
    """Agree for the actor's organisation that it is closed; the last one closes it.

    Raises:
        NotAllowed: the actor heads no organisation that acts for a party.
        FinalReviewMissing: the final review is not approved.
        TasksLeft: an open task is neither carried over nor closed.
        ClosingApprovedBefore: the organisation has agreed already.
    """
    locked = lock(programme.pk)
    place = place_of(actor, locked)
    require(policies.can_approve_closing(actor, place))
    _require_review(locked)
    if left := leftovers_of(locked.pk, actor.on).unsettled:
        raise TasksLeft([one.task.title for one in left])
    given = closing_approvals(locked.pk)
    if given.filter(organisation_id=organisation_of(actor)).exists():
        raise ClosingApprovedBefore
    ClosingApproval.objects.create(
        programme=locked,
        party_id=party_of(place).pk,
        organisation_id=organisation_of(actor),
        person_id=actor.person_id,
        person_name=actor.person_name,
        title=actor.title,
        approved_on=actor.on,
    )
    record(actor=actor, action="programme.approve_closing", target=locked)
    needed = {pk for party in parties_of(locked) for pk in party.acting_ids}
    if needed <= set(given.values_list("organisation_id", flat=True)):
        return programmes.close(actor=actor, programme=locked)
    return locked


def _programme_of(task: Task) -> int:
    content = task.content or task.serves
    if content is None:
        raise NotInAProgramme(task.title)
    return content.programme_id


def _require_review(programme: Programme) -> None:
    if approved_final_review(programme.pk) is None:
        raise FinalReviewMissing


def _check_into(
    actor: Mandate,
    programme: Programme,
    kind: SettlementKind,
    into: Programme | None,
) -> None:
    if into is None:
        return
    if kind != SettlementKind.CARRIED:
        raise OnlyCarriedGoesOn
    if not later_programmes(actor, programme).filter(pk=into.pk).exists():
        raise NotALaterProgramme(into.title)


def _call_off(actor: Mandate, programme: Programme, task: Task, reason: str) -> None:
    assignment = Assignment.objects.filter(task=task).first()
    try:
        tasks.cancel(actor=actor, assignment=assignment or task, reason=reason)
    except NotAllowed as refusal:
        keeper = programme.drafting_organisation
        body = assignment.assigned_by if assignment else keeper
        raise OthersCancelIt(body.short_name if body else "") from refusal
