"""The pages of a task: who sees them, what they offer, what they refuse and where."""

from datetime import timedelta

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.files.tests.samples import pdf, upload
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.programmes.factories import make_content, make_programme, make_task
from phoihop.programmes.models import Content, Task
from phoihop.programmes.tests.pages import read_form
from phoihop.tasks.models import Assignment, Evidence, Submission
from phoihop.tasks.states import TaskState
from phoihop.testing.fixtures import ClientOf


def _page(task: Task) -> str:
    return f"/work/tasks/{task.pk}/"


def test_the_page_shows_the_promise_the_lights_and_one_button(
    client_of: ClientOf, minh: Mandate, task: Task
) -> None:
    answer = client_of(minh).get(_page(task))
    text = answer.content.decode()
    assert answer.status_code == 200
    for said in (task.title, "12/12 thôn", "số hội nghị", "Chưa giao", "Chưa báo"):
        assert said in text, said
    assert f'class="button" href="{_page(task)}acts/assign/"' in text


def test_an_outsider_gets_404_on_every_page(
    client_of: ClientOf, tuan: Mandate, reported: Submission
) -> None:
    task = reported.assignment.task
    client = client_of(tuan)
    for path in (
        "",
        "history/",
        "acts/remind/",
        f"results/{reported.pk}/acts/complete/",
    ):
        assert client.get(_page(task) + path).status_code == 404, path


def test_whoever_may_not_is_told_whom_to_ask(
    client_of: ClientOf, son: Mandate, task: Task
) -> None:
    answer = client_of(son).get(f"{_page(task)}acts/assign/")
    assert answer.status_code == 403
    assert "chánh văn phòng của cơ quan giao việc" in answer.content.decode()


def test_an_act_stands_only_under_its_own_address(
    client_of: ClientOf, lan: Mandate, minh: Mandate, reported: Submission
) -> None:
    page = _page(reported.assignment.task)
    for path in (
        "acts/complete/",
        "acts/nonsense/",
        f"results/{reported.pk}/acts/remind/",
        f"results/{reported.pk + 1}/acts/complete/",
        f"results/{reported.pk}/words/1/acts/answer/",
    ):
        assert client_of(lan).get(page + path).status_code == 404, path


def test_a_task_of_a_draft_is_read_on_the_page_of_its_content(
    client_of: ClientOf, lan: Mandate, committee: Organisation, front: Organisation
) -> None:
    programme = make_programme(actor=lan, parties=[[committee], [front]])
    content = make_content(actor=lan, programme=programme)
    task = make_task(actor=lan, content=content, lead=front)
    client = client_of(lan)
    there = f"/work/programmes/{programme.pk}/contents/{content.pk}/"
    assert client.get(_page(task))["Location"] == there
    assert client.get(f"{_page(task)}acts/assign/").status_code == 404
    assert _page(task) not in client.get(there).content.decode()


def test_the_content_leads_to_its_tasks(
    client_of: ClientOf, tam: Mandate, task: Task, content: Content
) -> None:
    there = f"/work/programmes/{content.programme_id}/"
    for path in (there, f"{there}contents/{content.pk}/"):
        shown = client_of(tam).get(path, follow=True)
        assert _page(task) in shown.content.decode(), path


def test_a_whole_task_is_done_on_the_pages(
    client_of: ClientOf,
    task: Task,
    minh: Mandate,
    son: Mandate,
    lan: Mandate,
    tam: Mandate,
) -> None:
    page = _page(task)
    result: dict[str, object] = {
        "completed_on": format_date(today()),
        "text": "12 hội nghị",
        "evidence_title": "Biên bản",
        "upload": upload(pdf(), "bien-ban.pdf"),
    }
    ways: list[tuple[Mandate, str, dict[str, object]]] = [
        (minh, "assign", {"lead": task.lead_id}),
        (minh, "accept", {}),
        (son, "start", {"note": ""}),
        (son, "submit", result),
    ]
    for actor, slug, data in ways:
        answer = client_of(actor).post(f"{page}acts/{slug}/", data)
        assert answer.status_code == 302, slug
    on_result = f"{page}results/{Submission.objects.get().pk}/acts/"
    assert client_of(lan).post(f"{on_result}complete/", {}).status_code == 302
    assert client_of(tam).post(f"{on_result}confirm/", {}).status_code == 302
    shown = client_of(tam).get(page).content.decode()
    for said in ("Xong đúng hạn", "Bên kia xác nhận", "Biên bản", "12 hội nghị"):
        assert said in shown, said
    history = client_of(tam).get(f"{page}history/").content.decode()
    assert "giao việc" in history
    assert "xác nhận kết quả cho bên mình" in history


def test_a_refusal_stands_beside_its_field_and_what_was_typed_stays(
    client_of: ClientOf, under_way: Assignment, son: Mandate
) -> None:
    tomorrow = format_date(today() + timedelta(days=1))
    path = f"{_page(under_way.task)}acts/submit/"
    answer = client_of(son).post(path, {"completed_on": tomorrow, "text": "Xong"})
    assert answer.status_code == 422
    form = read_form(answer)
    assert "không thể sau hôm nay" in form.messages["completed_on"]
    assert form.values["completed_on"] == tomorrow
    assert form.values["text"] == "Xong"


def test_a_file_that_is_refused_is_told_beside_the_file(
    client_of: ClientOf, under_way: Assignment, son: Mandate
) -> None:
    data = {
        "completed_on": format_date(today()),
        "text": "Xong",
        "upload": upload(b"MZ nothing", "virus.pdf"),
    }
    answer = client_of(son).post(f"{_page(under_way.task)}acts/submit/", data)
    assert answer.status_code == 422
    assert read_form(answer).messages["upload"]
    assert not Submission.objects.exists()
    assert not Evidence.objects.exists()


def test_the_same_form_sent_twice_takes_effect_once(
    client_of: ClientOf, under_way: Assignment, son: Mandate
) -> None:
    data = {
        "completed_on": format_date(today()),
        "text": "Xong",
        "evidence_title": "Ảnh",
        "reference": "Số 5/BC",
        "once": "hai-lan-bam",
    }
    client = client_of(son)
    path = f"{_page(under_way.task)}acts/submit/"
    for _time in range(2):
        assert client.post(path, data).status_code == 302
    assert Submission.objects.count() == 1
    assert Evidence.objects.count() == 1


def test_the_days_of_a_regular_task_are_shown_before_they_are_saved(
    client_of: ClientOf, regular: Task, minh: Mandate
) -> None:
    path = f"{_page(regular)}acts/assign/"
    asked = "?rhythm=month&first=31/1/2026&last=30/4/2026"
    shown = client_of(minh).get(path + asked)
    days = read_form(shown).values["occurrences"]
    assert days.split() == ["31/1/2026", "28/2/2026", "31/3/2026", "30/4/2026"]
    data = {"lead": regular.lead_id, "occurrences": "31/1/2026\r\n5/3/2026"}
    assert client_of(minh).post(path, data).status_code == 302
    times = Assignment.objects.get(task=regular).occurrences.order_by("number")
    assert [format_date(one.due_on) for one in times] == ["31/1/2026", "5/3/2026"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [("", ""), ("31/2/2026", "31/2/2026"), ("ngày mai", "5/9/2026")],
)
def test_days_that_cannot_be_read_are_refused(
    client_of: ClientOf, regular: Task, minh: Mandate, typed: str, told: str
) -> None:
    data = {"lead": regular.lead_id, "occurrences": typed}
    answer = client_of(minh).post(f"{_page(regular)}acts/assign/", data)
    assert answer.status_code == 422
    assert told in read_form(answer).messages["occurrences"]


def test_a_regular_task_is_reported_for_one_of_its_times(
    client_of: ClientOf, regular_under_way: Assignment, officer_of_front: Mandate
) -> None:
    first = regular_under_way.occurrences.earliest("number")
    data = {
        "occurrence": first.pk,
        "completed_on": format_date(today()),
        "text": "Đã giao ban",
    }
    path = f"{_page(regular_under_way.task)}acts/submit/"
    assert client_of(officer_of_front).post(path, data).status_code == 302
    first.refresh_from_db()
    assert first.state == TaskState.SUBMITTED


def test_evidence_is_streamed_to_whoever_may_see_it_and_to_nobody_else(
    client_of: ClientOf,
    under_way: Assignment,
    son: Mandate,
    tam: Mandate,
    tuan: Mandate,
) -> None:
    data = {
        "completed_on": format_date(today()),
        "text": "Xong",
        "upload": upload(pdf(), "bien-ban.pdf"),
    }
    client_of(son).post(f"{_page(under_way.task)}acts/submit/", data)
    evidence = Evidence.objects.get()
    assert evidence.title == "bien-ban.pdf"
    path = f"/work/evidence/{evidence.pk}/"
    answer = client_of(tam).get(path)
    assert answer.getvalue() == pdf()
    assert client_of(tuan).get(path).status_code == 404
    paper = Evidence.objects.create(
        unit_id=evidence.unit_id,
        organisation_id=evidence.organisation_id,
        public_code="mc-giay",
        title="Giấy",
        reference="Số 5",
        added_by_person_id=1,
        added_on=today(),
    )
    assert client_of(son).get(f"/work/evidence/{paper.pk}/").status_code == 404


def test_a_task_is_added_after_signing_from_its_content(
    client_of: ClientOf, lan: Mandate, content: Content, task: Task
) -> None:
    path = f"/work/programmes/{content.programme_id}/contents/{content.pk}/"
    assert "Thêm việc phát sinh" in client_of(lan).get(path).content.decode()
    data = {
        "title": "Việc phát sinh",
        "lead": task.lead_id,
        "due_kind": "date",
        "due_on": format_date(today()),
    }
    new = f"{path}later-tasks/new/"
    answer = client_of(lan).post(new, data)
    assert answer.status_code == 302
    shown = client_of(lan).get(path).content.decode()
    assert "Việc phát sinh" in shown
    assert "phát sinh sau khi ký" in shown
    wrong = client_of(lan).post(new, data | {"due_kind": "none"})
    assert wrong.status_code == 422
    assert "vì sao không đặt hạn" in read_form(wrong).messages["no_due_reason"]
