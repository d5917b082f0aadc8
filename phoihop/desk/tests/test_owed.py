"""What each mandate finds on its desk, and what it does not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from phoihop.desk.pages.owed import Group, desk_of, group_of
from phoihop.desk.pages.rows import Owed
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.clock import today
from phoihop.programmes.factories import (
    agree_all,
    make_content,
    make_programme,
    make_task,
    open_round,
)
from phoihop.programmes.models import Programme
from phoihop.programmes.services import redraft
from phoihop.tasks import services
from phoihop.tasks.models import Assignment, Submission
from phoihop.testing.cast import Cast

MONDAY = date(2026, 5, 11)


def _titles(actor: Mandate) -> list[str]:
    return [row.title for row in desk_of(actor, today()).rows]


def _verbs(actor: Mandate) -> set[str]:
    return {row.verb for row in desk_of(actor, today()).rows}


@pytest.mark.parametrize(
    ("days", "group"),
    [
        (-1, Group.OVERDUE),
        (0, Group.TODAY),
        (1, Group.WEEK),
        (6, Group.WEEK),
        (7, Group.LATER),
    ],
)
def test_a_row_stands_under_the_heading_of_its_day(days: int, group: Group) -> None:
    row = Owed(title="", verb="", url="", due_on=MONDAY + timedelta(days=days))
    assert group_of(row, MONDAY) == group
    assert group_of(replace(row, due_on=None), MONDAY) == Group.UNDATED


def test_on_sunday_the_week_is_over() -> None:
    sunday = MONDAY + timedelta(days=6)
    row = Owed(title="", verb="", url="", due_on=sunday + timedelta(days=1))
    assert group_of(row, sunday) == Group.LATER


def test_whoever_gives_tasks_out_is_told_how_many_wait(
    programme: Programme, minh: Mandate, tam: Mandate, hong: Mandate
) -> None:
    assert any("3" in title for title in _titles(minh))
    # The Front gives out only what its own side leads.
    assert any("1" in title for title in _titles(tam))
    assert "Giao việc" not in _verbs(hong)


def test_the_head_of_the_lead_is_asked_to_accept_and_nobody_else(
    assigned: Assignment, minh: Mandate, tam: Mandate, son: Mandate
) -> None:
    assert "Nhận hoặc trả lại" in _verbs(minh)
    assert "Nhận hoặc trả lại" not in _verbs(tam) | _verbs(son)


def test_the_officer_of_the_lead_is_asked_to_report_by_the_due_day(
    under_way: Assignment, son: Mandate, officer_of_front: Mandate
) -> None:
    [row] = [row for row in desk_of(son, today()).rows if row.verb == "Báo kết quả"]
    assert row.due_on == under_way.due_on
    assert under_way.task.measure in row.note
    assert under_way.task.title in row.title
    assert "Báo kết quả" not in _verbs(officer_of_front)


def test_of_a_regular_task_only_the_times_at_hand_are_asked_for(
    regular_under_way: Assignment, officer_of_front: Mandate
) -> None:
    rows = desk_of(officer_of_front, today()).rows
    due = [row.due_on for row in rows if row.verb == "Báo kết quả"]
    assert due == [today() - timedelta(days=5), today() + timedelta(days=20)]


def test_a_result_waits_for_the_coordinator_who_did_not_report_it(
    reported: Submission, lan: Mandate, thao: Mandate
) -> None:
    assert "Kiểm tra" in _verbs(lan)
    assert "Kiểm tra" not in _verbs(thao)


def test_a_result_waits_for_the_other_parties_and_not_for_its_own(
    reported: Submission, minh: Mandate, tam: Mandate, hong: Mandate
) -> None:
    assert "Xem và xác nhận" in _verbs(tam)
    assert "Xem và xác nhận" in _verbs(hong)
    assert "Xem và xác nhận" not in _verbs(minh)


def test_a_party_that_has_spoken_is_not_asked_again(
    completed: Submission, tam: Mandate, hong: Mandate
) -> None:
    services.confirm(actor=tam, submission=completed)
    assert "Xem và xác nhận" not in _verbs(tam)
    assert "Xem và xác nhận" in _verbs(hong)


def test_a_dispute_waits_for_an_answer_of_the_lead(
    completed: Submission, tam: Mandate, son: Mandate, hong: Mandate
) -> None:
    said = services.dispute(
        actor=tam, submission=completed, reason="Thôn 3 chưa họp lần nào"
    )
    [row] = [row for row in desk_of(son, today()).rows if row.verb == "Trả lời"]
    assert "Thôn 3 chưa họp" in row.note
    assert "Trả lời" not in _verbs(hong)
    services.answer_dispute(actor=son, confirmation=said, answer="Họp bù ngày 3/5")
    assert "Trả lời" not in _verbs(son)


def test_a_programme_whose_period_is_over_asks_for_its_review(
    programme: Programme, cast: Cast
) -> None:
    day = date(2027, 1, 5)
    lan, thao = cast.mandate("lan"), cast.mandate("thao")
    assert "Lập tổng kết" in {row.verb for row in desk_of(lan, day).rows}
    assert "Lập tổng kết" not in {row.verb for row in desk_of(thao, day).rows}
    assert "Lập tổng kết" not in {
        row.verb for row in desk_of(lan, date(2026, 12, 31)).rows
    }


def test_the_neighbour_and_the_administrator_owe_nothing(
    reported: Submission, tuan: Mandate, an: Mandate
) -> None:
    assert desk_of(tuan, today()).rows == ()
    assert desk_of(an, today()).rows == ()


def test_rows_come_in_order_of_their_day_and_undated_ones_last(
    under_way: Assignment, regular_under_way: Assignment, son: Mandate, minh: Mandate
) -> None:
    days = [row.due_on for row in desk_of(minh, today()).rows]
    dated = [day for day in days if day]
    assert dated == sorted(dated)
    assert days == dated + [None] * (len(days) - len(dated))


def test_a_task_added_later_is_told_among_those_to_assign(
    programme: Programme, lan: Mandate, minh: Mandate, front: Organisation
) -> None:
    outline = services.TaskOutline(
        title="Việc thêm", lead=front, due_kind="date", due_on=today()
    )
    services.plan_task(actor=lan, content=programme.contents.get(), outline=outline)
    assert any(title.startswith("4 ") for title in _titles(minh))


def test_a_returned_task_waits_for_whoever_gave_it(
    assigned: Assignment, minh: Mandate, tam: Mandate
) -> None:
    services.return_task(
        actor=minh, assignment=assigned, reason="Không đúng thẩm quyền"
    )
    assert "Giao lại" in _verbs(minh)
    assert "Giao lại" not in _verbs(tam)


def test_a_head_is_told_once_of_what_his_body_is_late_with(
    under_way: Assignment, minh: Mandate, tam: Mandate
) -> None:
    late = under_way.due_on
    assert late is not None
    rows = desk_of(minh, late + timedelta(days=1)).rows
    [row] = [row for row in rows if row.verb == "Xem và đôn đốc"]
    assert row.due_on == late
    assert "Xem và đôn đốc" not in {row.verb for row in desk_of(minh, late).rows}
    assert "Xem và đôn đốc" not in {
        row.verb for row in desk_of(tam, late + timedelta(days=1)).rows
    }


def test_a_party_is_asked_to_comment_anew_in_every_round(
    cast: Cast, lan: Mandate, ha: Mandate, committee: Organisation, front: Organisation
) -> None:
    thao = cast.mandate("thao")
    draft = make_programme(actor=lan, parties=[[committee], [front]])
    make_task(
        actor=lan, content=make_content(actor=lan, programme=draft), lead=committee
    )
    open_round(chief=ha, programme=draft)
    assert "Góp ý" in _verbs(thao)
    agree_all(programme=draft, speakers=[thao])
    assert "Góp ý" not in _verbs(thao)
    redraft(actor=lan, programme=draft)
    make_task(actor=lan, content=draft.contents.get(), lead=front, title="Việc nữa")
    open_round(chief=ha, programme=draft)
    assert "Góp ý" in _verbs(thao)
