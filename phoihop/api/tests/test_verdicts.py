"""Verdicts of published reviews as data: by content and by target, as computed."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.api.tests.asking import ask, faults
from phoihop.figures.factories import Hands
from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload
from phoihop.foundation.clock import today
from phoihop.indicators.models import IndicatorVersion
from phoihop.monitoring.services import publish_review
from phoihop.portal.tests.carrying_out import CarryingOut
from phoihop.portal.tests.test_figures import correct, give, hands, houses, story
from phoihop.programmes import services as programmes
from phoihop.programmes.services import AmendmentOutline
from phoihop.testing.cast import Cast

__all__ = ["hands", "houses", "story"]
pytestmark = pytest.mark.django_db


def _reviewed(story: CarryingOut) -> None:
    publish_review(actor=story.phuong, review=story.review(partly=2))


@pytest.mark.parametrize(
    ("counted", "verdict"),
    [((2, 1, 2), "met"), ((2, 2, 2), "exceeded"), ((2,), "not_met"), ((), "unknown")],
)
def test_a_target_has_the_verdict_that_was_computed_and_is_counted_by_it(
    story: CarryingOut,
    hands: Hands,
    houses: IndicatorVersion,
    counted: tuple[int, ...],
    verdict: str,
) -> None:
    codes = [give(hands, houses, *one).public_code for one in enumerate(counted)]
    _reviewed(story)
    [item] = ask("reviews")["items"]
    assert (item["denominator"], item["done"], item["partly"]) == (2, 1, 1)
    counts = {"met": 0, "exceeded": 0, "not_met": 0, "unknown": 0, "withdrawn": 0}
    assert item["target_counts"] == {**counts, verdict: 1, "denominator": 1}
    [target] = item["targets"]
    assert (target["verdict"], target["withdrawn"]) == (verdict, False)
    assert (target["number"], target["indicator"]) == ("1", "T77")
    assert "5" in target["goal"]
    assert [one["public_code"] for one in target["figures"]] == codes
    assert bool(target["reached"]) is bool(codes)
    schema = {"$ref": "#/components/schemas/ReviewItem"}
    assert faults(item, schema, ask("openapi.json")) == []


def test_a_figure_corrected_since_is_told_and_the_verdict_stays(
    cast: Cast, story: CarryingOut, hands: Hands, houses: IndicatorVersion
) -> None:
    figure = give(hands, houses, 0, 2)
    _reviewed(story)
    correct(cast, figure, 6)
    [item] = ask("reviews")["items"]
    assert item["targets"][0]["verdict"] == "not_met"
    [correction] = item["corrections"]
    assert correction["public_code"] == figure.public_code
    assert (correction["was"][0], correction["now"][0]) == ("2", "6")
    assert correction["on"] == today().isoformat()
    assert "Kín" not in json.dumps(item, ensure_ascii=False)


def test_a_target_whose_content_was_withdrawn_has_no_verdict_and_stays_counted(
    story: CarryingOut, hands: Hands, houses: IndicatorVersion
) -> None:
    give(hands, houses, 0, 2)
    scan = store_file(actor=story.quang, upload=upload(pdf(), "sửa đổi.pdf"))
    outline = AmendmentOutline(
        title="Biên bản sửa đổi",
        signed_on=today(),
        scan=scan,
        withdrawn=[story.programme.signed_contents.get(rank=1)],
    )
    programmes.amend(actor=story.quang, programme=story.programme, outline=outline)
    _reviewed(story)
    [item] = ask("reviews")["items"]
    [target] = item["targets"]
    assert (target["verdict"], target["withdrawn"]) == (None, True)
    counts = item["target_counts"]
    assert (counts["denominator"], counts["withdrawn"]) == (1, 1)
    assert [counts[one] for one in ("met", "exceeded", "not_met", "unknown")] == [0] * 4


def test_the_number_of_queries_does_not_grow_with_reviews_and_figures(
    cast: Cast, story: CarryingOut, hands: Hands, houses: IndicatorVersion
) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as captured:
            ask("reviews")
        return len(captured)

    give(hands, houses, 0, 2)
    _reviewed(story)
    few = count()
    give(hands, houses, 1, 1)
    another = CarryingOut(cast=cast, contents=2, promised=houses)
    another.publish()
    _reviewed(another)
    assert ask("reviews")["count"] == 2
    assert count() == few
