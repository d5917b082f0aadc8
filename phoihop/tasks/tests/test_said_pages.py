"""The pages of a task that belongs to no programme."""

from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.directory.mandates import Mandate
from phoihop.foundation.clock import today
from phoihop.programmes.models import Task
from phoihop.tasks import services
from phoihop.tasks.models import Assignment, Confirmation, Submission
from phoihop.tasks.services import EvidenceOutline, SubmissionOutline
from phoihop.tasks.tests.saying import WORDS
from phoihop.testing.fixtures import ClientOf

# Measured: no programme, no parties; the bodies beside the lead take one.
BUDGET = 19


def _page(task: Task) -> str:
    return f"/work/tasks/{task.pk}/"


def test_the_page_shows_the_words_who_watches_and_one_button(
    client_of: ClientOf, minh: Mandate, said: Task
) -> None:
    answer = client_of(minh).get(_page(said))
    text = answer.content.decode()
    assert answer.status_code == 200
    for shown in (WORDS, "Từ kết luận ngày", "Cơ quan theo dõi", "MTTQ xã An Phú"):
        assert shown in text, shown
    assert f'class="button" href="{_page(said)}acts/assign/"' in text
    assert 'href="/work/tasks/"' in text


def test_the_page_says_that_it_belongs_to_no_programme(
    client_of: ClientOf, minh: Mandate, said: Task, task: Task
) -> None:
    words = "Việc này không thuộc chương trình nào."
    assert words in client_of(minh).get(_page(said)).content.decode()
    assert words not in client_of(minh).get(_page(task)).content.decode()


def test_an_outsider_gets_404_on_every_page(
    client_of: ClientOf, tuan: Mandate, said_reported: Submission
) -> None:
    page = _page(said_reported.assignment.task)
    result = f"results/{said_reported.pk}/acts/"
    for path in ("", "history/", "acts/remind/", f"{result}confirm/"):
        assert client_of(tuan).get(page + path).status_code == 404, path


def test_every_act_is_done_by_its_page(
    client_of: ClientOf,
    said: Task,
    minh: Mandate,
    hong: Mandate,
    officer_of_union: Mandate,
    tam: Mandate,
) -> None:
    page = _page(said)
    day = f"{today().day}/{today().month}/{today().year}"

    def send(actor: Mandate, path: str, **fields: str) -> None:
        answer = client_of(actor).post(f"{page}{path}", fields)
        assert answer.status_code == 302, answer.content.decode()

    send(minh, "acts/assign/", lead=str(said.lead_id), due_on="")
    send(hong, "acts/accept/")
    send(officer_of_union, "acts/start/", note="")
    send(officer_of_union, "acts/submit/", completed_on=day, text="Đã xong")
    result = Submission.objects.get()
    send(tam, f"results/{result.pk}/acts/dispute/", reason="Chưa thấy danh sách")
    word = Confirmation.objects.get()
    send(hong, f"results/{result.pk}/words/{word.pk}/acts/answer/", answer="Gửi kèm")
    send(tam, f"results/{result.pk}/acts/confirm/")
    text = client_of(tam).get(page).content.decode()
    assert "MTTQ xã An Phú xác nhận" in text
    history = client_of(tam).get(f"{page}history/").content.decode()
    assert "Chưa thấy danh sách" in history


def test_whoever_may_not_confirm_is_told_whom_to_ask(
    client_of: ClientOf, said_reported: Submission, minh: Mandate
) -> None:
    page = _page(said_reported.assignment.task)
    answer = client_of(minh).get(f"{page}results/{said_reported.pk}/acts/confirm/")
    assert answer.status_code == 403


def _count(client_of: ClientOf, actor: Mandate, path: str) -> int:
    client = client_of(actor)
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


def test_the_page_takes_as_many_queries_for_ten_results(
    client_of: ClientOf,
    said_assigned: Assignment,
    hong: Mandate,
    officer_of_union: Mandate,
    lan: Mandate,
    tam: Mandate,
) -> None:
    services.accept(actor=hong, assignment=said_assigned)
    services.start(actor=officer_of_union, assignment=said_assigned)
    path = _page(said_assigned.task)
    counts = []
    for number in range(10):
        added = [EvidenceOutline(title=f"Giấy {number}", reference="Số 5")]
        result = services.submit(
            actor=officer_of_union,
            assignment=said_assigned,
            outline=SubmissionOutline(completed_on=today(), text="Xong", added=added),
        )
        services.dispute(actor=tam, submission=result, reason="Chưa thấy")
        counts.append(_count(client_of, tam, path))
        if number < 9:
            services.send_back(actor=lan, submission=result, reason="Thiếu")
    assert counts[0] == counts[-1]
    assert counts[-1] <= BUDGET
