"""Lists of tasks: what the mandate may see, narrowed by a filter in the address."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from urllib.parse import urlencode

from django.db import models
from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.desk.models import SavedView
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.prepared import (
    Given,
    PreparedQuery,
    PreparedValues,
    given_day,
    given_number,
    given_text,
)
from phoihop.programmes.models import (
    STANDS_ALONE,
    Origin,
    Programme,
    Task,
    TaskOrigin,
)
from phoihop.programmes.models.programmes import reads_all_shared
from phoihop.programmes.states import SIGNED_STATES, DueKind, State
from phoihop.tasks.queries.seen import alone_seen_from, tasks_of_programmes
from phoihop.tasks.states import TaskState
from phoihop.tasks.status import DUE_SOON_DAYS

_UNDER_WAY = [
    TaskState.ASSIGNED,
    TaskState.RETURNED,
    TaskState.ACCEPTED,
    TaskState.IN_PROGRESS,
]


class When(models.TextChoices):
    """How a task stands to its due date."""

    OVERDUE = "overdue", _("overdue")
    SOON = "soon", _("due soon")
    UNDATED = "undated", _("without a due date")
    RECURRING = "recurring", _("regular")


class ComesFrom(models.TextChoices):
    """What a task was promised in."""

    CLAUSE = TaskOrigin.CLAUSE.value, TaskOrigin.CLAUSE.label
    LATER = TaskOrigin.LATER.value, TaskOrigin.LATER.label
    SAID = "said", _("said at a conference")


@dataclass(frozen=True, kw_only=True)
class TaskFilter:
    """What the list is narrowed to; empty means everything."""

    programme: int | None = None
    origin: str = ""
    state: str = ""
    lead: int | None = None
    when: str = ""
    text: str = ""

    def query(self) -> str:
        """Return the filter as it stands in the address."""
        named = {
            "programme": self.programme,
            "origin": self.origin,
            "state": self.state,
            "lead": self.lead,
            "when": self.when,
            "q": self.text,
        }
        return urlencode({name: value for name, value in named.items() if value})


@dataclass(frozen=True, kw_only=True)
class _Shape:
    """Which questions a list asks; their values come each time it is asked for."""

    all_shared: bool
    names_programme: bool
    origin: str
    is_planned: bool
    names_state: bool
    names_lead: bool
    names_text: bool
    when: str


def listed_tasks(actor: Mandate, chosen: TaskFilter, day: date) -> list[int]:
    """Return the tasks that the mandate may see, in due order.

    Without a chosen programme the list holds those of the unit's programmes under way,
    and what was said at conferences and stands in no programme.
    """
    if actor.organisation_id is None:
        return []
    shape = _Shape(
        all_shared=reads_all_shared(actor),
        names_programme=chosen.programme is not None,
        origin=chosen.origin,
        is_planned=chosen.state == TaskState.PLANNED,
        names_state=bool(chosen.state),
        names_lead=chosen.lead is not None,
        names_text=bool(chosen.text),
        when=chosen.when,
    )
    found = _listed(shape).rows(
        body=actor.organisation_id,
        unit=actor.unit_id,
        programme=chosen.programme,
        state=chosen.state,
        lead=chosen.lead,
        text=chosen.text,
        day=day,
        yesterday=day - timedelta(days=1),
        soon=day + timedelta(days=DUE_SOON_DAYS),
    )
    return [number for (number,) in found]


@cache
def _listed(shape: _Shape) -> PreparedValues[tuple[int]]:
    def build() -> QuerySet[Task, tuple[int]]:
        due_now = models.Case(
            models.When(assignment=None, then=F("due_on")),
            default=F("assignment__due_on"),
        )
        found = _of_programmes(shape).filter(*_narrowing(shape))
        in_order = found.order_by(due_now.asc(nulls_last=True), "id")
        return in_order.values_list("pk")

    return PreparedValues(build)


def _of_programmes(shape: _Shape) -> QuerySet[Task]:
    body, unit = given_number("body"), given_number("unit")
    seen = Programme.objects.seen_from(
        body, unit, reads_all_shared=shape.all_shared
    ).filter(origin=Origin.HERE)
    if shape.names_programme:
        chosen = seen.filter(pk=given_number("programme"), state__in=SIGNED_STATES)
        return Task.objects.filter(tasks_of_programmes(chosen))
    under_way = seen.filter(state=State.SIGNED, unit_id=unit)
    alone = alone_seen_from(body, unit, reads_all_shared=shape.all_shared)
    ours = alone.filter(unit_id=unit).values("pk")
    return Task.objects.filter(tasks_of_programmes(under_way) | Q(pk__in=ours))


def _narrowing(shape: _Shape) -> Iterator[Q]:
    if shape.origin == ComesFrom.SAID:
        yield Q(origin__in=sorted(STANDS_ALONE))
    elif shape.origin:
        yield Q(origin=shape.origin)
    if shape.is_planned:
        # A task that nobody has given out yet has no assignment.
        yield Q(assignment=None)
    elif shape.names_state:
        yield Q(assignment__state=given_text("state"))
    if shape.names_lead:
        lead = given_number("lead")
        yield Q(assignment__lead_id=lead) | Q(assignment=None, lead_id=lead)
    if shape.names_text:
        yield Q(title__icontains=given_text("text"))
    if shape.when:
        yield _when(shape.when)


def _when(when: str) -> Q:
    """The date that holds now is the assignment's, once there is one."""
    to_do = Q(assignment=None) | Q(assignment__state__in=_UNDER_WAY)
    today, yesterday, soon = (given_day(one) for one in ("day", "yesterday", "soon"))
    passed = Q(assignment__due_on__lte=yesterday)
    passed |= Q(assignment=None, due_on__lte=yesterday)
    near = Q(assignment__due_on__gte=today, assignment__due_on__lte=soon)
    near |= Q(assignment=None, due_on__gte=today, due_on__lte=soon)
    late_times = Task.objects.filter(
        assignment__state__in=_UNDER_WAY,
        assignment__occurrences__due_on__lt=today,
        assignment__occurrences__state=TaskState.IN_PROGRESS,
    )
    undated = Q(assignment=None, due_on=None) | Q(
        assignment__due_on=None, assignment__state__in=_UNDER_WAY
    )
    questions = {
        When.OVERDUE: (to_do & passed) | Q(pk__in=late_times.values("pk")),
        When.SOON: to_do & near,
        When.UNDATED: undated & ~Q(due_kind=DueKind.RECURRING),
        When.RECURRING: Q(due_kind=DueKind.RECURRING),
    }
    return questions[When(when)]


@cache
def _to_choose(all_shared: bool) -> PreparedQuery[Programme]:
    def build() -> QuerySet[Programme]:
        seen = Programme.objects.seen_from(
            given_number("body"), given_number("unit"), reads_all_shared=all_shared
        )
        signed = seen.filter(state__in=SIGNED_STATES, origin=Origin.HERE)
        return signed.newest_first().only("title")

    return PreparedQuery(build)


def programmes_to_choose(actor: Mandate) -> list[Programme]:
    """Return the signed programmes whose tasks the mandate may list."""
    if actor.organisation_id is None:
        return []
    query = _to_choose(reads_all_shared(actor))
    return query.rows(body=actor.organisation_id, unit=actor.unit_id)


def _leads() -> QuerySet[Organisation]:
    of_unit = Organisation.objects.filter(
        unit_id=given_number("unit"), period__contains=given_day("day")
    )
    return of_unit.in_order().only("short_name")


_LEADS = PreparedQuery(_leads)


def leads_to_choose(actor: Mandate, day: date) -> list[Organisation]:
    """Return the organisations of the unit, in order."""
    return _LEADS.rows(unit=actor.unit_id, day=day)


def views_kept(person_id: int | Given, unit_id: int | Given) -> QuerySet[SavedView]:
    """Return one's own saved lists and those shared in the unit."""
    mine = Q(person_id=person_id) | Q(is_shared=True)
    return SavedView.objects.filter(mine, unit_id=unit_id).order_by("name", "id")


_SAVED = PreparedQuery(lambda: views_kept(given_number("person"), given_number("unit")))


def saved_views_of(actor: Mandate) -> list[SavedView]:
    """Return these lists for the one who asks."""
    return _SAVED.rows(person=actor.person_id, unit=actor.unit_id)
