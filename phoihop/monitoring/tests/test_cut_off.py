"""A review reads tasks and proofs as they stood on its cut-off, whatever came later."""

import json
from datetime import timedelta

import pytest

from phoihop.foundation.clock import today
from phoihop.monitoring import factories, services
from phoihop.monitoring.models import Review
from phoihop.monitoring.queries.live import live_review
from phoihop.monitoring.queries.sheet import TaskLine
from phoihop.monitoring.tests.signing import sign
from phoihop.programmes.models import Programme
from phoihop.tasks import services as tasks
from phoihop.tasks.models import Assignment, Submission
from phoihop.tasks.services import EvidenceOutline, SubmissionOutline
from phoihop.testing.cast import Cast
from phoihop.ui.ribbons import Proof

CUT_OFF = today() - timedelta(days=3)


@pytest.fixture
def programme(cast: Cast) -> Programme:
    """A programme signed three weeks ago."""
    return sign(cast, signed_on=today() - timedelta(days=21))


def _under_way(cast: Cast, programme: Programme) -> Assignment:
    content = programme.contents.order_by("rank")[0]
    day = CUT_OFF - timedelta(days=4)
    assignment = tasks.assign(actor=cast.mandate("minh", day), task=content.tasks.get())
    tasks.accept(actor=cast.mandate("minh", day), assignment=assignment)
    return tasks.start(actor=cast.mandate("son", day), assignment=assignment)


def _report(cast: Cast, assignment: Assignment, late: int) -> Submission:
    day = CUT_OFF + timedelta(days=late)
    paper = EvidenceOutline(title="Biên bản", reference="Số 7/BB-UBND")
    outline = SubmissionOutline(completed_on=day, text="Xong", added=[paper])
    return tasks.submit(
        actor=cast.mandate("son", day), assignment=assignment, outline=outline
    )


def _first(review: Review) -> TaskLine:
    return live_review(review).sheet.contents[0].tasks[0]


@pytest.fixture
def review(cast: Cast, programme: Programme) -> Review:
    """A review with figures as of a day three days ago."""
    return factories.open_review(
        actor=cast.mandate("lan"), programme=programme, cut_off=CUT_OFF
    )


def test_a_confirmation_between_cut_off_and_submitting_does_not_count(
    cast: Cast, programme: Programme, review: Review
) -> None:
    submission = _report(cast, _under_way(cast, programme), late=0)
    tasks.confirm(actor=cast.mandate("tam"), submission=submission)
    assert _first(review).proof == Proof.EVIDENCED
    lan = cast.mandate("lan")
    factories.assess_all(actor=lan, review=review)
    services.submit_review(actor=lan, review=review)
    review.refresh_from_db()
    assert review.text is not None
    [content, *_others] = json.loads(review.text.canonical_text)["contents"]
    assert content["proof"] == Proof.EVIDENCED
    assert content["tasks"][0]["proof"] == Proof.EVIDENCED


def test_a_confirmation_on_the_cut_off_counts(
    cast: Cast, programme: Programme, review: Review
) -> None:
    submission = _report(cast, _under_way(cast, programme), late=0)
    tasks.confirm(actor=cast.mandate("tam", CUT_OFF), submission=submission)
    assert _first(review).proof == Proof.CONFIRMED


def test_a_result_reported_after_the_cut_off_is_no_result_of_this_review(
    cast: Cast, programme: Programme, review: Review
) -> None:
    _report(cast, _under_way(cast, programme), late=1)
    line = _first(review)
    assert (line.state, line.proof, line.evidence) == ("in_progress", "none", ())
    assert live_review(review).rows[0].evidence == ()
