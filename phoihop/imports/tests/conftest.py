"""An event recorded by the coordinator of An Phú."""

from pathlib import Path

import pytest
from django.conf import settings

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.imports.services import record_from_source
from phoihop.imports.tests.telling import event
from phoihop.sources.models import Source


@pytest.fixture(autouse=True, scope="session")
def _folder_of_static_files() -> None:
    # The server of static files warns of a folder that is not there.
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture
def source(lan: Mandate, an_phu: AdminUnit) -> Source:
    return record_from_source(actor=lan, outline=event(an_phu))
