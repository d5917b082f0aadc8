"""An approved review is published by somebody who had no hand in it."""

import pytest

from phoihop.directory.factories import make_grant
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import Role
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.monitoring import services
from phoihop.monitoring.errors import ReviewNotApproved, ReviewNotShown
from phoihop.monitoring.models import Review
from phoihop.publication.errors import AlreadyPublished
from phoihop.testing.cast import Cast


def test_a_publisher_of_the_unit_shows_and_withdraws_it(
    approved: Review, phuong: Mandate
) -> None:
    shown = services.publish_review(actor=phuong, review=approved)
    assert (shown.public_code, shown.version) == (approved.public_code, approved.text)
    with pytest.raises(AlreadyPublished):
        services.publish_review(actor=phuong, review=approved)
    with pytest.raises(ReasonMissing):
        services.withdraw_review(actor=phuong, review=approved, reason=" ")
    gone = services.withdraw_review(actor=phuong, review=approved, reason="Sai tên")
    assert not gone.is_live
    with pytest.raises(ReviewNotShown):
        services.withdraw_review(actor=phuong, review=approved, reason="Sai tên")


def test_it_refuses_what_not_every_party_has_approved(
    submitted: Review, phuong: Mandate
) -> None:
    with pytest.raises(ReviewNotApproved):
        services.publish_review(actor=phuong, review=submitted)


def test_none_of_its_authors_publishes_it(
    cast: Cast, approved: Review, phuong: Mandate
) -> None:
    make_grant(
        person=cast.people["lan"],
        role=Role.PUBLISHER,
        organisation=cast.organisations["committee"],
    )
    author = mandates_of(cast.people["lan"].pk, phuong.on)[0]
    assert author.has(Role.PUBLISHER)
    with pytest.raises(NotAllowed):
        services.publish_review(actor=author, review=approved)
    services.publish_review(actor=phuong, review=approved)
    with pytest.raises(NotAllowed):
        services.withdraw_review(actor=author, review=approved, reason="Sai")


def test_nobody_without_the_right_publishes(cast: Cast, approved: Review) -> None:
    for name in ("minh", "ha", "tam", "thao", "quang", "kieu", "tuan", "an"):
        with pytest.raises(NotAllowed):
            services.publish_review(actor=cast.mandate(name), review=approved)
