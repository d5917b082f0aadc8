"""Pages of renewals take the same few queries whatever stands in a programme."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.directory.mandates import Mandate
from phoihop.monitoring.factories import approved_review
from phoihop.monitoring.tests.signing import HEADS, sign
from phoihop.programmes.queries import loading
from phoihop.renewals import factories
from phoihop.renewals.models import Renewal
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

MORE = 8
# Measured; session, account, mandate and the number of new messages take six of them.
BUDGETS = {
    "next/": 12,
    "walk/": 29,
    "walk/line/": 29,
    "walk/finish/": 29,
    "years/": 9,
    "side-by-side/": 11,
}


def _renewal(cast: Cast, contents: int) -> Renewal:
    lan, heads = cast.mandate("lan"), [cast.mandate(name) for name in HEADS]
    signed = sign(cast, contents)
    approved_review(coordinator=lan, heads=heads, programme=signed)
    return factories.open_next(actor=lan, predecessor=signed)


def _count(client_of: ClientOf, reader: Mandate, renewal: Renewal, page: str) -> int:
    programme_id = renewal.programme_id
    if page == "next/":
        programme_id = renewal.predecessor_id
    if page == "walk/line/":
        page = f"walk/lines/{factories.key_of(renewal, 'Thi đua')}/"
    client = client_of(reader)
    # The first reader pays for what is kept in memory: count her.
    cache.clear()
    loading._kept.cache_clear()
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(f"/work/programmes/{programme_id}/{page}")
    assert answer.status_code == 200
    return len(queries)


@pytest.mark.parametrize("page", BUDGETS)
def test_a_page_takes_as_many_queries_for_more_lines(
    client_of: ClientOf, cast: Cast, page: str
) -> None:
    lan = cast.mandate("lan")
    few = _count(client_of, lan, _renewal(cast, 0), page)
    many = _count(client_of, lan, _renewal(cast, MORE), page)
    assert few == many
    assert many <= BUDGETS[page]
