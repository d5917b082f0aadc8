"""A publisher of An Phú, and a programme that everybody may read."""

from pathlib import Path

import pytest
from django.conf import settings

from phoihop.directory.models import AdminUnit
from phoihop.portal.tests.carrying_out import CarryingOut
from phoihop.portal.tests.publishing import Publisher
from phoihop.publication.models import Publication
from phoihop.testing.cast import Cast


@pytest.fixture(autouse=True, scope="session")
def _folder_of_static_files() -> None:
    # The server of static files warns of a folder that is not there.
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture
def publisher(cast: Cast, an_phu: AdminUnit) -> Publisher:
    return Publisher(cast=cast, unit=an_phu)


@pytest.fixture
def publication(publisher: Publisher) -> Publication:
    return publisher.publish()


@pytest.fixture
def carrying_out(cast: Cast) -> CarryingOut:
    """A signed programme that nobody has published yet."""
    return CarryingOut(cast=cast)


@pytest.fixture
def on_its_way(carrying_out: CarryingOut) -> CarryingOut:
    """The programme, published, with every degree of proof."""
    carrying_out.publish()
    carrying_out.every_degree()
    return carrying_out
