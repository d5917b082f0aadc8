"""Pages of reviews take the same few queries whatever stands in a programme."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.directory.mandates import Mandate
from phoihop.monitoring import factories, services
from phoihop.monitoring.models import Review
from phoihop.monitoring.queries import review_of
from phoihop.monitoring.tests.aiming import CUT_OFF, Aim, sign_with_targets
from phoihop.monitoring.tests.signing import HEADS, sign
from phoihop.programmes.queries import loading
from phoihop.programmes.states import Operator
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

MORE_CONTENTS, MORE_PROGRAMMES = 8, 2
# Measured; session, account, mandate and the number of new messages take six of them.
BUDGETS = {"": 19, "write/": 26, "print/": 18, "history/": 18, "../": 18, "closing": 20}


def _review(cast: Cast, page: str, contents: int) -> Review:
    lan = cast.mandate("lan")
    review = factories.open_review(actor=lan, programme=sign(cast, contents))
    factories.assess_all(actor=lan, review=review)
    if page != "write/":
        services.submit_review(actor=lan, review=review)
        factories.approve_all(heads=[cast.mandate(one) for one in HEADS], review=review)
    return review


def _count(client_of: ClientOf, reader: Mandate, review: Review, page: str) -> int:
    root = f"/work/programmes/{review.programme_id}/"
    path = (
        f"{root}closing/" if page == "closing" else f"{root}review/{review.pk}/{page}"
    )
    path = f"{root}review/" if page == "../" else path
    client = client_of(reader)
    # The first reader pays for what is kept in memory: count her.
    cache.clear()
    loading._kept.cache_clear()
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(path)
    assert answer.status_code == 200
    return len(queries)


@pytest.mark.parametrize("page", BUDGETS)
def test_a_page_takes_as_many_queries_for_more_contents_and_programmes(
    client_of: ClientOf, cast: Cast, page: str
) -> None:
    lan = cast.mandate("lan")
    few = _count(client_of, lan, _review(cast, page, 0), page)
    for _programme in range(MORE_PROGRAMMES):
        sign(cast)
    many = _count(client_of, lan, _review(cast, page, MORE_CONTENTS), page)
    assert few == many
    assert many <= BUDGETS[page]


def test_the_figures_of_a_review_take_one_query(approved: Review) -> None:
    with CaptureQueriesContext(connection) as queries:
        assert review_of(approved.programme_id) is not None
    assert len(queries) == 1


@pytest.mark.parametrize("page", ["", "write/", "print/"])
def test_a_page_takes_as_many_queries_for_more_targets(
    client_of: ClientOf, cast: Cast, page: str
) -> None:
    lan = cast.mandate("lan")

    def taken(aims: list[Aim]) -> int:
        programme = sign_with_targets(cast, aims)
        review = factories.open_review(actor=lan, programme=programme, cut_off=CUT_OFF)
        return _count(client_of, lan, review, page)

    few = [Aim("B01", Operator.AT_LEAST, "12", measured_in="cuộc")]
    many = few + [
        Aim(code, Operator.AT_LEAST, "3", measured_in="căn")
        for code in ("D11", "D12", "D13", "D16", "D17")
    ]
    assert taken(few) == taken(many)
