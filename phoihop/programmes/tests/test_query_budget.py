"""Pages take the same few queries whatever stands in a programme."""

from collections.abc import Callable

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.foundation.clock import today
from phoihop.indicators.factories import definition_of
from phoihop.programmes import services
from phoihop.programmes.factories import (
    make_content,
    make_programme,
    make_task,
    sign_all,
)
from phoihop.programmes.models import Programme
from phoihop.programmes.queries import loading
from phoihop.programmes.services import CommentOutline, TargetOutline
from phoihop.programmes.states import Operator, Stance
from phoihop.programmes.tests.replacing import agree_and_approve
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

FEW, MANY = 2, 20
# Measured; session, account, grants and posts take five of them, a fixed text one,
# the number of the history's pages one.
BUDGETS = {
    "list": 8,
    "draft": 22,
    "consulting": 23,
    "content": 20,
    "text": 16,
    "history": 8,
    "signed": 28,
}


def _programme(cast: Cast, contents: int) -> Programme:
    """Make a draft whose contents hold two tasks, a target and one content below."""
    lan, bodies = cast.mandate("lan"), cast.organisations
    programme = make_programme(
        actor=lan,
        parties=[
            [bodies["committee"]],
            [bodies["front"]],
            [bodies["womens_union"], bodies["farmers_union"]],
        ],
    )
    indicator = definition_of("B01")
    for number in range(contents):
        content = make_content(actor=lan, programme=programme, title=f"Số {number}")
        below = make_content(
            actor=lan, programme=programme, parent=content, is_counted=False
        )
        for place, lead in ((content, "committee"), (below, "front")):
            make_task(
                actor=lan,
                content=place,
                lead=bodies[lead],
                coordinating=[bodies["veterans"], bodies["youth_union"]],
            )
        services.add_target(
            actor=lan,
            content=content,
            outline=TargetOutline(
                indicator_version=indicator, operator=Operator.INCREASE, value=None
            ),
        )
    return programme


def _consulting(cast: Cast, contents: int) -> Programme:
    programme = _programme(cast, contents)
    services.open_round(actor=cast.mandate("ha"), programme=programme, deadline=today())
    for content in programme.contents.filter(parent=None):
        for name in ("tam", "hong"):
            services.comment(
                actor=cast.mandate(name),
                programme=programme,
                content=content,
                outline=CommentOutline(stance=Stance.REMARKS, text="Một ý"),
            )
    return programme


def _signed(cast: Cast, contents: int) -> Programme:
    programme = _programme(cast, contents)
    agree_and_approve(cast, programme)
    sign_all(clerk=cast.mandate("quang"), programme=programme, signed_on=today())
    return programme


Maker = Callable[[Cast, int], Programme]
PAGES: dict[str, tuple[Maker, str]] = {
    "list": (_programme, "/work/programmes/"),
    "draft": (_programme, "/work/programmes/{programme}/"),
    "consulting": (_consulting, "/work/programmes/{programme}/"),
    "content": (_consulting, "/work/programmes/{programme}/contents/{content}/"),
    "text": (_programme, "/work/programmes/{programme}/text/"),
    "history": (_consulting, "/work/programmes/{programme}/history/"),
    "signed": (_signed, "/work/programmes/{programme}/year/"),
}


def _count(client_of: ClientOf, cast: Cast, page: str, contents: int) -> int:
    make, path = PAGES[page]
    programme = make(cast, contents)
    if page == "list":
        for _programme_of_list in range(contents - 1):
            make(cast, 1)
    content = programme.contents.earliest("id")
    client = client_of(cast.mandate("lan"))
    # The first reader pays for what is kept in memory: count her.
    cache.clear()
    loading._kept.cache_clear()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        answer = client.get(path.format(programme=programme.pk, content=content.pk))
    assert answer.status_code == 200
    return len(queries)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_takes_as_many_queries_for_twenty_contents_as_for_two(
    client_of: ClientOf, cast: Cast, page: str
) -> None:
    few = _count(client_of, cast, page, FEW)
    many = _count(client_of, cast, page, MANY)
    assert few == many
    assert many <= BUDGETS[page]
