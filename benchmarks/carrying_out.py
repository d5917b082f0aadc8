"""A signed programme carried out: most tasks reported, some checked and confirmed."""

from datetime import date

from phoihop.directory.mandates import Mandate
from phoihop.monitoring import services as monitoring
from phoihop.monitoring.models import Review
from phoihop.monitoring.services import JudgementOutline
from phoihop.monitoring.states import Result, ReviewKind
from phoihop.programmes.models import Programme, Task
from phoihop.tasks import services
from phoihop.tasks.models import Submission
from phoihop.tasks.services import EvidenceOutline, SubmissionOutline

# Every third task stays open, every second reported one is checked and confirmed.
_OPEN, _CHECKED = 3, 2


def carry_out(
    programme: Programme, giver: Mandate, workers: dict[int, Mandate]
) -> None:
    """Assign every task, report most, check and confirm some.

    ``giver`` heads the body that keeps the programme; ``workers`` are mandates that
    hold every right in their organisation, by its key.
    """
    others = list(workers.values())
    checkers = {worker.organisation_id: other for worker, other in _next(others)}
    tasks = Task.objects.filter(content__programme=programme).order_by("id")
    for number, task in enumerate(tasks):
        lead_id = task.lead_id
        if lead_id is None:
            continue
        worker = workers[lead_id]
        assignment = services.assign(actor=giver, task=task)
        services.accept(actor=worker, assignment=assignment)
        services.start(actor=worker, assignment=assignment)
        if number % _OPEN == 0:
            continue
        outline = SubmissionOutline(
            completed_on=giver.on,
            text=f"Đã làm xong, kết quả số {number}",
            added=[EvidenceOutline(title="Báo cáo", reference=f"Số {number}/BC")],
        )
        done = services.submit(actor=worker, assignment=assignment, outline=outline)
        if number % _CHECKED == 0:
            _confirm(done, giver, checkers[lead_id])


def _confirm(done: Submission, giver: Mandate, other: Mandate) -> None:
    services.complete(actor=giver, submission=done)
    services.confirm(actor=other, submission=done)


def _next(workers: list[Mandate]) -> list[tuple[Mandate, Mandate]]:
    """Pair each with the next one, who belongs to another party."""
    return list(zip(workers, [*workers[1:], workers[0]], strict=True))


def review(programme: Programme, writer: Mandate, heads: list[Mandate]) -> Review:
    """Write the final review of a programme and let every head approve it."""
    written = monitoring.open_review(
        actor=writer, programme=programme, kind=ReviewKind.FINAL, cut_off=_day(writer)
    )
    for signed in programme.signed_contents.order_by("rank"):
        monitoring.write_assessment(
            actor=writer,
            review=written,
            target=signed,
            outline=JudgementOutline(
                result=Result.DONE, note="Theo báo cáo của các bên"
            ),
        )
    written.refresh_from_db()
    monitoring.submit_review(actor=writer, review=written)
    for head in heads:
        monitoring.approve_review(actor=head, review=written)
    written.refresh_from_db()
    return written


def _day(actor: Mandate) -> date:
    return actor.on
