"""A review of sixteen contents and fourteen targets is one sheet to be held."""

import re

import pytest

from phoihop.figures.factories import number
from phoihop.monitoring import factories, services
from phoihop.monitoring.models import Review
from phoihop.monitoring.queries.live import live_review
from phoihop.monitoring.services import JudgementOutline
from phoihop.monitoring.states import Result
from phoihop.monitoring.tests.aiming import (
    CUT_OFF,
    HEADS,
    Aim,
    give,
    half_year,
    sign_with_targets,
)
from phoihop.programmes.states import Operator
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf
from tests.journeys.loose_pages import loose_browser, with_styles

CONTENTS, TARGETS, LEFT = 16, 14, 3
CODES = (
    "B01", "B02", "B03", "B04", "B07", "C04", "C10", "D11", "D12", "D13", "D16",
    "D17", "E06", "H01",
)  # fmt: skip
NOTE = "Còn hai thôn chưa họp xong, đề nghị chuyển sang quý III và giao rõ người làm"


@pytest.fixture
def review(cast: Cast) -> Review:
    """The review, approved by both parties."""
    aims = [Aim(code, Operator.AT_LEAST, "12") for code in CODES]
    programme = sign_with_targets(cast, aims, contents=CONTENTS, aims_of_each=1)
    period = half_year(cast)
    for order, code in enumerate(CODES):
        give(cast, period, code, number(11 + order))
    lan = cast.mandate("lan")
    made = factories.open_review(actor=lan, programme=programme, cut_off=CUT_OFF)
    outline = JudgementOutline(result=Result.PARTLY, note=NOTE)
    for row in live_review(made).rows[:LEFT]:
        services.write_assessment(
            actor=lan, review=made, target=row.target, outline=outline
        )
    factories.assess_all(actor=lan, review=made)
    services.submit_review(actor=lan, review=made)
    return factories.approve_all(
        heads=[cast.mandate(name) for name in HEADS], review=made
    )


def test_sixteen_contents_and_fourteen_targets_fit_on_one_sheet(
    client_of: ClientOf, cast: Cast, review: Review
) -> None:
    path = f"/work/programmes/{review.programme_id}/review/{review.pk}/print/"
    paper = client_of(cast.mandate("lan")).get(path).content.decode()
    assert f"<b>{CONTENTS - LEFT}/{CONTENTS}</b> nội dung" in paper
    # Of 11, 12 … 24 meetings and houses all but the first reach twelve.
    assert f"<b>{TARGETS - 1}/{TARGETS}</b> chỉ tiêu" in paper
    assert NOTE[:40] in paper
    with loose_browser() as browser:
        page = browser.new_page()
        page.set_content(with_styles(paper))
        printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", printed)) == 1
