"""Pages of periods, figures and corrections, as people use them."""

from dataclasses import replace
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
    lock_period,
    make_duties,
    make_indicator,
    make_period,
    number,
    share,
)
from phoihop.figures.models import (
    CorrectionRequest,
    Measurement,
    ReportingPeriod,
)
from phoihop.figures.services import CorrectionOutline
from phoihop.figures.states import MeasurementState, ValueKind
from phoihop.figures.tests.paths import FIGURES, period_path
from phoihop.indicators.models import IndicatorVersion
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

pytestmark = pytest.mark.django_db

DAYS = {
    "kind": "half_year",
    "name": "6 tháng đầu năm 2026",
    "first_day": "15/12/2025",
    "last_day": "14/6/2026",
    "cut_off": "14/6/2026",
    "due_on": "19/6/2026",
}


def test_a_coordinator_opens_a_proposed_period_and_changes_its_days(
    client_of: ClientOf, lan: Mandate
) -> None:
    browser = client_of(lan)
    address = f"{FIGURES}periods/new/?year=2026&proposal=half-1-to-14-6"
    page = browser.get(address).text
    assert 'value="15/12/2025"' in page
    assert 'value="14/6/2026"' in page
    assert browser.post(f"{FIGURES}periods/new/", DAYS).status_code == 302
    period = ReportingPeriod.objects.get()
    assert (period.first_day, period.cut_off) == (date(2025, 12, 15), date(2026, 6, 14))

    changed = DAYS | {"due_on": "25/6/2026", "version": 1}
    assert browser.post(f"{period_path(period)}change/", changed).status_code == 302
    conflict = browser.post(f"{period_path(period)}change/", changed)
    assert conflict.status_code == 409


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"last_day": "1/12/2025"}, "Ngày cuối đứng trước ngày đầu"),
        ({"cut_off": "15/6/2026"}, "Ngày tính số liệu nằm trong kỳ"),
        ({"due_on": "13/6/2026"}, "hạn nhập phải từ ngày ấy"),
        ({"first_day": "31/2/2026"}, "31/2/2026"),
        ({"name": " "}, "field-error"),
        ({"kind": "week"}, "field-error"),
    ],
)
def test_days_that_do_not_fit_are_refused_beside_their_field(
    client_of: ClientOf, lan: Mandate, wrong: dict[str, str], words: str
) -> None:
    answer = client_of(lan).post(f"{FIGURES}periods/new/", DAYS | wrong)
    assert answer.status_code == 422
    assert words in answer.text


def test_the_same_period_is_not_opened_twice_and_its_days_stay_under_figures(
    client_of: ClientOf, lan: Mandate, son: Mandate, meetings: IndicatorVersion
) -> None:
    browser = client_of(lan)
    browser.post(f"{FIGURES}periods/new/", DAYS)
    again = browser.post(f"{FIGURES}periods/new/", DAYS)
    assert "đã có đúng những ngày này" in again.text
    period = ReportingPeriod.objects.get()
    enter_figure(officer=son, period=period, version=meetings, value=number(1))
    moved = DAYS | {"first_day": "1/1/2026", "version": 1}
    answer = browser.post(f"{period_path(period)}change/", moved)
    assert "các ngày giữ nguyên" in answer.text


def test_the_period_shows_what_is_in_and_what_is_missing_by_body(
    client_of: ClientOf,
    hands: Hands,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
    poverty: IndicatorVersion,
    cast: Cast,
) -> None:
    owed, tam = [meetings, poverty], cast.mandate("tam")
    body = cast.organisations["committee"]
    make_duties(actor=hands.coordinator, body=body, versions=owed)
    approved_figure(hands=hands, period=period, version=poverty, value=share(32, 1502))
    enter_figure(
        officer=hands.officer, period=period, version=meetings, value=number(3)
    )
    page = client_of(tam).get(period_path(period)).text
    assert "1/2" in page
    assert "2,13\xa0%" in page
    assert "32/1.502\xa0hộ" in page
    # What is being entered belongs to the body that enters it.
    assert "3\xa0hội nghị" not in page
    assert "Chưa có số" in page
    listed = client_of(tam).get(FIGURES).text
    assert "1/2" in listed


def test_many_are_submitted_checked_and_approved_at_once(
    client_of: ClientOf,
    hands: Hands,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
    poverty: IndicatorVersion,
) -> None:
    figures = [
        enter_figure(officer=hands.officer, period=period, version=one, value=value)
        for one, value in ((meetings, number(3)), (poverty, share(32, 1502)))
    ]
    ticked = {"figures": [figure.pk for figure in figures]}
    for actor, step in (
        (hands.officer, "submit"),
        (hands.coordinator, "verify"),
        (hands.head, "approve"),
    ):
        browser = client_of(actor)
        address = f"{period_path(period)}steps/{step}/"
        assert f"steps/{step}/" in browser.get(period_path(period)).text
        assert browser.get(address).status_code == 200
        assert browser.post(address, {}).status_code == 422
        assert browser.post(address, ticked).status_code == 302
        assert browser.get(address).status_code == 403
    states = set(Measurement.objects.values_list("state", flat=True))
    assert states == {MeasurementState.APPROVED}


def test_two_persons_lock_a_period_by_its_pages(
    client_of: ClientOf,
    hands: Hands,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
    ha: Mandate,
) -> None:
    acts = f"{period_path(period)}acts/"
    figure = enter_figure(
        officer=hands.officer, period=period, version=meetings, value=number(3)
    )
    assert client_of(ha).get(f"{acts}lock/").status_code == 403
    assert client_of(hands.coordinator).post(f"{acts}ask-for-lock/").status_code == 302
    refused = client_of(ha).post(f"{acts}lock/", {"missing_reason": ""})
    assert refused.status_code == 422
    assert "Hội nghị đối thoại" in refused.text
    services.submit(actor=hands.officer, figure=figure)
    services.verify(actor=hands.coordinator, figure=figure)
    services.approve(actor=hands.head, figure=figure)
    assert client_of(ha).post(f"{acts}lock/", {"missing_reason": ""}).status_code == 302
    assert "Đã chốt" in client_of(ha).get(period_path(period)).text
    assert (
        client_of(hands.officer).get(f"{period_path(period)}entry/actual/").status_code
        == 403
    )


def test_a_correction_is_asked_for_decided_and_shown(
    client_of: ClientOf,
    hands: Hands,
    period: ReportingPeriod,
    poverty: IndicatorVersion,
    ha: Mandate,
    tam: Mandate,
) -> None:
    figure = approved_figure(
        hands=hands, period=period, version=poverty, value=share(32, 1502)
    )
    lock_period(coordinator=hands.coordinator, office_chief=ha, period=period)
    address = f"{FIGURES}{figure.public_code}/"
    officer, other = client_of(hands.officer), client_of(tam)
    sent = {"numerator": "35", "denominator": "1.502", "note": "", "names": ""}
    assert officer.post(f"{address}correct/", sent).status_code == 422
    wrong = sent | {"reason": "Sót", "numerator": "1.503"}
    assert "Tử số lớn hơn mẫu số" in officer.post(f"{address}correct/", wrong).text
    sent["reason"] = "Đếm sót thôn Đoài"
    assert officer.post(f"{address}correct/", sent).status_code == 302
    request = CorrectionRequest.objects.get()
    assert "2,33" in other.get(f"{FIGURES}corrections/").text
    decide = f"{address}corrections/{request.pk}/"
    assert officer.get(f"{decide}approve/").status_code == 403
    assert other.post(f"{decide}approve/").status_code == 302
    page = other.get(address).text
    assert "đã đính chính ngày" in page
    assert "trước đó 2,13\xa0%" in page
    assert "trước đó 2,13\xa0%" in other.get(period_path(period)).text
    assert "2,13" in other.get(f"{period_path(period)}csv/").text


def test_a_refused_correction_says_why(
    client_of: ClientOf,
    hands: Hands,
    period: ReportingPeriod,
    poverty: IndicatorVersion,
    ha: Mandate,
    tam: Mandate,
) -> None:
    figure = approved_figure(
        hands=hands, period=period, version=poverty, value=share(32, 1502)
    )
    lock_period(coordinator=hands.coordinator, office_chief=ha, period=period)
    request = services.ask_for_correction(
        actor=hands.officer,
        figure=figure,
        outline=CorrectionOutline(value=share(35, 1502), reason="Sót"),
    )
    address = f"{FIGURES}{figure.public_code}/corrections/{request.pk}/refuse/"
    assert client_of(tam).post(address, {"reason": ""}).status_code == 422
    assert client_of(tam).post(address, {"reason": "Thiếu biên bản"}).status_code == 302
    page = client_of(tam).get(f"{FIGURES}{figure.public_code}/").text
    assert "Thiếu biên bản" in page
    assert "2,13\xa0%" in page


def test_tuan_of_the_neighbouring_commune_sees_nothing(
    client_of: ClientOf,
    tuan: Mandate,
    hands: Hands,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
) -> None:
    figure = approved_figure(
        hands=hands, period=period, version=meetings, value=number(3)
    )
    browser = client_of(tuan)
    assert period.name not in browser.get(FIGURES).text
    for path in (
        period_path(period),
        f"{period_path(period)}csv/",
        f"{FIGURES}{figure.public_code}/",
        f"{FIGURES}{figure.public_code}/history/",
    ):
        assert browser.get(path).status_code == 404, path


def test_what_is_being_entered_is_not_there_for_other_bodies(
    client_of: ClientOf,
    tam: Mandate,
    son: Mandate,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
) -> None:
    figure = enter_figure(officer=son, period=period, version=meetings, value=number(3))
    address = f"{FIGURES}{figure.public_code}/"
    assert client_of(tam).get(address).status_code == 404
    assert client_of(son).get(address).status_code == 200


def test_the_last_periods_are_drawn_with_their_values(
    client_of: ClientOf, hands: Hands, meetings: IndicatorVersion
) -> None:
    figure = None
    for year in (2023, 2024, 2025):
        period = make_period(
            actor=hands.coordinator, first=date(year, 1, 1), last=date(year, 6, 30)
        )
        figure = approved_figure(
            hands=hands,
            period=period,
            version=meetings,
            value=number(year - 2020),
            value_kind=ValueKind.ESTIMATE if year == 2024 else ValueKind.ACTUAL,
        )
    assert figure is not None
    page = client_of(hands.head).get(f"{FIGURES}{figure.public_code}/").text
    assert page.count("<rect") == 3
    assert 'class="estimate"' in page
    assert "style=" not in page


def test_queries_of_the_pages_do_not_grow_with_figures(
    client_of: ClientOf,
    hands: Hands,
    period: ReportingPeriod,
    committee: Organisation,
) -> None:
    counts = []
    browser = client_of(hands.coordinator)
    officer = client_of(hands.officer)
    for step in range(2):
        versions = [make_indicator(f"Q{step}{place}") for place in range(5)]
        make_duties(actor=hands.coordinator, body=committee, versions=versions)
        for version in versions[:4]:
            approved_figure(
                hands=hands, period=period, version=version, value=number(2)
            )
        figure = approved_figure(
            hands=hands, period=period, version=versions[4], value=number(2)
        )
        pages = []
        for visitor, path in (
            (browser, FIGURES),
            (browser, period_path(period)),
            (browser, f"{FIGURES}duties/{committee.pk}/half_year/"),
            (officer, f"{period_path(period)}entry/actual/"),
            (browser, f"{FIGURES}{figure.public_code}/"),
        ):
            with CaptureQueriesContext(connection) as caught:
                assert visitor.get(path).status_code == 200
            pages.append(len(caught))
        counts.append(pages)
    assert counts[0] == counts[1]
    assert max(counts[1]) <= 22


def test_csv_runs_no_formula_and_marks_estimates(
    client_of: ClientOf,
    hands: Hands,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
) -> None:
    services.enter(
        actor=hands.officer,
        period=period,
        key=services.FigureKey(
            indicator_version=meetings, value_kind=ValueKind.ESTIMATE
        ),
        outline=services.FigureOutline(value=number(3, note="=1+1")),
    )
    table = client_of(hands.officer).get(f"{period_path(period)}csv/").text
    assert "ước, chưa phải thực hiện" in table
    assert "'=1+1" in table
    assert ";" in table.splitlines()[0]


def test_the_administrator_does_none_of_the_work(
    client_of: ClientOf, an: Mandate
) -> None:
    for path in (FIGURES, f"{FIGURES}duties/", f"{FIGURES}targets/"):
        assert client_of(an).get(path).status_code == 403, path


def test_a_local_reader_of_another_body_does_not_act(
    client_of: ClientOf, phuong: Mandate, lan: Mandate
) -> None:
    early = replace(lan, on=date(2026, 1, 5))
    period = make_period(actor=early)
    browser = client_of(phuong)
    for path in (
        f"{FIGURES}periods/new/",
        f"{period_path(period)}change/",
        f"{period_path(period)}acts/ask-for-lock/",
        f"{period_path(period)}entry/actual/",
        f"{period_path(period)}steps/verify/",
    ):
        assert browser.get(path).status_code == 403, path
