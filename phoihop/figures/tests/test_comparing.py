"""What is drawn in a row, compared and listed follows the one rule of comparing."""

from copy import copy
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures import services
from phoihop.figures.factories import (
    Hands,
    approved_figure,
    enter_figure,
    make_duties,
    make_next_version,
    make_period,
    number,
    share,
)
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.pages import figure_path, figure_paths, period_path
from phoihop.figures.queries.beside import same_time_before
from phoihop.figures.queries.duties import chapters_for
from phoihop.figures.queries.figures import seen_figure
from phoihop.figures.queries.line import bars_of
from phoihop.figures.queries.missing import missing_in
from phoihop.figures.queries.sheet import versions_in_force
from phoihop.figures.states import PeriodKind, ValueKind
from phoihop.figures.value import Value
from phoihop.indicators.adding_up import Apart
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.states import Comparable, VersionState
from phoihop.testing.fixtures import ClientOf

pytestmark = pytest.mark.django_db

SINCE = date(2026, 1, 1)


def _give(
    hands: Hands, version: IndicatorVersion, value: Value, year: int
) -> Measurement:
    first, last = date(year, 1, 1), date(year, 6, 30)
    period = make_period(actor=hands.coordinator, first=first, last=last)
    return approved_figure(hands=hands, period=period, version=version, value=value)


@pytest.mark.parametrize(
    ("changes", "apart"),
    [
        ({"comparable": Comparable.NO}, Apart.DEFINITION),
        ({"comparable": Comparable.PARTLY}, Apart.DEFINITION),
        ({"comparable": Comparable.YES, "measured_in": "buổi"}, Apart.UNIT),
        ({"comparable": Comparable.YES}, None),
    ],
)
def test_bars_of_figures_that_may_not_be_compared_are_never_one_row(
    hands: Hands,
    meetings: IndicatorVersion,
    changes: dict[str, str],
    apart: Apart | None,
) -> None:
    for year, count in ((2024, 100), (2025, 50)):
        _give(hands, meetings, number(count), year)
    newer = make_next_version(meetings, SINCE, **changes)
    bars = bars_of(_give(hands, newer, number(25), 2026))
    assert [bar.apart for bar in bars] == [None, None, apart]
    # Beyond a break a bar is drawn by a measure of its own.
    assert [bar.height for bar in bars] == [64, 32, 64 if apart else 16]


def test_a_share_out_of_something_else_is_another_row(
    hands: Hands, poverty: IndicatorVersion, client_of: ClientOf
) -> None:
    _give(hands, poverty, share(4, 100), 2025)
    newer = make_next_version(poverty, SINCE, denominator_label="Hộ dân cư")
    figure = _give(hands, newer, share(3, 100), 2026)
    assert [bar.apart for bar in bars_of(figure)] == [None, Apart.BASE]
    page = client_of(hands.officer).get(f"/work/figures/{figure.public_code}/").text
    assert "mẫu số khác, không nối thành một đường" in page


def test_a_comparison_needs_every_definition_in_between(
    hands: Hands, meetings: IndicatorVersion
) -> None:
    _give(hands, meetings, number(100), 2024)
    second = make_next_version(meetings, date(2025, 1, 1), comparable=Comparable.NO)
    third = make_next_version(second, SINCE, comparable=Comparable.YES)
    bars = bars_of(_give(hands, third, number(10), 2026))
    assert [bar.apart for bar in bars] == [None, Apart.DEFINITION]


@pytest.mark.parametrize("comparable", [Comparable.NO, Comparable.PARTLY])
def test_nobody_explains_a_change_of_definition(
    hands: Hands, meetings: IndicatorVersion, comparable: Comparable
) -> None:
    _give(hands, meetings, number(100), 2025)
    newer = make_next_version(meetings, SINCE, comparable=comparable)
    period = make_period(actor=hands.coordinator)
    figure = enter_figure(
        officer=hands.officer, period=period, version=newer, value=number(1)
    )
    assert same_time_before(figure) is None
    assert services.submit(actor=hands.officer, figure=figure).state == "submitted"


def test_the_sheet_and_the_step_say_why_a_figure_before_is_not_compared(
    hands: Hands,
    committee: Organisation,
    meetings: IndicatorVersion,
    client_of: ClientOf,
) -> None:
    _give(hands, meetings, number(100), 2025)
    newer = make_next_version(meetings, SINCE, comparable=Comparable.NO)
    make_duties(actor=hands.coordinator, body=committee, versions=[newer])
    period = make_period(actor=hands.coordinator)
    browser = client_of(hands.officer)
    address = f"/work/figures/periods/{period.pk}/"
    page = browser.get(f"{address}entry/actual/").text
    assert "hai định nghĩa, không nối thành một đường" in page
    enter_figure(officer=hands.officer, period=period, version=newer, value=number(1))
    step = browser.get(f"{address}steps/submit/").text
    assert "100\xa0hội nghị" in step
    assert "chênh nhiều" not in step


def test_an_estimate_before_is_compared_and_says_so(
    hands: Hands, meetings: IndicatorVersion
) -> None:
    first, last = date(2025, 1, 1), date(2025, 6, 30)
    before = make_period(actor=hands.coordinator, first=first, last=last)
    approved_figure(
        hands=hands,
        period=before,
        version=meetings,
        value=number(90),
        value_kind=ValueKind.ESTIMATE,
    )
    bars = bars_of(_give(hands, meetings, number(100), 2026))
    assert [(bar.is_estimate, bar.apart) for bar in bars] == [
        (True, None),
        (False, None),
    ]


def test_one_definition_needs_no_query_for_its_rule(
    hands: Hands, meetings: IndicatorVersion
) -> None:
    _give(hands, meetings, number(100), 2025)
    given = _give(hands, meetings, number(90), 2026)
    figure = seen_figure(hands.officer, given.public_code)
    assert figure is not None
    with CaptureQueriesContext(connection) as caught:
        assert len(bars_of(figure)) == 2
    assert len(caught) == 1


def test_a_definition_that_was_refused_is_never_asked_for(
    lan: Mandate,
    committee: Organisation,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
) -> None:
    make_duties(actor=lan, body=committee, versions=[meetings])
    refused = copy(meetings)
    refused.pk, refused.number, refused.name = None, 2, "Không được duyệt"
    refused.state, refused.refused_reason = VersionState.REFUSED, "Trùng"
    refused.save(force_insert=True)
    number_of_it = meetings.indicator_id
    assert versions_in_force(period)[number_of_it] == meetings
    assert [one.indicator for one in missing_in(period)] == [meetings.name]
    chapters = chapters_for(committee, PeriodKind.HALF_YEAR, period.cut_off)
    offered = [one.version for chapter in chapters for one in chapter.offered]
    assert [one for one in offered if one.indicator_id == number_of_it] == [meetings]


def test_a_figure_is_led_to_by_its_number(
    hands: Hands, meetings: IndicatorVersion
) -> None:
    figure = _give(hands, meetings, number(1), 2026)
    with CaptureQueriesContext(connection) as caught:
        paths = figure_paths([figure.pk, 0])
    assert paths == {figure.pk: f"/work/figures/{figure.public_code}/"}
    assert len(caught) == 1
    assert figure_path(figure.public_code) == paths[figure.pk]
    period = f"/work/figures/periods/{figure.period_id}/"
    assert period_path(figure.period_id) == period
    assert period_path(figure.period_id, 7) == f"{period}#body-7"
