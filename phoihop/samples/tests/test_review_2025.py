"""2025 was amended once, reviewed, approved by all sides, published and closed."""

from datetime import date

import pytest

from phoihop.monitoring.models import ClosingApproval, Review, Settlement
from phoihop.monitoring.queries import review_of
from phoihop.monitoring.states import Result, SettlementKind
from phoihop.programmes.models import Amendment, Programme
from phoihop.programmes.states import State
from phoihop.publication.queries import publication_of
from phoihop.samples.year_2025 import TITLE
from phoihop.samples.year_2026 import TITLE as TITLE_2026

pytestmark = pytest.mark.usefixtures("chapters")


def _programme() -> Programme:
    return Programme.objects.get(title=TITLE)


def _review() -> Review:
    return Review.objects.get(programme=_programme())


def test_fifteen_of_sixteen_are_done_and_one_partly() -> None:
    figures = review_of(_programme().pk)
    assert figures is not None
    assert (figures.denominator, figures.done, figures.partly) == (16, 15, 1)
    assert (figures.added, figures.withdrawn) == (1, 0)
    assert figures.results[12] == Result.PARTLY


def test_an_amendment_of_october_added_one_content_and_withdrew_none() -> None:
    amendment = Amendment.objects.get(programme=_programme())
    assert (amendment.signed_on.year, amendment.signed_on.month) == (2025, 10)
    assert [one.kind for one in amendment.contents.all()] == ["added"]
    assert amendment.scan.original_name.startswith("ban-minh-hoa-")


def test_every_content_was_assessed_by_the_coordinator_of_who_leads_it() -> None:
    names = {one.assessor_name for one in _review().assessments.all()}
    assert names == {"Trần Thu Hà", "Ngô Thanh Nhàn", "Vi Thị Xuân"}
    assert _review().assessments.count() == 17


def test_all_three_heads_approved_on_16_1_2026_and_another_person_published() -> None:
    review = _review()
    assert review.is_approved
    assert review.approved_on == date(2026, 1, 16)
    days = set(review.approvals.values_list("approved_on", flat=True))
    assert days == {date(2026, 1, 16)}
    assert review.approvals.count() == 3
    assert review.strengths
    assert review.shortcomings
    shown = publication_of("monitoring.review", review.pk)
    assert shown is not None
    assert shown.published_by is not None
    assert shown.published_by.full_name == "Lương Minh Châu"


def test_what_was_left_open_was_carried_over_or_closed_with_a_reason() -> None:
    settled = {one.kind: one for one in Settlement.objects.all()}
    assert set(settled) == set(SettlementKind)
    carried = settled[SettlementKind.CARRIED]
    assert carried.into is not None
    assert carried.into.title == TITLE_2026
    assert all(one.reason for one in settled.values())


def test_all_three_heads_closed_it() -> None:
    programme = _programme()
    assert programme.state == State.CLOSED
    assert ClosingApproval.objects.filter(programme=programme).count() == 3
