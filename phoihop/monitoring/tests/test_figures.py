"""The figures of a review: from assessments only, over the denominator of signing."""

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.files.models import StoredFile
from phoihop.monitoring import factories, services
from phoihop.monitoring.errors import ContentWithdrawn, NotAssessed
from phoihop.monitoring.models import Review
from phoihop.monitoring.queries import review_of
from phoihop.monitoring.queries.figures import ReviewFigures, Standing, count
from phoihop.monitoring.queries.live import live_review
from phoihop.monitoring.services import JudgementOutline
from phoihop.monitoring.states import Result
from phoihop.programmes import services as programmes
from phoihop.programmes.amending_errors import ReviewedBefore
from phoihop.programmes.models import Programme
from phoihop.programmes.services import AddedContentOutline, AmendmentOutline

DONE = JudgementOutline(result=Result.DONE, note="Đủ hồ sơ")


def _amend(
    clerk: Mandate, programme: Programme, scan: StoredFile, *, withdraw: int = 0
) -> None:
    signed = list(programme.signed_contents.order_by("rank"))
    programmes.amend(
        actor=clerk,
        programme=programme,
        outline=AmendmentOutline(
            title="Phụ lục số 1",
            signed_on=clerk.on,
            scan=scan,
            added=[AddedContentOutline(title="Chuyển đổi số")],
            withdrawn=signed[:withdraw],
        ),
    )


def _figures(contents: list[tuple[Standing, str]]) -> ReviewFigures:
    return count(contents)


def test_the_sentence_tells_withdrawn_and_added_ones_apart() -> None:
    contents = [(Standing.SIGNED, "done")] * 15 + [(Standing.SIGNED, "partly")]
    assert _figures(contents).sentence == "15/16 nội dung xong, 1 xong một phần"
    contents = [*contents[1:], (Standing.WITHDRAWN, "")]
    contents.append((Standing.ADDED, "done"))
    assert _figures(contents).sentence == (
        "14/16 nội dung xong, 1 xong một phần; rút 1; thêm 1 (xong 1)"
    )


def test_an_added_content_never_counts_as_one_of_the_signed() -> None:
    figures = _figures([(Standing.SIGNED, "not_done"), (Standing.ADDED, "done")])
    assert (figures.denominator, figures.done, figures.added_done) == (1, 0, 1)
    assert figures.results == {1: "not_done"}


def test_a_withdrawn_content_stays_in_the_number_whatever_was_said_of_it(
    review: Review, signed: Programme, lan: Mandate, quang: Mandate, scan: StoredFile
) -> None:
    first = live_review(review).rows[0]
    services.write_assessment(
        actor=lan, review=review, target=first.target, outline=DONE
    )
    _amend(quang, signed, scan, withdraw=1)
    figures = live_review(review).sheet.figures
    assert (figures.denominator, figures.done, figures.withdrawn) == (3, 0, 1)
    with pytest.raises(ContentWithdrawn):
        services.write_assessment(
            actor=lan, review=review, target=first.target, outline=DONE, version=1
        )


def test_it_refuses_to_submit_while_an_added_content_lacks_its_assessment(
    review: Review, signed: Programme, lan: Mandate, quang: Mandate, scan: StoredFile
) -> None:
    factories.assess_all(actor=lan, review=review)
    _amend(quang, signed, scan, withdraw=1)
    with pytest.raises(NotAssessed) as refusal:
        services.submit_review(actor=lan, review=review)
    assert refusal.value.titles == ["+1. Chuyển đổi số"]


def test_an_approved_review_with_amendments_reads_as_the_clerk_says_it(
    review: Review,
    signed: Programme,
    lan: Mandate,
    quang: Mandate,
    scan: StoredFile,
    heads: list[Mandate],
) -> None:
    _amend(quang, signed, scan, withdraw=1)
    factories.assess_all(actor=lan, review=review)
    services.submit_review(actor=lan, review=review)
    factories.approve_all(heads=heads, review=review)
    figures = review_of(signed.pk)
    assert figures is not None
    assert figures.sentence == "2/3 nội dung xong; rút 1; thêm 1 (xong 1)"
    with pytest.raises(ReviewedBefore):
        _amend(quang, signed, scan)


def test_only_the_programmes_own_side_judges_an_added_content(
    review: Review, signed: Programme, thao: Mandate, quang: Mandate, scan: StoredFile
) -> None:
    _amend(quang, signed, scan)
    row = live_review(review).rows[-1]
    assert row.line.is_added
    assert not row.is_led_by(thao.organisation_id)
