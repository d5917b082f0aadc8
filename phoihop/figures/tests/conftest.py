"""A half-year of xã An Phú, its indicators, and who leads a figure to its approval."""

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.figures.factories import Hands, make_indicator, make_period
from phoihop.figures.models import ReportingPeriod
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.states import Direction, Kind


@pytest.fixture
def hands(son: Mandate, lan: Mandate, minh: Mandate) -> Hands:
    """Officer, coordinator and head of the committee."""
    return Hands(officer=son, coordinator=lan, head=minh)


@pytest.fixture
def period(lan: Mandate) -> ReportingPeriod:
    """The first half of 2026, opened by the committee."""
    return make_period(actor=lan, name="6 tháng đầu năm 2026")


@pytest.fixture
def meetings(db: None) -> IndicatorVersion:
    """A plain number that flows through a period."""
    return make_indicator("T01", name="Hội nghị đối thoại", measured_in="hội nghị")


@pytest.fixture
def poverty(db: None) -> IndicatorVersion:
    """A percentage of which less is better."""
    return make_indicator(
        "T02",
        kind=Kind.PERCENT,
        name="Tỷ lệ hộ nghèo",
        measured_in="% hộ",
        direction=Direction.DOWN,
    )


@pytest.fixture
def fund(db: None) -> IndicatorVersion:
    """An amount of money."""
    return make_indicator("T03", kind=Kind.MONEY, name="Quỹ vận động được")
