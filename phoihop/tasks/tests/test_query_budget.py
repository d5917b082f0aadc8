"""A task's pages take the same few queries however much has happened."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.directory.mandates import Mandate
from phoihop.foundation.clock import today
from phoihop.programmes.models import Content, Task
from phoihop.programmes.queries import loading
from phoihop.programmes.services import TaskOutline
from phoihop.tasks import services
from phoihop.tasks.models import Assignment
from phoihop.tasks.services import EvidenceOutline, SubmissionOutline
from phoihop.testing.fixtures import ClientOf

# Measured for the first reader, who loads the signed text (twelve of them); the number
# of new messages takes one.
BUDGETS = {"task": 24, "history": 20, "act": 23, "content": 23}


def _reported(assignment: Assignment, actors: dict[str, Mandate], times: int) -> None:
    """Report, dispute, answer and send back; the last result stands."""
    for number in range(times):
        added = [EvidenceOutline(title=f"Giấy {one}", reference="Số 5") for one in "ab"]
        submission = services.submit(
            actor=actors["son"],
            assignment=assignment,
            outline=SubmissionOutline(completed_on=today(), text="Xong", added=added),
        )
        for name in ("tam", "hong"):
            dispute = services.dispute(
                actor=actors[name], submission=submission, reason="Chưa thấy"
            )
            services.answer_dispute(
                actor=actors["son"], confirmation=dispute, answer="Có rồi"
            )
        if number < times - 1:
            services.send_back(
                actor=actors["lan"], submission=submission, reason="Thiếu"
            )


def _path(page: str, task: Task, content: Content) -> str:
    if page == "content":
        return f"/work/programmes/{content.programme_id}/contents/{content.pk}/"
    end = {"task": "", "history": "history/", "act": "acts/extend/"}[page]
    return f"/work/tasks/{task.pk}/{end}"


def _count(client_of: ClientOf, actor: Mandate, path: str) -> int:
    client = client_of(actor)
    cache.clear()
    loading._kept.cache_clear()
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


@pytest.mark.parametrize("page", BUDGETS)
def test_a_page_takes_as_many_queries_for_ten_times_the_data(
    request: pytest.FixtureRequest,
    client_of: ClientOf,
    under_way: Assignment,
    content: Content,
    page: str,
) -> None:
    names = ("lan", "minh", "son", "tam", "hong")
    actors = {name: request.getfixturevalue(name) for name in names}
    path = _path(page, under_way.task, content)
    _reported(under_way, actors, 1)
    few = _count(client_of, actors["minh"], path)
    services.send_back(
        actor=actors["lan"], submission=under_way.submissions.get(), reason="Thiếu"
    )
    _reported(under_way, actors, 10)
    outline = TaskOutline(title="Thêm", lead=under_way.lead, due_kind="none")
    for _number in range(10):
        services.plan_task(actor=actors["lan"], content=content, outline=outline)
    many = _count(client_of, actors["minh"], path)
    assert few == many
    assert many <= BUDGETS[page]


def test_a_regular_task_of_many_times_takes_no_more(
    client_of: ClientOf, regular: Task, minh: Mandate
) -> None:
    path = f"/work/tasks/{regular.pk}/"
    days = [today() + timedelta(days=one) for one in range(60)]
    services.assign(actor=minh, task=regular, occurrences=days)
    assert _count(client_of, minh, path) <= BUDGETS["task"]
