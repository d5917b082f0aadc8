"""Pages of conclusions take as many queries for ten times the data."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.conferences import services
from phoihop.conferences.concluding_states import MatterDecision
from phoihop.conferences.models import ConclusionItem, Conference
from phoihop.conferences.tests.concluding import (
    ASKED,
    GROUP,
    assign,
    conclude,
    hold_on,
    take,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.clock import today
from phoihop.testing.fixtures import ClientOf

BUDGETS = {"ledger": 22, "late": 22, "conference": 24, "conclusion": 24, "matters": 18}


def _meeting(
    lan: Mandate, ha: Mandate, minh: Mandate, front: Organisation, tasks: int
) -> Conference:
    """Conclude a meeting whose two conclusions have tasks and were urged."""
    conference = hold_on(lan, [front])
    item = conference.items.get()
    taken = [take(lan, item, ASKED), take(lan, item, GROUP, lead=front)]
    for row in services.write_agenda(actor=lan, conference=conference):
        services.decide_matter(
            actor=lan,
            item=row,
            outline=services.MatterOutline(
                decision=MatterDecision.NEW_DATE,
                reason="Mưa lũ",
                due_on=today() + timedelta(days=9),
            ),
        )
    conclude(lan, ha, conference)
    for one in taken:
        assign(minh, one, [front] * tasks, due_kind="condition", due_rule="khi mưa")
        services.urge(
            actor=lan,
            conclusion=one,
            organisation=front,
            text="Gấp",
            reply_by=today(),
        )
    return conference


def _count(client_of: ClientOf, actor: Mandate, path: str) -> int:
    client = client_of(actor)
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


def _path(page: str, conference: Conference) -> str:
    root = "/work/conferences/"
    conclusion = ConclusionItem.objects.filter(conference=conference).first()
    return {
        "ledger": f"{root}conclusions/",
        "late": f"{root}conclusions/?shown=late",
        "conference": f"{root}{conference.pk}/conclusions/",
        "conclusion": f"{root}conclusions/{conclusion.pk if conclusion else 0}/",
        "matters": f"{root}{conference.pk}/matters/",
    }[page]


@pytest.mark.parametrize("page", BUDGETS)
def test_a_page_takes_as_many_queries_for_many_conclusions(
    request: pytest.FixtureRequest,
    client_of: ClientOf,
    front: Organisation,
    minh: Mandate,
    page: str,
) -> None:
    lan, ha = (request.getfixturevalue(name) for name in ("lan", "ha"))
    _meeting(lan, ha, minh, front, 1)
    first = _meeting(lan, ha, minh, front, 1)
    few = _count(client_of, minh, _path(page, first))
    for _number in range(3):
        last = _meeting(lan, ha, minh, front, 4)
    many = _count(client_of, minh, _path(page, last))
    assert few == many
    assert many <= BUDGETS[page]
