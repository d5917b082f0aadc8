"""Making tasks of a conclusion: one lead each, and given out where one may."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.conferences import conclusion_policies as policies
from phoihop.conferences.conclusion_errors import (
    ConclusionIsClosed,
    NoTaskGiven,
    NotConcludedYet,
)
from phoihop.conferences.due_errors import NoDayAhead
from phoihop.conferences.models import ConclusionItem, ConclusionTask, Conference
from phoihop.conferences.queries.coming_due import (
    BY_THE_RULE,
    ChosenDays,
    days_by_rule,
    rule_with_days,
)
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


@dataclass(frozen=True, kw_only=True)
class TaskOfConclusion:
    """One task for a body that the words ask, who watches it, and when it comes due.

    ``days`` are chosen for a regular one; what they leave open its rule says.
    """

    outline: TaskOutline
    supervisor: Organisation | None = None
    days: ChosenDays = BY_THE_RULE


@transaction.atomic
def assign_conclusion(
    *,
    actor: Mandate,
    conclusion: ConclusionItem,
    outlines: Sequence[TaskOfConclusion],
    serves: Content | None = None,
) -> list[Task]:
    """Make tasks of a conclusion, each with one lead and whoever watches it.

    Whoever may give tasks out gives them out in the same act, a regular one with the
    days from today on that its rule speaks of. What others plan waits for the head or
    the office chief.

    Raises:
        NotAllowed: the actor works not for the body that gives them out.
        NotConcludedYet, ConclusionIsClosed: it is no time for it.
        NoTaskGiven: not one task is written.
        LastDayBeforeFirst, RuleSaysOtherwise …: see ``rule_with_days``.
        NoDayAhead: all days of a regular task have gone by.
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
    conference = conclusion.conference
    outline = _with_rule(given, conference)
    said = SaidOutline(
        origin=TaskOrigin(conclusion.kind),
        words=conclusion.quote,
        said_on=conference.occurred_on,
        unit_id=conference.unit_id or 0,
        assigning_body=policies.assigning_body_of(conference),
        supervisor=given.supervisor,
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
    if can_give_out(actor, task, None, task.lead_id):
        days = _days_ahead(actor, task, conference)
        tasks.assign(actor=actor, task=task, occurrences=days)
    return task


def _with_rule(given: TaskOfConclusion, conference: Conference) -> TaskOutline:
    """Return the task with the chosen days in the words of its rule."""
    outline = given.outline
    if outline.due_kind != DueKind.RECURRING:
        return outline
    rule = rule_with_days(outline.due_rule, given.days, conference.occurred_on)
    return replace(outline, due_rule=rule)


def _days_ahead(actor: Mandate, task: Task, conference: Conference) -> list[date]:
    """Return the days of a regular task that have not gone by."""
    if task.due_kind != DueKind.RECURRING:
        return []
    days = days_by_rule(task.due_rule, conference.occurred_on)
    if not (ahead := [day for day in days if day >= actor.on]):
        raise NoDayAhead(days[-1])
    return ahead
