"""What is owed and not given: late ones first, those due soon when asked."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures import services
from phoihop.figures.factories import (
    Hands,
    enter_figure,
    lock_period,
    make_duties,
    make_indicator,
    make_period,
    number,
)
from phoihop.figures.models import ReportingPeriod
from phoihop.figures.queries.missing import missing_figures
from phoihop.indicators.models import IndicatorVersion

pytestmark = pytest.mark.django_db

LATE = date(2026, 7, 3)


@pytest.fixture(autouse=True)
def _owed(lan: Mandate, committee: Organisation, meetings: IndicatorVersion) -> None:
    make_duties(actor=lan, body=committee, versions=[meetings])


def test_a_figure_is_missing_from_the_day_after_it_was_owed(
    period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    assert missing_figures(period.unit_id, period.due_on) == []
    [one] = missing_figures(period.unit_id, LATE)
    assert (one.code, one.body, one.days_late) == ("T01", "UBND xã An Phú", 3)
    assert (one.period_id, one.is_late) == (period.pk, True)
    assert "Hội nghị đối thoại" in one.words


def test_what_is_owed_soon_is_told_when_asked(period: ReportingPeriod) -> None:
    before = period.due_on - timedelta(days=7)
    assert missing_figures(period.unit_id, before, within_days=6) == []
    [one] = missing_figures(period.unit_id, before, within_days=7)
    assert (one.days_late, one.is_late) == (-7, False)


def test_what_is_submitted_is_not_missing_but_a_draft_is(
    hands: Hands, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    figure = enter_figure(
        officer=hands.officer, period=period, version=meetings, value=number(3)
    )
    assert len(missing_figures(period.unit_id, LATE)) == 1
    services.submit(actor=hands.officer, figure=figure)
    assert missing_figures(period.unit_id, LATE) == []


def test_a_locked_period_misses_nothing_any_more(
    lan: Mandate, ha: Mandate, period: ReportingPeriod
) -> None:
    lock_period(coordinator=lan, office_chief=ha, period=period)
    assert missing_figures(period.unit_id, LATE) == []


def test_a_duty_that_has_ended_asks_for_nothing(
    lan: Mandate, committee: Organisation, period: ReportingPeriod
) -> None:
    kept = list(committee.figure_duties.all())
    outline = services.DutiesOutline(
        period_kind="half_year",
        owed=frozenset(),
        since=date(2026, 6, 30),
        seen=[duty.pk for duty in kept],
    )
    services.set_duties(actor=lan, body=committee, outline=outline)
    assert missing_figures(period.unit_id, LATE) == []


def test_another_unit_misses_nothing(tuan: Mandate, period: ReportingPeriod) -> None:
    assert missing_figures(tuan.unit_id, LATE) == []


def test_one_query_tells_all(
    lan: Mandate, thao: Mandate, front: Organisation, period: ReportingPeriod
) -> None:
    owed = [make_indicator(f"M{place}") for place in range(6)]
    make_duties(actor=replace(thao), body=front, versions=owed)
    make_period(actor=lan, first=date(2025, 7, 1), last=date(2025, 12, 31))
    with CaptureQueriesContext(connection) as caught:
        assert len(missing_figures(period.unit_id, LATE)) == 14
    assert len(caught) == 1
