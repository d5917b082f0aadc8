"""A task that was said at a conference, at each step of its way, as fixtures."""

from datetime import timedelta
from typing import Any

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Role
from phoihop.foundation.clock import today
from phoihop.programmes.models import Task, TaskOrigin
from phoihop.programmes.states import DueKind
from phoihop.tasks import services
from phoihop.tasks.models import Assignment, Submission
from phoihop.tasks.services import SaidOutline, SubmissionOutline, TaskOutline
from phoihop.tasks.tests.employing import employ
from phoihop.testing.cast import Cast

WORDS = "Giao Hội LHPN xã rà soát hộ nghèo, báo cáo trước ngày 30."
SAID_DAYS_AGO = 3


def plan_said(
    *,
    actor: Mandate,
    assigning_body: Organisation,
    lead: Organisation | None,
    supervisor: Organisation | None = None,
    origin: TaskOrigin = TaskOrigin.CONCLUSION,
    words: str = WORDS,
    **changes: Any,
) -> Task:
    """Plan a task that was said three days ago and is due in ten."""
    outline = {
        "title": "Rà soát hộ nghèo",
        "due_kind": DueKind.DATE,
        "due_on": today() + timedelta(days=10),
    }
    return services.plan_said_task(
        actor=actor,
        said=SaidOutline(
            origin=origin,
            words=words,
            said_on=today() - timedelta(days=SAID_DAYS_AGO),
            unit_id=assigning_body.unit_id,
            assigning_body=assigning_body,
            supervisor=supervisor,
        ),
        outline=TaskOutline(lead=lead, **{**outline, **changes}),
        serves=None,
    )


@pytest.fixture
def officer_of_union(womens_union: Organisation) -> Mandate:
    """Somebody who does the women's union's work."""
    return employ(womens_union, Role.OFFICER)


@pytest.fixture
def said(
    cast: Cast, committee: Organisation, womens_union: Organisation, front: Organisation
) -> Task:
    """Said for the women's union with the farmers, watched by the Front."""
    return plan_said(
        actor=cast.mandate("lan"),
        assigning_body=committee,
        lead=womens_union,
        supervisor=front,
        coordinating=[cast.organisations["farmers_union"]],
    )


@pytest.fixture
def said_assigned(said: Task, minh: Mandate) -> Assignment:
    """Given out by the head of the committee."""
    return services.assign(actor=minh, task=said)


def _report(assignment: Assignment, head: Mandate, officer: Mandate) -> Submission:
    """Accept, begin and report it today."""
    services.accept(actor=head, assignment=assignment)
    services.start(actor=officer, assignment=assignment)
    outline = SubmissionOutline(completed_on=today(), text="Đã rà soát 12 thôn")
    return services.submit(actor=officer, assignment=assignment, outline=outline)


@pytest.fixture
def said_reported(
    said_assigned: Assignment, hong: Mandate, officer_of_union: Mandate
) -> Submission:
    """Accepted, begun and reported today."""
    return _report(said_assigned, hong, officer_of_union)


@pytest.fixture
def reported_unwatched(
    cast: Cast, hong: Mandate, officer_of_union: Mandate
) -> Submission:
    """The same with nobody to watch it and nobody beside the lead."""
    task = plan_said(
        actor=cast.mandate("lan"),
        assigning_body=cast.organisations["committee"],
        lead=cast.organisations["womens_union"],
    )
    assignment = services.assign(actor=cast.mandate("minh"), task=task)
    return _report(assignment, hong, officer_of_union)
