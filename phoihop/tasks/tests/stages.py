"""A signed programme with tasks at each step of their way, as fixtures."""

from datetime import timedelta

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Role
from phoihop.foundation.clock import today
from phoihop.programmes.factories import (
    agree_all,
    make_content,
    make_programme,
    make_task,
    open_round,
    sign_all,
)
from phoihop.programmes.models import Content, Programme, Task
from phoihop.programmes.services import approve
from phoihop.programmes.states import DueKind
from phoihop.tasks import services
from phoihop.tasks.models import Assignment, Submission
from phoihop.tasks.services import SubmissionOutline
from phoihop.tasks.tests.employing import employ
from phoihop.testing.cast import Cast


@pytest.fixture
def programme(
    cast: Cast, lan: Mandate, ha: Mandate, committee: Organisation, front: Organisation
) -> Programme:
    """A programme of three sides with three tasks, signed ten days ago."""
    bodies = cast.organisations
    programme = make_programme(
        actor=lan,
        parties=[
            [committee],
            [front],
            [bodies["womens_union"], bodies["farmers_union"]],
        ],
    )
    _write_tasks(lan, programme, committee, front)
    open_round(chief=ha, programme=programme)
    speakers = [cast.mandate(name) for name in ("lan", "tam", "hong")]
    agree_all(programme=programme, speakers=speakers)
    for name in ("minh", "tam", "hong"):
        approve(actor=cast.mandate(name), programme=programme)
    signed_on = today() - timedelta(days=10)
    sign_all(clerk=cast.mandate("quang"), programme=programme, signed_on=signed_on)
    programme.refresh_from_db()
    return programme


def _write_tasks(
    lan: Mandate, programme: Programme, committee: Organisation, front: Organisation
) -> None:
    content = make_content(actor=lan, programme=programme)
    due_on = today() + timedelta(days=30)
    make_task(actor=lan, content=content, lead=committee, due_on=due_on)
    make_task(
        actor=lan,
        content=content,
        lead=front,
        title="Giao ban hằng quý",
        due_kind=DueKind.RECURRING,
        due_on=None,
        due_rule="hằng quý",
    )
    make_task(
        actor=lan,
        content=content,
        lead=None,
        title="Chưa ai làm",
        due_kind=DueKind.NONE,
        due_on=None,
    )


@pytest.fixture
def content(programme: Programme) -> Content:
    """The content of the programme."""
    return programme.contents.get()


@pytest.fixture
def task(content: Content) -> Task:
    """A task of the committee with a day."""
    return content.tasks.get(due_kind=DueKind.DATE)


@pytest.fixture
def regular(content: Content) -> Task:
    """A regular task of the Front."""
    return content.tasks.get(due_kind=DueKind.RECURRING)


@pytest.fixture
def leaderless(content: Content) -> Task:
    """A task that nobody leads, without a day and without a reason for none."""
    return content.tasks.get(due_kind=DueKind.NONE)


@pytest.fixture
def assigned(task: Task, minh: Mandate) -> Assignment:
    """The task, given out."""
    return services.assign(actor=minh, task=task)


@pytest.fixture
def accepted(assigned: Assignment, minh: Mandate) -> Assignment:
    """The task, taken over."""
    return services.accept(actor=minh, assignment=assigned)


@pytest.fixture
def under_way(accepted: Assignment, son: Mandate) -> Assignment:
    """The task, begun."""
    return services.start(actor=son, assignment=accepted)


@pytest.fixture
def reported(under_way: Assignment, son: Mandate) -> Submission:
    """The task, reported without evidence."""
    outline = SubmissionOutline(completed_on=today(), text="Đã xong 12 hội nghị")
    return services.submit(actor=son, assignment=under_way, outline=outline)


@pytest.fixture
def completed(reported: Submission, lan: Mandate) -> Submission:
    """The task, checked."""
    return services.complete(actor=lan, submission=reported)


@pytest.fixture
def officer_of_front(front: Organisation) -> Mandate:
    """Somebody who does the Front's work."""
    return employ(front, Role.OFFICER)


@pytest.fixture
def regular_under_way(
    regular: Task, minh: Mandate, tam: Mandate, officer_of_front: Mandate
) -> Assignment:
    """The regular task, begun: three times, the first of them due five days ago."""
    days = [today() + timedelta(days=days) for days in (-5, 20, 50)]
    assignment = services.assign(actor=minh, task=regular, occurrences=days)
    services.accept(actor=tam, assignment=assignment)
    return services.start(actor=officer_of_front, assignment=assignment)
