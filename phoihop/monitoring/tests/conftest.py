"""A signed programme of three contents, and its review on its way."""

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.files.models import StoredFile
from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload
from phoihop.monitoring import factories, services
from phoihop.monitoring.models import Review
from phoihop.monitoring.tests.signing import HEADS, sign
from phoihop.programmes.models import Programme
from phoihop.testing.cast import Cast


@pytest.fixture
def signed(cast: Cast) -> Programme:
    """The signed programme."""
    return sign(cast)


@pytest.fixture
def heads(cast: Cast) -> list[Mandate]:
    """The heads who act for the parties."""
    return [cast.mandate(name) for name in HEADS]


@pytest.fixture
def review(signed: Programme, lan: Mandate) -> Review:
    """A final review that is being written."""
    return factories.open_review(actor=lan, programme=signed)


@pytest.fixture
def submitted(review: Review, lan: Mandate) -> Review:
    """The review, submitted."""
    factories.assess_all(actor=lan, review=review)
    services.submit_review(actor=lan, review=review)
    review.refresh_from_db()
    return review


@pytest.fixture
def approved(submitted: Review, heads: list[Mandate]) -> Review:
    """The review, approved by every party."""
    return factories.approve_all(heads=heads, review=submitted)


@pytest.fixture
def scan(quang: Mandate, front: Organisation) -> StoredFile:
    """The scan of an amendment."""
    return store_file(actor=quang, upload=upload(pdf(), "sửa đổi.pdf"))
