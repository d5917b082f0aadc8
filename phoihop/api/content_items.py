"""Turning contents and tasks into what the open API gives."""

from decimal import Decimal

from django.urls import reverse

from phoihop.api import content_schemas as schemas
from phoihop.monitoring.states import Result
from phoihop.portal.queries.evidence import ShownEvidence
from phoihop.portal.queries.lines import ContentLine, TargetNow, TaskLine
from phoihop.programmes.states import DueKind, LineageKind, Operator
from phoihop.renewals.queries.strips import Step


def content_item(line: ContentLine, programme_code: str) -> schemas.Content:
    """Return a content with its tasks and all that stands under it."""
    content = line.content
    return schemas.Content(
        number=content.number,
        title=content.title,
        text=content.text,
        field=content.field_name,
        counted=content.is_counted,
        withdrawn_by=line.withdrawal.amendment.title if line.withdrawal else None,
        lead=content.lead,
        no_task_reason=content.no_task_reason,
        proof=schemas.ProofDegree(line.stand.proof),
        late=line.is_late,
        tasks=[task_item(task, programme_code) for task in line.tasks],
        targets=[_target(one) for one in line.targets],
        lineage=schemas.Lineage(
            before=[_step(one) for one in line.strip.before],
            after=[_step(one) for one in line.strip.after],
        ),
        contents=[content_item(child, programme_code) for child in line.contents],
    )


def task_item(line: TaskLine, programme_code: str) -> schemas.Task:
    """Return a task: its five questions as promised, and how it stands."""
    task, now = line.task, line.now
    proof = now.proof if now else None
    return schemas.Task(
        key=f"{programme_code}/{line.number}",
        title=task.title,
        lead=task.lead,
        coordinating=list(task.coordinating),
        extent=task.extent,
        due=schemas.Due(kind=DueKind(task.due_kind), on=task.due_on, words=task.due),
        measure=task.measure,
        deliverable=task.deliverable,
        signed=not line.is_later,
        lead_now=now.lead if now else task.lead,
        due_on=now.due_on if now else task.due_on,
        state=now.state if now else None,
        status=schemas.TaskStatus(now.status.kind) if now else None,
        late=now.status.is_late if now else False,
        completed_on=now.completed_on if now else None,
        proof=schemas.ProofDegree(proof) if proof else None,
        disputed=line.is_disputed,
        evidence=[evidence_item(one) for one in line.evidence],
    )


def evidence_item(one: ShownEvidence) -> schemas.Evidence:
    """Return a piece of evidence; its file only when everybody may take it."""
    address = reverse("portal:evidence", args=[one.public_code])
    return schemas.Evidence(
        title=one.title,
        reference=one.reference,
        public_code=one.public_code,
        file=address if one.has_open_file else None,
    )


def _step(one: Step) -> schemas.LineageStep:
    return schemas.LineageStep(
        year=one.year,
        programme=one.code,
        title=one.title,
        kind=LineageKind(one.kind),
        note=one.note,
        result=Result(one.result) if one.result else None,
    )


def _target(one: TargetNow) -> schemas.Target:
    target, stand = one.target, one.stand
    return schemas.Target(
        indicator=target.indicator,
        code=target.code or None,
        operator=Operator(target.operator),
        value=target.value,
        upper_value=target.upper_value,
        measured_in=target.measured_in,
        assigned_by=target.assigned_by or None,
        words=target.words,
        verdict=stand.verdict if stand else None,
        reached=decimal_text(stand.reached) if stand else None,
        reached_words=stand.written if stand else "",
        reached_as_of=stand.as_of if stand else None,
        figures=[figure.public_code for figure in stand.figures] if stand else [],
    )


def decimal_text(value: Decimal | None) -> str | None:
    """Write a decimal without the zeros that the column's scale adds."""
    if value is None:
        return None
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
