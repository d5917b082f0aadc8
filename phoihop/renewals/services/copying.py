"""Copying contents, tasks and targets of one programme into the draft of the next."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from django.db.models import Prefetch

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.numbers import format_number
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.queries import versions_by_code
from phoihop.programmes import services as programmes
from phoihop.programmes.models import Content, Programme, Target, Task
from phoihop.programmes.services import (
    ContentOutline,
    LineOutline,
    TargetOutline,
    TaskOutline,
)
from phoihop.programmes.states import DueKind, LineageKind
from phoihop.renewals.models import LineDecision
from phoihop.renewals.queries.walk import Line, Walk
from phoihop.renewals.services.bodies import bodies_of

Raised = Mapping[int, Decimal]
# A sentence of the new draft, so it is Vietnamese and is not translated.
_NO_DEFINITION = "Chỉ tiêu kỳ trước không còn trong danh mục chỉ số: {}."


class Copier:
    """Knows the old programme whole, and writes parts of it into the new draft."""

    def __init__(self, actor: Mandate, walk: Walk) -> None:
        self._actor = actor
        self._walk = walk
        self._new: Programme = walk.renewal.programme
        self._old: Programme = walk.renewal.predecessor
        self._contents = _contents(self._old)
        self._bodies = bodies_of(self._new)
        first_day = self._new.period.lower
        self._definitions = versions_by_code(first_day, self._new.unit_id)
        self._lines = {line.pk for line in walk.lines if not line.is_added}
        views = [task for line in walk.lines for task in line.known.tasks]
        self._called_off = {view.pk for view in views if view.is_cancelled}

    def old(self, pk: int) -> Content:
        """Return a content of the old programme."""
        return self._contents[pk]

    def outline(self, title: str, olds: Sequence[Content]) -> ContentOutline:
        """Return the new content that comes of old ones; their texts are put together.

        The rest is that of the first.
        """
        first = olds[0]
        served = first.term_content
        is_of_term = served and served.programme_id == self._new.term_programme_id
        return ContentOutline(
            title=title,
            text="\n\n".join(text for old in olds if (text := self._text(old))),
            field=first.field,
            is_counted=first.is_counted,
            lead=self._bodies.today(first.lead),
            no_task_reason=first.no_task_reason,
            term_content=served if is_of_term else None,
        )

    def added_outline(self, line: Line) -> ContentOutline:
        """Return the new content that comes of one that an amendment added."""
        added = next(one for one in self._walk.knowledge.added if one.pk == line.pk)
        return ContentOutline(title=added.title, text=added.text)

    def fill(self, old: Content, decision: LineDecision, content: Content) -> None:
        """Copy the targets and tasks of a line, and all under it that is no line."""
        for target in old.targets.all():
            raised = {one.target_id: one.value for one in decision.raised.all()}
            self._copy_target(target, content, raised)
        for task in old.tasks.all():
            is_wanted = decision.takes_tasks and task.pk not in self._called_off
            if is_wanted or self._is_carried(task):
                self._copy_task(task, content)
        for later in old.later_tasks.all():
            if self._is_carried(later):
                self._copy_task(later, content)
        for part in self._parts_of(old):
            copied = programmes.add_content(
                actor=self._actor,
                programme=self._new,
                outline=self.outline(part.title, [part]),
                parent=content,
                lineage=[LineOutline(ancestor=part, kind=LineageKind.CONTINUE)],
            )
            self.fill(part, decision, copied)

    def _parts_of(self, old: Content) -> list[Content]:
        """Return what stands directly under a content and is no line by itself."""
        return [
            one
            for one in self._contents.values()
            if one.parent_id == old.pk and one.pk not in self._lines
        ]

    def _is_carried(self, task: Task) -> bool:
        return task.pk in self._walk.knowledge.carried_ids

    def _copy_target(self, target: Target, content: Content, raised: Raised) -> None:
        definition = self._definition(target)
        if definition is None:
            return
        programmes.add_target(
            actor=self._actor,
            content=content,
            outline=TargetOutline(
                indicator_version=definition,
                operator=target.operator,
                value=raised.get(target.pk, target.value),
                upper_value=target.upper_value,
                measured_in=target.measured_in,
                origin=target.origin,
                assigned_by=target.assigned_by,
            ),
        )

    def _definition(self, target: Target) -> IndicatorVersion | None:
        """Return the definition in use when the new programme begins, if any is."""
        return self._definitions.get(target.indicator_version.indicator.code)

    def _text(self, old: Content) -> str:
        """Return the text, with the targets that no definition measures any more."""
        gone = [
            f"{target.indicator_version.name}: {format_number(target.value)}"
            for target in old.targets.all()
            if self._definition(target) is None and target.value is not None
        ]
        words = [_NO_DEFINITION.format("; ".join(gone))] if gone else []
        return "\n".join([*([old.text] if old.text else []), *words])

    def _copy_task(self, task: Task, content: Content) -> None:
        due_on = self._in_new_period(task.due_on)
        # A day that the new period does not have leaves the question open.
        is_lost = task.due_kind == DueKind.DATE and due_on is None
        programmes.add_task(
            actor=self._actor,
            content=content,
            outline=TaskOutline(
                title=task.title,
                lead=self._bodies.today(task.lead),
                coordinating=self._bodies.all_today(task.coordinating.all()),
                extent=task.extent,
                due_kind=DueKind.NONE if is_lost else task.due_kind,
                due_on=due_on,
                due_rule=task.due_rule,
                no_due_reason=task.no_due_reason,
                measure=task.measure,
                deliverable=task.deliverable,
            ),
        )

    def _in_new_period(self, day: date | None) -> date | None:
        """Return the same day as many years later as the new period begins later."""
        if day is None:
            return None
        new, old = self._new.period, self._old.period
        moved = same_day(day, new.lower.year - old.lower.year)
        return moved if new.lower <= moved < new.upper else None


def same_day(day: date, years: int) -> date:
    """Return the same day some years later; 29/2 becomes 28/2 where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _contents(programme: Programme) -> dict[int, Content]:
    """Return the contents with all that stands in them, in printing order."""
    bodies = Organisation.objects.order_by("kind__rank", "sort_key")
    tasks = Task.objects.select_related("lead").order_by("rank", "id")
    with_bodies = tasks.prefetch_related(Prefetch("coordinating", bodies))
    targets = Target.objects.select_related("indicator_version__indicator")
    rows = programme.contents.filter(is_dropped=False)
    loaded = rows.select_related("field", "lead", "term_content").prefetch_related(
        Prefetch("tasks", with_bodies),
        Prefetch("later_tasks", with_bodies),
        Prefetch("targets", targets.order_by("rank", "id")),
    )
    return {row.pk: row for row in loaded.order_by("rank", "id")}
