"""Beginning a report: its sections, with what the tasks of the body already say."""

from collections.abc import Iterator

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.documents.services import open_document
from phoihop.foundation.guards import require
from phoihop.reports import policies
from phoihop.reports.errors import NotOwed, OpenedBefore
from phoihop.reports.models import Report, ReportCall, ReportDuty, ReportSection
from phoihop.reports.queries.prefill import Prefilled, prefilled
from phoihop.reports.services.steps import lock_duty
from phoihop.reports.states import WHOLE_REPORT, SectionKind

_LONGEST_TITLE = 500


@transaction.atomic
def open_report(*, actor: Mandate, duty: ReportDuty) -> Report:
    """Begin the report that the actor's organisation owes.

    Results follow the numbering of the call's programmes; each line says what the
    tasks of the body say. Until somebody saves a line it is confirmed by nobody.

    Raises:
        NotAllowed: the actor is no coordinator of the body that owes it.
        NotOwed: the body was released from it.
        OpenedBefore: it has begun already.
    """
    locked = lock_duty(duty)
    require(policies.can_begin(actor, locked), str(policies.WHO_SUBMITS))
    if locked.is_released:
        raise NotOwed
    if Report.objects.filter(duty=locked).exists():
        raise OpenedBefore
    call, body = locked.call, locked.organisation
    title = f"{call.title} · {body.short_name}"[:_LONGEST_TITLE]
    document = open_document(
        actor=actor, unit_id=call.unit_id, kind_code="report", title=title
    )
    report = Report(
        duty=locked,
        organisation=body,
        public_code=f"bc-{document.public_code.partition('-')[2]}",
        title=title,
        document=document,
        writer_person_ids=[actor.person_id],
        created_on=actor.on,
    )
    report.save(force_insert=True)
    ReportSection.objects.bulk_create(_sections(report, call, actor))
    record(
        actor=actor,
        action="report.open",
        target=report,
        circumstances=Circumstances(within=call),
    )
    return report


def _sections(
    report: Report, call: ReportCall, actor: Mandate
) -> Iterator[ReportSection]:
    day = min(call.period.cut_off, actor.on)
    lines = prefilled(list(call.programmes.all()), report.organisation_id, day)
    # Without a programme the results stand in one piece.
    lines = lines or [Prefilled(content_id=None, number="", heading="", text="")]
    for rank, line in enumerate(lines, start=1):
        yield ReportSection(
            report=report,
            kind=SectionKind.RESULT,
            rank=rank,
            content_id=line.content_id,
            number=line.number,
            heading=line.heading,
            text=line.text,
        )
    for rank, kind in enumerate(WHOLE_REPORT, start=len(lines) + 1):
        yield ReportSection(report=report, kind=kind, rank=rank)
