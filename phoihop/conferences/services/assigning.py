"""Making tasks of a conclusion: one lead each, and given out where one may."""

from collections.abc import Sequence

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.conferences import conclusion_policies as policies
from phoihop.conferences.conclusion_errors import (
    ConclusionIsClosed,
    NoTaskGiven,
    NotConcludedYet,
)
from phoihop.conferences.models import ConclusionItem, ConclusionTask
from phoihop.conferences.queries.correcting import open_conclusion_items
from phoihop.conferences.services.steps import lock_conference
from phoihop.conferences.states import FINISHED
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.guards import require
from phoihop.programmes.models import Content, Task, TaskOrigin
from phoihop.programmes.states import DueKind
from phoihop.tasks import services as tasks
from phoihop.tasks.policies import can_give_out
from phoihop.tasks.services import SaidOutline, TaskOutline

# What is said becomes one task for each body that it asks.
TaskOfConclusion = tuple[TaskOutline, Organisation | None]


@transaction.atomic
def assign_conclusion(
    *,
    actor: Mandate,
    conclusion: ConclusionItem,
    outlines: Sequence[TaskOfConclusion],
    serves: Content | None = None,
) -> list[Task]:
    """Make tasks of a conclusion, each with one lead and whoever watches it.

    Whoever may give tasks out gives them out in the same act; a regular one waits for
    the days on which it comes due. The others wait for the head or office chief.

    Raises:
        NotAllowed: the actor works not for the body that gives them out.
        NotConcludedYet, ConclusionIsClosed: it is no time for it.
        NoTaskGiven: not one task is written.
        LeadMissing, SupervisorTakesPart, NothingSaysWhenDue …: see ``plan_said_task``.
    """
    conference = lock_conference(conclusion.conference_id)
    if conference.state not in FINISHED:
        raise NotConcludedYet
    require(policies.can_assign(actor, conference), str(policies.WHO_ASSIGNS))
    kept = open_conclusion_items().filter(pk=conclusion.pk).first()
    if kept is None:
        raise ConclusionIsClosed
    kept.conference = conference
    if not outlines:
        raise NoTaskGiven
    return [_make(actor, kept, one, serves) for one in outlines]


def _make(
    actor: Mandate,
    conclusion: ConclusionItem,
    given: TaskOfConclusion,
    serves: Content | None,
) -> Task:
    outline, supervisor = given
    conference = conclusion.conference
    said = SaidOutline(
        origin=TaskOrigin(conclusion.kind),
        words=conclusion.quote,
        said_on=conference.occurred_on,
        unit_id=conference.unit_id or 0,
        assigning_body=policies.assigning_body_of(conference),
        supervisor=supervisor,
    )
    task = tasks.plan_said_task(actor=actor, said=said, outline=outline, serves=serves)
    ConclusionTask.objects.create(conclusion=conclusion, task=task)
    record(
        actor=actor,
        action="conclusion.assign",
        target=conclusion,
        circumstances=Circumstances(
            within=conference, changes={"task": ["", task.title]}
        ),
    )
    is_regular = task.due_kind == DueKind.RECURRING
    if not is_regular and can_give_out(actor, task, None, task.lead_id):
        tasks.assign(actor=actor, task=task)
    return task
