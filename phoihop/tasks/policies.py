"""Who may do what to a task (the Task and Confirmation rows of decisions.md)."""

from collections.abc import Collection

from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.programmes.models import Origin, Programme, Task
from phoihop.programmes.policies import Standing
from phoihop.programmes.states import State
from phoihop.publication.policies import can_publish, is_another_person
from phoihop.tasks.models import Assignment, Confirmation, Evidence, Submission
from phoihop.tasks.queries.sides import Sides
from phoihop.tasks.states import STEERED_STATES, SubmissionStanding, TaskState

# An open task that was carried over outlives the closing of its programme.
_CARRIED_OUT = frozenset({State.SIGNED, State.CLOSED})

WHO_PLANS = _(
    "A coordinator of the body that keeps the programme, or of a side that will lead "
    "the task, adds a task, and only while the programme is in force. Ask one of them."
)

WHO_PUBLISHES_EVIDENCE = _(
    "The file of a piece of evidence is shown to everybody, or taken back, by a "
    "publisher of its unit who neither added it nor reported with it. Ask another "
    "publisher."
)


def takes_moves(programme: Programme | None) -> bool:
    """Tell whether tasks still move: in force here, or closed with tasks carried over.

    A task without a programme stands on its own.
    """
    if programme is None:
        return True
    return programme.origin == Origin.HERE and programme.state in _CARRIED_OUT


def can_plan(actor: Mandate, place: Standing, lead_id: int | None) -> bool:
    """A coordinator of the drafting organisation, or of the lead, adds a task."""
    if place.programme.state != State.SIGNED or not actor.has(Role.COORDINATOR):
        return False
    leads = lead_id is not None and lead_id == actor.organisation_id
    return place.is_drafting or (leads and place.party is not None)


def can_assign(actor: Mandate, place: Standing, lead_id: int | None) -> bool:
    """The head or office chief of the assigning body gives a task out.

    The assigning body is the organisation that keeps the programme, or, for the
    tasks that its own side leads, the one that acts for that side. A task that nobody
    leads yet is given out by whoever keeps the programme.
    """
    if place.programme.state != State.SIGNED:
        return False
    is_own_side = (
        place.party is not None and place.acts and lead_id in place.party.member_ids
    )
    return (place.is_drafting or is_own_side) and _leads_work(actor)


def can_plan_said(actor: Mandate, assigning_body_id: int) -> bool:
    """The assigning body's coordinator, head or office chief plans what was said."""
    is_theirs = actor.organisation_id == assigning_body_id
    return is_theirs and (_leads_work(actor) or actor.has(Role.COORDINATOR))


def can_give_out(
    actor: Mandate, task: Task, place: Standing | None, lead_id: int | None
) -> bool:
    """What was said at a conference is given out by its assigning body's head.

    Any other task is given out as its programme says.
    """
    if task.assigning_body_id is None:
        return place is not None and can_assign(actor, place, lead_id)
    is_open = place is None or place.programme.state == State.SIGNED
    is_theirs = actor.organisation_id == task.assigning_body_id
    return is_open and is_theirs and _leads_work(actor)


def can_steer(actor: Mandate, assignment: Assignment) -> bool:
    """The assigning body gives more time, another lead, or calls an open task off."""
    return (
        assignment.state in STEERED_STATES
        and actor.organisation_id == assignment.assigned_by_id
        and _leads_work(actor)
    )


def can_remind(actor: Mandate, assignment: Assignment) -> bool:
    """The assigning body's head, office chief or coordinator reminds the lead."""
    return (
        assignment.state in STEERED_STATES
        and actor.organisation_id == assignment.assigned_by_id
        and (_leads_work(actor) or actor.has(Role.COORDINATOR))
    )


def can_accept(actor: Mandate, assignment: Assignment) -> bool:
    """The head of the lead organisation accepts a task, or returns it."""
    return (
        assignment.state == TaskState.ASSIGNED
        and actor.organisation_id == assignment.lead_id
        and actor.has(Role.HEAD)
    )


def can_work(actor: Mandate, assignment: Assignment) -> bool:
    """An officer of the lead organisation begins the work and reports its result."""
    return (
        assignment.state in {TaskState.ACCEPTED, TaskState.IN_PROGRESS}
        and actor.organisation_id == assignment.lead_id
        and actor.has(Role.OFFICER)
    )


def can_put_forward(actor: Mandate, submission: Submission) -> bool:
    """An officer of the body that reported a standing result adds evidence to it."""
    return (
        submission.standing == SubmissionStanding.STANDING
        and actor.organisation_id == submission.organisation_id
        and actor.has(Role.OFFICER)
    )


def can_add_evidence(actor: Mandate) -> bool:
    """An officer or coordinator keeps evidence for his organisation."""
    return actor.organisation_id is not None and actor.has(
        Role.OFFICER, Role.COORDINATOR
    )


def can_verify(actor: Mandate, submission: Submission) -> bool:
    """A coordinator of the assigning body, another person than the one who did it."""
    return (
        actor.organisation_id == submission.assignment.assigned_by_id
        and actor.has(Role.COORDINATOR)
        and actor.person_id != submission.person_id
    )


def can_confirm(actor: Mandate, place: Standing, submission: Submission) -> bool:
    """An officer or head of another party, neither the doer nor the verifier."""
    party = place.party
    # Who did it may no longer lead the task; neither of them confirms it.
    doers = {submission.organisation_id, submission.assignment.lead_id}
    return (
        place.programme.state in _CARRIED_OUT
        and party is not None
        and doers.isdisjoint(party.member_ids)
        and actor.has(Role.OFFICER, Role.HEAD)
        and actor.person_id
        not in {submission.person_id, submission.judged_by_person_id}
    )


def can_confirm_alone(actor: Mandate, sides: Sides, submission: Submission) -> bool:
    """Where there are no parties, the supervisor confirms, or else a body not in it.

    Neither the lead, nor whoever works with it, nor the assigning body, which checks;
    and never the doer or the verifier himself. A supervisor that came to lead the
    task is a doer and watches no more.
    """
    doers = sides.coordinating_ids | {
        submission.organisation_id,
        submission.assignment.lead_id,
        sides.assigning_body_id,
    }
    body = actor.organisation_id
    watches = sides.supervisor_id is None or sides.supervisor_id in {body, *doers}
    return (
        body is not None
        and body not in doers
        and actor.unit_id == sides.unit_id
        and watches
        and actor.has(Role.OFFICER, Role.HEAD)
        and actor.person_id
        not in {submission.person_id, submission.judged_by_person_id}
    )


def can_answer_dispute(actor: Mandate, dispute: Confirmation) -> bool:
    """An officer or head of the lead organisation, never whoever disputes."""
    return (
        actor.organisation_id == dispute.submission.assignment.lead_id
        and actor.has(Role.OFFICER, Role.HEAD)
        and actor.person_id != dispute.person_id
    )


def can_publish_evidence(
    actor: Mandate, evidence: Evidence, author_person_ids: Collection[int]
) -> bool:
    """A publisher of the unit who neither added the evidence nor reported with it."""
    return can_publish(actor, evidence.unit_id) and is_another_person(
        actor, author_person_ids
    )


def _leads_work(actor: Mandate) -> bool:
    return actor.has(Role.HEAD, Role.OFFICE_CHIEF)
