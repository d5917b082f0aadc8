"""Who reads among his messages what became of a task."""

from django.urls import resolve

from phoihop.directory.mandates import Mandate
from phoihop.outbox.models import Message
from phoihop.tasks import services
from phoihop.tasks.models import Assignment, Submission


def _told(subject: str) -> dict[int, Message]:
    found = Message.objects.filter(subject__startswith=subject)
    return {message.person_id: message for message in found}


def test_a_result_sent_back_is_told_to_the_lead_with_the_reason(
    reported: Submission, lan: Mandate, minh: Mandate, ha: Mandate, son: Mandate
) -> None:
    services.send_back(actor=lan, submission=reported, reason="Thiếu biên bản")
    told = _told("Kết quả bị trả lại")
    assert set(told) == {one.person_id for one in (minh, ha, son)}
    message = told[son.person_id]
    assert message.kind == "returned"
    assert message.lines[0] == "Thiếu biên bản"
    assert resolve(message.address).view_name == "tasks:task"


def test_a_task_given_back_is_told_to_whoever_assigned_it(
    assigned: Assignment, minh: Mandate, lan: Mandate, ha: Mandate, son: Mandate
) -> None:
    services.return_task(actor=minh, assignment=assigned, reason="Không đúng việc")
    told = _told("Việc bị trả lại")
    assert set(told) == {lan.person_id, ha.person_id}
    assert told[lan.person_id].lines[0] == "Không đúng việc"
