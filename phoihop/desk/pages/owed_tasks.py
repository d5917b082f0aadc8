"""What a mandate owes in its own tasks: accept, report, assign."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import (
    Case,
    Exists,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    When,
)
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phoihop.desk.pages.rows import Owed, body_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.foundation.dates import format_date
from phoihop.foundation.prepared import PreparedQuery, given_day, given_number
from phoihop.programmes.models import PartyMember, Programme, Task
from phoihop.programmes.states import DueKind, State
from phoihop.tasks.models import Assignment, Occurrence
from phoihop.tasks.states import (
    TaskState,
)

# An occurrence further ahead than this is not owed yet.
_AHEAD = timedelta(days=30)
_MOST = 60
_NOT_ASKED_FOR = frozenset({DueKind.RECURRING, DueKind.CONDITION})


def tasks_owed(actor: Mandate, day: date) -> Iterator[Owed]:
    """Yield everything in tasks that waits for this mandate."""
    if actor.organisation_id is None:
        return
    if actor.has(Role.HEAD):
        yield from _to_accept(actor)
    if actor.has(Role.OFFICER):
        yield from _to_report(actor)
        yield from _occurrences_to_report(actor, day)
    if actor.has(Role.HEAD, Role.OFFICE_CHIEF):
        yield from _to_see_to(actor, day)
        yield from _to_assign_anew(actor)
        yield from _to_assign(actor)
        yield from _to_assign_from_conferences(actor)


def _led(*states: TaskState) -> PreparedQuery[Assignment]:
    return PreparedQuery(
        lambda: (
            Assignment.objects.filter(lead_id=given_number("body"), state__in=states)
            .select_related("task", "programme")
            .order_by("due_on", "id")[:_MOST]
        )
    )


_TO_ACCEPT = _led(TaskState.ASSIGNED)
_TO_REPORT = _led(TaskState.ACCEPTED, TaskState.IN_PROGRESS)


def programme_of(programme: Programme | None) -> str:
    return programme.title if programme else ""


def _to_accept(actor: Mandate) -> Iterator[Owed]:
    for one in _TO_ACCEPT.rows(body=body_of(actor)):
        yield Owed(
            title=_("Accept: %(task)s") % {"task": one.task.title},
            verb=_("Accept or return"),
            task_id=one.task_id,
            belongs_to=programme_of(one.programme),
            due_on=one.due_on,
            rank=2,
        )


def _to_report(actor: Mandate) -> Iterator[Owed]:
    for one in _TO_REPORT.rows(body=body_of(actor)):
        # A regular task is asked for time by time; one on a condition waits for it.
        if one.due_on is None and one.task.due_kind in _NOT_ASKED_FOR:
            continue
        yield _report(one.task, one.programme, one.due_on)


def _times_at_hand() -> QuerySet[Occurrence]:
    return (
        Occurrence.objects.filter(
            assignment__lead_id=given_number("body"),
            assignment__state__in=[TaskState.ACCEPTED, TaskState.IN_PROGRESS],
            state=TaskState.IN_PROGRESS,
            due_on__lte=given_day("until"),
        )
        .select_related("assignment__task", "assignment__programme")
        .order_by("due_on", "id")[:_MOST]
    )


_TIMES = PreparedQuery(_times_at_hand)


def _occurrences_to_report(actor: Mandate, day: date) -> Iterator[Owed]:
    for one in _TIMES.rows(body=body_of(actor), until=day + _AHEAD):
        yield _report(one.assignment.task, one.assignment.programme, one.due_on)


def _report(task: Task, programme: Programme | None, due_on: date | None) -> Owed:
    parts = []
    if due_on:
        parts.append(_("due %(day)s") % {"day": format_date(due_on)})
    if task.measure:
        parts.append(_("measured by: %(measure)s") % {"measure": task.measure})
    if task.deliverable:
        parts.append(_("result: %(result)s") % {"result": task.deliverable})
    return Owed(
        title=_("Report the result: %(task)s") % {"task": task.title},
        verb=_("Report the result"),
        task_id=task.pk,
        belongs_to=programme_of(programme),
        note=" · ".join(parts),
        due_on=due_on,
        rank=1,
    )


def _returned_to_us() -> QuerySet[Assignment]:
    return (
        Assignment.objects.filter(
            assigned_by_id=given_number("body"), state=TaskState.RETURNED
        )
        .select_related("task", "programme", "lead")
        .order_by("id")[:_MOST]
    )


_RETURNED = PreparedQuery(_returned_to_us)


def _to_assign_anew(actor: Mandate) -> Iterator[Owed]:
    for one in _RETURNED.rows(body=body_of(actor)):
        yield Owed(
            title=_("%(body)s returned: %(task)s")
            % {"body": one.lead.short_name, "task": one.task.title},
            verb=_("Assign anew"),
            task_id=one.task_id,
            belongs_to=programme_of(one.programme),
            rank=2,
        )


def _late_of_ours() -> QuerySet[Assignment]:
    return (
        Assignment.objects.filter(
            lead_id=given_number("body"),
            state__in=[TaskState.ASSIGNED, TaskState.ACCEPTED, TaskState.IN_PROGRESS],
            due_on__lt=given_day("day"),
        )
        .only("due_on")
        .order_by("due_on", "id")[:_MOST]
    )


_LATE = PreparedQuery(_late_of_ours)


def _to_see_to(actor: Mandate, day: date) -> Iterator[Owed]:
    """A head is told once of all that his body is late with."""
    late = _LATE.rows(body=body_of(actor), day=day)
    if not late:
        return
    words = ngettext(
        "%(n)s task of your body is overdue",
        "%(n)s tasks of your body are overdue",
        len(late),
    )
    body = actor.organisation_id
    yield Owed(
        title=words % {"n": len(late)},
        verb=_("See to it"),
        url=f"{reverse('desk:tasks')}?lead={body}&when=overdue",
        belongs_to=actor.organisation_short_name,
        due_on=late[0].due_on,
        rank=0,
    )


def _with_planned_tasks() -> QuerySet[Programme]:
    """Programmes with planned tasks that the body gives out, and how many."""
    body = given_number("body")
    mine = PartyMember.objects.filter(
        organisation_id=body, acts=True, party__programme=OuterRef("pk")
    )
    of_body = PartyMember.objects.filter(
        organisation_id=OuterRef("lead"), party__members__organisation_id=body
    )
    planned = Task.objects.filter(assignment=None, assigning_body=None).annotate(
        of=Coalesce("content__programme", "serves__programme")
    )
    planned = planned.filter(of=OuterRef("pk")).filter(
        Q(content=None) | Q(content__is_dropped=False)
    )
    own_side = planned.filter(Exists(of_body.filter(party__programme=OuterRef("of"))))
    keeps = Q(drafting_organisation_id=body)
    return (
        Programme.objects.filter(Exists(mine), state=State.SIGNED)
        .filter((keeps & Exists(planned)) | (~keeps & Exists(own_side)))
        .annotate(
            planned=Case(
                When(keeps, then=_number_of(planned)), default=_number_of(own_side)
            )
        )
        .order_by("-period", "id")[:_MOST]
    )


def _number_of(tasks: QuerySet[Task]) -> Subquery:
    counted = tasks.order_by().annotate(n=Func(F("pk"), function="count"))
    return Subquery(counted.values("n"), output_field=IntegerField())


_TO_ASSIGN = PreparedQuery(_with_planned_tasks)


def _to_assign(actor: Mandate) -> Iterator[Owed]:
    """Planned tasks that this body gives out, told once for each programme."""
    for one in _TO_ASSIGN.rows(body=body_of(actor)):
        planned = getattr(one, "planned", 0)
        yield Owed(
            title=ngettext("%(n)s task to assign", "%(n)s tasks to assign", planned)
            % {"n": planned},
            verb=_("Assign"),
            url=f"{reverse('desk:tasks')}?programme={one.pk}&state=planned",
            belongs_to=one.title,
            rank=6,
        )


_SAID = PreparedQuery(
    lambda: (
        Task.objects.filter(assigning_body_id=given_number("body"), assignment=None)
        .only("planned_on")
        .order_by("planned_on", "id")[:_MOST]
    )
)


def _to_assign_from_conferences(actor: Mandate) -> Iterator[Owed]:
    """Tasks said at conferences that this body gives out, told once."""
    planned = len(_SAID.rows(body=body_of(actor)))
    if not planned:
        return
    yield Owed(
        title=ngettext(
            "%(n)s task from conclusions to assign",
            "%(n)s tasks from conclusions to assign",
            planned,
        )
        % {"n": planned},
        verb=_("Assign"),
        url=f"{reverse('desk:tasks')}?origin=said&state=planned",
        belongs_to=actor.organisation_short_name,
        rank=6,
    )
