"""Writing a programme of the sample into its draft, as its coordinator does it."""

from collections.abc import Mapping, Sequence

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.indicators.queries import versions_by_code
from phoihop.programmes import services
from phoihop.programmes.models import Content, Field, Programme
from phoihop.programmes.services import (
    ContentOutline,
    LineOutline,
    TargetOutline,
    TaskOutline,
)
from phoihop.samples.outlines import (
    SampleContent,
    SampleLine,
    SampleTarget,
    SampleTask,
)

Organisations = Mapping[str, Organisation]


class Writer:
    """Turns outlines into contents, tasks and targets of one draft."""

    def __init__(
        self, actor: Mandate, programme: Programme, organisations: Organisations
    ) -> None:
        self._actor = actor
        self._programme = programme
        self._organisations = organisations
        self._fields = Field.objects.in_bulk(field_name="code")
        self._indicators = versions_by_code(programme.period.lower, programme.unit_id)
        term = Content.objects.filter(programme=programme.term_programme_id)
        self._of_term = {content.title: content for content in term}

    def write(
        self, contents: Sequence[SampleContent], parent: Content | None = None
    ) -> None:
        """Write contents in order, each with its targets, tasks and parts.

        What came over from the programme before under the same title is written anew.
        """
        for sample in contents:
            content = self._anew(sample) or services.add_content(
                actor=self._actor,
                programme=self._programme,
                outline=self._content(sample, is_counted=parent is None),
                parent=parent,
                lineage=[self._line(line) for line in sample.lines],
            )
            for target in sample.targets:
                services.add_target(
                    actor=self._actor, content=content, outline=self._target(target)
                )
            for task in sample.tasks:
                services.add_task(
                    actor=self._actor,
                    content=content,
                    outline=task_outline(task, self._organisations),
                )
            self.write(sample.parts, content)

    def arrange(self, contents: Sequence[SampleContent]) -> None:
        """Bring the contents at the top into this order."""
        rows = self._programme.contents.filter(parent=None, is_dropped=False)
        for place, sample in enumerate(contents):
            titles = list(rows.order_by("rank", "id").values_list("title", flat=True))
            content = rows.get(title=sample.title)
            for _step in range(titles.index(sample.title) - place):
                services.move_content(actor=self._actor, content=content, upwards=True)

    def _anew(self, sample: SampleContent) -> Content | None:
        """Write what came over under this title anew, and take its targets out."""
        rows = self._programme.contents.filter(title=sample.title, is_dropped=False)
        content = rows.first()
        if content is None:
            return None
        for target in content.targets.all():
            services.remove_target(
                actor=self._actor, target=target, version=target.version
            )
        return services.change_content(
            actor=self._actor,
            content=content,
            outline=self._content(sample, is_counted=content.is_counted),
            version=content.version,
        )

    def rewrite(self, before: SampleContent, after: SampleContent) -> None:
        """Change a content that stands in the draft, wherever the two differ."""
        content = self._programme.contents.get(title=before.title, is_dropped=False)
        services.change_content(
            actor=self._actor,
            content=content,
            outline=self._content(after, is_counted=content.is_counted),
            version=content.version,
        )
        targets = content.targets.order_by("rank")
        for target, old, new in zip(
            targets, before.targets, after.targets, strict=True
        ):
            if old != new:
                services.change_target(
                    actor=self._actor,
                    target=target,
                    outline=self._target(new),
                    version=target.version,
                )
        tasks = content.tasks.order_by("rank")
        for task, earlier, later in zip(tasks, before.tasks, after.tasks, strict=True):
            if earlier != later:
                services.change_task(
                    actor=self._actor,
                    task=task,
                    outline=task_outline(later, self._organisations),
                    version=task.version,
                )

    def _content(self, sample: SampleContent, *, is_counted: bool) -> ContentOutline:
        return ContentOutline(
            title=sample.title,
            text=sample.text,
            field=self._fields[sample.field],
            is_counted=is_counted,
            lead=self._organisations[sample.lead] if sample.lead else None,
            no_task_reason=sample.no_task_reason,
            term_content=self._of_term[sample.serves] if sample.serves else None,
        )

    def _target(self, sample: SampleTarget) -> TargetOutline:
        return TargetOutline(
            indicator_version=self._indicators[sample.indicator],
            operator=sample.operator,
            value=sample.value,
            measured_in=sample.measured_in,
        )

    def _line(self, sample: SampleLine) -> LineOutline:
        before = self._programme.predecessor
        if before is None:
            raise AssertionError
        ancestor = before.contents.get(title=sample.title, is_dropped=False)
        return LineOutline(ancestor=ancestor, kind=sample.kind, note=sample.note)


def task_outline(sample: SampleTask, organisations: Organisations) -> TaskOutline:
    """Return a task as it is entered."""
    return TaskOutline(
        title=sample.title,
        lead=organisations[sample.lead],
        coordinating=[organisations[key] for key in sample.together],
        extent=sample.extent,
        due_kind=sample.due.kind,
        due_on=sample.due.on,
        due_rule=sample.due.rule,
        no_due_reason=sample.due.no_due_reason,
        measure=sample.measure,
        deliverable=sample.deliverable,
    )
