"""Figures on the desk: to enter, check, approve, correct, set and lock."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.desk.pages.owed import desk_of
from phoihop.desk.pages.owed_figures import figures_owed
from phoihop.desk.pages.rows import Owed
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Role
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
)
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.services import CorrectionOutline, PlanTargetOutline
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.indicators.models import IndicatorVersion
from phoihop.programmes.states import Operator
from phoihop.tasks.tests.employing import employ
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

CAST = ("lan", "minh", "ha", "quang", "son", "tam", "thao", "hong", "kieu", "tuan")


@pytest.fixture
def meetings(db: None) -> IndicatorVersion:
    """An indicator of the committee's."""
    return make_indicator("X71", name="Hội nghị đối thoại")


@pytest.fixture
def period(
    lan: Mandate, committee: Organisation, meetings: IndicatorVersion
) -> ReportingPeriod:
    """The first half of 2026, for which the committee owes a figure."""
    make_duties(actor=lan, body=committee, versions=[meetings])
    return make_period(actor=lan, name="6 tháng đầu năm 2026")


@pytest.fixture
def entered(
    son: Mandate, period: ReportingPeriod, meetings: IndicatorVersion
) -> Measurement:
    """What the committee's officer has entered."""
    return enter_figure(officer=son, period=period, version=meetings, value=number(3))


def _row(actor: Mandate, words: str) -> Owed | None:
    rows = desk_of(actor, actor.on).rows
    return next((row for row in rows if words in row.title), None)


def _asked(cast: Cast, words: str) -> set[str]:
    return {name for name in CAST if _row(cast.mandate(name), words)}


def test_the_officer_of_the_body_that_owes_them_enters_figures(
    period: ReportingPeriod, cast: Cast, client_of: ClientOf
) -> None:
    words = "1 số liệu cần nhập và nộp: 6 tháng đầu năm 2026"
    assert _asked(cast, words) == {"son"}
    son = cast.mandate("son")
    row = _row(son, words)
    assert row is not None
    assert (row.verb, row.due_on) == ("Nhập số liệu", period.due_on)
    assert f"hạn {format_date(period.due_on)}" in row.note
    page = client_of(son).get(row.address)
    assert page.status_code == 200
    assert "Hội nghị đối thoại" in page.content.decode()


def test_the_row_says_how_much_is_entered_until_it_is_submitted(
    entered: Measurement, son: Mandate
) -> None:
    row = _row(son, "số liệu cần nhập")
    assert row is not None
    assert "đã nhập 1, chưa nộp" in row.note
    services.submit(actor=son, figure=entered)
    assert _row(son, "số liệu cần nhập") is None


def test_figures_are_asked_for_only_from_the_day_they_are_counted(
    committee: Organisation, meetings: IndicatorVersion, lan: Mandate, son: Mandate
) -> None:
    make_duties(actor=lan, body=committee, versions=[meetings])
    period = make_period(actor=lan, name="Kỳ sau")
    ReportingPeriod.objects.filter(pk=period.pk).update(
        due_on=today().replace(year=today().year + 1),
        cut_off=today().replace(year=today().year + 1, month=1, day=1),
    )
    assert _row(son, "Kỳ sau") is None


def test_whoever_coordinates_checks_what_another_has_submitted(
    entered: Measurement, son: Mandate, cast: Cast, client_of: ClientOf
) -> None:
    words = "1 số liệu cần kiểm tra: 6 tháng đầu năm 2026"
    assert _asked(cast, words) == set()
    services.submit(actor=son, figure=entered)
    assert _asked(cast, words) == {"lan"}
    lan = cast.mandate("lan")
    row = _row(lan, words)
    assert row is not None
    assert "UBND xã An Phú" in row.note
    assert client_of(lan).get(row.address).status_code == 200
    services.verify(actor=lan, figure=entered)
    assert _asked(cast, words) == set()


def test_the_body_that_gathers_checks_figures_of_the_others(
    period: ReportingPeriod, thao: Mandate, front: Organisation, cast: Cast
) -> None:
    members = make_indicator("X72", name="Số đoàn viên")
    make_duties(actor=thao, body=front, versions=[members])
    officer = employ(front, Role.OFFICER)
    figure = enter_figure(
        officer=officer, period=period, version=members, value=number(2)
    )
    services.submit(actor=officer, figure=figure)
    assert _asked(cast, "số liệu cần kiểm tra") == {"lan", "thao"}
    row = _row(thao, "số liệu cần kiểm tra")
    assert row is not None
    assert row.note == "của MTTQ xã An Phú"


def test_nobody_is_asked_to_check_or_approve_what_he_entered_himself(
    period: ReportingPeriod,
    meetings: IndicatorVersion,
    committee: Organisation,
    lan: Mandate,
    minh: Mandate,
) -> None:
    alone = employ(committee, Role.OFFICER, Role.COORDINATOR, Role.HEAD)
    figure = enter_figure(
        officer=alone, period=period, version=meetings, value=number(3)
    )
    services.submit(actor=alone, figure=figure)
    assert _row(alone, "số liệu cần kiểm tra") is None
    assert _row(lan, "số liệu cần kiểm tra")
    services.verify(actor=lan, figure=figure)
    assert _row(alone, "số liệu cần duyệt") is None
    assert _row(minh, "số liệu cần duyệt")


def test_the_leaders_of_the_body_approve_what_is_checked(
    entered: Measurement, son: Mandate, lan: Mandate, minh: Mandate, cast: Cast
) -> None:
    words = "1 số liệu cần duyệt: 6 tháng đầu năm 2026"
    services.submit(actor=son, figure=entered)
    assert _asked(cast, words) == set()
    services.verify(actor=lan, figure=entered)
    assert _asked(cast, words) == {"minh", "ha"}
    services.approve(actor=minh, figure=entered)
    assert _asked(cast, words) == set()


def test_a_lock_that_is_asked_for_waits_for_the_office_chief(
    period: ReportingPeriod,
    meetings: IndicatorVersion,
    hands: Hands,
    ha: Mandate,
    cast: Cast,
) -> None:
    words = "Khóa số liệu: 6 tháng đầu năm 2026"
    approved_figure(hands=hands, period=period, version=meetings, value=number(3))
    assert _asked(cast, words) == set()
    services.ask_for_lock(actor=hands.coordinator, period=period)
    assert _asked(cast, words) == {"ha"}
    services.lock(actor=ha, period=period, missing_reason="")
    assert _asked(cast, words) == set()


def test_a_correction_is_decided_by_another_body_of_the_unit(
    period: ReportingPeriod,
    meetings: IndicatorVersion,
    hands: Hands,
    ha: Mandate,
    thao: Mandate,
    cast: Cast,
) -> None:
    words = "1 đề nghị đính chính số liệu"
    figure = approved_figure(
        hands=hands, period=period, version=meetings, value=number(3)
    )
    lock_period(coordinator=hands.coordinator, office_chief=ha, period=period)
    figure.refresh_from_db()
    asked = services.ask_for_correction(
        actor=hands.officer,
        figure=figure,
        outline=CorrectionOutline(value=number(4), reason="Đếm sót thôn Đoài"),
    )
    assert _asked(cast, words) == {"tam", "thao", "hong"}
    services.approve_correction(actor=thao, request=asked)
    assert _asked(cast, words) == set()


def test_a_proposed_target_of_a_plan_is_set_by_the_leaders(
    period: ReportingPeriod,
    meetings: IndicatorVersion,
    lan: Mandate,
    minh: Mandate,
    cast: Cast,
) -> None:
    words = "1 chỉ tiêu kế hoạch chờ giao"
    target = services.propose_target(
        actor=lan,
        period=period,
        indicator_version=meetings,
        outline=PlanTargetOutline(operator=Operator.INCREASE),
    )
    assert _asked(cast, words) == {"minh", "ha"}
    services.set_target(actor=minh, target=target)
    assert _asked(cast, words) == set()


def test_seven_periods_to_enter_ask_one_query_as_one_does(
    period: ReportingPeriod, lan: Mandate, son: Mandate
) -> None:
    with CaptureQueriesContext(connection) as few:
        assert len(list(figures_owed(son))) == 1
    for year in range(2020, 2026):
        make_period(actor=lan, first=date(year, 1, 1), last=date(year, 6, 30))
    with CaptureQueriesContext(connection) as many:
        assert len(list(figures_owed(son))) == 7
    assert len(many) == len(few) == 1


def test_who_has_no_right_in_the_room_costs_no_query(kieu: Mandate) -> None:
    with CaptureQueriesContext(connection) as queries:
        assert list(figures_owed(kieu)) == []
    assert len(queries) == 0
