"""Reminding people: who, when, once, and no more once it is done."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test.utils import CaptureQueriesContext

from phoihop.cycle import jobs, services
from phoihop.cycle.models import ReminderSent
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Account, Organisation, Role
from phoihop.outbox.models import Message, MessageQuerySet
from phoihop.outbox.states import MessageKind
from phoihop.programmes.factories import make_content, make_programme, open_round
from phoihop.programmes.models import Programme
from phoihop.tasks import services as tasks
from phoihop.tasks.models import Assignment, Occurrence, Submission
from phoihop.tasks.tests.employing import employ


def _reminders() -> MessageQuerySet:
    return Message.objects.filter(kind=MessageKind.REMINDER)


def _told(mandate: Mandate) -> list[str]:
    rows = _reminders().filter(person_id=mandate.person_id).order_by("id")
    return list(rows.values_list("subject", flat=True))


def _due(assignment: Assignment) -> date:
    assert assignment.due_on
    return assignment.due_on


def _before(assignment: Assignment, days: int) -> date:
    return _due(assignment) - timedelta(days=days)


def test_the_officers_of_the_lead_are_reminded_a_week_before(
    under_way: Assignment, son: Mandate, minh: Mandate, lan: Mandate
) -> None:
    services.remind_of_due_days(on=_before(under_way, 7))
    assert _told(son) == [f"Còn 7 ngày: {under_way.task.title}"]
    about = _reminders().filter(about=f"tasks.assignment:{under_way.pk}")
    assert not about.filter(person_id__in=[minh.person_id, lan.person_id]).exists()
    message = about.get()
    assert message.kind == "reminder"
    assert message.sender is None
    assert message.address == f"/work/tasks/{under_way.task_id}/"
    assert under_way.programme
    assert message.lines[1] == under_way.programme.title


def test_its_head_is_reminded_from_the_day_before_on(
    under_way: Assignment, son: Mandate, minh: Mandate
) -> None:
    services.remind_of_due_days(on=_before(under_way, 1))
    words = f"Ngày mai: {under_way.task.title}"
    assert _told(son) == _told(minh) == [words]


def test_run_twice_it_reminds_nobody_twice(under_way: Assignment, son: Mandate) -> None:
    day = _before(under_way, 7)
    assert services.remind_of_due_days(on=day) >= 1
    assert services.remind_of_due_days(on=day) == 0
    services.remind_of_due_days(on=day + timedelta(days=1))
    assert len(_told(son)) == 1


def test_what_is_never_done_is_told_six_times_and_never_within_five_days(
    under_way: Assignment, son: Mandate
) -> None:
    for number in range(-40, 80):
        services.remind_of_due_days(on=_due(under_way) + timedelta(days=number))
    rows = ReminderSent.objects.filter(person_id=son.person_id).order_by("silence")
    days = [row.silence.lower for row in rows]
    assert [(one - _due(under_way)).days for one in days] == [-30, -7, -1, 4, 9, 30]
    assert all((b - a).days >= 5 for a, b in pairwise(days))
    title = under_way.task.title
    assert _told(son)[3:] == [f"Quá hạn {days} ngày: {title}" for days in (4, 9, 30)]


def test_after_nights_that_were_missed_the_latest_is_given_once(
    under_way: Assignment, son: Mandate
) -> None:
    services.remind_of_due_days(on=_due(under_way) + timedelta(days=12))
    services.remind_of_due_days(on=_due(under_way) + timedelta(days=13))
    assert _told(son) == [f"Quá hạn 12 ngày: {under_way.task.title}"]


def test_what_is_reported_or_called_off_is_reminded_of_no_more(
    reported: Submission, regular_under_way: Assignment, tam: Mandate, minh: Mandate
) -> None:
    tasks.cancel(actor=minh, assignment=regular_under_way, reason="Thôi")
    due = _due(reported.assignment)
    services.remind_of_due_days(on=due + timedelta(days=1))
    assert not _reminders().filter(about__startswith="tasks.").exists()


def test_each_time_of_a_regular_task_is_a_thing_of_its_own(
    regular_under_way: Assignment, officer_of_front: Mandate
) -> None:
    second = Occurrence.objects.order_by("due_on")[1]
    services.remind_of_due_days(on=second.due_on - timedelta(days=7))
    abouts = _reminders().filter(person_id=officer_of_front.person_id)
    assert f"tasks.occurrence:{second.pk}" in {one.about for one in abouts}


def test_a_party_that_has_not_spoken_is_reminded_of_the_round(
    lan: Mandate,
    ha: Mandate,
    thao: Mandate,
    committee: Organisation,
    front: Organisation,
) -> None:
    draft = make_programme(actor=lan, parties=[[committee], [front]], title="Dự thảo A")
    make_content(actor=lan, programme=draft)
    open_round(chief=ha, programme=draft)
    deadline = draft.rounds.get().deadline
    services.remind_of_due_days(on=deadline - timedelta(days=1))
    assert _told(thao) == ["Ngày mai: Góp ý dự thảo: Dự thảo A"]


def test_the_office_is_reminded_of_the_review_and_not_the_head(
    programme: Programme, lan: Mandate, ha: Mandate, minh: Mandate, thao: Mandate
) -> None:
    last = programme.period.upper - timedelta(days=1)
    services.remind_of_due_days(on=last - timedelta(days=1))
    words = [f"Ngày mai: Tổng kết: {programme.title}"]
    assert _told(lan) == _told(ha) == words
    assert _told(minh) == _told(thao) == []


def test_who_left_is_not_reminded(
    under_way: Assignment, son: Mandate, committee: Organisation
) -> None:
    Account.objects.filter(person_id=son.person_id).update(is_active=False)
    other = employ(committee, Role.OFFICER)
    services.remind_of_due_days(on=_before(under_way, 7))
    # The screen needs no open account; it is there when the account opens again.
    assert len(_told(other)) == len(_told(son)) == 1


def test_the_job_and_the_command_give_the_reminders_of_today(
    under_way: Assignment, son: Mandate, day: date, capsys: pytest.CaptureFixture[str]
) -> None:
    Assignment.objects.filter(pk=under_way.pk).update(due_on=day + timedelta(days=7))
    assert jobs.remind_of_due_days(timestamp=0) >= 1
    call_command("remind")
    assert capsys.readouterr().out == "reminders: 0\n"
    assert len(_told(son)) == 1


def test_ten_times_as_many_tasks_take_no_more_questions(
    regular_under_way: Assignment, officer_of_front: Mandate, day: date
) -> None:
    def run(on: date) -> tuple[int, int]:
        with CaptureQueriesContext(connection) as queries:
            given = services.remind_of_due_days(on=on)
        asked = [one for one in queries if one["sql"].startswith("SELECT")]
        return given, len(asked)

    few = run(day + timedelta(days=13))
    Occurrence.objects.bulk_create(
        Occurrence(
            assignment=regular_under_way,
            number=number,
            due_on=day + timedelta(days=100 + number),
        )
        for number in range(10, 15)
    )
    many = run(day + timedelta(days=109))
    assert many[0] > few[0]
    assert many[1] == few[1]


def _row(person: int, on: date, offset: int) -> ReminderSent:
    return ReminderSent(
        person_id=person,
        key="tasks.assignment:1",
        due_on=date(2026, 5, 12),
        offset=offset,
        silence=DateRange(on, on + timedelta(days=5)),
    )


def test_the_database_keeps_the_silence_too(son: Mandate, day: date) -> None:
    _row(son.person_id, day, -7).save()
    four = _row(son.person_id, day + timedelta(days=4), -1)
    with (
        pytest.raises(IntegrityError, match="reminder_keeps_silence_for_five_days"),
        transaction.atomic(),
    ):
        four.save()
    same = _row(son.person_id, day + timedelta(days=5), -7)
    with (
        pytest.raises(IntegrityError, match="reminder_is_given_once_at_a_step"),
        transaction.atomic(),
    ):
        same.save()
    _row(son.person_id, day + timedelta(days=5), -1).save()
