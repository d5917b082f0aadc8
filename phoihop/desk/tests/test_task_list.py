"""Lists of tasks: filters, CSV, bulk acts, saved lists."""

from datetime import timedelta

import pytest

from phoihop.desk.models import SavedView
from phoihop.directory.mandates import Mandate
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.programmes.models import Programme, Task
from phoihop.tasks.models import Assignment, TaskEvent
from phoihop.testing.fixtures import ClientOf
from phoihop.ui.csv_out import safe_cell


def _page(client_of: ClientOf, actor: Mandate, query: str = "") -> str:
    return client_of(actor).get(f"/work/tasks/?{query}").content.decode()


def test_the_list_shows_every_task_of_the_programmes_under_way(
    programme: Programme, lan: Mandate, client_of: ClientOf
) -> None:
    page = _page(client_of, lan)
    for title in ("Tổ chức hội nghị", "Giao ban hằng quý", "Chưa ai làm"):
        assert title in page


@pytest.mark.parametrize(
    ("query", "shown", "hidden"),
    [
        ("state=assigned", "Tổ chức hội nghị", "Giao ban"),
        ("state=planned", "Giao ban", "Tổ chức hội nghị"),
        ("when=recurring", "Giao ban", "Chưa ai làm"),
        ("when=undated", "Chưa ai làm", "Giao ban"),
        ("q=giao+ban", "Giao ban", "Chưa ai làm"),
        ("q=gi_o", "Không có việc nào", "Giao ban"),
        ("q=%25", "Không có việc nào", "Giao ban"),
        ("q=giao&state=planned&when=recurring", "Giao ban", "Chưa ai làm"),
        ("q=giao&state=assigned", "Không có việc nào", "Giao ban"),
        ("state=no-such&when=x&lead=y&programme=z", "Giao ban", "Không có việc nào"),
    ],
)
def test_a_filter_narrows_the_list(
    assigned: Assignment,
    lan: Mandate,
    client_of: ClientOf,
    query: str,
    shown: str,
    hidden: str,
) -> None:
    page = _page(client_of, lan, query)
    assert shown in page
    assert hidden not in page


def test_overdue_and_soon_are_told_apart_by_the_day(
    assigned: Assignment, lan: Mandate, client_of: ClientOf
) -> None:
    title = assigned.task.title
    for days, query in ((-1, "when=overdue"), (3, "when=soon")):
        Assignment.objects.filter(pk=assigned.pk).update(
            due_on=today() + timedelta(days=days)
        )
        assert title in _page(client_of, lan, query)
        other = "when=soon" if query == "when=overdue" else "when=overdue"
        assert title not in _page(client_of, lan, other)


def test_the_neighbour_sees_no_task(
    programme: Programme, tuan: Mandate, client_of: ClientOf
) -> None:
    page = _page(client_of, tuan, f"programme={programme.pk}")
    assert "Giao ban" not in page
    assert "Không có việc nào khớp" in page


def test_the_administrator_may_not_list_tasks(an: Mandate, client_of: ClientOf) -> None:
    for path in ("/work/tasks/", "/work/tasks/csv/"):
        assert client_of(an).get(path).status_code == 403


def test_the_table_for_a_spreadsheet_holds_the_filtered_tasks(
    assigned: Assignment, lan: Mandate, client_of: ClientOf
) -> None:
    answer = client_of(lan).get("/work/tasks/csv/?state=assigned")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert answer["Content-Type"].startswith("text/csv")
    assert len(lines) == 2
    assert lines[0].startswith("Việc;") or lines[0].startswith("Việc phải làm;")
    assert assigned.task.title in lines[1]
    assert ";" in lines[1]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(first: str) -> None:
    assert safe_cell(f"{first}cmd|' /C calc'!A0").startswith("'")
    assert safe_cell("12 hội nghị") == "12 hội nghị"


def test_a_formula_in_a_title_is_made_harmless(
    task: Task, minh: Mandate, lan: Mandate, client_of: ClientOf, programme: Programme
) -> None:
    later = Task.objects.create(
        unit_id=programme.unit_id,
        serves=programme.contents.get(),
        origin="later",
        rank=9,
        title='=HYPERLINK("http://x")',
    )
    text = client_of(lan).get("/work/tasks/csv/").content.decode()
    assert later.title not in text.replace('"', "").replace("'=", "''")
    assert "'=HYPERLINK" in text


def _bulk(
    client_of: ClientOf, actor: Mandate, tasks: list[Task], **entered: str
) -> tuple[int, str]:
    client = client_of(actor)
    data = {"tasks": [str(task.pk) for task in tasks], **entered}
    answer = client.post("/work/tasks/bulk/", data)
    if answer.status_code == 302:
        return 302, client.get(answer["Location"]).content.decode()
    return answer.status_code, answer.content.decode()


def test_many_tasks_are_assigned_at_once_and_a_refusal_stops_only_its_own(
    task: Task, leaderless: Task, minh: Mandate, client_of: ClientOf
) -> None:
    status, page = _bulk(client_of, minh, [task, leaderless], act="assign")
    assert status == 302
    assert Assignment.objects.filter(task=task).exists()
    assert not Assignment.objects.filter(task=leaderless).exists()
    assert "Đã làm xong với 1 việc" in page
    assert "Chưa làm được với “Chưa ai làm”" in page


def test_many_tasks_get_another_day_with_its_reason(
    assigned: Assignment, minh: Mandate, client_of: ClientOf
) -> None:
    day = today() + timedelta(days=45)
    status, _page_after = _bulk(
        client_of,
        minh,
        [assigned.task],
        act="extend",
        due_on=format_date(day),
        reason="Mưa lũ kéo dài",
    )
    assigned.refresh_from_db()
    assert (status, assigned.due_on) == (302, day)


def test_another_day_without_a_day_is_told_for_the_task(
    assigned: Assignment, minh: Mandate, client_of: ClientOf
) -> None:
    _status, page = _bulk(client_of, minh, [assigned.task], act="extend", reason="x")
    assert "Hãy ghi hạn mới" in page


def test_a_reminder_is_an_event_of_the_task(
    assigned: Assignment, minh: Mandate, client_of: ClientOf
) -> None:
    _bulk(client_of, minh, [assigned.task], act="remind", reason="Còn một tuần")
    assert TaskEvent.objects.filter(assignment=assigned, kind="remind").count() == 1


def test_a_bulk_act_without_a_chosen_task_or_with_a_bad_day_is_refused_in_words(
    assigned: Assignment, minh: Mandate, client_of: ClientOf
) -> None:
    status, page = _bulk(client_of, minh, [], act="remind")
    assert (status, "Hãy chọn ít nhất một việc" in page) == (422, True)
    status, page = _bulk(
        client_of, minh, [assigned.task], act="extend", due_on="31/2/2026"
    )
    assert (status, "31/2/2026" in page) == (422, True)


def test_a_bulk_act_does_not_reach_tasks_of_others(
    assigned: Assignment, tuan: Mandate, client_of: ClientOf
) -> None:
    status, _page_after = _bulk(client_of, tuan, [assigned.task], act="remind")
    assert status == 422
    assert not TaskEvent.objects.filter(kind="remind").exists()


def test_a_saved_list_is_a_link_that_the_unit_may_share(
    programme: Programme,
    lan: Mandate,
    thao: Mandate,
    tuan: Mandate,
    client_of: ClientOf,
) -> None:
    data = {"name": "Việc chưa giao", "is_shared": "on", "state": "planned"}
    client_of(lan).post("/work/tasks/lists/save/", data)
    view = SavedView.objects.get()
    assert view.query == "state=planned"
    assert "Việc chưa giao" in _page(client_of, thao)
    assert "Việc chưa giao" not in _page(client_of, tuan)


def test_a_name_is_given_and_used_once(
    programme: Programme, lan: Mandate, client_of: ClientOf
) -> None:
    for name, status in (("", 422), ("Của tôi", 302), ("Của tôi", 422)):
        answer = client_of(lan).post("/work/tasks/lists/save/", {"name": name})
        assert answer.status_code == status
    assert SavedView.objects.count() == 1


def test_only_whoever_saved_a_list_removes_it(
    programme: Programme,
    lan: Mandate,
    thao: Mandate,
    tuan: Mandate,
    client_of: ClientOf,
) -> None:
    data = {"name": "Chung", "is_shared": "on"}
    client_of(lan).post("/work/tasks/lists/save/", data)
    view = SavedView.objects.get()
    path = f"/work/tasks/lists/{view.pk}/remove/"
    assert client_of(thao).post(path).status_code == 403
    assert client_of(tuan).post(path).status_code == 404
    assert client_of(lan).post(path).status_code == 302
    assert not SavedView.objects.exists()
