"""A signed programme, two half-years with figures, a call, and its reports."""

from datetime import date

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures.factories import (
    Hands,
    approved_figure,
    make_indicator,
    make_period,
    share,
)
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.states import Direction, Kind
from phoihop.programmes.models import Programme
from phoihop.reports.factories import Way, make_call, make_report
from phoihop.reports.models import Report, ReportCall
from phoihop.reports.tests.signed import sign
from phoihop.testing.cast import Cast


@pytest.fixture
def programme(cast: Cast) -> Programme:
    """A signed programme with a content of each side."""
    return sign(cast)


@pytest.fixture
def hands(son: Mandate, lan: Mandate, minh: Mandate) -> Hands:
    """Who leads the committee's figures to their approval."""
    return Hands(officer=son, coordinator=lan, head=minh)


@pytest.fixture
def poverty(db: None) -> IndicatorVersion:
    """The share of poor households."""
    return make_indicator(
        "X01",
        kind=Kind.PERCENT,
        name="Tỷ lệ hộ nghèo",
        measured_in="hộ",
        direction=Direction.DOWN,
    )


@pytest.fixture
def earlier_period(lan: Mandate) -> ReportingPeriod:
    """The first half of the year before."""
    return make_period(
        actor=lan, first=date(2025, 1, 1), last=date(2025, 6, 30), name="6 tháng 2025"
    )


@pytest.fixture
def period(lan: Mandate) -> ReportingPeriod:
    """The first half of the year."""
    return make_period(actor=lan, name="6 tháng 2026")


@pytest.fixture
def figure(
    hands: Hands, period: ReportingPeriod, poverty: IndicatorVersion
) -> Measurement:
    """The approved figure of the period: 32 of 1.502 households."""
    return approved_figure(
        hands=hands, period=period, version=poverty, value=share(32, 1502)
    )


@pytest.fixture
def call(
    thao: Mandate,
    period: ReportingPeriod,
    programme: Programme,
    committee: Organisation,
    womens_union: Organisation,
) -> ReportCall:
    """The Front asks the committee and the women's union."""
    return make_call(
        actor=thao,
        period=period,
        bodies=[committee, womens_union],
        programmes=[programme],
    )


@pytest.fixture
def way(lan: Mandate, thao: Mandate, minh: Mandate, quang: Mandate) -> Way:
    """Who leads the committee's report to its number."""
    return Way(writer=lan, receiver=thao, head=minh, clerk=quang)


@pytest.fixture
def report(call: ReportCall, lan: Mandate, committee: Organisation) -> Report:
    """The committee's report, written."""
    return make_report(writer=lan, call=call, body=committee)
