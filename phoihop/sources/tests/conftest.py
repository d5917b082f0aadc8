"""A source recorded by the coordinator of An Phú."""

from datetime import date

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.sources.models import Source
from phoihop.sources.services import SourceOutline, record_source


@pytest.fixture
def source(lan: Mandate, an_phu: AdminUnit) -> Source:
    outline = SourceOutline(
        title="Ký kết chương trình phối hợp",
        unit=an_phu,
        published_on=date(2020, 3, 27),
        text="Toàn văn",
    )
    return record_source(actor=lan, outline=outline)
