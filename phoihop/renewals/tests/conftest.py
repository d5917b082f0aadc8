"""A reviewed programme of three contents, and the next one opened from it."""

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.monitoring.factories import approved_review
from phoihop.monitoring.models import Review
from phoihop.monitoring.tests.signing import HEADS, sign
from phoihop.programmes.models import Programme
from phoihop.renewals import factories
from phoihop.renewals.models import Renewal
from phoihop.testing.cast import Cast


@pytest.fixture
def signed(cast: Cast) -> Programme:
    """The signed programme of 2026, not reviewed yet."""
    return sign(cast)


@pytest.fixture
def heads(cast: Cast) -> list[Mandate]:
    """The heads who act for the parties."""
    return [cast.mandate(name) for name in HEADS]


@pytest.fixture
def review(signed: Programme, lan: Mandate, heads: list[Mandate]) -> Review:
    """Its final review, approved by every party."""
    return approved_review(coordinator=lan, heads=heads, programme=signed)


@pytest.fixture
def renewal(signed: Programme, review: Review, lan: Mandate) -> Renewal:
    """The programme of 2027, opened from the reviewed one."""
    return factories.open_next(actor=lan, predecessor=signed)
