"""Who reads among his messages what became of a task."""

from datetime import timedelta

import pytest
from django.urls import resolve

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import WrongMove
from phoihop.outbox.models import Message
from phoihop.programmes.models import Task
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


def test_a_task_given_out_is_told_to_the_lead_with_its_day(
    assigned: Assignment, minh: Mandate, ha: Mandate, son: Mandate
) -> None:
    told = _told("Việc mới được giao")
    assert set(told) == {ha.person_id, son.person_id}
    message = told[son.person_id]
    assert message.kind == "request"
    assert message.subject.endswith(assigned.task.title)
    assert assigned.due_on is not None
    assert format_date(assigned.due_on) in message.lines[0]
    assert resolve(message.address).view_name == "tasks:task"


def test_a_regular_task_is_told_with_its_first_day(
    regular: Task, minh: Mandate, tam: Mandate
) -> None:
    days = [today() + timedelta(days=30), today() + timedelta(days=20)]
    services.assign(actor=minh, task=regular, occurrences=days)
    [first, *_others] = _told("Việc mới được giao")[tam.person_id].lines
    assert first == f"lần đầu: hạn {format_date(days[1])}"


def test_what_was_given_out_already_is_not_told_again(
    assigned: Assignment, minh: Mandate
) -> None:
    before = Message.objects.count()
    with pytest.raises(WrongMove):
        services.assign(actor=minh, task=assigned.task)
    assert Message.objects.count() == before


def test_a_task_given_out_again_within_minutes_is_told_to_each_once(
    assigned: Assignment, minh: Mandate, ha: Mandate, son: Mandate
) -> None:
    services.return_task(actor=minh, assignment=assigned, reason="Không rõ")
    services.assign(actor=ha, task=assigned.task)
    found = Message.objects.filter(subject__startswith="Việc mới được giao")
    people = sorted(found.values_list("person_id", flat=True))
    # Who has not read the first within minutes finds the second in its place.
    assert people == sorted(one.person_id for one in (minh, ha, son))


def test_a_reassignment_is_told_to_the_new_lead_and_to_the_old_one(
    assigned: Assignment,
    front: Organisation,
    minh: Mandate,
    ha: Mandate,
    son: Mandate,
    tam: Mandate,
) -> None:
    services.reassign(actor=minh, assignment=assigned, lead=front, reason="Đúng việc")
    new, old = _told("Việc mới được giao"), _told("Việc đã chuyển cho MTTQ")
    # The first assignment was told to the old lead.
    assert set(new) == {tam.person_id, ha.person_id, son.person_id}
    assert set(old) == {ha.person_id, son.person_id}
    assert new[tam.person_id].lines[0] == "Đúng việc"
    assert (new[tam.person_id].kind, old[son.person_id].kind) == ("request", "news")


def test_a_dispute_is_told_to_the_lead_once_and_a_confirmation_is_not(
    reported: Submission, tam: Mandate, minh: Mandate, son: Mandate, hong: Mandate
) -> None:
    before = Message.objects.count()
    services.confirm(actor=hong, submission=reported)
    assert Message.objects.count() == before
    for _time in range(2):
        services.dispute(actor=tam, submission=reported, reason="Chưa thấy biên bản")
    told = _told("Kết quả có ý kiến khác")
    assert set(told) == {minh.person_id, son.person_id}
    assert Message.objects.count() == before + 2
    assert told[son.person_id].lines[0] == "Chưa thấy biên bản"


def test_the_answer_is_told_to_whoever_disputed(
    reported: Submission, tam: Mandate, son: Mandate, hong: Mandate
) -> None:
    word = services.dispute(actor=tam, submission=reported, reason="Chưa thấy")
    services.answer_dispute(actor=son, confirmation=word, answer="Ở tệp thứ hai")
    told = _told("Đã trả lời ý kiến khác")
    assert set(told) == {tam.person_id}
    assert told[tam.person_id].lines[0] == "Ở tệp thứ hai"
