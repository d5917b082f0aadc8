"""Tasks at the stages at which their pages are looked at; run in a shell."""

from datetime import date, timedelta

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.clock import today
from phoihop.programmes.models import Content, Programme, Task
from phoihop.programmes.states import DueKind
from phoihop.tasks import services
from phoihop.tasks.models import Assignment, Submission
from phoihop.tasks.services import EvidenceOutline, SubmissionOutline, TaskOutline


def tell_tasks(
    programme: Programme, people: dict[str, Mandate], lead: Organisation
) -> dict[str, object]:
    """Lead tasks of a signed programme on, and return their numbers.

    ``people``: coordinator, head and officer of the keeper; head of the other side.
    """
    content = programme.contents.get()
    planned = _planned(people["coordinator"], content, lead, "Việc chưa giao")
    regular = _planned(
        people["coordinator"], content, lead, "Việc làm hằng quý", DueKind.RECURRING
    )
    begun = _begun(people, _planned(people["coordinator"], content, lead, "Việc đang"))
    told = _reported(people, _planned(people["coordinator"], content, lead, "Việc báo"))
    given = services.assign(
        actor=people["head"],
        task=_planned(people["coordinator"], content, lead, "Việc chờ nhận"),
    )
    taken = services.assign(
        actor=people["head"],
        task=_planned(people["coordinator"], content, lead, "Việc đã nhận"),
    )
    services.accept(actor=people["head"], assignment=taken)
    dispute = services.dispute(
        actor=people["other"], submission=told, reason="Chưa thấy danh sách"
    )
    return {
        "running": programme.pk,
        "running_content": content.pk,
        "planned_task": planned.pk,
        "regular_task": regular.pk,
        "given_task": given.task_id,
        "taken_task": taken.task_id,
        "begun_task": begun.task_id,
        "told_task": told.assignment.task_id,
        "told": told.pk,
        "dispute": dispute.pk,
    }


def _planned(
    coordinator: Mandate,
    content: Content,
    lead: Organisation,
    title: str,
    due_kind: DueKind = DueKind.DATE,
) -> Task:
    is_regular = due_kind == DueKind.RECURRING
    outline = TaskOutline(
        title=title,
        lead=lead,
        extent="12/12 thôn",
        due_kind=due_kind,
        due_on=None if is_regular else today() + timedelta(days=20),
        due_rule="hằng quý" if is_regular else "",
        measure="số hội nghị",
        deliverable="danh sách dự",
    )
    return services.plan_task(actor=coordinator, content=content, outline=outline)


def _begun(people: dict[str, Mandate], task: Task) -> Assignment:
    assignment = services.assign(actor=people["head"], task=task)
    services.accept(actor=people["head"], assignment=assignment)
    later = date.fromordinal(today().toordinal() + 60)
    services.extend(
        actor=people["head"], assignment=assignment, due_on=later, reason="Mưa lũ"
    )
    return services.start(actor=people["officer"], assignment=assignment)


def _reported(people: dict[str, Mandate], task: Task) -> Submission:
    outline = SubmissionOutline(
        completed_on=today(),
        text="Đã mở 12 hội nghị ở 12 thôn",
        added=[EvidenceOutline(title="Biên bản", reference="Số 12/BB-UBND")],
    )
    return services.submit(
        actor=people["officer"], assignment=_begun(people, task), outline=outline
    )
