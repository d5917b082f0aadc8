"""How conclusions stand on a day, across conferences, until they are closed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from django.db.models import Prefetch, QuerySet

from phoihop.conferences.concluding_states import (
    CLOSED_STATUSES,
    CLOSING_MOVES,
    ConclusionMove,
    ConclusionStatus,
)
from phoihop.conferences.models import (
    AgendaItem,
    ConclusionDecision,
    ConclusionItem,
    Urging,
)
from phoihop.conferences.queries.correcting import is_corrected, open_conclusion_items
from phoihop.conferences.queries.tasks_of import tasks_by_conclusion
from phoihop.directory.models import Organisation
from phoihop.foundation.prepared import (
    PreparedQuery,
    PreparedValues,
    given_number,
    is_among,
)
from phoihop.tasks.queries.board import TaskView
from phoihop.tasks.status import DUE_SOON_DAYS


@dataclass(frozen=True)
class ConclusionStand:
    """A conclusion on a day: its tasks, its date now, its status; nothing is stored."""

    item: ConclusionItem
    tasks: Sequence[TaskView]
    decisions: Sequence[ConclusionDecision]
    urgings: Sequence[Urging]
    is_corrected: bool
    day: date

    @cached_property
    def closing(self) -> ConclusionDecision | None:
        """The decision that closed it."""
        found = (one for one in self.decisions if one.move in CLOSING_MOVES)
        return next(found, None)

    @cached_property
    def due_on(self) -> date | None:
        """The day that holds now: the last new date, else the first one."""
        moved = [one.due_on for one in self.decisions if one.due_on]
        return moved[-1] if moved else self.item.due_on

    @property
    def is_put_off(self) -> bool:
        """Tell whether another day holds than was concluded."""
        return self.due_on != self.item.due_on

    @property
    def open_tasks(self) -> list[TaskView]:
        """The tasks in which something is still to be done."""
        return [task for task in self.tasks if task.is_open]

    @property
    def days_late(self) -> int:
        """By how many days the conclusion is late; 0 when it is not, or is closed."""
        if self.status in CLOSED_STATUSES or self.due_on is None:
            return 0
        return max(0, (self.day - self.due_on).days)

    @property
    def is_late(self) -> bool:
        """Tell whether its own day has passed, or a task of it is late."""
        late_task = any(task.status.is_late for task in self.open_tasks)
        passed = self.due_on is not None and self.due_on < self.day
        return late_task or (passed and (not self.tasks or bool(self.open_tasks)))

    @cached_property
    def status(self) -> ConclusionStatus:
        """How it stands; the order of the questions matters."""
        if self.closing is not None:
            is_done = self.closing.move == ConclusionMove.DONE
            return ConclusionStatus.DONE if is_done else ConclusionStatus.DROPPED
        return ConclusionStatus.CORRECTED if self.is_corrected else self._open_status()

    def _open_status(self) -> ConclusionStatus:
        if self.tasks and not self.open_tasks:
            return ConclusionStatus.TO_CLOSE
        if self.is_late:
            return ConclusionStatus.LATE
        if not self.tasks:
            return ConclusionStatus.WITHOUT_TASK
        if self.due_on and self.due_on - self.day <= timedelta(days=DUE_SOON_DAYS):
            return ConclusionStatus.DUE_SOON
        return ConclusionStatus.UNDER_WAY

    @property
    def is_open(self) -> bool:
        """Tell whether something is still to be decided on it."""
        return self.status not in CLOSED_STATUSES

    @property
    def speaker_id(self) -> int | None:
        """The body that must speak: its lead, else that of its first open task."""
        if self.item.lead_id is not None:
            return self.item.lead_id
        leads = (task.lead_id for task in self.open_tasks or self.tasks)
        return next(leads, None)

    @property
    def unanswered(self) -> list[Urging]:
        """The urgings that wait for a reply."""
        return [one for one in self.urgings if one.replied_on is None]

    @property
    def overdue_replies(self) -> list[Urging]:
        """The urgings whose day of reply has passed."""
        return [one for one in self.unanswered if one.reply_by < self.day]


_DECISIONS = PreparedQuery(
    lambda: ConclusionDecision.objects.filter(
        is_among("conclusion_id", "conclusions")
    ).order_by("id")
)
_URGINGS = PreparedQuery(
    lambda: (
        Urging.objects.filter(is_among("conclusion_id", "conclusions"))
        .select_related("organisation", "by_organisation")
        .order_by("id")
    )
)
_CORRECTED: PreparedValues[tuple[int]] = PreparedValues(
    lambda: ConclusionItem.objects.filter(
        is_corrected(), is_among("pk", "conclusions")
    ).values_list("pk")
)


def stands_of(
    conclusions: Iterable[ConclusionItem], day: date
) -> list[ConclusionStand]:
    """Return how conclusions stand, in the order given, in five statements for all."""
    items = list(conclusions)
    if not items:
        return []
    ids = [one.pk for one in items]
    tasks = tasks_by_conclusion(ids, day)
    decisions: defaultdict[int, list[ConclusionDecision]] = defaultdict(list)
    for row in _DECISIONS.rows(conclusions=ids):
        decisions[row.conclusion_id].append(row)
    urgings: defaultdict[int, list[Urging]] = defaultdict(list)
    for urging in _URGINGS.rows(conclusions=ids):
        urgings[urging.conclusion_id].append(urging)
    corrected = {number for (number,) in _CORRECTED.rows(conclusions=ids)}
    return [
        ConclusionStand(
            item=one,
            tasks=tuple(tasks.get(one.pk, ())),
            decisions=tuple(decisions[one.pk]),
            urgings=tuple(urgings[one.pk]),
            is_corrected=one.pk in corrected,
            day=day,
        )
        for one in items
    ]


def with_bodies(conclusions: QuerySet[ConclusionItem]) -> QuerySet[ConclusionItem]:
    """Return conclusions with their conference and the bodies in them."""
    beside = Organisation.objects.order_by("kind__rank", "sort_key")
    return conclusions.select_related(
        "conference__organisation",
        "conference__concludes_for_organisation",
        "lead",
        "supervisor",
        "item",
        "corrects__conference",
    ).prefetch_related(Prefetch("coordinating", beside))


_TAKEN = PreparedQuery(
    lambda: (
        ConclusionItem.objects.filter(item_id=given_number("item"))
        .select_related("lead")
        .order_by("number")
    )
)


def taken_from(item: AgendaItem) -> list[ConclusionItem]:
    """Return what was taken from the minute of an item, with whom it asks."""
    return _TAKEN.rows(item=item.pk)


def open_conclusions(unit_id: int, day: date) -> list[ConclusionStand]:
    """Return what the conferences of a unit left open, the oldest first."""
    rows = open_conclusion_items().filter(conference__unit_id=unit_id)
    in_order = rows.order_by("conference__occurred_on", "conference_id", "number")
    return stands_of(with_bodies(in_order), day)


def conclusions_of_conference(conference_id: int, day: date) -> list[ConclusionStand]:
    """Return the conclusions of one conference in order."""
    rows = ConclusionItem.objects.filter(conference_id=conference_id)
    return stands_of(with_bodies(rows.order_by("number")), day)
